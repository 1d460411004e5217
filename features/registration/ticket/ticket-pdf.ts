import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Sheet } from '@/lib/print/sheet';
import type { TicketEvent, TicketPerson } from './ticket-sheet';

/** Tickets for one event as a tagged PDF, a page of A4 for each person. The secret links are not in it: tickets are shown around. */
export async function ticketsPdf(
  event: TicketEvent,
  people: readonly TicketPerson[],
  locale: Locale,
  now: Date,
): Promise<Buffer> {
  // Typefaces and the writer of PDFs cost memory, and few requests need them
  const [{ sheetsToPdf }, { ticketPage }] = await Promise.all([
    import('@/lib/print/pdf'),
    import('./ticket-sheet'),
  ]);
  const title = translator(locale)('ticket.sheetTitle', {
    count: people.length,
    event: pickLocalized(event.title, locale).text,
  });
  const sheets: Sheet[] = [];
  for (const person of people) {
    sheets.push(ticketPage(event, person, locale));
    // In between, the server answers others
    await setImmediate();
  }
  return sheetsToPdf(sheets, { title, locale, madeAt: now });
}
