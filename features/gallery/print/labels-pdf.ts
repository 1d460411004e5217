import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Sheet } from '@/lib/print/sheet';
import type { LabelledExhibit, LabelSize, PrintedEvent } from './printed';

/** Labels for stations as a tagged PDF, a page for each exhibit. */
export async function labelsPdf(
  event: PrintedEvent,
  exhibits: readonly LabelledExhibit[],
  { size, locale, now }: { size: LabelSize; locale: Locale; now: Date },
): Promise<Buffer> {
  // Typefaces and the writer of PDFs cost memory, and few requests need them
  const [{ sheetsToPdf }, { label }] = await Promise.all([import('@/lib/print/pdf'), import('./labels')]);
  const sheets: Sheet[] = [];
  for (const exhibit of exhibits) {
    sheets.push(label(event, exhibit, size, locale));
    // In between, the server answers others
    await setImmediate();
  }
  const title = translator(locale)('catalogue.labelsTitle', {
    event: pickLocalized(event.title, locale).text,
  });
  return sheetsToPdf(sheets, { title, locale, madeAt: now });
}
