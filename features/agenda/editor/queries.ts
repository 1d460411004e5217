import 'server-only';
import { sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { formats, rooms, sessions, speakers, tracks } from '@/db/schema/agenda';
import { releasedSessions, releases } from '@/db/schema/agenda-released';
import { signups } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { MINUTE_MS } from '@/lib/clock';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { canPlan } from '../policy';
import { agendaPlan } from '../queries';
import type { PlanFacts, PlannedFacts } from '../warnings';
import type { PlanVersion } from './version';

/** A text in the reader's language, or in the other one, which `lang` then names. */
export type NamedText = { text: string; lang?: Locale };
/** A session as the grid shows it. */
export type EditorSession = PlannedFacts & {
  /** Its version. */
  updatedAt: number;
  title: NamedText;
  trackId: string | null;
  /** How long it is when it is placed: as its kind usually is. */
  lengthMs: number;
};
export type EditorRoom = PlanFacts['rooms'][number] & { name: NamedText };
/** All that the grid needs; plain, so that it can be sent to a browser. */
export type EditorPlan = {
  event: { slug: string; timeZone: string; dayStartMinutes: number; startsAt: number; endsAt: number };
  rooms: EditorRoom[];
  tracks: { id: string; name: NamedText; colour: string }[];
  speakers: { id: string; name: string }[];
  sessions: EditorSession[];
  dayEnds: PlanFacts['dayEnds'];
  absences: PlanFacts['absences'];
  shared: PlanFacts['shared'];
  version: PlanVersion;
};

const USUAL_MINUTES = 60;

/** The plan for its grid; undefined for who may not plan. */
export async function editorPlan(
  actor: Actor,
  event: Event,
  locale: Locale,
): Promise<EditorPlan | undefined> {
  // Before what it is the version of: a change in between is then asked for again, not missed
  const version = await planVersion(actor, event);
  const plan = version && (await agendaPlan(actor, event));
  if (!plan) return undefined;
  const { facts } = plan;
  const named = (text: Localized): NamedText => pickLocalized(text, locale);
  const rows = new Map(plan.sessions.map((session) => [session.id, session]));
  const lengths = new Map(plan.formats.map(({ id, defaultMinutes }) => [id, defaultMinutes]));
  return {
    event: {
      slug: event.slug,
      timeZone: event.timeZone,
      dayStartMinutes: event.dayStartMinutes,
      ...facts.event,
    },
    rooms: plan.rooms.map(({ id, name, capacity, stepFree }) => {
      return { id, name: named(name), capacity, stepFree };
    }),
    tracks: plan.tracks.map(({ id, name, colour }) => ({ id, name: named(name), colour })),
    speakers: plan.speakers.map(({ id, name }) => ({ id, name })),
    sessions: facts.sessions.flatMap((session): EditorSession[] => {
      const row = rows.get(session.id);
      if (!row) return [];
      const { startsAt, endsAt } = session;
      const usual = (lengths.get(row.formatId ?? '') ?? USUAL_MINUTES) * MINUTE_MS;
      return [
        {
          ...session,
          updatedAt: row.updatedAt.getTime(),
          title: named(row.title),
          trackId: row.trackId,
          lengthMs: startsAt === null || endsAt === null ? usual : endsAt - startsAt,
        },
      ];
    }),
    dayEnds: facts.dayEnds,
    absences: facts.absences,
    shared: facts.shared,
    version,
  };
}

/** Which state the plan is in, by one statement; undefined for who may not plan. */
export async function planVersion(actor: Actor, event: Event): Promise<PlanVersion | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const { timeZone, dayStartMinutes, startsAt, endsAt } = event;
  const days = [timeZone, dayStartMinutes, startsAt.getTime(), endsAt.getTime()].join('.');
  const parts = [rooms, tracks, formats, speakers].map((table) => {
    return sql<string>`(select count(*) || '.' || coalesce(sum(${table.revision}), 0) from ${table}
      where ${table.eventId} = ${event.id})`;
  });
  const [found] = await read()
    .select({
      sessions: sql<string>`count(*) || '.' || coalesce(max(${sessions.updatedAt}), 0)`,
      parts: sql<string>`${sql.join(parts, sql` || '-' || `)}`,
      signups: sql<string>`(select coalesce(max(${releases.number}), 0) from ${releases}
        where ${releases.eventId} = ${event.id}) || '-' || (${signupState(event.id)})`,
    })
    .from(sessions)
    .where(sql`${sessions.eventId} = ${event.id}`);
  return found ? { ...found, parts: `${found.parts}-${days}` } : { sessions: '', parts: '', signups: '' };
}

/** Another one after each sign-up and sign-off, and after each place that somebody gets from the waiting list. */
function signupState(eventId: string) {
  const confirmed = sql`sum(case when ${signups.status} = 'confirmed' then 1 else 0 end)`;
  const parts = [sql`count(*)`, confirmed, sql`sum(${signups.queueNumber})`, sql`max(${signups.createdAt})`];
  const known = parts.map((part) => sql`coalesce(${part}, 0)`);
  return sql`select ${sql.join(known, sql` || '.' || `)} from ${signups}
    inner join ${releasedSessions} on ${releasedSessions.id} = ${signups.sessionId}
    where ${releasedSessions.eventId} = ${eventId}`;
}

/** Who signed up for a session, and what they signed up for. */
export type SignupFacts = Pick<PlannedFacts, 'id' | 'signedUp' | 'released'>;
/** What others may have done since. */
export type PlanChanges = Pick<EditorPlan, 'version' | 'absences' | 'shared'> & {
  /** Sessions that have changed. */
  sessions: EditorSession[];
  /** All that there are. */
  ids: string[];
  /** Of those that somebody signed up for, changed or not; nobody did for the others. */
  signups: SignupFacts[];
};

/** Two changes can be stored in another order than that of their times, but not by more than this. */
const OVERLAP_MS = 60_000;

/** What has changed since a time, and all that warnings need beside it; undefined for who may not plan. */
export async function planChanges(
  actor: Actor,
  event: Event,
  since: number,
  locale: Locale,
): Promise<PlanChanges | undefined> {
  const plan = await editorPlan(actor, event, locale);
  return (
    plan && {
      version: plan.version,
      absences: plan.absences,
      shared: plan.shared,
      sessions: plan.sessions.filter(({ updatedAt }) => updatedAt > since - OVERLAP_MS),
      ids: plan.sessions.map(({ id }) => id),
      signups: plan.sessions
        .filter(({ signedUp }) => signedUp.confirmed + signedUp.waiting > 0)
        .map(({ id, signedUp, released }) => ({ id, signedUp, released })),
    }
  );
}
