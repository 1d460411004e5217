import { z } from 'zod';
import { eventRoles } from '@/db/choices';
import { parseUrl } from '@/lib/parse-url';
import { sent } from '@/lib/sent';

const MAX_EMAIL_LENGTH = 254; // RFC 5321

/** An internationalised domain in the letters that mail servers know: müller.example → xn--mller-kva.example */
function asciiDomain(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const parsed = at < 1 || /^[\x00-\x7f]*$/.test(domain) ? undefined : parseUrl(`http://${domain}`);
  return parsed ? `${email.slice(0, at)}@${parsed.hostname}` : email;
}

/** An e-mail address as it is stored and compared: without space around it, lower case, domain in ASCII. */
export const emailAddress = z
  .string()
  .trim()
  .min(1)
  .max(MAX_EMAIL_LENGTH)
  .toLowerCase()
  .transform(asciiDomain)
  .pipe(z.email());

export const signInRequest = z.object({ email: emailAddress });

export const roleGrant = z.object({ email: emailAddress, role: z.enum(eventRoles) });

/** The event whose team is changed; bound to actions, which browsers send back. */
export const teamEvent = z.object({ id: sent.text, slug: sent.text });

/** The people of the sample data that the demo's sign-in page offers, by the first part of their address. */
export const demoPeople = [
  'administrator',
  'organiser',
  'programme',
  'curator',
  'door',
  'viewer',
  'exhibitor',
  'speaker',
  'attendee',
] as const;
export const demoSignIn = z.object({ person: z.enum(demoPeople) });
export type DemoPerson = (typeof demoPeople)[number];

export function demoAddress(person: DemoPerson): string {
  return `${person}@demo.example`;
}
