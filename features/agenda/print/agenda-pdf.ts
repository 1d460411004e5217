import 'server-only';
import type { Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { env } from '@/lib/env';
import { sha256 } from '@/lib/crypto';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { publicAgenda } from '../queries';
import { releaseMark, type ReleaseMark } from '../exchange/queries';
import type { Printed, PrintForm } from './printed';

/** Goes up when the same release is printed in another way, so that nobody keeps what was made before. */
const EDITION = 1;
/** Files that were made last, for all who ask for them next. */
const KEPT = 8;
const made = new Map<string, Promise<Buffer>>();

export type AgendaPdf = { etag: string; make: () => Promise<Buffer> };

/** The programme that guests read, as a PDF; its ETag is known before it is made. Undefined where there is none. */
export async function agendaPdf(
  event: Event,
  form: PrintForm,
  locale: Locale,
): Promise<AgendaPdf | undefined> {
  const mark = await releaseMark(guest, event);
  if (!mark) return undefined;
  const facts = [EDITION, mark.id, event.revision, event.slug, env().appUrl, form, locale];
  const etag = sha256(JSON.stringify(facts)).slice(0, 32);
  return { etag, make: () => kept(etag, () => print(event, mark, form, locale)) };
}

/** Who asks while it is being made waits for the same. */
async function kept(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = made.get(key) ?? make();
  made.delete(key);
  made.set(key, known);
  for (const oldest of made.keys()) {
    if (made.size <= KEPT) break;
    made.delete(oldest);
  }
  known.catch(() => made.delete(key));
  return known;
}

async function print(event: Event, mark: ReleaseMark, form: PrintForm, locale: Locale): Promise<Buffer> {
  const at = formatDateTime(mark.createdAt, locale, event.timeZone);
  const stand = translator(locale)('print.stand', { at });
  const printed = { event, sessions: await publicAgenda(guest, event), stand };
  return printAgenda(printed, form, locale, mark.createdAt);
}

/** A released agenda as a tagged PDF. */
export async function printAgenda(
  printed: Printed,
  form: PrintForm,
  locale: Locale,
  madeAt: Date,
): Promise<Buffer> {
  // Typefaces and the writer of PDFs cost memory, and few requests need them
  const [{ sheetsToPdf }, { daySheets }, { booklet }] = await Promise.all([
    import('@/lib/print/pdf'),
    import('./day-sheets'),
    import('./booklet'),
  ]);
  const sheets = await (form === 'day' ? daySheets : booklet)(printed, locale);
  const event = pickLocalized(printed.event.title, locale).text;
  return sheetsToPdf(sheets, { title: translator(locale)('print.title', { event }), locale, madeAt });
}
