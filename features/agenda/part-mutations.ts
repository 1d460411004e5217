import 'server-only';
import { and, count, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import {
  formats,
  rooms,
  sessions,
  sessionSpeakers,
  speakerAbsences,
  speakers,
  tracks,
} from '@/db/schema/agenda';
import { stations } from '@/db/schema/gallery';
import type { Actor } from '@/features/people/actor';
import { removeStoredFiles } from '@/lib/files';
import { ok, refuse, type Result } from '@/lib/result';
import type { Absence } from './absences';
import { plannableEvent } from './access-queries';
import { dropUnnamed } from './files/mutations';
import type { PartKind, PartValues } from './schema';

const parts = { rooms, tracks, formats, speakers } as const;
/** What the audit calls one of them. */
const subjects = { rooms: 'room', tracks: 'track', formats: 'format', speakers: 'speaker' } as const;

/** Which one is changed, and the revision that the form was made from. */
export type PartIdentity = { id: string; revision: number };

/** Adds a room, track, format or speaker, or changes the one that is named, unless someone changed it since. */
export async function savePart<Kind extends PartKind>(
  actor: Actor,
  eventId: string,
  kind: Kind,
  identity: PartIdentity | undefined,
  values: PartValues[Kind],
  now: Date,
): Promise<Result<{ slug: string; id: string }, 'notFound' | 'changedMeanwhile'>> {
  return write(async (tx) => {
    const event = await plannableEvent(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const { absences, ...columns } = { absences: undefined, ...values };
    const id = identity
      ? await changedPart(tx, eventId, kind, identity, columns)
      : await addedPart(tx, eventId, kind, columns);
    if (typeof id !== 'string') return id;
    if (absences) await replaceAbsences(tx, id, absences);
    await recordAudit(tx, actor, now, {
      action: `${subjects[kind]}.${identity ? 'change' : 'create'}`,
      eventId,
      subjectId: id,
    });
    // The rest shows with the next release; how many rooms are reached without steps is said at once
    if (kind === 'rooms') await markPagesChanged(tx, { eventSlug: event.slug });
    return ok({ slug: event.slug, id });
  });
}

async function addedPart(tx: Tx, eventId: string, kind: PartKind, columns: object): Promise<string> {
  const table = parts[kind];
  const [row] = await tx
    .insert(table)
    .values({ ...columns, eventId } as never) // the values of a kind are the columns of its table
    .returning({ id: table.id });
  if (!row) throw new Error('The part was not saved');
  return row.id;
}

async function changedPart(
  tx: Tx,
  eventId: string,
  kind: PartKind,
  { id, revision }: PartIdentity,
  columns: object,
) {
  const table = parts[kind];
  const own = and(eq(table.id, id), eq(table.eventId, eventId));
  const [before] = await tx.select().from(table).where(own);
  if (!before) return refuse('notFound');
  if (before.revision !== revision) return refuse('changedMeanwhile');
  const change = { ...columns, ...newAddressee(before, columns), revision: revision + 1 };
  await tx
    .update(table)
    .set(change as never) // as above
    .where(own);
  return id;
}

/** Another address is another mailbox: the link that went to the one before opens nothing any more. */
function newAddressee(before: object, columns: object): object {
  if (!('linkVersion' in before) || !('email' in before) || !('email' in columns)) return {};
  if (before.email === columns.email) return {};
  return { linkVersion: Number(before.linkVersion) + 1, invitedAt: null, personId: null };
}

/** Takes the times when a speaker cannot, in the place of those before. */
export async function replaceAbsences(
  tx: Tx,
  speakerId: string,
  absences: readonly Absence[],
): Promise<void> {
  await tx.delete(speakerAbsences).where(eq(speakerAbsences.speakerId, speakerId));
  if (absences.length === 0) return;
  await tx.insert(speakerAbsences).values(absences.map((absence) => ({ speakerId, ...absence })));
}

/** What still needs a room, track, format or speaker of the event. */
async function usesOf(tx: Tx, kind: PartKind, id: string): Promise<{ sessions: number; stations: number }> {
  const column = { rooms: sessions.roomId, tracks: sessions.trackId, formats: sessions.formatId };
  const held =
    kind === 'speakers'
      ? await tx.select({ n: count() }).from(sessionSpeakers).where(eq(sessionSpeakers.speakerId, id))
      : await tx.select({ n: count() }).from(sessions).where(eq(column[kind], id));
  const standing =
    kind === 'rooms' ? await tx.select({ n: count() }).from(stations).where(eq(stations.roomId, id)) : [];
  return { sessions: held[0]?.n ?? 0, stations: standing[0]?.n ?? 0 };
}

/** Deletes a room, track, format or speaker that no session, and no station of the gallery, uses. */
export async function deletePart(
  actor: Actor,
  eventId: string,
  kind: PartKind,
  id: string,
  now: Date,
): Promise<Result<{ slug: string }, 'notFound' | 'inUse', { sessions: number; stations: number }>> {
  const deleted = await write(async (tx) => {
    const event = await plannableEvent(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const table = parts[kind];
    const own = and(eq(table.id, id), eq(table.eventId, eventId));
    const [part] = await tx.select().from(table).where(own);
    if (!part) return refuse('notFound');
    const uses = await usesOf(tx, kind, id);
    if (uses.sessions > 0 || uses.stations > 0) return refuse('inUse', uses);
    await tx.delete(table).where(own);
    const gone = await dropUnnamed(tx, eventId, picturesOf(part));
    await recordAudit(tx, actor, now, { action: `${subjects[kind]}.delete`, eventId, subjectId: id });
    if (kind === 'rooms') await markPagesChanged(tx, { eventSlug: event.slug });
    return ok({ slug: event.slug, gone });
  });
  if (!deleted.ok) return deleted;
  await removeStoredFiles(deleted.value.gone.storageKeys);
  return ok({ slug: deleted.value.slug });
}

function picturesOf(part: object): string[] {
  const ids = [
    'photoFileId' in part ? part.photoFileId : undefined,
    'planFileId' in part ? part.planFileId : undefined,
  ];
  return ids.filter((id) => typeof id === 'string');
}
