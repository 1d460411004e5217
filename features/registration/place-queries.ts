import 'server-only';
import { and, asc, count, eq, gt, gte, inArray, isNotNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '@/db/client';
import { prepared } from '@/db/prepared';
import { answerOptions, questionOptions, questions } from '@/db/schema/questions';
import { categories, codes, registrations } from '@/db/schema/registration';
import type { CategoryPlaces, Claim, OptionPlaces, PlaceLedger, Taken } from './capacity';
import { keptPlaces } from './codes/code-queries';
import { isExpired } from './codes/codes';
import { placeTaking, type RegistrationStatus } from './lifecycle';

type EventPlaces = { id: string; places: number; heldBack: number };
/** The places of an event in one transaction: counted once, and carried along with what each move changes. */
export type Places = { ledger: PlaceLedger };

/** Registrations of the row's category that hold a place in this status: one range of the index, and nothing else. */
const inCategory = (status: RegistrationStatus) =>
  sql`${registrations.eventId} = ${categories.eventId} and ${registrations.categoryId} = ${categories.id} and ${registrations.status} = ${sql.raw(`'${status}'`)}`;
const ofTaking = (select: SQL, combine: ', ' | ' + ') =>
  sql.join(
    placeTaking.map((status) => sql`(select ${select} from ${registrations} where ${inCategory(status)})`),
    sql.raw(combine),
  );

// Whoever registers asks for all of it: with a hundred thousand registrations to group it would be what takes most time
const takenByCategory = prepared((db) =>
  db
    .select({
      id: categories.id,
      name: categories.name,
      quota: categories.quota,
      taken: sql<number>`${ofTaking(sql`count(*)`, ' + ')}`,
      // As JSON: for the latest of several, some of which may be missing, databases have different words
      lastAts: sql<string>`json_array(${ofTaking(sql`max(${registrations.createdAt})`, ', ')})`,
      // As its index has it
      house: sql<number>`(select count(*) from ${registrations} where ${registrations.eventId} = ${sql.placeholder('eventId')}
        and house = 1 and ${inArray(registrations.status, [...placeTaking])})`,
    })
    .from(categories)
    .where(eq(categories.eventId, sql.placeholder('eventId')))
    .orderBy(asc(categories.position), asc(categories.id))
    .prepare(),
);
const optionsWithPlaces = prepared((db) =>
  db
    .select({ id: questionOptions.id, label: questionOptions.label, places: questionOptions.places })
    .from(questionOptions)
    .innerJoin(questions, eq(questions.id, questionOptions.questionId))
    .where(and(eq(questions.eventId, sql.placeholder('eventId')), isNotNull(questionOptions.places)))
    .prepare(),
);

/** All that limits the places of an event, as `db` sees it: inside a transaction, what is true there. */
export async function placeLedger(db: Reader, event: EventPlaces, now: Date): Promise<PlaceLedger> {
  const rows = await takenByCategory(db).execute({ eventId: event.id });
  const kept = await keptPlaces(db, event.id, now);
  const byId = new Map(
    rows.map(({ id, name, quota, taken, lastAts }): [string, CategoryPlaces] => [
      id,
      { name, quota, taken, lastAt: latest(lastAts), kept: kept.byCategory.get(id) ?? 0 },
    ]),
  );
  return {
    places: event.places,
    total: together([...byId.values()]),
    kept: kept.total,
    heldBack: event.heldBack,
    houseTaken: rows[0]?.house ?? 0,
    categories: byId,
    options: await limitedOptions(db, event.id),
  };
}

function latest(instants: string): Date | null {
  const all: unknown = JSON.parse(instants);
  const times = Array.isArray(all) ? all.filter((time) => typeof time === 'number') : [];
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

/** How many places the rows take together, and when the last of them was taken. */
function together(rows: readonly Taken[]): Taken {
  return {
    taken: rows.reduce((sum, row) => sum + row.taken, 0),
    lastAt: rows.reduce<Date | null>(
      (last, { lastAt }) => (!last || (lastAt && lastAt > last) ? lastAt : last),
      null,
    ),
  };
}

/** Answers of which there are only so many, with how many of those who hold a place chose them. */
async function limitedOptions(db: Reader, eventId: string): Promise<Map<string, OptionPlaces>> {
  const options = await optionsWithPlaces(db).execute({ eventId });
  if (options.length === 0) return new Map();
  const chosen = await db
    .select({ id: answerOptions.optionId, taken: count() })
    .from(answerOptions)
    .innerJoin(registrations, eq(registrations.id, answerOptions.registrationId))
    .where(
      and(
        inArray(
          answerOptions.optionId,
          options.map(({ id }) => id),
        ),
        inArray(registrations.status, [...placeTaking]),
      ),
    )
    .groupBy(answerOptions.optionId);
  const taken = new Map(chosen.map((row) => [row.id, row.taken]));
  return new Map(
    options.flatMap(({ id, label, places }) =>
      places === null ? [] : [[id, { label, places, taken: taken.get(id) ?? 0 }]],
    ),
  );
}

type Claimant = { id: string; categoryId: string; codeId: string | null; house: boolean };

/** The wish for a place that each registration stands for. */
export async function claimsOf(
  db: Reader,
  claimants: readonly Claimant[],
  now: Date,
): Promise<ReadonlyMap<string, Claim>> {
  const ids = claimants.map(({ id }) => id);
  const codeIds = claimants.flatMap(({ codeId }) => codeId ?? []);
  const chosen =
    ids.length === 0
      ? []
      : await db
          .select({ id: answerOptions.registrationId, optionId: answerOptions.optionId })
          .from(answerOptions)
          .where(inArray(answerOptions.registrationId, ids));
  const found = codeIds.length === 0 ? [] : await db.select().from(codes).where(inArray(codes.id, codeIds));
  const keeping = new Map(
    found.flatMap((code) => (code.holdsPlaces && !isExpired(code, now) ? [[code.id, code.categoryId]] : [])),
  );
  return new Map(
    claimants.map(({ id, categoryId, codeId, house }) => {
      const optionIds = chosen.flatMap((row) => (row.id === id ? row.optionId : []));
      const keepsPlace = codeId !== null && keeping.get(codeId) === categoryId;
      return [id, { categoryId, optionIds, from: house ? 'house' : keepsPlace ? 'code' : 'all' }];
    }),
  );
}

export async function claimOf(db: Reader, claimant: Claimant, now: Date): Promise<Claim> {
  const claim = (await claimsOf(db, [claimant], now)).get(claimant.id);
  if (!claim) throw new Error('There is a claim for each claimant');
  return claim;
}

const waitingByCategory = prepared((db) =>
  db
    .select({ id: registrations.categoryId, waiting: count() })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, sql.placeholder('eventId')),
        // Written out, for the index of the waiting list
        sql`${registrations.status} = 'waiting'`,
        // Who was put behind all others stays behind who comes now
        gte(registrations.priority, 0),
      ),
    )
    .groupBy(registrations.categoryId)
    .prepare(),
);

/** How many wait in each category before somebody who comes now; of those where nobody does it says nothing. */
export async function waitingCounts(db: Reader, eventId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await waitingByCategory(db).execute({ eventId });
  return new Map(rows.map(({ id, waiting }) => [id, waiting]));
}

const aheadOf = prepared((db) =>
  db
    .select({ count: count() })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, sql.placeholder('eventId')),
        sql`${registrations.status} = 'waiting'`,
        eq(registrations.categoryId, sql.placeholder('categoryId')),
        or(
          gt(registrations.priority, sql.placeholder('priority')),
          and(
            eq(registrations.priority, sql.placeholder('priority')),
            lt(registrations.queueNumber, sql.placeholder('queueNumber')),
          ),
        ),
      ),
    )
    .prepare(),
);

/** Which place somebody who waits has on the list of their category, counted from 1. */
export async function queuePosition(
  db: Reader,
  registration: { eventId: string; categoryId: string; priority: number; queueNumber: number | null },
): Promise<number> {
  const { eventId, categoryId, priority, queueNumber } = registration;
  const [ahead] = await aheadOf(db).execute({
    ...{ eventId, categoryId, priority },
    queueNumber: queueNumber ?? 0,
  });
  return (ahead?.count ?? 0) + 1;
}
