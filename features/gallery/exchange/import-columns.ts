import { exhibitKinds } from '@/db/choices';
import { fold } from '@/lib/fold';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ExhibitKind } from '../rules';
import { labelOf, localizedColumns } from './columns';

/** What a poster says, in two languages; it belongs to its medium. */
export const posterTexts = ['alt', 'transcript'] as const;
type PosterText = (typeof posterTexts)[number];
export type TextName = Exclude<(typeof localizedColumns)[number], PosterText>;
/** The texts of an exhibit itself. */
export const texts = localizedColumns.filter(
  (name): name is TextName => !posterTexts.some((text) => text === name),
);
export const lines = ['organisation', 'period', 'contactName', 'contactEmail', 'videoUrl'] as const;

/** What a column is for: `number`, `kind`, `topics`, the name of a line, or that of a text with its language. */
export type Field = string;
export type Columns = ReadonlyMap<string, { field: Field; label: (locale: Locale) => string }>;

/** By the folded header in either language, or its name in code: what a column is for. What else an export holds is left alone. */
export function importColumns(): Columns {
  const found = new Map<string, { field: Field; label: (locale: Locale) => string }>();
  const add = (field: Field, label: (t: ReturnType<typeof translator>, locale: Locale) => string) => {
    const inWords = (locale: Locale) => label(translator(locale), locale);
    for (const header of [field, ...locales.map(inWords)])
      found.set(fold(header).trim(), { field, label: inWords });
  };
  add('number', (t) => t('exhibit.numberLabel'));
  add('station', (t) => t('exhibit.station'));
  add('kind', (t) => t('gallery.kindLabel'));
  add('topics', (t) => t('exhibit.topics'));
  add('organisation', (t) => t('gallery.organisation'));
  add('period', (t) => t('gallery.period'));
  add('people', (t) => t('gallery.people', { count: 2 }));
  add('links', (t) => t('gallery.links'));
  add('videoUrl', (t) => t('galleryExport.video'));
  add('contactName', (t) => t('exhibit.line.contactName'));
  add('contactEmail', (t) => t('exhibit.contactEmail'));
  for (const name of localizedColumns) {
    for (const language of locales) {
      add(`${name}.${language}`, (t, locale) => {
        const words = { label: labelOf(name, locale), language: t(`exhibit.language.${language}`) };
        return t('galleryExport.inLanguage', words);
      });
    }
  }
  return found;
}

/** What a column is called; of a text as a whole, such as a title that is missing in both languages, its name. */
export function columnLabel(columns: Columns, field: Field, locale: Locale): string {
  // What is wrong in a list is named by its row
  const [list = ''] = field.split('.');
  const column = columns.get(fold(field)) ?? columns.get(fold(list));
  const name = localizedColumns.find((one) => one === field);
  return column?.label(locale) ?? (name ? labelOf(name, locale) : field);
}

export function kindOf(text: string): ExhibitKind | undefined {
  return exhibitKinds.find((kind) =>
    [kind, ...locales.map((locale) => translator(locale)(`gallery.kind.${kind}`))].some(
      (word) => fold(word) === fold(text),
    ),
  );
}
