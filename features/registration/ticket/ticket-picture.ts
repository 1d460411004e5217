import 'server-only';
import type { Locale } from '@/lib/i18n/locale';
import type { TicketEvent, TicketPerson } from './ticket-sheet';

/** As wide as the screens of most phones, in their pixels. */
const WIDTH_PX = 1080;

/** A ticket as PNG, to keep among the photos of a phone. */
export async function ticketPicture(
  event: TicketEvent,
  person: TicketPerson,
  locale: Locale,
): Promise<Buffer> {
  // Typefaces cost memory, and few requests need them
  const [{ sheetToPng }, { ticketScreen }] = await Promise.all([
    import('@/lib/print/picture'),
    import('./ticket-sheet'),
  ]);
  return sheetToPng(ticketScreen(event, person, locale), WIDTH_PX);
}
