import 'server-only';
import { and, count, eq, inArray } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { rooms, sessionMaterials, sessions, speakers } from '@/db/schema/agenda';
import { files } from '@/db/schema/platform';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { removeStoredFiles } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import { plannableEvent } from '../access-queries';
import type { NewFile } from './incoming';
import { limits } from './kinds';
import { isNamed, type FileTarget } from './queries';

/** What a transaction leaves behind in the store. */
export type Gone = { storageKeys: string[] };

/**
 * Writes what a stored file becomes part of. When that is refused or fails, the file leaves the store again; when it
 * works, those leave it that nothing names any more.
 */
export async function takingFile<Reason extends string>(
  file: NewFile | undefined,
  work: (tx: Tx) => Promise<Result<Gone, Reason>>,
): Promise<Result<undefined, Reason>> {
  const discard = () => removeStoredFiles(file ? [file.storageKey] : []);
  const done = await write(work).catch(async (error: unknown) => {
    await discard();
    throw error;
  });
  if (!done.ok) {
    await discard();
    return done;
  }
  await removeStoredFiles(done.value.storageKeys);
  return ok();
}

/** The row of a new file of an event's agenda; `name` without its ending. */
export async function addFile(
  tx: Tx,
  { event, name, actor }: { event: Pick<Event, 'id'>; name: string; actor: Actor },
  { extension, ...file }: NewFile,
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID();
  await tx.insert(files).values({
    ...file,
    id,
    eventId: event.id,
    ownerId: event.id,
    name: `${name}.${extension}`,
    createdAt: now,
    createdBy: actor.kind === 'person' ? actor.id : null,
  });
  return id;
}

/** Deletes the rows of files that nothing of the event and no release of it names any more. */
export async function dropUnnamed(
  tx: Tx,
  eventId: string,
  fileIds: readonly (string | null)[],
): Promise<Gone> {
  const storageKeys: string[] = [];
  for (const id of fileIds) {
    if (id === null || (await isNamed(tx, eventId, id))) continue;
    const [gone] = await tx
      .delete(files)
      .where(and(eq(files.id, id), eq(files.ownerId, eventId)))
      .returning({ storageKey: files.storageKey });
    if (gone) storageKeys.push(gone.storageKey);
  }
  return { storageKeys };
}

type Pictured = { kind: 'speakers' | 'rooms'; id: string };

/** Hangs a picture (null: none) in the place of the one before, whoever asks: the caller decides. */
export async function hangPicture(
  tx: Tx,
  { kind, id }: Pictured,
  fileId: string | null,
): Promise<string | null> {
  if (kind === 'speakers') {
    const before = await tx.query.speakers.findFirst({ where: eq(speakers.id, id) });
    await tx.update(speakers).set({ photoFileId: fileId }).where(eq(speakers.id, id));
    return before?.photoFileId ?? null;
  }
  const before = await tx.query.rooms.findFirst({ where: eq(rooms.id, id) });
  await tx.update(rooms).set({ planFileId: fileId }).where(eq(rooms.id, id));
  return before?.planFileId ?? null;
}

/** The event of a part or a session, when the actor may plan it. */
async function eventOf(tx: Tx, actor: Actor, { kind, id }: FileTarget): Promise<Event | undefined> {
  const table = { speakers, rooms, sessions }[kind];
  const [row] = await tx.select({ eventId: table.eventId }).from(table).where(eq(table.id, id));
  return row && plannableEvent(tx, actor, row.eventId);
}

const subjects = { speakers: 'speaker', rooms: 'room' } as const;

/** Takes a photo of a speaker or a plan of a room; without a file the one that hangs there is taken away. */
export async function setPicture(
  actor: Actor,
  target: Pictured,
  file: NewFile | undefined,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return takingFile(file, async (tx) => {
    const event = await eventOf(tx, actor, target);
    if (!event) return refuse('notFound');
    const name = target.kind === 'rooms' ? 'plan' : 'photo';
    const fileId = file ? await addFile(tx, { event, name, actor }, file, now) : null;
    const before = await hangPicture(tx, target, fileId);
    const action = `${subjects[target.kind]}.picture`;
    await recordAudit(tx, actor, now, { action, eventId: event.id, subjectId: target.id });
    return ok(await dropUnnamed(tx, event.id, [before]));
  });
}

/** A link, or a file that is in the store already, which a session is to have. */
export type NewMaterial =
  { kind: 'link'; title: string; url: string } | { kind: 'file'; title: string; file: NewFile };

/** Adds to what a session has, at its end, whoever asks: the caller decides. */
export async function addMaterialIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  session: { id: string; slug: string; event: Pick<Event, 'id'> },
  material: NewMaterial,
  from: { speakerId: string | null; status: 'proposed' | 'accepted' },
): Promise<Result<{ id: string }, 'tooMany'>> {
  const [known] = await tx
    .select({ n: count() })
    .from(sessionMaterials)
    .where(eq(sessionMaterials.sessionId, session.id));
  const position = known?.n ?? 0;
  if (position >= limits.materials) return refuse('tooMany');
  const id = crypto.randomUUID();
  const name = `${session.slug}-${position + 1}`;
  const what =
    material.kind === 'link'
      ? { url: material.url }
      : { fileId: await addFile(tx, { event: session.event, name, actor }, material.file, now) };
  const { kind, title } = material;
  await tx
    .insert(sessionMaterials)
    .values({ id, sessionId: session.id, kind, title, ...what, ...from, position, createdAt: now });
  return ok({ id });
}

/** Adds a link or a file to a session, by the team. */
export async function addMaterial(
  actor: Actor,
  sessionId: string,
  material: NewMaterial,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'tooMany'>> {
  return takingFile(material.kind === 'file' ? material.file : undefined, async (tx) => {
    const event = await eventOf(tx, actor, { kind: 'sessions', id: sessionId });
    const session = event && (await tx.query.sessions.findFirst({ where: eq(sessions.id, sessionId) }));
    if (!session) return refuse('notFound');
    const by = { speakerId: null, status: 'accepted' } as const;
    const added = await addMaterialIn(tx, actor, now, { ...session, event }, material, by);
    if (!added.ok) return added;
    const action = 'session.addMaterial';
    await recordAudit(tx, actor, now, { action, eventId: event.id, subjectId: sessionId });
    return ok({ storageKeys: [] });
  });
}

/** Takes a link or a file away from a session, or moves it one place up or down. */
export async function changeMaterial(
  actor: Actor,
  materialId: string,
  change: 'remove' | 'up' | 'down',
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return takingFile(undefined, async (tx) => {
    const material = await tx.query.sessionMaterials.findFirst({
      where: eq(sessionMaterials.id, materialId),
    });
    const event = material && (await eventOf(tx, actor, { kind: 'sessions', id: material.sessionId }));
    if (!event) return refuse('notFound');
    const gone = change === 'remove' ? await removeMaterial(tx, event.id, material) : { storageKeys: [] };
    if (change !== 'remove') await moveMaterial(tx, material, change === 'up' ? -1 : 1);
    const action = change === 'remove' ? 'session.removeMaterial' : 'session.moveMaterial';
    await recordAudit(tx, actor, now, { action, eventId: event.id, subjectId: material.sessionId });
    return ok(gone);
  });
}

type MaterialRow = typeof sessionMaterials.$inferSelect;

/** Deletes a material with its file, whoever asks: the caller decides. */
export async function removeMaterial(tx: Tx, eventId: string, { id, fileId }: MaterialRow): Promise<Gone> {
  await tx.delete(sessionMaterials).where(eq(sessionMaterials.id, id));
  return dropUnnamed(tx, eventId, [fileId]);
}

async function moveMaterial(tx: Tx, { id, sessionId }: MaterialRow, by: -1 | 1): Promise<void> {
  const rows = await tx
    .select({ id: sessionMaterials.id })
    .from(sessionMaterials)
    .where(eq(sessionMaterials.sessionId, sessionId))
    .orderBy(sessionMaterials.position, sessionMaterials.createdAt);
  const ids = rows.map((row) => row.id);
  const from = ids.indexOf(id);
  const to = Math.min(ids.length - 1, Math.max(0, from + by));
  ids.splice(to, 0, ...ids.splice(from, 1));
  for (const [position, one] of ids.entries()) {
    await tx.update(sessionMaterials).set({ position }).where(eq(sessionMaterials.id, one));
  }
}

/** Files of sessions that are to be deleted: ask before, and drop them after. */
export async function filesOfSessions(tx: Tx, sessionIds: readonly string[]): Promise<(string | null)[]> {
  const rows = await tx
    .select({ fileId: sessionMaterials.fileId })
    .from(sessionMaterials)
    .where(inArray(sessionMaterials.sessionId, [...sessionIds]));
  return rows.map(({ fileId }) => fileId);
}
