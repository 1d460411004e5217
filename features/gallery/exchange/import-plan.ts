import { exhibitKinds } from '@/db/choices';
import type { exhibits, media } from '@/db/schema/gallery';
import { fold } from '@/lib/fold';
import { issueErrors } from '@/lib/form';
import { locales, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SheetRow } from '@/lib/spreadsheet/sheet';
import { nextNumber, publicationGaps, type ExhibitKind } from '../rules';
import { exhibitTexts } from '../schema';
import { gapWords } from '../words';
import { labelOf, localizedColumns } from './columns';

/** The texts and facts that a table can bring; what else an export holds is read and left alone. */
const texts = localizedColumns.filter((name): name is TextName => name !== 'alt' && name !== 'transcript');
const lines = ['organisation', 'region', 'period', 'contactName', 'contactEmail', 'videoUrl'] as const;
type TextName = Exclude<(typeof localizedColumns)[number], 'alt' | 'transcript'>;

const known = exhibitTexts.pick({
  ...{ title: true, summary: true, startingPoint: true, approach: true, result: true, transfer: true },
  ...{ obstacles: true, targetGroups: true, funding: true, partners: true, organisation: true, region: true },
  ...{ period: true, contactName: true, contactEmail: true, videoUrl: true },
});

/** What a column is for: `number`, `kind`, `topics`, the name of a line, or that of a text with its language. */
type Field = string;
export type KnownExhibit = Pick<
  typeof exhibits.$inferSelect,
  'id' | 'number' | 'revision' | 'status' | 'kind' | TextName | (typeof lines)[number]
> & {
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
  /** Of the exhibit that it changes. */
  exhibitId?: string;
  set: ReturnType<typeof known.parse> & { kind: ExhibitKind };
  topicIds: string[];
};
export type ImportPlan = { rows: PlannedRow[]; ignored: string[]; lacksTitle: boolean };

/** By the folded header in either language, or its name in code: what a column is for. */
function headers(): Map<string, { field: Field; label: (locale: Locale) => string }> {
  const found = new Map<string, { field: Field; label: (locale: Locale) => string }>();
  const add = (field: Field, label: (locale: Locale) => string) => {
    for (const header of [field, ...locales.map(label)]) found.set(fold(header).trim(), { field, label });
  };
  add('number', (locale) => translator(locale)('exhibit.numberLabel'));
  add('kind', (locale) => translator(locale)('gallery.kindLabel'));
  add('topics', (locale) => translator(locale)('exhibit.topics'));
  add('organisation', (locale) => translator(locale)('gallery.organisation'));
  add('region', (locale) => translator(locale)('gallery.region'));
  add('period', (locale) => translator(locale)('gallery.period'));
  add('videoUrl', (locale) => translator(locale)('galleryExport.video'));
  add('contactName', (locale) => translator(locale)('exhibit.line.contactName'));
  add('contactEmail', (locale) => translator(locale)('exhibit.contactEmail'));
  for (const name of texts) {
    for (const language of locales) {
      add(`${name}.${language}`, (locale) => {
        const t = translator(locale);
        const words = { label: labelOf(name, locale), language: t(`exhibit.language.${language}`) };
        return t('galleryExport.inLanguage', words);
      });
    }
  }
  return found;
}

function kindOf(text: string): ExhibitKind | undefined {
  return exhibitKinds.find((kind) =>
    [kind, ...locales.map((locale) => translator(locale)(`gallery.kind.${kind}`))].some(
      (word) => fold(word) === fold(text),
    ),
  );
}

const none: Localized = { de: '', en: '' };
const blank = {
  ...{ title: none, summary: none, startingPoint: none, approach: none, result: none, transfer: none },
  ...{ obstacles: none, targetGroups: none, funding: none, partners: none },
  ...{ organisation: '', region: '', period: '', contactName: '', contactEmail: '', videoUrl: '' },
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
  const columns = headers();
  const named = (head?.cells ?? []).map((header) => columns.get(fold(header).trim()));
  const ignored = (head?.cells ?? []).filter((header, index) => header.trim() !== '' && !named[index]);
  const taken = exhibitsKnown.map(({ number }) => number);
  const seen = new Set<number>();
  const byNumber = new Map(exhibitsKnown.map((exhibit) => [exhibit.number, exhibit]));
  const topicOf = new Map(
    topics.flatMap(({ id, slug, name }) =>
      [slug, name.de, name.en].filter(Boolean).map((word): [string, string] => [fold(word).trim(), id]),
    ),
  );
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
    if (!Number.isInteger(number) || number < 1 || number > 9_999) {
      problems.push(t('exhibits.import.problem.number'));
      number = 0;
    } else if (seen.has(number)) problems.push(t('exhibits.import.problem.twice', { number }));
    seen.add(number);
    const before = byNumber.get(number);
    const { set, issues } = textsOf(values, before, locale);
    problems.push(...issues);
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
    const next = { ...set, kind: kind ?? 'good' };
    if (before?.status === 'published' && problems.length === 0) {
      problems.push(...publicationGaps(next, before.media).map((gap) => gapWords(gap, locale)));
    }
    const changes = before ? changedFields(before, next, topicIds, columns, locale) : [];
    const fate = problems.length > 0 ? 'refused' : !before ? 'new' : changes.length > 0 ? 'changed' : 'same';
    return {
      ...{ row, number, title: next.title, fate, changes, problems, set: next, topicIds },
      exhibitId: before?.id,
    };
  });
  const lacksTitle = !named.some(
    (column) => column?.field.startsWith('title.') || column?.field === 'number',
  );
  return { rows, ignored, lacksTitle };
}

function textsOf(values: ReadonlyMap<Field, string>, before: KnownExhibit | undefined, locale: Locale) {
  const base = before ?? blank;
  const merged: Record<string, unknown> = {};
  for (const name of texts) {
    const { de, en } = base[name];
    merged[name] = { de: values.get(`${name}.de`) ?? de, en: values.get(`${name}.en`) ?? en };
  }
  for (const name of lines) merged[name] = values.get(name) ?? base[name];
  const parsed = known.safeParse(merged);
  if (parsed.success) return { set: parsed.data, issues: [] };
  const columns = headers();
  const issues = Object.entries(issueErrors(parsed.error.issues, locale)).flatMap(([field, said]) => {
    const label = columns.get(fold(field))?.label(locale) ?? titleLabel(field, locale);
    return said.map((problem) => translator(locale)('exhibits.import.problem.field', { label, problem }));
  });
  return { set: { ...blank, title: before?.title ?? none }, issues };
}

/** A text as a whole, such as a title that is missing in both languages. */
function titleLabel(field: string, locale: Locale): string {
  const name = texts.find((one) => one === field);
  return name ? labelOf(name, locale) : field;
}

function changedFields(
  before: KnownExhibit,
  next: PlannedRow['set'],
  topicIds: readonly string[],
  columns: ReturnType<typeof headers>,
  locale: Locale,
): string[] {
  const fields: Field[] = texts.flatMap((name) =>
    locales.filter((lang) => before[name][lang] !== next[name][lang]).map((lang) => `${name}.${lang}`),
  );
  fields.push(...lines.filter((name) => before[name] !== next[name]));
  if (before.kind !== next.kind) fields.push('kind');
  if (JSON.stringify([...before.topicIds].sort()) !== JSON.stringify([...topicIds].sort()))
    fields.push('topics');
  return fields.map((field) => columns.get(fold(field))?.label(locale) ?? field);
}
