import 'server-only';
import { and, desc, eq, inArray, like } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { rooms, sessionMaterials, sessions, speakers } from '@/db/schema/agenda';
import { releases } from '@/db/schema/agenda-released';
import { events } from '@/db/schema/events';
import { files } from '@/db/schema/platform';
import { guest, type Actor } from '@/features/people/actor';
import type { ServedFile } from '@/lib/file-response';
import { plannableEvent } from '../access-queries';
import { canPlan, canReadAgenda } from '../policy';

// A file of the agenda belongs to its event; what of the event names it, says who may have it.

type FileRow = typeof files.$inferSelect;

export function served(file: FileRow, isPublic: boolean): ServedFile {
  const { storageKey, name, contentType, sizeBytes, sha256 } = file;
  return { storageKey, name, contentType, sizeBytes, sha256, isPublic };
}

/** A stored file of an event's agenda: everyone's once the current release shows it, else for who plans the event. */
export async function findAgendaFile(
  actor: () => Promise<Actor>,
  id: string,
): Promise<ServedFile | undefined> {
  const [row] = await read()
    .select({ file: files, event: events })
    .from(files)
    .innerJoin(events, eq(events.id, files.ownerId))
    .where(eq(files.id, id));
  if (!row) return undefined;
  const { file, event } = row;
  if (canReadAgenda(guest, event) && (await releasedFiles(read(), event.id)).has(id)) {
    return served(file, true);
  }
  return canPlan(await actor(), event.id) ? served(file, false) : undefined;
}

// A page with many faces asks many times, and a release never changes
const known = new Map<string, { release: string; files: ReadonlySet<string> }>();

/** Ids of the files that the current release of an event shows. */
async function releasedFiles(db: Reader, eventId: string): Promise<ReadonlySet<string>> {
  const latest = await db.query.releases.findFirst({
    where: eq(releases.eventId, eventId),
    orderBy: desc(releases.number),
    columns: { id: true },
  });
  if (!latest) return new Set();
  const kept = known.get(eventId);
  if (kept?.release === latest.id) return kept.files;
  const release = await db.query.releases.findFirst({ where: eq(releases.id, latest.id) });
  const snapshot = release?.snapshot;
  const ids = [
    ...(snapshot?.rooms ?? []).map(({ planFileId }) => planFileId),
    ...(snapshot?.speakers ?? []).map(({ photoFileId }) => photoFileId),
    ...(snapshot?.sessions ?? []).flatMap(({ materials = [] }) => materials.map(({ fileId }) => fileId)),
  ].filter((id) => id !== null);
  const found = new Set(ids);
  known.set(eventId, { release: latest.id, files: found });
  return found;
}

/** Whether anything of the event, or a release of it, names the file. */
export async function isNamed(db: Reader, eventId: string, fileId: string): Promise<boolean> {
  const found = [
    await db.select({ id: speakers.id }).from(speakers).where(eq(speakers.photoFileId, fileId)).limit(1),
    await db.select({ id: rooms.id }).from(rooms).where(eq(rooms.planFileId, fileId)).limit(1),
    await db
      .select({ id: sessionMaterials.id })
      .from(sessionMaterials)
      .where(eq(sessionMaterials.fileId, fileId))
      .limit(1),
    await db
      .select({ id: releases.id })
      .from(releases)
      .where(and(eq(releases.eventId, eventId), like(releases.snapshot, `%"${fileId}"%`)))
      .limit(1),
  ];
  return found.some((rows) => rows.length > 0);
}

export type FileTarget = { kind: 'speakers' | 'rooms' | 'sessions'; id: string };

/** Of what a file would become part, with what its download is to be called; undefined for who may not plan it. */
export async function findFileTarget(
  actor: Actor,
  { kind, id }: FileTarget,
): Promise<{ eventId: string; eventSlug: string } | undefined> {
  const table = { speakers, rooms, sessions }[kind];
  const [row] = await read().select({ eventId: table.eventId }).from(table).where(eq(table.id, id));
  const event = row && (await plannableEvent(read(), actor, row.eventId));
  return event && { eventId: event.id, eventSlug: event.slug };
}

export type Material = typeof sessionMaterials.$inferSelect & {
  /** Null: a link. */
  sizeBytes: number | null;
  contentType: string | null;
  /** Who sent it in; null: the team. */
  speaker: string | null;
};

/** Slides, papers and links of sessions, in their order, whoever asks: the caller decides. */
export async function materialsOf(db: Reader, sessionIds: readonly string[]): Promise<Material[]> {
  const rows = await db
    .select({
      material: sessionMaterials,
      sizeBytes: files.sizeBytes,
      contentType: files.contentType,
      speaker: speakers.name,
    })
    .from(sessionMaterials)
    .leftJoin(files, eq(files.id, sessionMaterials.fileId))
    .leftJoin(speakers, eq(speakers.id, sessionMaterials.speakerId))
    .where(inArray(sessionMaterials.sessionId, [...sessionIds]))
    .orderBy(sessionMaterials.position, sessionMaterials.createdAt);
  return rows.map(({ material, ...rest }) => ({ ...material, ...rest }));
}

/** The materials of a planned session; undefined for who may not plan it. */
export async function listMaterials(
  actor: Actor,
  event: { id: string },
  sessionId: string,
): Promise<Material[] | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const session = await read().query.sessions.findFirst({
    where: and(eq(sessions.id, sessionId), eq(sessions.eventId, event.id)),
    columns: { id: true },
  });
  return session && materialsOf(read(), [session.id]);
}
