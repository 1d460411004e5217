import 'server-only';
import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { prepared } from '@/db/prepared';
import { categories, codes, registrations } from '@/db/schema/registration';
import { normaliseCode, type CodeFacts } from './codes';
import { live, placeTaking } from '../lifecycle';

export type Code = typeof codes.$inferSelect;
export type FoundCode = CodeFacts & Pick<Code, 'id' | 'code' | 'label' | 'holdsPlaces' | 'batchId'>;

/** How many registrations that live were made with the code of the row. */
export const usedOf = sql<number>`(select count(*) from ${registrations}
  where ${registrations.codeId} = ${codes.id} and ${inArray(registrations.status, [...live])})`;

/** How many hold a place with it. Who was let in with a code and still waits for a yes has its place kept on. */
export const placedWith = sql<number>`(select count(*) from ${registrations}
  where ${registrations.codeId} = ${codes.id} and ${inArray(registrations.status, [...placeTaking])})`;

/** The code that somebody typed, with what decides about it, as `db` sees it; undefined where the event has no such code. */
export async function findCode(db: Reader, eventId: string, typed: string): Promise<FoundCode | undefined> {
  const code = normaliseCode(typed);
  if (code === undefined) return undefined;
  const [found] = await db
    .select({
      id: codes.id,
      code: codes.code,
      label: codes.label,
      holdsPlaces: codes.holdsPlaces,
      batchId: codes.batchId,
      categoryId: codes.categoryId,
      categoryName: categories.name,
      uses: codes.uses,
      used: usedOf,
      expiresAt: codes.expiresAt,
    })
    .from(codes)
    .innerJoin(categories, eq(categories.id, codes.categoryId))
    .where(and(eq(codes.eventId, eventId), eq(codes.code, code)));
  return found;
}

export type KeptPlaces = { total: number; byCategory: ReadonlyMap<string, number> };

const keptByCategory = prepared((db) =>
  db
    .select({ id: codes.categoryId, kept: sql<number>`sum(max(0, ${codes.uses} - ${placedWith}))` })
    .from(codes)
    .where(
      and(
        eq(codes.eventId, sql.placeholder('eventId')),
        // As the index has it
        sql`${codes.holdsPlaces} = 1`,
        or(isNull(codes.expiresAt), gt(codes.expiresAt, sql.placeholder('now'))),
      ),
    )
    .groupBy(codes.categoryId)
    .prepare(),
);

/** Places that codes keep free at `now`: of those that hold places and have not expired, the uses without a place yet. */
export async function keptPlaces(db: Reader, eventId: string, now: Date): Promise<KeptPlaces> {
  const rows = await keptByCategory(db).execute({ eventId, now: now.getTime() });
  return {
    total: rows.reduce((sum, { kept }) => sum + kept, 0),
    byCategory: new Map(rows.map(({ id, kept }) => [id, kept])),
  };
}

const keptByCode = prepared((db) =>
  db
    .select({ categoryId: codes.categoryId, kept: sql<number>`max(0, ${codes.uses} - ${placedWith})` })
    .from(codes)
    .where(
      and(
        eq(codes.id, sql.placeholder('id')),
        sql`${codes.holdsPlaces} = 1`,
        or(isNull(codes.expiresAt), gt(codes.expiresAt, sql.placeholder('now'))),
      ),
    )
    .prepare(),
);

/** The places that one code keeps free at `now`, and where; undefined for one that keeps none. */
export async function keptBy(
  db: Reader,
  codeId: string,
  now: Date,
): Promise<{ categoryId: string; kept: number } | undefined> {
  const [found] = await keptByCode(db).execute({ id: codeId, now: now.getTime() });
  return found;
}
