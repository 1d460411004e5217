import type { Actor } from '@/features/people/actor';
import { isAdministrator } from '@/features/people/policy';
import { env } from '@/lib/env';

/** The mailbox is there without a mail server, for administrators, and in the demo for everyone. */
export function canReadMailbox(actor: Actor): boolean {
  const { smtpUrl, demo } = env();
  return !smtpUrl && (demo || isAdministrator(actor));
}
