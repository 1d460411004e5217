import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { toWallClock } from '@/lib/zoned';
import type { ExportedRegistration } from './desk-queries';
import { spacedCode } from './ticket';

const BYTE_ORDER_MARK = '\uFEFF';

type Facts = { timeZone: string };

function cells(row: ExportedRegistration, { timeZone }: Facts, locale: Locale): string[] {
  const t = translator(locale);
  const time = (at: Date | null) => (at ? toWallClock(at, timeZone).replace('T', ' ') : '');
  return [
    spacedCode(row.ticketCode),
    t(`ticket.status.${row.status}`),
    row.givenName,
    row.familyName,
    row.organisation,
    row.email,
    pickLocalized(row.category, locale).text,
    t(`registration.language.${row.locale}`),
    row.accessNeeds,
    row.diet,
    row.consentKeys.join(', '),
    time(row.createdAt),
    time(row.cancelledAt),
  ];
}

function header(locale: Locale): string[] {
  const t = translator(locale);
  return [
    t('ticket.code'),
    t('registrations.status'),
    t('registrations.field.givenName'),
    t('registrations.field.familyName'),
    t('registrations.field.organisation'),
    t('registrations.field.email'),
    t('registrations.field.categoryId'),
    t('registrations.field.locale'),
    t('registrations.field.accessNeeds'),
    t('registrations.field.diet'),
    t('registration.consents'),
    t('registrations.createdAt'),
    t('registrations.cancelledAt'),
  ];
}

/** Rows as CSV that spreadsheets open as they are: separated as the language has it, and no cell starts a formula. */
function lines(rows: string[][], locale: Locale): string {
  return stringify(rows, {
    delimiter: locale === 'de' ? ';' : ',',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** Registrations as a CSV file (UTF-8 with a byte order mark), piece by piece as they are read. */
export async function* registrationsCsv(
  pages: AsyncIterable<ExportedRegistration[]>,
  event: Facts,
  locale: Locale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([header(locale)], locale);
  for await (const rows of pages) {
    yield lines(
      rows.map((row) => cells(row, event, locale)),
      locale,
    );
  }
}
