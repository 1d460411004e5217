import 'server-only';
import { and, eq, inArray, lte } from 'drizzle-orm';
import { recordAudit, recordAudits } from '@/db/audit';
import { read, write, type Tx } from '@/db/client';
import { imports } from '@/db/schema/registration-desk';
import type { Event } from '@/features/events/queries';
import { eventPhase } from '@/features/events/rules';
import type { Actor } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { managedEvent } from '../desk/desk-mutations';
import { canImport, countFates, digest, type FateCounts, type ImportChoice } from './import';
import { sealImport } from './import-seal';
import { matchingProblems, type Matching } from './import-columns';
import { fatesIn, findImport, importChoice, readInTurns } from './import-queries';
import { insertPrepared, preparePeople } from './prepared-mutations';
import { changingPlaces } from '../queue-mutations';

type NotFound = Refusal<'notFound', never>;

/** Keeps a file until it is imported. It has been read, so it is known to hold rows. */
export function storeImport(
  actor: Actor,
  now: Date,
  eventSlug: string,
  { name, content }: { name: string; content: Buffer },
): Promise<Success<{ id: string }> | NotFound> {
  const id = crypto.randomUUID();
  const sealed = sealImport(id, { name, content });
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    const createdBy = actor.kind === 'person' ? actor.id : null;
    await tx.insert(imports).values({ id, eventId: event.id, ...sealed, createdBy, createdAt: now });
    await recordAudit(tx, actor, now, {
      action: 'registration.importUpload',
      eventId: event.id,
      subjectId: id,
    });
    return ok({ id });
  });
}

/** Takes back a file that was not imported. */
export function discardImport(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
): Promise<Success<undefined> | NotFound> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event || !(await removeIn(tx, event, id))) return refuse('notFound');
    await recordAudit(tx, actor, now, {
      action: 'registration.importDiscard',
      eventId: event.id,
      subjectId: id,
    });
    return ok();
  });
}

async function isThere(tx: Tx, event: Event, id: string): Promise<boolean> {
  const which = and(eq(imports.id, id), eq(imports.eventId, event.id));
  return (await tx.select({ id: imports.id }).from(imports).where(which)).length === 1;
}

async function removeIn(tx: Tx, event: Event, id: string): Promise<boolean> {
  const which = and(eq(imports.id, id), eq(imports.eventId, event.id));
  return (await tx.delete(imports).where(which).returning({ id: imports.id })).length === 1;
}

export type ImportResult = Success<FateCounts> | NotFound | Refusal<'over' | 'blocked' | 'changed', never>;

/**
 * Registers everybody in the file, or nobody. Refused as `changed` when what would happen is not what the dry run showed,
 * which `shown` says. 5,000 people keep others from writing for 0.6 s, 0.9 s with mails; all that can be done before is.
 */
export async function carryOutImport(
  actor: Actor,
  now: Date,
  event: Event,
  id: string,
  { matching, shown }: { matching: Matching; shown: string },
): Promise<ImportResult> {
  const open = await findImport(actor, event, id, matching.sheet);
  if (!open) return refuse('notFound');
  if (matchingProblems(matching).length > 0) return refuse('blocked');
  const choice = await importChoice(read(), event);
  const rows = await readInTurns(open.rows, matching, choice);
  const expected = await fatesIn(read(), event, now, rows, { matching, choice });
  // All that takes time, before the others have to wait
  const prepared = await preparePeople(actor, now, event, rows, expected, { matching, choice });
  return write(async (tx): Promise<ImportResult> => {
    const current = await managedEvent(tx, actor, event.slug);
    if (!current || !(await isThere(tx, current, id))) return refuse('notFound');
    if (eventPhase(current, now) === 'over') return refuse('over');
    return changingPlaces(tx, now, current, async (): Promise<ImportResult> => {
      if (!isSame(choice, await importChoice(tx, current))) return refuse('changed');
      const fates = await fatesIn(tx, current, now, rows, { matching, choice });
      const counts = countFates(fates);
      const isExpected = JSON.stringify(fates) === JSON.stringify(expected);
      if (!isExpected || digest(counts) !== shown) return refuse('changed');
      if (!canImport(counts)) return refuse('blocked');
      await insertPrepared(tx, actor, now, current, prepared);
      await removeIn(tx, current, id);
      await recordAudit(tx, actor, now, {
        action: 'registration.import',
        eventId: current.id,
        subjectId: id,
        detail: { ...counts, mails: matching.mails, house: matching.house },
      });
      return ok(counts);
    });
  });
}

/** Whether rows that were read with one choice say the same with another; places of answers are decided anew anyway. */
function isSame(before: ImportChoice, after: ImportChoice): boolean {
  const told = (choice: ImportChoice) =>
    JSON.stringify(choice, (key, value: unknown) => (key === 'left' ? undefined : value));
  return told(before) === told(after);
}

/** How long a file waits to be imported. */
const KEPT_MS = DAY_MS;

/** Deletes what nobody has imported in time, `limit` at most; tells how many. */
export async function deleteOldImports(actor: Actor, now: Date, limit: number): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS);
  return write(async (tx) => {
    const old = await tx
      .select({ id: imports.id, eventId: imports.eventId })
      .from(imports)
      .where(lte(imports.createdAt, before))
      .limit(limit);
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await tx.delete(imports).where(inArray(imports.id, ids));
    const entries = old.map(({ id, eventId }) => ({
      action: 'registration.importDiscard',
      eventId,
      subjectId: id,
    }));
    await recordAudits(tx, actor, now, entries);
    return ids.length;
  });
}
