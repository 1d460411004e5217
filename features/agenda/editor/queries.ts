import 'server-only';
import { sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { formats, rooms, sessions, speakers, tracks } from '@/db/schema/agenda';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { MINUTE_MS } from '@/lib/clock';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { canPlan } from '../policy';
import { agendaPlan } from '../queries';
import type { PlanFacts, PlannedFacts } from '../warnings';

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
/** Which state of the plan it is: of its sessions, and of all that they refer to. */
export type PlanVersion = { sessions: string; parts: string };

/** All that the grid needs; plain, so that it can be sent to a browser. */
export type EditorPlan = {
  event: { slug: string; timeZone: string; dayStartMinutes: number; startsAt: number; endsAt: number };
  rooms: EditorRoom[];
  tracks: { id: string; name: NamedText; colour: string }[];
  speakers: { id: string; name: string }[];
  sessions: EditorSession[];
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
    absences: facts.absences,
    shared: facts.shared,
    version,
  };
}

/** Which state the plan is in, by one statement; undefined for who may not plan. */
export async function planVersion(actor: Actor, event: Pick<Event, 'id'>): Promise<PlanVersion | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const parts = [rooms, tracks, formats, speakers].map((table) => {
    return sql<string>`(select count(*) || '.' || coalesce(sum(${table.revision}), 0) from ${table}
      where ${table.eventId} = ${event.id})`;
  });
  const [found] = await read()
    .select({
      sessions: sql<string>`count(*) || '.' || coalesce(max(${sessions.updatedAt}), 0)`,
      parts: sql<string>`${sql.join(parts, sql` || '-' || `)}`,
    })
    .from(sessions)
    .where(sql`${sessions.eventId} = ${event.id}`);
  return found ?? { sessions: '', parts: '' };
}

/** What others may have done since: sessions of another version than `known`, and the ids of all that there are. */
export type PlanChanges = { version: PlanVersion; sessions: EditorSession[]; ids: string[] };

/** Two changes can be stored in another order than that of their times, but not by more than this. */
const OVERLAP_MS = 60_000;

/** The sessions that have changed since a time; undefined for who may not plan. */
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
      sessions: plan.sessions.filter(({ updatedAt }) => updatedAt > since - OVERLAP_MS),
      ids: plan.sessions.map(({ id }) => id),
    }
  );
}
