import 'server-only';
import { and, asc, count, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { read } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { consents } from '@/db/schema/events';
import {
  categories,
  codes,
  consentsGiven,
  delegations,
  registrations,
  signups,
} from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import type { Localized } from '@/lib/i18n/locale';
import { columnsOf, exportable, type Column, type ColumnKey } from './columns';
import type { RegistrationListing } from '../desk/desk-listing';
import { wanted } from '../desk/filter-queries';
import { countNeeds, type NeedCounts, type NeedRow } from './need-counts';
import { openNeed } from '../needs';
import { canExport } from '../policy';
import type { Registration } from '../queries';
import type { Answer, AskedQuestion } from '../questions/questions';
import { answersOfAll, askedQuestions } from '../questions/question-queries';

/** Larger batches are hardly faster, and take more memory. */
const BATCH = 100;

/** What is taken: of which registrations, with or without what tells who they are. */
export type ExportWish = {
  listing: RegistrationListing;
  /** Only these, where somebody has chosen single ones. */
  ids: readonly string[];
  withPersonal: boolean;
};

export type ExportedRegistration = Pick<
  Registration,
  'status' | 'locale' | 'priority' | 'house' | 'createdAt' | 'cancelledAt' | 'waitingSince'
> & {
  category: Localized;
  codeLabel: string;
  consentKeys: string[];
  answers: Answer[];
  signups: { title: Localized; isWaiting: boolean }[];
  /** Only where personal data are taken. `delegation` is the name of its contact. */
  person?: Pick<Registration, 'ticketCode' | 'givenName' | 'familyName' | 'organisation' | 'email'> & {
    delegation: string;
  };
};

/** The columns that the actor may take, with the questions whose answers they hold; undefined for who may take none. */
export async function exportColumns(
  actor: Actor,
  event: Event,
  withPersonal: boolean,
): Promise<Column[] | undefined> {
  if (!canExport(actor, event.id, withPersonal)) return undefined;
  return exportable(columnsOf(await askedQuestions(read(), event)), withPersonal);
}

function matching(event: Event, { listing, ids, withPersonal }: ExportWish): SQL | undefined {
  // Who may not see names does not learn by a search whether somebody is among them
  const state = withPersonal ? listing : { ...listing, q: '' };
  return and(wanted(event, state, true), ids.length > 0 ? inArray(registrations.id, [...ids]) : undefined);
}

/** How many registrations an export has. */
export async function exportTotal(actor: Actor, event: Event, wish: ExportWish): Promise<number> {
  if (!canExport(actor, event.id, wish.withPersonal)) return 0;
  const [row] = await read().select({ total: count() }).from(registrations).where(matching(event, wish));
  return row?.total ?? 0;
}

type Found = { id: string; createdAt: Date };

/** Registrations oldest first, some at a time, so that others are served in between; `load` fetches those after the last. */
async function* batches<Row extends Found>(
  load: (after: SQL | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  do {
    const last = rows.at(-1);
    // As a pair, so that the index finds the place
    const place = last && sql`(${last.createdAt.getTime()}, ${last.id})`;
    rows = await load(place && sql`(${registrations.createdAt}, ${registrations.id}) > ${place}`);
    if (rows.length > 0) yield rows;
    await new Promise((resolve) => setImmediate(resolve));
  } while (rows.length === BATCH);
}

/**
 * The registrations of an export with what the chosen columns show, each without what the wish leaves out. Nothing for who may
 * not take them.
 */
export async function* exportRegistrations(
  actor: Actor,
  event: Event,
  wish: ExportWish,
  chosen: readonly Column[],
): AsyncGenerator<ExportedRegistration[]> {
  const { withPersonal } = wish;
  const allowed = await exportColumns(actor, event, withPersonal);
  if (!allowed) return;
  const columns = allowed.filter(({ key }) => chosen.some((column) => column.key === key));
  const names = await categoryNames(event);
  const found = batches((after) =>
    read()
      .select(exportedColumns)
      .from(registrations)
      .leftJoin(codes, eq(codes.id, registrations.codeId))
      .leftJoin(delegations, eq(delegations.id, registrations.delegationId))
      .where(and(matching(event, wish), after))
      .orderBy(asc(registrations.createdAt), asc(registrations.id))
      .limit(BATCH),
  );
  for await (const rows of found) yield exported(rows, { names, columns, withPersonal });
}

const exportedColumns = {
  id: registrations.id,
  categoryId: registrations.categoryId,
  status: registrations.status,
  locale: registrations.locale,
  priority: registrations.priority,
  house: registrations.house,
  createdAt: registrations.createdAt,
  cancelledAt: registrations.cancelledAt,
  waitingSince: registrations.waitingSince,
  ticketCode: registrations.ticketCode,
  givenName: registrations.givenName,
  familyName: registrations.familyName,
  organisation: registrations.organisation,
  email: registrations.email,
  codeLabel: codes.label,
  contact: { givenName: delegations.givenName, familyName: delegations.familyName },
};
type ExportedRow = Pick<Registration, Exclude<keyof typeof exportedColumns, 'codeLabel' | 'contact'>> & {
  codeLabel: string | null;
  contact: { givenName: string; familyName: string } | null;
};

/** The same for some registrations of the event, in no order; which, and who may see them, is decided where this is called. */
export async function exportedById(
  event: Event,
  ids: readonly string[],
  columns: readonly Column[],
): Promise<Map<string, ExportedRegistration>> {
  const rows = await read()
    .select(exportedColumns)
    .from(registrations)
    .leftJoin(codes, eq(codes.id, registrations.codeId))
    .leftJoin(delegations, eq(delegations.id, registrations.delegationId))
    // By their ids alone: with the event beside them the database would go through all of it
    .where(inArray(registrations.id, [...ids]));
  const names = await categoryNames(event);
  const all = await exported(rows, { names, columns, withPersonal: true });
  return new Map(all.map((row, index) => [rows[index]?.id ?? '', row]));
}

async function exported(
  rows: readonly ExportedRow[],
  {
    names,
    columns,
    withPersonal,
  }: { names: ReadonlyMap<string, Localized>; columns: readonly Column[]; withPersonal: boolean },
): Promise<ExportedRegistration[]> {
  const ids = rows.map(({ id }) => id);
  const shows = (name: ColumnKey) => columns.some(({ key }) => key === name);
  const asked = new Set(columns.flatMap(({ question }) => (question ? [question.id] : [])));
  const given = shows('consents') ? await consentsOf(ids) : undefined;
  const chosen = shows('signups') ? await signupsOfAll(ids) : undefined;
  const answers = asked.size > 0 ? await answersOfAll(read(), ids, { sensitive: false }) : undefined;
  return rows.map((row): ExportedRegistration => {
    const { id, status, locale, priority, house, createdAt, cancelledAt, waitingSince } = row;
    const { ticketCode, givenName, familyName, organisation, email, codeLabel, contact } = row;
    const delegation = contact ? `${contact.givenName} ${contact.familyName}` : '';
    return {
      ...{ status, locale, priority, house, createdAt, cancelledAt, waitingSince },
      category: names.get(row.categoryId) ?? { de: '', en: '' },
      codeLabel: codeLabel ?? '',
      consentKeys: given?.get(id)?.map(({ key }) => key) ?? [],
      answers: (answers?.get(id) ?? []).filter(({ questionId }) => asked.has(questionId)),
      signups: chosen?.get(id) ?? [],
      ...(withPersonal && {
        person: { ticketCode, givenName, familyName, organisation, email, delegation },
      }),
    };
  });
}

/** How often each need and each answer to a sensitive question occurs among the registrations of an export. */
export async function exportNeeds(actor: Actor, event: Event, wish: ExportWish): Promise<NeedCounts> {
  if (!canExport(actor, event.id, wish.withPersonal)) return [];
  const questions = (await askedQuestions(read(), event)).filter((question) => question.sensitive);
  const found = batches((after) =>
    read()
      .select({
        id: registrations.id,
        createdAt: registrations.createdAt,
        accessNeeds: registrations.accessNeeds,
        diet: registrations.diet,
      })
      .from(registrations)
      .where(and(matching(event, wish), after))
      .orderBy(asc(registrations.createdAt), asc(registrations.id))
      .limit(BATCH),
  );
  return countNeeds(opened(found, questions), questions, wish.withPersonal);
}

async function* opened(
  found: AsyncIterable<{ id: string; accessNeeds: string | null; diet: string | null }[]>,
  questions: readonly AskedQuestion[],
): AsyncGenerator<NeedRow[]> {
  for await (const rows of found) {
    const answers =
      questions.length > 0
        ? await answersOfAll(
            read(),
            rows.map(({ id }) => id),
          )
        : new Map<string, Answer[]>();
    yield rows.map(({ id, accessNeeds, diet }) => ({
      accessNeeds: openNeed(id, 'accessNeeds', accessNeeds),
      diet: openNeed(id, 'diet', diet),
      answers: answers.get(id) ?? [],
    }));
  }
}

async function categoryNames(event: Event): Promise<Map<string, Localized>> {
  const rows = await read().select().from(categories).where(eq(categories.eventId, event.id));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The consents that stand, by registration. */
async function consentsOf(ids: string[]): Promise<Map<string, { key: string }[]>> {
  const rows = await read()
    .select({ id: consentsGiven.registrationId, key: consents.key })
    .from(consentsGiven)
    .innerJoin(consents, eq(consents.id, consentsGiven.consentId))
    .where(and(inArray(consentsGiven.registrationId, ids), isNull(consentsGiven.withdrawnAt)))
    .orderBy(asc(consents.position), asc(consents.key));
  return groupBy(rows, ({ id }) => id);
}

/** The sessions that each has signed up for, in their order. */
async function signupsOfAll(ids: string[]): Promise<Map<string, { title: Localized; isWaiting: boolean }[]>> {
  const rows = await read()
    .select({ id: signups.registrationId, title: sessions.title, status: signups.status })
    .from(signups)
    .innerJoin(sessions, eq(sessions.id, signups.sessionId))
    .where(inArray(signups.registrationId, ids))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  const own = rows.map(({ id, title, status }) => ({ id, title, isWaiting: status === 'waiting' }));
  return groupBy(own, ({ id }) => id);
}
