import 'server-only';
import { aliasedTable, and, count, eq, lt } from 'drizzle-orm';
import { read } from '@/db/client';
import { speakerAbsences, speakers, type sessions } from '@/db/schema/agenda';
import { releasedSessions } from '@/db/schema/agenda-released';
import { signups } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { countSignups } from '@/features/signup/queries';
import type { Localized } from '@/lib/i18n/locale';
import { planDays } from './editor/days';
import type { PlanFacts, PlannedFacts, SessionText } from './warnings';

type Row = typeof sessions.$inferSelect & { isBreak: boolean; speakerIds: string[] };
const texts = ['title', 'subtitle', 'abstract'] as const satisfies readonly SessionText[];
const nobody = { confirmed: 0, waiting: 0 };

/** What the warnings of a plan are found by; four statements beside what was read of the plan already. */
export async function warningFacts(
  event: Pick<Event, 'id' | 'startsAt' | 'endsAt' | 'timeZone' | 'dayStartMinutes'>,
  rows: readonly Row[],
  rooms: PlanFacts['rooms'],
): Promise<PlanFacts> {
  const counts = await countSignups(read(), event.id);
  const released = await read().select().from(releasedSessions).where(eq(releasedSessions.eventId, event.id));
  const shown = new Map(released.map((session) => [session.id, session]));
  const { timeZone, dayStartMinutes } = event;
  const span = { startsAt: event.startsAt.getTime(), endsAt: event.endsAt.getTime() };
  const times = rows.map(({ startsAt }) => ({ startsAt: startsAt?.getTime() ?? null }));
  return {
    event: span,
    dayEnds: planDays({ timeZone, dayStartMinutes, ...span }, times).map(({ endsAt }) => endsAt),
    sessions: rows.map((row): PlannedFacts => {
      const was = shown.get(row.id);
      return {
        id: row.id,
        status: row.status,
        roomId: row.roomId,
        startsAt: row.startsAt?.getTime() ?? null,
        endsAt: row.endsAt?.getTime() ?? null,
        isBreak: row.isBreak,
        speakerIds: row.speakerIds,
        places: row.places,
        needsStepFree: row.needsStepFree,
        untranslated: texts.filter((text) => isInOneLanguage(row[text])),
        signedUp: counts.get(row.id) ?? nobody,
        released: was
          ? {
              status: was.status,
              places: was.places,
              startsAt: was.startsAt.getTime(),
              endsAt: was.endsAt.getTime(),
            }
          : null,
      };
    }),
    rooms: rooms.map(({ id, capacity, stepFree }) => ({ id, capacity, stepFree })),
    absences: await absencesOf(event.id),
    shared: await sharedSignups(event.id),
  };
}

function isInOneLanguage({ de, en }: Localized): boolean {
  return (de.trim() === '') !== (en.trim() === '');
}

async function absencesOf(eventId: string): Promise<PlanFacts['absences']> {
  const rows = await read()
    .select({
      speakerId: speakerAbsences.speakerId,
      startsAt: speakerAbsences.startsAt,
      endsAt: speakerAbsences.endsAt,
    })
    .from(speakerAbsences)
    .innerJoin(speakers, eq(speakers.id, speakerAbsences.speakerId))
    .where(eq(speakers.eventId, eventId));
  return rows.map(({ speakerId, startsAt, endsAt }) => {
    return { speakerId, startsAt: startsAt.getTime(), endsAt: endsAt.getTime() };
  });
}

/** Pairs of sessions that the same registrations signed up for, without a person in it. */
async function sharedSignups(eventId: string): Promise<PlanFacts['shared']> {
  const other = aliasedTable(signups, 'other');
  const rows = await read()
    .select({ a: signups.sessionId, b: other.sessionId, people: count() })
    .from(signups)
    .innerJoin(
      other,
      and(eq(other.registrationId, signups.registrationId), lt(signups.sessionId, other.sessionId)),
    )
    .innerJoin(releasedSessions, eq(releasedSessions.id, signups.sessionId))
    .where(eq(releasedSessions.eventId, eventId))
    .groupBy(signups.sessionId, other.sessionId);
  return rows.map(({ a, b, people }) => ({ sessions: [a, b], people }));
}
