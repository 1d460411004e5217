import type { exhibits } from '@/db/schema/gallery';
import { issueErrors } from '@/lib/form';
import { locales, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import {
  exhibitTexts,
  MOST_LINKS,
  MOST_PEOPLE,
  posterTexts as posterSchema,
  type PosterTexts,
} from '../schema';
import { readLinks, readPeople, type ReadLines } from './cell-lines';
import {
  columnLabel,
  lines,
  posterTexts,
  texts,
  type Columns,
  type Field,
  type TextName,
} from './import-columns';

/** What the cells of a row say, by what their column is for; empty ones are left out. */
export type Values = ReadonlyMap<Field, string>;
type Said = ReturnType<typeof exhibitTexts.parse>;
type Before = Pick<typeof exhibits.$inferSelect, TextName | (typeof lines)[number] | 'people' | 'links'>;

const none: Localized = { de: '', en: '' };
const blank = {
  ...{ title: none, summary: none, startingPoint: none, approach: none, result: none, transfer: none },
  ...{ obstacles: none, targetGroups: none, funding: none, partners: none, region: none },
  ...{ people: [], links: [], organisation: '', period: '', contactName: '', contactEmail: '', videoUrl: '' },
};

function merged(values: Values, name: string, { de, en }: Localized): Localized {
  return { de: values.get(`${name}.de`) ?? de, en: values.get(`${name}.en`) ?? en };
}

/** As the form sends the rows of a list. */
function numbered<Row>(rows: readonly Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row, index) => [String(index), row]));
}

type List = { name: 'people' | 'links'; most: number; label: string; locale: Locale };

/** The lines of a cell; those that nobody can understand, and too many of them, are problems. */
function listOf<Row>(
  cell: string | undefined,
  read: (cell: string) => ReadLines<Row>,
  { name, most, label, locale }: List,
): { rows: Row[]; problems: string[] } {
  const t = translator(locale);
  const { rows, misread } = read(cell ?? '');
  const shape = t(`exhibits.import.shapes.${name}`);
  const problems = misread.map((line) => t('exhibits.import.problem.line', { label, line, shape }));
  if (rows.length > most) problems.push(t('exhibits.import.problem.tooManyLines', { label, most }));
  return { rows, problems };
}

/** The texts of an exhibit with what a row brings, and what is wrong with that, in the reader's words. */
export function textsOf(
  values: Values,
  before: Before | undefined,
  columns: Columns,
  locale: Locale,
): { set: Said; problems: string[] } {
  const base: Before = before ?? blank;
  const label = (field: Field) => columnLabel(columns, field, locale);
  const about = (name: List['name'], most: number): List => ({ name, most, locale, label: label(name) });
  const people = listOf(values.get('people'), readPeople, about('people', MOST_PEOPLE));
  const links = listOf(values.get('links'), readLinks, about('links', MOST_LINKS));
  const problems = [...people.problems, ...links.problems];
  const asked: Record<string, unknown> = {
    people: numbered(people.rows.map((one) => ({ ...one, shown: one.shown ? 'on' : '' }))),
    links: numbered(links.rows),
  };
  for (const name of texts) asked[name] = merged(values, name, base[name]);
  for (const name of lines) asked[name] = values.get(name) ?? base[name];
  const parsed = exhibitTexts.safeParse(asked);
  if (!parsed.success) {
    for (const [field, said] of Object.entries(issueErrors(parsed.error.issues, locale)))
      for (const problem of said)
        problems.push(translator(locale)('exhibits.import.problem.field', { label: label(field), problem }));
    return { set: { ...blank, title: before?.title ?? none }, problems };
  }
  const set = { ...parsed.data };
  // A list of which the table says nothing stays as it is
  if (!values.has('people')) set.people = [...base.people];
  if (!values.has('links')) set.links = [...base.links];
  return { set, problems };
}

/** The words of a poster with what a row brings; undefined when it brings none. */
export function posterTextsOf(
  values: Values,
  before: PosterTexts,
  columns: Columns,
  locale: Locale,
): { set: PosterTexts; problems: string[] } | undefined {
  const asked = {
    alt: merged(values, 'alt', before.alt),
    transcript: merged(values, 'transcript', before.transcript),
  };
  if (!bringsPosterTexts(values)) return undefined;
  const parsed = posterSchema.safeParse(asked);
  if (parsed.success) return { set: parsed.data, problems: [] };
  const problems = Object.entries(issueErrors(parsed.error.issues, locale)).flatMap(([field, said]) =>
    said.map((problem) => {
      const label = columnLabel(columns, field, locale);
      return translator(locale)('exhibits.import.problem.field', { label, problem });
    }),
  );
  return { set: before, problems };
}

/** The columns with words of a poster that a row fills. */
export function posterFields(values: Values): Field[] {
  return posterTexts
    .flatMap((name) => locales.map((language) => `${name}.${language}`))
    .filter((field) => values.has(field));
}

function bringsPosterTexts(values: Values): boolean {
  return posterFields(values).length > 0;
}

/** The columns of `before` and `next` that say something else. */
export function changedTexts(before: Before, next: Said): Field[] {
  const fields: Field[] = texts.flatMap((name) =>
    locales.filter((lang) => before[name][lang] !== next[name][lang]).map((lang) => `${name}.${lang}`),
  );
  fields.push(...lines.filter((name) => before[name] !== next[name]));
  const people = (all: Before['people']) =>
    JSON.stringify(all.map(({ name, role, shown }) => [name, role.de, role.en, shown]));
  const links = (all: Before['links']) =>
    JSON.stringify(all.map(({ title, url }) => [url, title.de, title.en]));
  if (people(before.people) !== people(next.people)) fields.push('people');
  if (links(before.links) !== links(next.links)) fields.push('links');
  return fields;
}
