import type { exhibits, media } from '@/db/schema/gallery';
import { fold } from '@/lib/fold';
import { locales, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SheetRow } from '@/lib/spreadsheet/sheet';
import { nextNumber, publicationGaps, type ExhibitKind } from '../rules';
import type { ExhibitTexts, PosterTexts } from '../schema';
import { gapWords } from '../words';
import { columnLabel, importColumns, kindOf, posterTexts, type Columns, type Field } from './import-columns';
import { changedTexts, posterFields, posterTextsOf, textsOf, type Values } from './import-row';

export type KnownExhibit = typeof exhibits.$inferSelect & {
  /** The number of the station where it stands. */
  station: number | null;
  topicIds: string[];
  media: Pick<typeof media.$inferSelect, 'id' | 'kind' | 'alt' | 'transcript' | 'decorative'>[];
};
export type KnownTopic = { id: string; slug: string; name: Localized };

export type PlannedRow = {
  /** Of the file, counted from 1. */
  row: number;
  number: number;
  title: Localized;
  fate: 'new' | 'changed' | 'same' | 'refused';
  /** The columns that bring something other, in the reader's words. */
  changes: string[];
  /** Why it cannot be taken, in the reader's words. */
  problems: string[];
  /** What of it is left alone, and why. */
  notes: string[];
  /** Of the exhibit that it changes. */
  exhibitId?: string;
  set: ExhibitTexts & { kind: ExhibitKind };
  topicIds: string[];
  /** Where it is to stand; undefined: where it does. */
  station?: number;
  /** The words of its poster, where the table brings others. */
  poster?: PosterTexts & { id: string };
};
export type ImportPlan = { rows: PlannedRow[]; ignored: string[]; lacksTitle: boolean };

const MAX_NUMBER = 9_999;
const isNumber = (number: number) => Number.isInteger(number) && number >= 1 && number <= MAX_NUMBER;

/** What all rows have in common. */
type Known = {
  columns: Columns;
  byNumber: ReadonlyMap<number, KnownExhibit>;
  topicOf: ReadonlyMap<string, string>;
  locale: Locale;
};

/**
 * What would become of the exhibits by a table whose first row names the columns. A row is of the exhibit that has its number, or a
 * new one; an empty cell leaves what is there.
 */
export function planImport(
  [head, ...body]: readonly SheetRow[],
  exhibitsKnown: readonly KnownExhibit[],
  topics: readonly KnownTopic[],
  locale: Locale,
): ImportPlan {
  const columns = importColumns();
  const named = (head?.cells ?? []).map((header) => columns.get(fold(header).trim()));
  const ignored = (head?.cells ?? []).filter((header, index) => header.trim() !== '' && !named[index]);
  const taken = exhibitsKnown.map(({ number }) => number);
  const seen = new Set<number>();
  const known: Known = {
    columns,
    locale,
    byNumber: new Map(exhibitsKnown.map((exhibit) => [exhibit.number, exhibit])),
    topicOf: new Map(
      topics.flatMap(({ id, slug, name }) =>
        [slug, name.de, name.en].filter(Boolean).map((word): [string, string] => [fold(word).trim(), id]),
      ),
    ),
  };
  const rows = body.map(({ number: row, cells }): PlannedRow => {
    const t = translator(locale);
    const values = new Map<Field, string>();
    named.forEach((column, index) => {
      const text = cells[index]?.trim() ?? '';
      if (column && text !== '') values.set(column.field, text);
    });
    const problems: string[] = [];
    const asked = values.get('number');
    let number = Number(asked ?? nextNumber([...taken, ...seen]));
    if (!isNumber(number)) {
      problems.push(t('exhibits.import.problem.number'));
      number = 0;
    } else if (seen.has(number)) problems.push(t('exhibits.import.problem.twice', { number }));
    seen.add(number);
    return planRow(values, { row, number, problems }, known);
  });
  refuseTakenStations(rows, exhibitsKnown, locale);
  const lacksTitle = !named.some(
    (column) => column?.field.startsWith('title.') || column?.field === 'number',
  );
  return { rows, ignored, lacksTitle };
}

function planRow(
  values: Values,
  { row, number, problems }: { row: number; number: number; problems: string[] },
  { columns, byNumber, topicOf, locale }: Known,
): PlannedRow {
  const t = translator(locale);
  const before = byNumber.get(number);
  const { set, problems: wrong } = textsOf(values, before, columns, locale);
  problems.push(...wrong);
  const kindText = values.get('kind');
  const kind = kindText === undefined ? (before?.kind ?? 'good') : kindOf(kindText);
  if (!kind) problems.push(t('exhibits.import.problem.kind', { kind: kindText ?? '' }));
  const words = values
    .get('topics')
    ?.split(';')
    .map((word) => word.trim())
    .filter(Boolean);
  const unknown = (words ?? []).filter((word) => !topicOf.has(fold(word)));
  for (const topic of unknown) problems.push(t('exhibits.import.problem.topic', { topic }));
  const topicIds = words
    ? [...new Set(words.flatMap((word) => topicOf.get(fold(word)) ?? []))].sort()
    : (before?.topicIds ?? []);
  const stationText = values.get('station');
  const station = stationText === undefined ? undefined : Number(stationText);
  if (station !== undefined && !isNumber(station)) problems.push(t('exhibits.import.problem.station'));
  const hung = before?.media.find((medium) => medium.kind === 'poster');
  const said = hung && posterTextsOf(values, hung, columns, locale);
  problems.push(...(said?.problems ?? []));
  const notes = hung
    ? []
    : posterFields(values).map((field) =>
        t('exhibits.import.needsPoster', { label: columnLabel(columns, field, locale) }),
      );
  const next = { ...set, kind: kind ?? 'good' };
  const poster =
    hung && said && changedPoster(hung, said.set).length > 0 ? { ...said.set, id: hung.id } : undefined;
  if (before?.status === 'published' && problems.length === 0) {
    const shown = before.media.map((one) => (one.id === poster?.id ? { ...one, ...poster } : one));
    problems.push(...publicationGaps(next, shown).map((gap) => gapWords(gap, locale)));
  }
  const fields = before ? changedTexts(before, set) : [];
  if (before && before.kind !== next.kind) fields.push('kind');
  if (before && JSON.stringify([...before.topicIds].sort()) !== JSON.stringify(topicIds))
    fields.push('topics');
  if (before && station !== undefined && station !== before.station) fields.push('station');
  if (hung && poster) fields.push(...changedPoster(hung, poster));
  const changes = fields.map((field) => columnLabel(columns, field, locale));
  const fate = problems.length > 0 ? 'refused' : !before ? 'new' : changes.length > 0 ? 'changed' : 'same';
  return {
    ...{
      row,
      number,
      title: next.title,
      fate,
      changes,
      problems,
      notes,
      set: next,
      topicIds,
      station,
      poster,
    },
    exhibitId: before?.id,
  };
}

function changedPoster(before: PosterTexts, next: PosterTexts): Field[] {
  return posterTexts.flatMap((name) =>
    locales
      .filter((language) => before[name][language] !== next[name][language])
      .map((language) => `${name}.${language}`),
  );
}

/**
 * At a station stands one exhibit. Two may change places; who is put where another stays is refused, and since a row that is refused
 * makes no room either, it is looked once more until nothing comes of it.
 */
function refuseTakenStations(
  rows: PlannedRow[],
  exhibitsKnown: readonly KnownExhibit[],
  locale: Locale,
): void {
  const t = translator(locale);
  const stationOf = new Map<string | undefined, number | null>(
    exhibitsKnown.map(({ id, station }) => [id, station]),
  );
  for (let found = true; found;) {
    const moves = rows.filter(({ fate, station }) => fate !== 'refused' && station !== undefined);
    const moved = new Set(moves.map(({ exhibitId }) => exhibitId));
    const stays = exhibitsKnown.filter(({ id }) => !moved.has(id));
    const comes = ({ exhibitId, station }: PlannedRow) => Number(stationOf.get(exhibitId) !== station);
    const at = new Map(stays.flatMap(({ station }) => (station === null ? [] : [[station, true] as const])));
    found = false;
    // Who stands there already comes first
    for (const row of moves.sort((a, b) => comes(a) - comes(b))) {
      const { station = 0 } = row;
      if (at.has(station)) {
        row.problems.push(t('exhibits.import.problem.stationTaken', { station }));
        row.fate = 'refused';
        found = true;
      }
      at.set(station, true);
    }
  }
}
