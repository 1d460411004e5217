import 'server-only';
import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { categories, codes, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';
import { categoryLeft, eventLeft } from '../capacity';
import { invitationMail } from './code-mails';
import { placedWith, usedOf, type Code } from './code-queries';
import type { CodeChange, NewCodes } from './code-schema';
import {
  decideCodeChange,
  decideKeeping,
  isExpired,
  keptBy,
  newCode,
  type CodeChangeRefusal,
  type KeepingRefusal,
} from './codes';
import { eventIn } from '../mutations';
import { placeLedger } from '../place-queries';
import { canManageCodes } from '../policy';
import { changingPlaces } from '../queue-mutations';
import { codeSearchKey } from '../search-keys';

/** One code, or all that were made at once. */
export type CodeTarget = { code: string } | { batch: string };
export type NotFound = Refusal<'notFound', never>;

export const ROWS_AT_ONCE = 500;

export async function managedEvent(tx: Tx, actor: Actor, slug: string): Promise<Event | undefined> {
  const event = await eventIn(tx, actor, slug);
  return event && canManageCodes(actor, event.id) ? event : undefined;
}

export function subjectOf(target: CodeTarget): string {
  return 'code' in target ? target.code : target.batch;
}

/** The codes that are meant, with what was used of them; none where the event has no such code or batch. */
export async function codesIn(tx: Tx, event: Event, target: CodeTarget) {
  return tx
    .select({ code: codes, used: usedOf, placed: placedWith, category: categories.name })
    .from(codes)
    .innerJoin(categories, eq(categories.id, codes.categoryId))
    .where(
      and(
        eq(codes.eventId, event.id),
        'code' in target ? eq(codes.id, target.code) : eq(codes.batchId, target.batch),
      ),
    )
    .orderBy(asc(codes.id));
}

/** Whether the category has so many places to keep; in the transaction that keeps them. */
async function keepingIn(
  tx: Tx,
  now: Date,
  event: Event,
  category: { id: string; name: Localized },
  wanted: number,
): Promise<{ ok: true } | KeepingRefusal> {
  if (wanted <= 0) return { ok: true };
  const ledger = await placeLedger(tx, event, now);
  const free = { event: eventLeft(ledger), category: categoryLeft(ledger, category.id), name: category.name };
  return decideKeeping(free, wanted);
}

/** As many new codes as asked for, none of which the event has yet. */
async function freshCodes(tx: Tx, eventId: string, wanted: number): Promise<string[]> {
  const fresh = new Set<string>();
  while (fresh.size < wanted) {
    const made = Array.from({ length: Math.min(ROWS_AT_ONCE, wanted - fresh.size) }, newCode);
    const known = await tx
      .select({ code: codes.code })
      .from(codes)
      .where(and(eq(codes.eventId, eventId), inArray(codes.code, made)));
    const taken = new Set(known.map(({ code }) => code));
    for (const code of made) if (!taken.has(code)) fresh.add(code);
  }
  return [...fresh];
}

export type MakeResult =
  | Success<{ batchId: string; made: number; mailed: number }>
  | NotFound
  | Refusal<'categoryGone', never>
  | Refusal<'expiryPast', never>
  | KeepingRefusal;

/** Makes codes at once, all or none, and sends them where that was asked for. */
export function makeCodes(actor: Actor, now: Date, eventSlug: string, input: NewCodes): Promise<MakeResult> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    return input.holdsPlaces
      ? changingPlaces(tx, now, event, () => makeIn(tx, actor, now, event, input))
      : makeIn(tx, actor, now, event, input);
  });
}

async function makeIn(tx: Tx, actor: Actor, now: Date, event: Event, input: NewCodes): Promise<MakeResult> {
  const { categoryId, label, uses, holdsPlaces, expiresAt, people, mail } = input;
  const category = await tx.query.categories.findFirst({
    where: and(eq(categories.id, categoryId), eq(categories.eventId, event.id)),
  });
  if (!category) return refuse('categoryGone');
  if (isExpired({ expiresAt }, now)) return refuse('expiryPast');
  const verdict = await keepingIn(tx, now, event, category, holdsPlaces ? uses * people.length : 0);
  if (!verdict.ok) return verdict;
  const batchId = crypto.randomUUID();
  const fresh = await freshCodes(tx, event.id, people.length);
  const rows = people.map(({ holder, email }, index) => ({
    id: crypto.randomUUID(),
    eventId: event.id,
    categoryId,
    code: fresh[index] ?? newCode(),
    label,
    uses,
    holdsPlaces,
    expiresAt,
    batchId,
    holder,
    email,
    sentAt: mail && email !== null ? now : null,
    sentLocale: mail && email !== null ? mail.locale : null,
    searchKey: codeSearchKey({ label, holder, email }),
    createdAt: now,
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.insert(codes).values(rows.slice(from, from + ROWS_AT_ONCE));
  }
  let mailed = 0;
  for (const { email, ...row } of mail ? rows : []) {
    if (email === null || !mail) continue;
    await enqueueMail(tx, now, invitationMail(event, category.name, { ...row, email, sentAt: null }, mail));
    mailed += 1;
  }
  await recordAudit(tx, actor, now, {
    action: 'code.create',
    eventId: event.id,
    subjectId: batchId,
    detail: { count: rows.length, uses, holdsPlaces, categoryId, mailed },
  });
  return ok({ batchId, made: rows.length, mailed });
}

export type ChangeResult =
  Success<{ changed: number }> | NotFound | Refusal<'stale', never> | CodeChangeRefusal | KeepingRefusal;

/** What a form was made from that changes codes: it is another one after each change of any of them. */
export function revisionOf(rows: readonly Pick<Code, 'revision'>[]): number {
  return rows.reduce((sum, { revision }) => sum + revision, 0);
}

/** Changes a code or all of a batch, all or none, if `revision` is still theirs. */
export function changeCodes(
  actor: Actor,
  now: Date,
  eventSlug: string,
  target: CodeTarget,
  change: CodeChange,
  revision: number,
): Promise<ChangeResult> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    return changingPlaces(tx, now, event, async (): Promise<ChangeResult> => {
      const rows = await codesIn(tx, event, target);
      const [first] = rows;
      if (!first) return refuse('notFound');
      if (revisionOf(rows.map(({ code }) => code)) !== revision) return refuse('stale');
      let wanted = 0;
      for (const { code, used, placed } of rows) {
        const verdict = decideCodeChange({ ...code, used }, change, now);
        if (!verdict.ok) return verdict;
        wanted += keptBy({ ...code, ...defined(change) }, placed, now) - keptBy(code, placed, now);
      }
      const category = { id: first.code.categoryId, name: first.category };
      const verdict = await keepingIn(tx, now, event, category, wanted);
      if (!verdict.ok) return verdict;
      for (const { code } of rows) await changeIn(tx, code, change);
      await recordAudit(tx, actor, now, {
        action: 'code.change',
        eventId: event.id,
        subjectId: subjectOf(target),
        detail: { count: rows.length, fields: Object.keys(defined(change)) },
      });
      return ok({ changed: rows.length });
    });
  });
}

/** Without the fields that stay as they are, which would overwrite what is there with nothing. */
function defined(change: CodeChange): CodeChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

async function changeIn(tx: Tx, code: Code, change: CodeChange): Promise<void> {
  const after = { ...code, ...defined(change) };
  // Where it has been sent is not where it belongs now
  const sentAt = after.email === code.email ? code.sentAt : null;
  await tx
    .update(codes)
    .set({ ...defined(change), sentAt, searchKey: codeSearchKey(after), revision: code.revision + 1 })
    .where(eq(codes.id, code.id));
}

/** Ends a code or all of a batch at once: what nobody has registered with is deleted, the rest expires now. */
export function withdrawCodes(
  actor: Actor,
  now: Date,
  eventSlug: string,
  target: CodeTarget,
): Promise<Success<{ deleted: number; expired: number }> | NotFound> {
  return write(async (tx) => {
    const event = await managedEvent(tx, actor, eventSlug);
    if (!event) return refuse('notFound');
    return changingPlaces(tx, now, event, async () => {
      const rows = await codesIn(tx, event, target);
      if (rows.length === 0) return refuse('notFound');
      const ofTarget = and(
        eq(codes.eventId, event.id),
        'code' in target ? eq(codes.id, target.code) : eq(codes.batchId, target.batch),
      );
      // Those of cancelled registrations stay too: they say where somebody came from
      const hasRegistration = sql`exists (select 1 from ${registrations} where ${registrations.codeId} = ${codes.id})`;
      const deleted = await tx
        .delete(codes)
        .where(and(ofTarget, sql`not ${hasRegistration}`))
        .returning({ id: codes.id });
      const expired = await tx
        .update(codes)
        .set({ expiresAt: now, revision: sql`${codes.revision} + 1` })
        .where(and(ofTarget, or(isNull(codes.expiresAt), gt(codes.expiresAt, now))))
        .returning({ id: codes.id });
      const detail = { deleted: deleted.length, expired: expired.length };
      await recordAudit(tx, actor, now, {
        action: 'code.withdraw',
        eventId: event.id,
        subjectId: subjectOf(target),
        detail,
      });
      return ok(detail);
    });
  });
}

/** Notes that codes leave the house as a file, with the addresses they are for. */
export function noteCodeExport(
  actor: Actor,
  now: Date,
  event: Event,
): Promise<Success<undefined> | NotFound> {
  return write(async (tx) => {
    if (!canManageCodes(actor, event.id)) return refuse('notFound');
    await recordAudit(tx, actor, now, { action: 'code.export', eventId: event.id });
    return ok();
  });
}
