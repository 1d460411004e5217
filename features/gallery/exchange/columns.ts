import { locales, pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Cell } from '@/lib/spreadsheet/cell';
import { toWallClock } from '@/lib/zoned';
import { localizedTexts } from '../exhibit-texts';
import { linksCell, peopleCell } from './cell-lines';
import type { ExportedExhibit } from './export-queries';

/** Texts that are there in two languages, each in a column of its own. */
export const localizedColumns = [...localizedTexts, 'alt', 'transcript'] as const;
type LocalizedColumn = (typeof localizedColumns)[number];

export type ExportColumn = {
  header: string;
  width: number;
  cell: (exhibit: ExportedExhibit) => Cell;
};

export function labelOf(column: LocalizedColumn, locale: Locale): string {
  const t = translator(locale);
  switch (column) {
    case 'title':
    case 'summary':
    case 'alt':
    case 'transcript':
      return t(`exhibit.${column}`);
    case 'targetGroups':
    case 'funding':
    case 'partners':
    case 'region':
      return t(`gallery.${column}`);
    default:
      return t(`gallery.section.${column}`);
  }
}

const none: Localized = { de: '', en: '' };

/** A sheet of all that is known of exhibits, in the words of `locale`; times are those of the event. */
export function exportColumns(locale: Locale, timeZone: string): ExportColumn[] {
  const t = translator(locale);
  const time = (at: Date | null): Cell => (at ? { wallClock: toWallClock(at, timeZone) } : '');
  const narrow = (header: string, cell: ExportColumn['cell'], width = 14) => ({ header, width, cell });
  const texts = localizedColumns.flatMap((column) =>
    locales.map((language): ExportColumn => ({
      header: t('galleryExport.inLanguage', {
        label: labelOf(column, locale),
        language: t(`exhibit.language.${language}`),
      }),
      width: 40,
      cell: (exhibit) =>
        (column === 'alt' || column === 'transcript' ? (exhibit.poster?.[column] ?? none) : exhibit[column])[
          language
        ],
    })),
  );
  return [
    narrow(t('exhibit.numberLabel'), ({ number }) => number, 9),
    narrow(t('exhibit.state'), ({ status }) => t(`exhibit.status.${status}`)),
    narrow(t('exhibit.slug'), ({ slug }) => slug, 24),
    narrow(t('exhibit.station'), ({ station }) => station ?? '', 9),
    narrow(t('gallery.kindLabel'), ({ kind }) => t(`gallery.kind.${kind}`)),
    narrow(t('gallery.organisation'), ({ organisation }) => organisation, 32),
    narrow(t('gallery.period'), ({ period }) => period, 18),
    narrow(
      t('exhibit.topics'),
      ({ topics }) => topics.map((topic) => pickLocalized(topic, locale).text).join('; '),
      32,
    ),
    ...texts,
    narrow(t('gallery.people', { count: 2 }), ({ people }) => peopleCell(people, locale), 32),
    narrow(t('gallery.links'), ({ links }) => linksCell(links), 32),
    narrow(t('galleryExport.video'), ({ videoUrl }) => videoUrl, 32),
    narrow(t('exhibit.line.contactName'), ({ contactName }) => contactName, 24),
    narrow(t('exhibit.contactEmail'), ({ contactEmail }) => contactEmail, 32),
    narrow(
      t('galleryExport.poster'),
      ({ poster, ...of }) => (poster ? posterName({ ...of, poster }) : ''),
      32,
    ),
    narrow(t('galleryExport.submittedAt'), ({ submittedAt }) => time(submittedAt), 18),
    narrow(t('galleryExport.publishedAt'), ({ publishedAt }) => time(publishedAt), 18),
  ];
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** What a poster is called where many lie side by side: by its exhibit's number. */
export function posterName({
  number,
  slug,
  poster,
}: {
  number: number;
  slug: string;
  poster: { contentType: string };
}): string {
  return `${String(number).padStart(3, '0')}-${slug}.${endings[poster.contentType] ?? 'bin'}`;
}
