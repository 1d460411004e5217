import 'server-only';
import { z } from 'zod';
import { decrypt, encrypt } from '@/lib/crypto';
import { env } from '@/lib/env';

// Names and addresses of visitors are encrypted where they stand, each bound to its row.

const contact = z.object({ name: z.string(), email: z.string() });
export type Contact = z.output<typeof contact>;

const nameContext = (questionId: string) => `exhibit-question:${questionId}:name`;
const contactContext = (requestId: string) => `takeover-request:${requestId}:contact`;

export function sealName(questionId: string, name: string): string | null {
  return name === '' ? null : encrypt(env().dataKey, name, nameContext(questionId));
}

export function openName(questionId: string, sealed: string | null): string {
  return sealed === null ? '' : decrypt(env().dataKey, sealed, nameContext(questionId));
}

export function sealContact(requestId: string, { name, email }: Contact): string {
  return encrypt(env().dataKey, JSON.stringify({ name, email }), contactContext(requestId));
}

export function openContact(requestId: string, sealed: string): Contact {
  return contact.parse(JSON.parse(decrypt(env().dataKey, sealed, contactContext(requestId))));
}
