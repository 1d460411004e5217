import 'server-only';
import { and, asc, count, desc, eq, sql, type Column, type SQL } from 'drizzle-orm';
import { read } from '@/db/client';
import { registrationStatuses } from '@/db/choices';
import { categories, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Localized } from '@/lib/i18n/locale';
import type { RegistrationListing } from './desk-listing';
import { foundElsewhere, wanted } from './filter-queries';
import type { RegistrationStatus } from '../lifecycle';

// Which registrations stand on one page of a list, at a hundred thousand and whatever the page. Every order is that of an index
// which holds all that a list is narrowed by: nothing is sorted, and hardly a row is read.

// A query with a hint says which index, since the database would rather read all rows than trust its guess
const indexes = {
  created: sql`registrations indexed by registrations_desk`,
  name: sql`registrations indexed by registrations_name`,
  organisation: sql`registrations indexed by registrations_organisation`,
  queue: sql`registrations indexed by registrations_queue`,
  places: sql`registrations indexed by registrations_places`,
};
// A column asks for its table, which a hint stands in place of
const found = {
  id: sql<string>`${registrations.id}`,
  status: sql<RegistrationStatus>`${registrations.status}`,
  categoryId: sql<string>`${registrations.categoryId}`,
};

/** How many of a list are in a status and, where the list is sorted by it, in a category. */
export type ListCount = { status: RegistrationStatus; categoryId: string; count: number };

/** Counts what the search and the filters leave, whatever its status. */
export function countList(
  event: Event,
  state: RegistrationListing,
  everything: boolean,
): Promise<ListCount[]> {
  const { status: _, ...filters } = state.filters;
  const { found: elsewhere, rest } = foundElsewhere(event, { ...state, filters }, everything);
  const groups = state.sort === 'category' ? [found.status, found.categoryId] : [found.status];
  // A search reads all that there is anyway
  const isJoined = elsewhere !== undefined && state.q === '';
  const isNarrow = elsewhere === undefined && state.q === '';
  return read()
    .select({
      status: found.status,
      categoryId: state.sort === 'category' ? found.categoryId : sql<string>`''`,
      count: count(),
    })
    .from(
      isJoined
        ? sql`(${elsewhere}) found_elsewhere cross join registrations indexed by registrations_standing`
        : isNarrow
          ? indexes.places
          : indexes.created,
    )
    .where(
      isJoined
        ? and(wanted(event, rest, everything), sql`${registrations.id} = found_elsewhere.id`)
        : wanted(event, { ...state, filters }, everything),
    )
    .groupBy(...groups);
}

/** A part of a list in the order of one index, and how many it has. */
type Part = { size: number; index: SQL; order: readonly Order[]; dir: 'asc' | 'desc'; only?: SQL };
type Order = Column | { turned: Column };

/** The ids on a page of the list; `counts` are those of `countList`, without the statuses that are not meant. */
export async function idsOfPage(
  event: Event,
  state: RegistrationListing,
  everything: boolean,
  counts: readonly ListCount[],
): Promise<string[]> {
  const where = wanted(event, state, everything);
  let skip = (state.page - 1) * state.pageSize;
  const ids: string[] = [];
  for (const part of await partsOf(event, state, everything, counts)) {
    const taken = Math.min(part.size - skip, state.pageSize - ids.length);
    if (taken > 0) ids.push(...(await idsOfPart(part, where, skip, taken)));
    skip = Math.max(0, skip - part.size);
    if (ids.length === state.pageSize) break;
  }
  return ids;
}

/** From whichever end is nearer, so that no more than half of a part is passed over. */
async function idsOfPart(part: Part, where: SQL | undefined, skip: number, taken: number): Promise<string[]> {
  const fromEnd = part.size - skip - taken;
  const isBackwards = fromEnd < skip;
  const isTurned = (part.dir === 'desc') !== isBackwards;
  const order = part.order.map((by) => {
    const [column, turned] = 'turned' in by ? [by.turned, !isTurned] : [by, isTurned];
    return turned ? desc(column) : asc(column);
  });
  const rows = await read()
    .select({ id: found.id })
    .from(part.index)
    .where(and(where, part.only))
    .orderBy(...order)
    .limit(taken)
    .offset(isBackwards ? fromEnd : skip);
  const ids = rows.map(({ id }) => id);
  return isBackwards ? ids.reverse() : ids;
}

async function partsOf(
  event: Event,
  { sort, dir }: RegistrationListing,
  everything: boolean,
  counts: readonly ListCount[],
): Promise<Part[]> {
  const { createdAt, id, nameKey, searchKey, priority, queueNumber } = registrations;
  const sizeOf = (counted: (one: ListCount) => boolean) =>
    counts.filter(counted).reduce((sum, one) => sum + one.count, 0);
  const size = sizeOf(() => true);
  const byName = { index: indexes.name, order: [nameKey, id] } as const;
  const inOrder = (parts: Part[]) => (dir === 'asc' ? parts : parts.reverse());
  // Door staff do not learn by an order what they do not see
  const isShown = everything || sort === 'name' || sort === 'category' || sort === 'status';
  if (!isShown) return [{ ...byName, size, dir: 'asc' }];
  switch (sort) {
    case 'name':
      return [{ ...byName, size, dir }];
    case 'category': {
      const known = await categoriesOf(event);
      return inOrder(
        known.map((category) => ({
          ...byName,
          size: sizeOf(({ categoryId }) => categoryId === category.id),
          dir: 'asc',
          only: eq(registrations.categoryId, category.id),
        })),
      );
    }
    case 'status':
      return inOrder(
        registrationStatuses.map((status) => ({
          ...byName,
          size: sizeOf((one) => one.status === status),
          dir: 'asc',
          only: sql`${registrations.status} = ${status}`,
        })),
      );
    case 'created':
      return [{ index: indexes.created, order: [createdAt, id], size, dir }];
    case 'organisation':
      return [{ index: indexes.organisation, order: [searchKey, nameKey, id], size, dir }];
    case 'queue': {
      // Written out, for the index of the waiting list
      const [waiting, others] = [sql`status = 'waiting'`, sql`status <> 'waiting'`];
      const queued = sizeOf(({ status }) => status === 'waiting');
      return inOrder([
        {
          index: indexes.queue,
          order: [{ turned: priority }, queueNumber],
          size: queued,
          dir,
          only: waiting,
        },
        { index: indexes.created, order: [createdAt, id], size: size - queued, dir, only: others },
      ]);
    }
  }
}

/** In their order on the form. */
export function categoriesOf(event: Event): Promise<{ id: string; name: Localized }[]> {
  return read()
    .select({ id: categories.id, name: categories.name })
    .from(categories)
    .where(eq(categories.eventId, event.id))
    .orderBy(asc(categories.position), asc(categories.id));
}
