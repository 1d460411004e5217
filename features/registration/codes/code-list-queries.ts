import 'server-only';
import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { read } from '@/db/client';
import { categories, codes, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { fold } from '@/lib/fold';
import type { Localized } from '@/lib/i18n/locale';
import type { CodeListing, CodeSort, CodeState } from './code-listing';
import { usedOf, type Code } from './code-queries';
import { canBeSent, normaliseCode } from './codes';
import type { RegistrationStatus } from '../lifecycle';
import { canManageCodes } from '../policy';

const EXPORT_PAGE = 500;

export type ListedCode = Omit<Code, 'eventId' | 'searchKey'> & { category: Localized; used: number };

const columns = {
  id: codes.id,
  categoryId: codes.categoryId,
  code: codes.code,
  label: codes.label,
  uses: codes.uses,
  holdsPlaces: codes.holdsPlaces,
  expiresAt: codes.expiresAt,
  batchId: codes.batchId,
  holder: codes.holder,
  email: codes.email,
  sentAt: codes.sentAt,
  sentLocale: codes.sentLocale,
  remindedAt: codes.remindedAt,
  revision: codes.revision,
  createdAt: codes.createdAt,
  category: categories.name,
  used: usedOf,
};

/** A code as it is read out, or words that all occur in what it is searched by; LIKE's own signs are taken literally. */
function matches(q: string): SQL | undefined {
  const terms = fold(q).split(/\s+/).filter(Boolean);
  if (terms.length === 0) return undefined;
  const code = normaliseCode(q);
  const words = terms.map((term) => {
    const pattern = `%${term.replace(/[\\%_]/g, '\\$&')}%`;
    return sql`${codes.searchKey} like ${pattern} escape '\\'`;
  });
  return or(and(...words), code === undefined ? undefined : eq(codes.code, code));
}

function inState(state: CodeState, now: Date): SQL | undefined {
  switch (state) {
    case 'open':
      return and(or(isNull(codes.expiresAt), gt(codes.expiresAt, now)), sql`${usedOf} < ${codes.uses}`);
    case 'unused':
      return sql`${usedOf} = 0`;
    case 'usedUp':
      return sql`${usedOf} >= ${codes.uses}`;
    case 'expired':
      return lte(codes.expiresAt, now);
  }
}

function wanted(eventId: string, { q, filters }: CodeListing, now: Date): SQL | undefined {
  const { category, state, holds, sent, batch } = filters;
  return and(
    eq(codes.eventId, eventId),
    matches(q),
    category ? eq(codes.categoryId, category) : undefined,
    batch ? eq(codes.batchId, batch) : undefined,
    holds ? eq(codes.holdsPlaces, holds === 'yes') : undefined,
    sent ? (sent === 'yes' ? isNotNull : isNull)(codes.sentAt) : undefined,
    // The listing has let through no other
    state ? inState(state as CodeState, now) : undefined,
  );
}

function orderOf(sort: CodeSort, dir: 'asc' | 'desc'): SQL[] {
  const direction = dir === 'asc' ? asc : desc;
  switch (sort) {
    case 'created':
      return [direction(codes.createdAt), asc(codes.id)];
    case 'label':
      return [direction(codes.label), asc(codes.searchKey), asc(codes.id)];
    case 'holder':
      return [direction(codes.holder), direction(codes.email), asc(codes.id)];
    case 'category':
      return [direction(categories.position), direction(categories.id), asc(codes.id)];
    case 'used':
      return [direction(usedOf), asc(codes.id)];
    case 'expires':
      return [direction(codes.expiresAt), asc(codes.id)];
  }
}

/** One page of an event's invitation codes, for who manages them. */
export async function listCodes(
  actor: Actor,
  event: Event,
  state: CodeListing,
  now: Date,
): Promise<{ rows: ListedCode[]; total: number } | undefined> {
  if (!canManageCodes(actor, event.id)) return undefined;
  const where = wanted(event.id, state, now);
  const [counted] = await read().select({ total: count() }).from(codes).where(where);
  const rows = await read()
    .select(columns)
    .from(codes)
    .innerJoin(categories, eq(categories.id, codes.categoryId))
    .where(where)
    .orderBy(...orderOf(state.sort, state.dir))
    .limit(state.pageSize)
    .offset((state.page - 1) * state.pageSize);
  return { rows, total: counted?.total ?? 0 };
}

export type CodeUse = {
  id: string;
  givenName: string;
  familyName: string;
  status: RegistrationStatus;
  createdAt: Date;
};

/** One code, with those who registered with it, the latest first and cancelled ones among them. */
export async function findCodeById(
  actor: Actor,
  event: Event,
  id: string,
  page: { page: number; pageSize: number },
): Promise<{ code: ListedCode; inBatch: number; people: CodeUse[]; total: number } | undefined> {
  if (!canManageCodes(actor, event.id)) return undefined;
  const [code] = await read()
    .select(columns)
    .from(codes)
    .innerJoin(categories, eq(categories.id, codes.categoryId))
    .where(and(eq(codes.id, id), eq(codes.eventId, event.id)));
  if (!code) return undefined;
  const [batch] = await read().select({ count: count() }).from(codes).where(eq(codes.batchId, code.batchId));
  const [counted] = await read()
    .select({ total: count() })
    .from(registrations)
    .where(eq(registrations.codeId, id));
  const people = await read()
    .select({
      id: registrations.id,
      givenName: registrations.givenName,
      familyName: registrations.familyName,
      status: registrations.status,
      createdAt: registrations.createdAt,
    })
    .from(registrations)
    .where(eq(registrations.codeId, id))
    .orderBy(desc(registrations.createdAt), asc(registrations.id))
    .limit(page.pageSize)
    .offset((page.page - 1) * page.pageSize);
  return { code, inBatch: batch?.count ?? 0, people, total: counted?.total ?? 0 };
}

export type CodeBatch = {
  category: Localized;
  /** Where all codes have the same; undefined where they differ. */
  label?: string;
  uses?: number;
  expiresAt?: Date | null;
  holdsPlaces: boolean;
  createdAt: Date;
  count: number;
  usesSum: number;
  usedSum: number;
  addresses: number;
  sent: number;
  /** Those that sending now would reach. */
  due: number;
  revision: number;
};

/** Codes that were made at once, in figures. */
export async function findCodeBatch(
  actor: Actor,
  event: Event,
  batchId: string,
  now: Date,
): Promise<CodeBatch | undefined> {
  if (!canManageCodes(actor, event.id)) return undefined;
  const rows = await read()
    .select(columns)
    .from(codes)
    .innerJoin(categories, eq(categories.id, codes.categoryId))
    .where(and(eq(codes.batchId, batchId), eq(codes.eventId, event.id)));
  const [first] = rows;
  if (!first) return undefined;
  const sum = (of: (row: ListedCode) => number) => rows.reduce((total, row) => total + of(row), 0);
  const counted = (is: (row: ListedCode) => boolean) => rows.filter(is).length;
  const end = first.expiresAt?.getTime();
  return {
    category: first.category,
    label: rows.every(({ label }) => label === first.label) ? first.label : undefined,
    uses: rows.every(({ uses }) => uses === first.uses) ? first.uses : undefined,
    expiresAt: rows.every(({ expiresAt }) => expiresAt?.getTime() === end) ? first.expiresAt : undefined,
    holdsPlaces: first.holdsPlaces,
    createdAt: first.createdAt,
    count: rows.length,
    usesSum: sum(({ uses }) => uses),
    usedSum: sum(({ used }) => used),
    addresses: counted(({ email }) => email !== null),
    sent: counted(({ sentAt }) => sentAt !== null),
    due: counted((row) => row.sentAt === null && canBeSent(row, now)),
    revision: sum(({ revision }) => revision),
  };
}

/** All codes that a list shows, oldest first, a page at a time, so that others are served in between. */
export async function* exportCodes(
  actor: Actor,
  event: Event,
  state: CodeListing,
  now: Date,
): AsyncGenerator<ListedCode[]> {
  if (!canManageCodes(actor, event.id)) return;
  let last: ListedCode | undefined;
  do {
    const after: SQL | undefined =
      last &&
      or(
        gt(codes.createdAt, last.createdAt),
        and(eq(codes.createdAt, last.createdAt), gt(codes.id, last.id)),
      );
    const rows = await read()
      .select(columns)
      .from(codes)
      .innerJoin(categories, eq(categories.id, codes.categoryId))
      .where(and(wanted(event.id, state, now), after))
      .orderBy(asc(codes.createdAt), asc(codes.id))
      .limit(EXPORT_PAGE);
    if (rows.length > 0) yield rows;
    last = rows.length === EXPORT_PAGE ? rows.at(-1) : undefined;
    await new Promise((resolve) => setImmediate(resolve));
  } while (last);
}

/** The codes of a batch with whom they are for, as links are copied; at most `limit`. */
export async function batchLinks(
  actor: Actor,
  event: Event,
  batchId: string,
  limit: number,
): Promise<Pick<Code, 'code' | 'holder' | 'email'>[]> {
  if (!canManageCodes(actor, event.id)) return [];
  return read()
    .select({ code: codes.code, holder: codes.holder, email: codes.email })
    .from(codes)
    .where(and(eq(codes.batchId, batchId), eq(codes.eventId, event.id)))
    .orderBy(asc(codes.holder), asc(codes.email), asc(codes.code))
    .limit(limit);
}
