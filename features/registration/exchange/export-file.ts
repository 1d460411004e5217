import 'server-only';
import { isoDay } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { writeCsv } from '@/lib/spreadsheet/write-csv';
import { writeXlsx } from '@/lib/spreadsheet/write-xlsx';
import type { Column, ColumnKey } from './columns';
import { exportRows, needRows } from './export-cells';
import type { ExportFormat } from './export-format';
import type { ExportedRegistration } from './export-queries';
import type { NeedCounts } from './need-counts';

type Content = {
  rows: AsyncIterable<readonly ExportedRegistration[]>;
  needs: () => Promise<NeedCounts>;
  columns: readonly Column[];
};
type About = { event: { slug: string; timeZone: string }; locale: Locale; now: Date };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

/** In characters; the others get what most texts need. */
const widths: Readonly<Partial<Record<ColumnKey | `question:${string}`, number>>> = {
  code: 13,
  organisation: 32,
  email: 32,
  language: 10,
  priority: 10,
  house: 10,
};

/** An export as it is made, piece by piece, with the name and the type of its file. */
export function exportFile(
  { rows, needs, columns }: Content,
  format: ExportFormat,
  { event, locale, now }: About,
): { parts: AsyncGenerator<string | Uint8Array>; name: string; contentType: string } {
  const t = translator(locale);
  const day = isoDay(now, event.timeZone);
  const named = (what: string, ending: string) => `${event.slug}-${what}-${day}.${ending}`;
  const delimiter = locale === 'de' ? ';' : ',';
  const list = exportRows(rows, columns, { locale, timeZone: event.timeZone });
  switch (format) {
    case 'csv':
      return {
        parts: writeCsv(list, delimiter),
        name: named(t('registrations.exportFile'), 'csv'),
        contentType: CSV,
      };
    case 'csv-counts':
      return {
        parts: writeCsv(needRows(needs, locale), delimiter),
        name: named(t('registrations.countsFile'), 'csv'),
        contentType: CSV,
      };
    case 'xlsx': {
      const sheets = [
        { name: t('registrations.title'), rows: list, widths: columns.map(({ key }) => widths[key] ?? 20) },
        { name: t('registrations.counts.title'), rows: needRows(needs, locale), widths: [32, 48, 10] },
      ];
      return {
        parts: writeXlsx(sheets, now),
        name: named(t('registrations.exportFile'), 'xlsx'),
        contentType: XLSX,
      };
    }
  }
}
