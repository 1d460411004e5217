import 'server-only';
import { and, eq, inArray, lte } from 'drizzle-orm';
import { recordAudit, recordAudits } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { agendaImports } from '@/db/schema/agenda';
import { eventAt, type Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/locale';
import { ok, refuse, type Result } from '@/lib/result';
import { canPlan } from '../policy';
import { planRows } from '../releases/queries';
import { savePlan } from '../releases/restore-mutations';
import type { PlanRows } from '../releases/snapshot';
import type { AskedChoices } from './import-choices';
import { changesAnything, countFates, type FateName, type ImportChoices } from './import-fate';
import { importMark } from './import-mark';
import { findAgendaImport, readOptions } from './import-queries';
import { planImport } from './plan-import';
import { readAgenda } from './read-agenda';
import { withImport } from './with-import';

async function plannable(tx: Tx, actor: Actor, eventSlug: string): Promise<Event | undefined> {
  const event = await eventAt(tx, eventSlug);
  return event && canPlan(actor, event.id) ? event : undefined;
}

/** Keeps a file until it is imported. It has been read, so it is known to hold sessions. */
export function storeAgendaImport(
  actor: Actor,
  now: Date,
  eventSlug: string,
  { name, content }: { name: string; content: Buffer },
): Promise<Result<{ id: string }, 'notFound'>> {
  return write(async (tx) => {
    const event = await plannable(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    const id = crypto.randomUUID();
    const createdBy = actor.kind === 'person' ? actor.id : null;
    await tx
      .insert(agendaImports)
      .values({ id, eventId: event.id, name, content, createdBy, createdAt: now });
    await recordAudit(tx, actor, now, { action: 'event.uploadAgenda', eventId: event.id, subjectId: id });
    return ok({ id });
  });
}

/** Takes back a file that was not imported. */
export function discardAgendaImport(
  actor: Actor,
  now: Date,
  eventSlug: string,
  id: string,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const event = await plannable(tx, actor, eventSlug);
    if (!event || !(await removeIn(tx, event, id))) return refuse('notFound');
    await recordAudit(tx, actor, now, { action: 'event.discardAgenda', eventId: event.id, subjectId: id });
    return ok();
  });
}

async function removeIn(tx: Tx, event: Event, id: string): Promise<boolean> {
  const which = and(eq(agendaImports.id, id), eq(agendaImports.eventId, event.id));
  return (await tx.delete(agendaImports).where(which).returning({ id: agendaImports.id })).length === 1;
}

export type AgendaImportRequest = ImportChoices & {
  textLanguage: AskedChoices['textLanguage'];
  locale: Locale;
  /** What the dry run showed. */
  mark: string;
  /** Whether sessions that cannot be taken may be left out; without that, nothing is imported. */
  leaveOut: boolean;
};
export type AgendaImportResult = Result<
  Record<FateName, number>,
  'notFound' | 'unreadable' | 'changed' | 'refusedRows' | 'nothing'
>;

/**
 * Makes a file part of the plan, all of it or nothing. Refused as `changed` when the plan, or what would become of it, is not
 * what the dry run showed. Nobody but the team sees any of it before a release.
 */
export async function carryOutAgendaImport(
  actor: Actor,
  now: Date,
  event: Event,
  id: string,
  { textLanguage, locale, mark, leaveOut, ...choices }: AgendaImportRequest,
): Promise<AgendaImportResult> {
  const open = await findAgendaImport(actor, event, id);
  if (!open) return refuse('notFound');
  const found = await readAgenda(open.content, readOptions(event, textLanguage, locale));
  if (!found.ok) return refuse('unreadable');
  return write(async (tx): Promise<AgendaImportResult> => {
    const current = await plannable(tx, actor, event.slug);
    if (!current) return refuse('notFound');
    const before = await planRows(tx, current.id);
    const planned = planImport(before, found.value, choices, current);
    if (importMark(before, current, planned) !== mark) return refuse('changed');
    const counts = countFates(planned.fates);
    if (counts.refused > 0 && !leaveOut) return refuse('refusedRows');
    if (!changesAnything(planned)) return refuse('nothing');
    if (!(await removeIn(tx, current, id))) return refuse('notFound');
    const newId = () => crypto.randomUUID();
    const after = withImport(before, planned, { eventId: current.id, now, newId });
    await savePlan(tx, before, after, now);
    // The rest shows with the next release; how many rooms there are is said at once
    if (planned.parts.rooms.length > 0) await markPagesChanged(tx, { eventSlug: current.slug });
    await auditDifference(tx, actor, now, current.id, before, after);
    await recordAudit(tx, actor, now, {
      action: 'event.importAgenda',
      eventId: current.id,
      subjectId: id,
      detail: { ...counts },
    });
    return ok(counts);
  });
}

const audited = {
  rooms: 'room',
  tracks: 'track',
  formats: 'format',
  speakers: 'speaker',
  sessions: 'session',
} as const;

/** An entry for everything that is new or other than it was; who speaks in a session, and its links, are part of it. */
async function auditDifference(
  tx: Tx,
  actor: Actor,
  now: Date,
  eventId: string,
  before: PlanRows,
  after: PlanRows,
): Promise<void> {
  for (const list of ['rooms', 'tracks', 'formats', 'speakers', 'sessions'] as const) {
    const old = new Map(before[list].map((row) => [row.id, JSON.stringify(row)]));
    const entries = after[list]
      .filter((row) => old.get(row.id) !== JSON.stringify(row))
      .map(({ id }) => ({
        action: `${audited[list]}.${old.has(id) ? 'change' : 'create'}`,
        eventId,
        subjectId: id,
        detail: { imported: true },
      }));
    await recordAudits(tx, actor, now, entries);
  }
}

/** How long a file waits to be imported. */
const KEPT_MS = DAY_MS;

/** Deletes what nobody has imported in time, `limit` at most; tells how many. */
export async function deleteOldAgendaImports(actor: Actor, now: Date, limit: number): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS);
  return write(async (tx) => {
    const old = await tx
      .select({ id: agendaImports.id, eventId: agendaImports.eventId })
      .from(agendaImports)
      .where(lte(agendaImports.createdAt, before))
      .limit(limit);
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await tx.delete(agendaImports).where(inArray(agendaImports.id, ids));
    const entries = old.map(({ id, eventId }) => ({ action: 'event.discardAgenda', eventId, subjectId: id }));
    await recordAudits(tx, actor, now, entries);
    return ids.length;
  });
}
