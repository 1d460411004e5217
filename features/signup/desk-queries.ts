import 'server-only';
import { and, asc, count, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import { read } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { registrations, signups } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { fold } from '@/lib/fold';
import type { SignupListing } from './listing';
import { canSeeSignupFigures, canSeeSignups } from './policy';
import {
  countSession,
  countSignups,
  type ChoiceSession,
  type SignedRegistration,
  type SignupCount,
} from './queries';
import type { SignupStatus } from './signup';

/** How many registrations are offered for signing up at once. */
const MOST_CANDIDATES = 10;

/** How many signed up for each session of the event, by its id; undefined for who does not plan it. */
export async function signupFigures(
  actor: Actor,
  event: Event,
): Promise<Map<string, SignupCount> | undefined> {
  return canSeeSignupFigures(actor, event.id) ? countSignups(read(), event.id) : undefined;
}

/** Every word occurs in what a registration is searched by; a ticket's code with its gap, too. */
function matches(q: string): SQL | undefined {
  const words = (text: string) =>
    and(
      ...text.split(/\s+/).map((word) => {
        return sql`instr(${registrations.nameKey} || ' ' || ${registrations.searchKey}, ${word}) > 0`;
      }),
    );
  const text = fold(q).trim();
  const code = text.replaceAll(/\s/g, '');
  return /^[2-9a-z]{10}$/.test(code) ? or(words(code), words(text)) : words(text);
}

type SignedPerson = Pick<SignedRegistration, 'id' | 'givenName' | 'familyName' | 'organisation' | 'email'>;
const personColumns = {
  id: registrations.id,
  givenName: registrations.givenName,
  familyName: registrations.familyName,
  organisation: registrations.organisation,
  email: registrations.email,
};

export type ListedSignup = SignedPerson & {
  status: SignupStatus;
  /** On the waiting list; of who has a place it means nothing. */
  position: number;
  createdAt: Date;
};
export type SignupList = {
  session: ChoiceSession;
  rows: ListedSignup[];
  total: number;
  count: SignupCount;
};

/** One page of those who signed up for a session; undefined for who is no organiser, and for the id of another event's. */
export async function listSignups(
  actor: Actor,
  event: Event,
  sessionId: string,
  { q, filters, sort, dir, page, pageSize }: SignupListing,
): Promise<SignupList | undefined> {
  if (!canSeeSignups(actor, event.id)) return undefined;
  const session = await read().query.sessions.findFirst({
    where: and(eq(sessions.id, sessionId), eq(sessions.eventId, event.id)),
  });
  if (!session) return undefined;
  const where = and(
    eq(signups.sessionId, session.id),
    q ? matches(q) : undefined,
    filters.status ? sql`${signups.status} = ${filters.status}` : undefined,
  );
  const direction = dir === 'asc' ? asc : desc;
  const byOrder = [direction(signups.status), direction(signups.queueNumber)];
  const byName = [direction(registrations.nameKey), asc(registrations.id)];
  const found = read()
    .select({ total: count() })
    .from(signups)
    .innerJoin(registrations, eq(registrations.id, signups.registrationId))
    .where(where);
  const rows = await read()
    .select({
      ...personColumns,
      status: signups.status,
      position: sql<number>`(select count(*) from signups w
        where w.session_id = ${signups.sessionId} and w.status = 'waiting' and w.queue_number <= ${signups.queueNumber})`,
      createdAt: signups.createdAt,
    })
    .from(signups)
    .innerJoin(registrations, eq(registrations.id, signups.registrationId))
    .where(where)
    .orderBy(...(sort === 'name' ? byName : byOrder))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [counted] = await found;
  return { session, rows, total: counted?.total ?? 0, count: await countSession(read(), session.id) };
}

export type Candidate = SignedPerson & { signed: SignupStatus | null };

/** Confirmed registrations that a search finds, to be signed up for a session, by name; the first few, and whether there are more. */
export async function findCandidates(
  actor: Actor,
  event: Event,
  sessionId: string,
  q: string,
): Promise<{ rows: Candidate[]; more: boolean }> {
  if (!canSeeSignups(actor, event.id) || q.trim() === '') return { rows: [], more: false };
  const rows = await read()
    .select({ ...personColumns, signed: signups.status })
    .from(registrations)
    .leftJoin(signups, and(eq(signups.registrationId, registrations.id), eq(signups.sessionId, sessionId)))
    .where(and(eq(registrations.eventId, event.id), eq(registrations.status, 'confirmed'), matches(q)))
    .orderBy(asc(registrations.nameKey), asc(registrations.id))
    .limit(MOST_CANDIDATES + 1);
  return { rows: rows.slice(0, MOST_CANDIDATES), more: rows.length > MOST_CANDIDATES };
}
