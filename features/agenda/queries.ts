import 'server-only';
import { and, asc, count, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { formats, rooms, sessions, sessionSpeakers, speakers, tracks } from '@/db/schema/agenda';
import { stations } from '@/db/schema/gallery';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import type { Localized } from '@/lib/i18n/locale';
import { agendaOf, type PlacedSession } from './agenda';
import { canPlan } from './policy';
import { currentRelease } from './releases/queries';
import type { PartKind } from './schema';
import { warningFacts } from './warning-queries';
import { findWarnings, isConflict, isPlaced, type PlanFacts, type Warning } from './warnings';

export type Session = typeof sessions.$inferSelect;
export type Room = typeof rooms.$inferSelect;
export type Track = typeof tracks.$inferSelect;
export type Format = typeof formats.$inferSelect;
export type Speaker = typeof speakers.$inferSelect;

type AgendaEvent = Pick<Event, 'id' | 'status' | 'agendaPublished'>;

/** The agenda as it was last released, in reading order; whoever plans sees it before guests do. */
export async function publicAgenda(actor: Actor, event: AgendaEvent): Promise<PlacedSession[]> {
  const release = await currentRelease(actor, event);
  return release ? agendaOf(release.snapshot) : [];
}

export type TeaserSession = Pick<
  PlacedSession,
  'id' | 'slug' | 'status' | 'title' | 'room' | 'track' | 'startsAt' | 'endsAt' | 'roomPosition'
> & { isBreak: boolean };

/** The agenda at a glance, for the page of the event: no breaks, no texts. */
export async function agendaTeaser(actor: Actor, event: AgendaEvent): Promise<TeaserSession[]> {
  const all = await publicAgenda(actor, event);
  return all
    .map(({ id, slug, status, title, room, track, startsAt, endsAt, roomPosition, format }) => {
      return {
        id,
        slug,
        status,
        title,
        room,
        track,
        startsAt,
        endsAt,
        roomPosition,
        isBreak: format?.isBreak ?? false,
      };
    })
    .filter(({ isBreak, status }) => !isBreak && status === 'published');
}

export type AgendaFigures = {
  sessions: number;
  drafts: number;
  unplaced: number;
  conflicts: Warning[];
};

/** The state of the planning in numbers, for the team's overview; undefined for who may not plan. */
export async function agendaFigures(actor: Actor, event: Event): Promise<AgendaFigures | undefined> {
  const plan = await agendaPlan(actor, event);
  return (
    plan && {
      sessions: plan.sessions.length,
      drafts: plan.sessions.filter(({ status }) => status === 'draft').length,
      unplaced: plan.sessions.filter((session) => !isPlaced(session)).length,
      conflicts: plan.warnings.filter(isConflict),
    }
  );
}

export type PlannedSession = Omit<Session, 'eventId' | 'abstract' | 'sequence'> & {
  isBreak: boolean;
  speakerIds: string[];
};

async function plannedSessions(eventId: string): Promise<(Session & PlannedSession)[]> {
  const rows = await read()
    .select({ session: sessions, isBreak: formats.isBreak })
    .from(sessions)
    .leftJoin(formats, eq(formats.id, sessions.formatId))
    .where(eq(sessions.eventId, eventId));
  const held = await read()
    .select({ sessionId: sessionSpeakers.sessionId, speakerId: sessionSpeakers.speakerId })
    .from(sessionSpeakers)
    .innerJoin(sessions, eq(sessions.id, sessionSpeakers.sessionId))
    .where(eq(sessions.eventId, eventId));
  const bySession = groupBy(held, ({ sessionId }) => sessionId);
  return rows.map(({ session, isBreak }) => ({
    ...session,
    isBreak: isBreak ?? false,
    speakerIds: (bySession.get(session.id) ?? []).map(({ speakerId }) => speakerId),
  }));
}

export type Plan = {
  sessions: PlannedSession[];
  rooms: Room[];
  tracks: Track[];
  formats: Format[];
  speakers: Speaker[];
  /** What the warnings were found by. */
  facts: PlanFacts;
  warnings: Warning[];
};

/** All that is planned, drafts too; undefined for who may not plan. Ten statements, however much is planned. */
export async function agendaPlan(actor: Actor, event: Event): Promise<Plan | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const planned = await plannedSessions(event.id);
  const parts = {
    rooms: await read().select().from(rooms).where(eq(rooms.eventId, event.id)).orderBy(asc(rooms.position)),
    tracks: await read()
      .select()
      .from(tracks)
      .where(eq(tracks.eventId, event.id))
      .orderBy(asc(tracks.position)),
    formats: await read()
      .select()
      .from(formats)
      .where(eq(formats.eventId, event.id))
      .orderBy(asc(formats.position)),
    speakers: await read()
      .select()
      .from(speakers)
      .where(eq(speakers.eventId, event.id))
      .orderBy(asc(speakers.name)),
  };
  const facts = await warningFacts(event, planned, parts.rooms);
  return { sessions: planned, ...parts, facts, warnings: findWarnings(facts) };
}

export type EditedSession = Session & { speakers: { speakerId: string; part: 'speaker' | 'moderator' }[] };

/** A session as its form shows it; undefined for who may not plan, and for the id of another event's. */
export async function findPlannedSession(
  actor: Actor,
  event: Event,
  id: string,
): Promise<EditedSession | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const session = await read().query.sessions.findFirst({
    where: and(eq(sessions.id, id), eq(sessions.eventId, event.id)),
  });
  if (!session) return undefined;
  const held = await read()
    .select({ speakerId: sessionSpeakers.speakerId, part: sessionSpeakers.role })
    .from(sessionSpeakers)
    .where(eq(sessionSpeakers.sessionId, id))
    .orderBy(asc(sessionSpeakers.position));
  return { ...session, speakers: held };
}

const parts = { rooms, tracks, formats, speakers } as const;
type PartOf = { rooms: Room; tracks: Track; formats: Format; speakers: Speaker };

/** One room, track, format or speaker of the event, for its form; undefined as for sessions. */
export async function findPart<Kind extends PartKind>(
  actor: Actor,
  event: Event,
  kind: Kind,
  id: string,
): Promise<PartOf[Kind] | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const table = parts[kind];
  const [row] = await read()
    .select()
    .from(table)
    .where(and(eq(table.id, id), eq(table.eventId, event.id)));
  return row as PartOf[Kind] | undefined; // the table of a kind holds rows of that kind
}

export type PartRow<Kind extends PartKind> = PartOf[Kind] & { sessionCount: number };

/** The rooms, tracks, formats or speakers of an event with the number of sessions that use each. */
export async function listParts<Kind extends PartKind>(
  actor: Actor,
  event: Event,
  kind: Kind,
): Promise<PartRow<Kind>[] | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const table = parts[kind];
  const order = kind === 'speakers' ? asc(speakers.name) : asc(parts[kind as 'rooms'].position); // all but speakers have one
  const rowsOfKind = await read().select().from(table).where(eq(table.eventId, event.id)).orderBy(order);
  const uses = new Map((await usesOf(event.id, kind)).map(({ id, uses: n }) => [id, n]));
  return rowsOfKind.map((row) => ({ ...(row as PartOf[Kind]), sessionCount: uses.get(row.id) ?? 0 })); // as in findPart
}

function usesOf(eventId: string, kind: PartKind): Promise<{ id: string | null; uses: number }[]> {
  if (kind === 'speakers') {
    return read()
      .select({ id: sessionSpeakers.speakerId, uses: count() })
      .from(sessionSpeakers)
      .innerJoin(sessions, eq(sessions.id, sessionSpeakers.sessionId))
      .where(eq(sessions.eventId, eventId))
      .groupBy(sessionSpeakers.speakerId)
      .execute();
  }
  const column = { rooms: sessions.roomId, tracks: sessions.trackId, formats: sessions.formatId }[kind];
  return read()
    .select({ id: column, uses: count() })
    .from(sessions)
    .where(eq(sessions.eventId, eventId))
    .groupBy(column)
    .execute();
}

export type PartUses = { sessions: { id: string; title: Localized }[]; stations: number[] };

/** Where a room, track, format or speaker of the event is in use: sessions, and stations of the gallery by number. */
export async function partUses(
  actor: Actor,
  event: Event,
  kind: PartKind,
  id: string,
): Promise<PartUses | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const column = { rooms: sessions.roomId, tracks: sessions.trackId, formats: sessions.formatId };
  const held = kind === 'speakers' ? eq(sessionSpeakers.speakerId, id) : eq(column[kind], id);
  const using = await read()
    .selectDistinct({ id: sessions.id, title: sessions.title, startsAt: sessions.startsAt })
    .from(sessions)
    .leftJoin(sessionSpeakers, eq(sessionSpeakers.sessionId, sessions.id))
    .where(and(eq(sessions.eventId, event.id), held))
    .orderBy(asc(sessions.startsAt));
  const standing =
    kind === 'rooms'
      ? await read()
          .select({ number: stations.number })
          .from(stations)
          .where(and(eq(stations.eventId, event.id), eq(stations.roomId, id)))
          .orderBy(asc(stations.number))
      : [];
  return {
    sessions: using.map(({ id: sessionId, title }) => ({ id: sessionId, title })),
    stations: standing.map(({ number }) => number),
  };
}
