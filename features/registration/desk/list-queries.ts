import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { registrationStatuses } from '@/db/choices';
import { categories, codes, registrations } from '@/db/schema/registration';
import { savedViews } from '@/db/schema/registration-desk';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { columnsOf, type Column } from '../exchange/columns';
import type { RegistrationListing } from './desk-listing';
import { exportedById, type ExportedRegistration } from '../exchange/export-queries';
import { categoriesOf, countList, idsOfPage, type ListCount } from './page-queries';
import { isLive, type RegistrationStatus } from '../lifecycle';
import { canSeeNames, canSeeRegistrations } from '../policy';
import { askedQuestions } from '../questions/question-queries';
import type { AskedQuestion } from '../questions/questions';

export type StatusCounts = Record<RegistrationStatus, number>;
export type ListedRegistration = {
  id: string;
  givenName: string;
  familyName: string;
  status: RegistrationStatus;
  category: Localized;
  /** For organisers only. */
  details?: ExportedRegistration & { email: string; position?: number };
};
export type RegistrationList = {
  rows: ListedRegistration[];
  total: number;
  /** How many of each status the search and the other filters leave. */
  counts: StatusCounts;
  everything: boolean;
};
/** What the rows have beside name, category and status. */
export type ListDetails = { columns?: readonly Column[]; positions?: boolean };

/**
 * One page of an event's registrations: all for organisers; for door staff names and categories only, which are then all that
 * can be searched and sorted by. Undefined for everyone else.
 */
export async function listRegistrations(
  actor: Actor,
  event: Event,
  state: RegistrationListing,
  details: ListDetails = {},
): Promise<RegistrationList | undefined> {
  const everything = canSeeRegistrations(actor, event.id);
  if (!everything && !canSeeNames(actor, event.id)) return undefined;
  const counted = await countList(event, state, everything);
  const { status } = state.filters;
  const meant = counted.filter((one) => isMeant(one.status, status));
  const total = meant.reduce((sum, one) => sum + one.count, 0);
  const ids = total === 0 ? [] : await idsOfPage(event, state, everything, meant);
  const rows = everything ? await fullRows(event, ids, details) : await nameRows(ids);
  return { rows, total, counts: statusCounts(counted), everything };
}

function isMeant(status: RegistrationStatus, filter: RegistrationListing['filters']['status']): boolean {
  return !filter || (filter === 'live' ? isLive(status) : status === filter);
}

function statusCounts(counted: readonly ListCount[]): StatusCounts {
  const all = registrationStatuses.map((status) => {
    const own = counted.filter((one) => one.status === status);
    return [status, own.reduce((sum, one) => sum + one.count, 0)];
  });
  // One for each status, which Object.fromEntries forgets
  return Object.fromEntries(all) as StatusCounts;
}

async function nameRows(ids: string[]): Promise<ListedRegistration[]> {
  if (ids.length === 0) return [];
  const rows = await read()
    .select({
      id: registrations.id,
      givenName: registrations.givenName,
      familyName: registrations.familyName,
      status: registrations.status,
      category: categories.name,
    })
    .from(registrations)
    .innerJoin(categories, eq(categories.id, registrations.categoryId))
    // By their ids alone: with the event beside them the database would go through all of it
    .where(inArray(registrations.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function fullRows(
  event: Event,
  ids: string[],
  { columns = [], positions = false }: ListDetails,
): Promise<ListedRegistration[]> {
  if (ids.length === 0) return [];
  const full = await exportedById(event, ids, columns);
  const places = positions ? await queuePositions(event, ids) : new Map<string, number>();
  return ids.flatMap((id) => {
    const row = full.get(id);
    if (!row?.person) return [];
    const { givenName, familyName, email } = row.person;
    const { status, category } = row;
    return {
      id,
      givenName,
      familyName,
      status,
      category,
      details: { ...row, email, position: places.get(id) },
    };
  });
}

/** Which place those of `ids` who wait have on the list of their category, counted from 1. */
async function queuePositions(event: Event, ids: string[]): Promise<Map<string, number>> {
  const place = sql<number>`row_number() over (partition by ${registrations.categoryId} order by ${registrations.priority} desc, ${registrations.queueNumber})`;
  const all = read()
    .select({ id: sql<string>`${registrations.id}`.as('id'), place: place.as('place') })
    .from(sql`registrations indexed by registrations_queue`)
    .where(and(eq(registrations.eventId, event.id), sql`status = 'waiting'`))
    .as('all_waiting');
  const rows = await read().select({ id: all.id, place: all.place }).from(all).where(inArray(all.id, ids));
  return new Map(rows.map((row) => [row.id, row.place]));
}

export type SavedView = { id: string; name: string; query: string };
/** What the list can be narrowed by and show, and the views that the team has saved. */
export type ListChoice = {
  categories: { id: string; name: Localized }[];
  codeLabels: string[];
  questions: AskedQuestion[];
  columns: Column[];
  views: SavedView[];
};

/** For organisers; door staff choose among categories only, and nobody else among anything. */
export async function listChoice(actor: Actor, event: Event): Promise<ListChoice | undefined> {
  const everything = canSeeRegistrations(actor, event.id);
  if (!everything && !canSeeNames(actor, event.id)) return undefined;
  const known = await categoriesOf(event);
  if (!everything) return { categories: known, codeLabels: [], questions: [], columns: [], views: [] };
  const questions = await askedQuestions(read(), event);
  const labels = await read()
    .selectDistinct({ label: codes.label })
    .from(codes)
    .where(and(eq(codes.eventId, event.id), sql`${codes.label} <> ''`))
    .orderBy(asc(codes.label));
  const views = await read()
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(eq(savedViews.eventId, event.id))
    .orderBy(asc(savedViews.createdAt), asc(savedViews.id));
  return {
    ...{ categories: known, questions, views },
    codeLabels: labels.map(({ label }) => label),
    columns: columnsOf(questions),
  };
}
