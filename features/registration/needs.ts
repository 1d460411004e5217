import 'server-only';
import { decrypt, encrypt } from '@/lib/crypto';
import { env } from '@/lib/env';

/** Columns that hold what may tell of somebody's health or belief; they are stored encrypted. */
type Need = 'accessNeeds' | 'diet';

/** Bound to the registration and the column, so that a value cannot be moved to another. */
const contextOf = (registrationId: string, need: Need) => `registration:${registrationId}:${need}`;

/** As it is stored; nothing for an empty text. */
export function sealNeed(registrationId: string, need: Need, text: string): string | null {
  return text === '' ? null : encrypt(env().dataKey, text, contextOf(registrationId, need));
}

export function openNeed(registrationId: string, need: Need, sealed: string | null): string {
  return sealed === null ? '' : decrypt(env().dataKey, sealed, contextOf(registrationId, need));
}
