import 'server-only';
import { and, asc, count, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { releasedSessions } from '@/db/schema/agenda-released';
import type { registrations } from '@/db/schema/registration';
import { signups } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import {
  decideSignOff,
  decideSignup,
  overlapping,
  type OwnSignup,
  type SignupStatus,
  type SignupVerdict,
} from './signup';

export type SignedRegistration = typeof registrations.$inferSelect;
/** A session as it is signed up for: as it was last released. */
export type ChoiceSession = Pick<
  typeof releasedSessions.$inferSelect,
  'id' | 'slug' | 'title' | 'status' | 'places'
> & { startsAt: Date | null; endsAt: Date | null };
export type SignupCount = { confirmed: number; waiting: number };

export type SessionChoice = {
  session: ChoiceSession & Pick<typeof releasedSessions.$inferSelect, 'room'>;
  count: SignupCount;
  /** What this registration has there: a place, or a position on the waiting list. */
  own: { status: SignupStatus; position: number } | undefined;
  /** What signing up would lead to now. */
  verdict: SignupVerdict<ChoiceSession>;
  maySignOff: boolean;
  /** Own sign-ups at the same time. */
  overlaps: ChoiceSession[];
};

const choiceColumns = {
  id: releasedSessions.id,
  slug: releasedSessions.slug,
  title: releasedSessions.title,
  status: releasedSessions.status,
  startsAt: releasedSessions.startsAt,
  endsAt: releasedSessions.endsAt,
  places: releasedSessions.places,
};

/** The sign-ups of a registration with their sessions, as `db` sees them; `position` counts who waits up to them. */
export async function signupsOf(
  db: Reader,
  registrationId: string,
): Promise<(OwnSignup<ChoiceSession> & { position: number })[]> {
  const position = sql<number>`(select count(*) from signups w
    where w.session_id = ${signups.sessionId} and w.status = 'waiting' and w.queue_number <= ${signups.queueNumber})`;
  return db
    .select({ session: choiceColumns, status: signups.status, position })
    .from(signups)
    .innerJoin(releasedSessions, eq(releasedSessions.id, signups.sessionId))
    .where(eq(signups.registrationId, registrationId))
    .orderBy(asc(releasedSessions.startsAt), asc(releasedSessions.id));
}

const nobody: SignupCount = { confirmed: 0, waiting: 0 };

/** How many have a place in the sessions of an event, and how many wait; of those that nobody signed up for it says nothing. */
export async function countSignups(db: Reader, eventId: string): Promise<Map<string, SignupCount>> {
  const rows = await db
    .select({ sessionId: signups.sessionId, status: signups.status, n: count() })
    .from(signups)
    .innerJoin(releasedSessions, eq(releasedSessions.id, signups.sessionId))
    .where(eq(releasedSessions.eventId, eventId))
    .groupBy(signups.sessionId, signups.status);
  const counts = new Map<string, SignupCount>();
  for (const { sessionId, status, n } of rows) {
    counts.set(sessionId, { ...(counts.get(sessionId) ?? nobody), [status]: n });
  }
  return counts;
}

/** How many have a place in one session, and how many wait. */
export async function countSession(db: Reader, sessionId: string): Promise<SignupCount> {
  const rows = await db
    .select({ status: signups.status, n: count() })
    .from(signups)
    .where(eq(signups.sessionId, sessionId))
    .groupBy(signups.status);
  return rows.reduce((all, { status, n }) => ({ ...all, [status]: n }), nobody);
}

/**
 * The sessions of the agenda that people sign up for, as one registration sees them: by time, with what it has there and what
 * signing up would lead to. Whoever asks has shown that the registration is theirs.
 */
export async function sessionChoices(
  db: Reader,
  now: Date,
  event: Event,
  registration: Pick<SignedRegistration, 'id' | 'status'>,
): Promise<SessionChoice[]> {
  if (!event.agendaPublished) return [];
  const rows = await db
    .select({ session: choiceColumns, room: releasedSessions.room })
    .from(releasedSessions)
    .leftJoin(
      signups,
      and(eq(signups.sessionId, releasedSessions.id), eq(signups.registrationId, registration.id)),
    )
    .where(
      and(
        eq(releasedSessions.eventId, event.id),
        or(isNotNull(releasedSessions.places), isNotNull(signups.id)),
      ),
    )
    .orderBy(asc(releasedSessions.startsAt), asc(releasedSessions.slug));
  const own = await signupsOf(db, registration.id);
  const counts = await countSignups(db, event.id);
  return rows.flatMap(({ session, room }): SessionChoice[] => {
    const mine = own.find((one) => one.session.id === session.id);
    const isShown = session.status === 'published' || (session.status === 'cancelled' && mine);
    if (!isShown) return [];
    const { confirmed, waiting } = counts.get(session.id) ?? nobody;
    const facts = { event, session, registration, own, taken: confirmed, waiting, byTeam: false };
    return [
      {
        session: { ...session, room },
        count: { confirmed, waiting },
        own: mine && { status: mine.status, position: mine.position },
        verdict: decideSignup(facts, now),
        maySignOff: mine !== undefined && decideSignOff(facts, now).ok,
        overlaps: overlapping(session, own),
      },
    ];
  });
}
