import 'server-only';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { categories, registrations } from '@/db/schema/registration';
import { imports } from '@/db/schema/registration-desk';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Locale } from '@/lib/i18n/locale';
import type { SearchParams } from '@/lib/listing';
import { readSpreadsheet } from '@/lib/spreadsheet/read';
import {
  decideFates,
  MOST_ROWS,
  personKey,
  readRows,
  type ImportChoice,
  type ReadRow,
  type RowFate,
} from './import';
import { openImportContent, openImportName } from './import-seal';
import { guessTargets, parseMatching, type Matching } from './import-columns';
import { live } from '../lifecycle';
import { placeLedger } from '../place-queries';
import { canChangeRegistrations } from '../policy';
import { askedQuestions } from '../questions/question-queries';

/** Rows that tell what a column is. */
const GUESSED_FROM = 20;
/** Addresses that are looked up at once. */
const LOOKUP = 500;

type WaitingImport = { id: string; name: string; createdAt: Date };
/** A file that is being imported: the names of its columns, and its rows below them. */
export type OpenImport = WaitingImport & {
  sheets: string[];
  sheet: number;
  header: string[];
  /** How many columns the widest row has. */
  columns: number;
  rows: { number: number; cells: string[] }[];
};

/** The files of an event that have not been imported yet, newest first, for who may import. */
export async function listImports(actor: Actor, event: Event): Promise<WaitingImport[] | undefined> {
  if (!canChangeRegistrations(actor, event.id)) return undefined;
  const rows = await read()
    .select({ id: imports.id, name: imports.name, createdAt: imports.createdAt })
    .from(imports)
    .where(eq(imports.eventId, event.id))
    .orderBy(desc(imports.createdAt), asc(imports.id));
  return rows.map(opened);
}

function opened<Row extends { id: string; name: string }>(row: Row): Row {
  return { ...row, name: openImportName(row.id, row.name) };
}

/** One of them, read: its first sheet, unless there is another at `sheet`. Undefined once it is imported or deleted. */
export async function findImport(
  actor: Actor,
  event: Event,
  id: string,
  sheet: number,
): Promise<OpenImport | undefined> {
  if (!canChangeRegistrations(actor, event.id)) return undefined;
  const row = await read().query.imports.findFirst({
    where: and(eq(imports.id, id), eq(imports.eventId, event.id)),
  });
  if (!row) return undefined;
  const { content, ...about } = row;
  const bytes = openImportContent(id, content);
  const found = await readSpreadsheet(bytes, sheet);
  // Its first sheet was read when it came; another one may be unreadable, and then has no rows
  const { names, index, rows } = found.ok ? found.value : { names: [], index: sheet, rows: [] };
  const [header, ...people] = rows;
  const { name, createdAt } = opened(about);
  return {
    ...{ id, name, createdAt, sheets: names, sheet: index },
    header: header?.cells ?? [],
    columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    rows: people.slice(0, MOST_ROWS),
  };
}

/** What the event has that rows can name, as `db` sees it. */
export async function importChoice(db: Reader, event: Event): Promise<ImportChoice> {
  return {
    categories: await db
      .select({ id: categories.id, name: categories.name, whenFull: categories.whenFull })
      .from(categories)
      .where(eq(categories.eventId, event.id))
      .orderBy(asc(categories.position), asc(categories.id)),
    questions: await askedQuestions(db, event),
  };
}

/** How an address wants a file to be read; see `parseMatching`. */
export async function matchingOf(event: Event, open: OpenImport, query: SearchParams): Promise<Matching> {
  const { questions, categories: known } = await importChoice(read(), event);
  return parseMatching(
    query,
    open.columns,
    questions,
    known.map(({ id }) => id),
  );
}

/** What the matching form begins with: what the address holds, else what the columns seem to be. */
export async function proposedMatching(
  event: Event,
  open: OpenImport,
  query: SearchParams,
  locale: Locale,
): Promise<{ matching: Matching; choice: ImportChoice }> {
  const choice = await importChoice(read(), event);
  const matching = await matchingOf(event, open, query);
  if (matching.targets.some(Boolean)) return { matching, choice };
  const first = open.rows.slice(0, GUESSED_FROM).map(({ cells }) => cells);
  const header = Array.from({ length: open.columns }, (_, column) => open.header[column] ?? '');
  const [only, ...others] = choice.categories;
  const categoryId = only && others.length === 0 ? only.id : '';
  const targets = guessTargets(header, first, choice.questions);
  return { matching: { ...matching, targets, categoryId, locale, mails: true }, choice };
}

/** Rows that are read before others have their turn. */
const TURN = 100;

/** `readRows` for many rows, which takes a while, without keeping everyone waiting for it. */
export async function readInTurns(
  rows: OpenImport['rows'],
  matching: Matching,
  choice: ImportChoice,
): Promise<ReadRow[]> {
  const read: ReadRow[] = [];
  for (let at = 0; at < rows.length; at += TURN) {
    read.push(...readRows(rows.slice(at, at + TURN), matching, choice));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return read;
}

/** What becomes of each row at `now`, as `db` sees it; in the transaction that imports, that is what happens. */
export async function fatesIn(
  db: Reader,
  event: Event,
  now: Date,
  rows: readonly ReadRow[],
  { matching, choice }: { matching: Matching; choice: ImportChoice },
): Promise<RowFate[]> {
  const addresses = [...new Set(rows.flatMap(({ person }) => person?.email ?? []))];
  const known = new Set<string>();
  for (let at = 0; at < addresses.length; at += LOOKUP) {
    const found = await db
      .select({
        email: registrations.email,
        givenName: registrations.givenName,
        familyName: registrations.familyName,
      })
      .from(registrations)
      .where(
        and(
          eq(registrations.eventId, event.id),
          inArray(registrations.email, addresses.slice(at, at + LOOKUP)),
          inArray(registrations.status, [...live]),
        ),
      );
    for (const person of found) known.add(personKey(person, event.perAddress));
  }
  const ledger = await placeLedger(db, event, now);
  return decideFates(rows, matching, choice, { ledger, known, perAddress: event.perAddress }, now);
}

/** The dry run: every row with its fate, and nothing written. */
export async function tryImport(
  actor: Actor,
  event: Event,
  now: Date,
  open: OpenImport,
  matching: Matching,
): Promise<{ rows: ReadRow[]; fates: RowFate[]; choice: ImportChoice } | undefined> {
  if (!canChangeRegistrations(actor, event.id)) return undefined;
  const choice = await importChoice(read(), event);
  const rows = await readInTurns(open.rows, matching, choice);
  return { rows, choice, fates: await fatesIn(read(), event, now, rows, { matching, choice }) };
}
