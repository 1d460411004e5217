import 'server-only';
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import {
  formats,
  rooms,
  sessionMaterials,
  sessions,
  sessionSpeakers,
  speakers,
  tracks,
} from '@/db/schema/agenda';
import { releases } from '@/db/schema/agenda-released';
import { people } from '@/db/schema/people';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { canPlan, canReadAgenda } from '../policy';
import { differenceOf, emptyAgenda, isEmpty } from './difference';
import { snapshotOf, type PlanRows } from './snapshot';

export type Release = typeof releases.$inferSelect;
type AgendaEvent = Pick<Event, 'id' | 'status' | 'agendaPublished'>;

/** The last release of an event, as `db` sees it. */
export async function latestRelease(db: Reader, eventId: string): Promise<Release | undefined> {
  return db.query.releases.findFirst({
    where: eq(releases.eventId, eventId),
    orderBy: desc(releases.number),
  });
}

/** A release by its number, as `db` sees it. */
export async function findNumber(db: Reader, eventId: string, number: number): Promise<Release | undefined> {
  return db.query.releases.findFirst({
    where: and(eq(releases.eventId, eventId), eq(releases.number, number)),
  });
}

/** The release that readers see now; undefined where there is none, or the actor may not read it. */
export async function currentRelease(actor: Actor, event: AgendaEvent): Promise<Release | undefined> {
  return canReadAgenda(actor, event) ? latestRelease(read(), event.id) : undefined;
}

export type ReleaseHead = Pick<Release, 'number' | 'name' | 'createdAt'>;

/** The name and time of the last release, without what is in it. */
export async function lastReleased(actor: Actor, event: AgendaEvent): Promise<ReleaseHead | undefined> {
  if (!canReadAgenda(actor, event)) return undefined;
  const [head] = await read()
    .select({ number: releases.number, name: releases.name, createdAt: releases.createdAt })
    .from(releases)
    .where(eq(releases.eventId, event.id))
    .orderBy(desc(releases.number))
    .limit(1);
  return head;
}

/** Any release by its number, with the one before it. */
export async function findRelease(
  actor: Actor,
  event: AgendaEvent,
  number: number,
): Promise<{ release: Release; before: Release | undefined } | undefined> {
  if (!canReadAgenda(actor, event)) return undefined;
  const [release, before] = await read().query.releases.findMany({
    where: and(eq(releases.eventId, event.id), lt(releases.number, number + 1)),
    orderBy: desc(releases.number),
    limit: 2,
  });
  return release?.number === number ? { release, before } : undefined;
}

export type ReleaseRow = Omit<Release, 'snapshot'> & { author: string | null };

/** All releases, the last first, without what is in them. */
export async function listReleases(actor: Actor, event: AgendaEvent): Promise<ReleaseRow[]> {
  if (!canReadAgenda(actor, event)) return [];
  const rows = await read()
    .select({
      id: releases.id,
      eventId: releases.eventId,
      number: releases.number,
      name: releases.name,
      note: releases.note,
      counts: releases.counts,
      restores: releases.restores,
      createdAt: releases.createdAt,
      createdBy: releases.createdBy,
      author: people.name,
    })
    .from(releases)
    .leftJoin(people, eq(people.id, releases.createdBy))
    .where(eq(releases.eventId, event.id))
    .orderBy(desc(releases.number));
  // Who released is the team's to know
  return canPlan(actor, event.id) ? rows : rows.map((row) => ({ ...row, author: null, createdBy: null }));
}

/** Everything that is planned for an event, as `db` sees it: seven statements, however much it is. */
export async function planRows(db: Reader, eventId: string): Promise<PlanRows> {
  const ofEvent = db.select({ id: sessions.id }).from(sessions).where(eq(sessions.eventId, eventId));
  return {
    rooms: await db.select().from(rooms).where(eq(rooms.eventId, eventId)),
    tracks: await db.select().from(tracks).where(eq(tracks.eventId, eventId)),
    formats: await db.select().from(formats).where(eq(formats.eventId, eventId)),
    speakers: await db.select().from(speakers).where(eq(speakers.eventId, eventId)),
    sessions: await db.select().from(sessions).where(eq(sessions.eventId, eventId)),
    sessionSpeakers: await db
      .select()
      .from(sessionSpeakers)
      .where(inArray(sessionSpeakers.sessionId, ofEvent)),
    materials: await db.select().from(sessionMaterials).where(inArray(sessionMaterials.sessionId, ofEvent)),
  };
}

export type AgendaState = {
  last: ReleaseHead | undefined;
  /** How many sessions would be other than in the last release; `isOther` says whether anything would. */
  changes: number;
  isOther: boolean;
};

/** What is public, and how far the plan has gone on since; undefined for who may not plan. */
export async function agendaState(actor: Actor, event: Event, now: Date): Promise<AgendaState | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const last = await latestRelease(read(), event.id);
  const next = snapshotOf(await planRows(read(), event.id), last?.snapshot, now);
  const difference = differenceOf(last?.snapshot ?? emptyAgenda, next);
  return { last, changes: difference.sessions.length, isOther: !isEmpty(difference) };
}
