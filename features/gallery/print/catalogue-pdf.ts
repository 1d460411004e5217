import 'server-only';
import sharp from 'sharp';
import type { Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { sha256 } from '@/lib/crypto';
import { env } from '@/lib/env';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { keptFile } from '@/lib/print/kept-file';
import type { LoadPhoto } from './printed';
import { galleryState, printedExhibits, readPicture } from './queries';

/** Goes up when the same gallery is printed in another way, so that nobody keeps what was made before. */
const EDITION = 1;
const QUALITY = 78;

export type CataloguePdf = { etag: string; make: () => Promise<ReadableStream> };

/** The catalogue of the public gallery as a PDF; its ETag is known before it is made. Undefined where there is none. */
export async function cataloguePdf(
  event: Event,
  locale: Locale,
  now: Date,
): Promise<CataloguePdf | undefined> {
  const state = await galleryState(guest, event);
  if (!state) return undefined;
  const facts = [EDITION, state.facts, event.id, event.revision, event.slug, env().appUrl, locale];
  const etag = sha256(JSON.stringify(facts)).slice(0, 32);
  const madeAt = state.changedAt ?? now;
  return { etag, make: () => keptFile(etag, (path) => print(event, locale, madeAt, path), now) };
}

async function print(event: Event, locale: Locale, madeAt: Date, path: string): Promise<void> {
  const t = translator(locale);
  const stand = t('print.stand', { at: formatDateTime(madeAt, locale, event.timeZone) });
  const exhibits = (await printedExhibits(guest, event)) ?? [];
  // Typefaces and the writer of PDFs cost memory, and few requests need them
  const [{ sheetsToFile }, { catalogue }] = await Promise.all([
    import('@/lib/print/pdf'),
    import('./catalogue'),
  ]);
  const sheets = await catalogue({ event, exhibits, stand }, locale, loadPhoto);
  const title = t('catalogue.title', { event: pickLocalized(event.title, locale).text });
  await sheetsToFile(sheets, { title, locale, madeAt }, path);
}

const loadPhoto: LoadPhoto = async (fileId, widthPx) => {
  const stored = await readPicture(fileId);
  return stored && sharp(stored).resize({ width: widthPx }).flatten().jpeg({ quality: QUALITY }).toBuffer();
};
