import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { authSessions, people } from '@/db/schema/people';
import { demoAddress, type DemoPerson } from '@/features/people/schema';
import { randomToken, sha256 } from '@/lib/crypto';

/** Everyone whom Foyer knows, from those who may least to those who may most. */
export const roles = [
  'guest',
  'attendee',
  'speaker',
  'exhibitor',
  'viewer',
  'door',
  'curator',
  'programme',
  'organiser',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** The Cookie header of somebody with each role: the sample's people, who have theirs for the sample's events alone. */
export type Cookies = Readonly<Record<Role, string>>;

const HOUR_MS = 3_600_000;

export async function signInEveryone(): Promise<Cookies> {
  const cookies: Partial<Record<Role, string>> = { guest: '' };
  for (const role of roles) if (role !== 'guest') cookies[role] = await cookieOf(role);
  return cookies as Cookies;
}

export async function cookieOf(person: DemoPerson): Promise<string> {
  const found = await personId(person);
  const token = randomToken();
  const expires = new Date(Date.now() + HOUR_MS);
  await write(async (tx) => {
    await tx.insert(authSessions).values({ sessionToken: sha256(token), userId: found, expires });
  });
  return `next-auth.session-token=${token}`;
}

export async function personId(person: DemoPerson): Promise<string> {
  const found = await read().query.people.findFirst({ where: eq(people.email, demoAddress(person)) });
  if (!found) throw new Error(`The sample has no ${person}`);
  return found.id;
}
