import 'server-only';
import sharp from 'sharp';
import type { Derivative } from '@/db/schema/gallery';
import type { Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isHexColour } from '@/lib/colour';
import { sha256 } from '@/lib/crypto';
import { readStoredFile } from '@/lib/files';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import type { Weight } from '@/lib/print/faces';
import { measure, setParagraph, type Paragraph } from '@/lib/print/paragraph';
import { sheetToSvg } from '@/lib/print/picture';
import type { Mark } from '@/lib/print/sheet';
import { findFile } from '../file-queries';
import type { Exhibit } from '../queries';

/** What networks ask for: https://ogp.me, and 1.91 to 1. */
export const shareSize = { width: 1_200, height: 630 };
/** Goes up when pictures are drawn in another way, so that nobody keeps what was made before. */
const EDITION = 1;
/** Pictures that were made last, for all who ask for them next; each some 80 kB. */
const KEPT = 24;
const made = new Map<string, Promise<Buffer>>();

const EDGE = 64;
const POSTER = { width: 520, height: shareSize.height - 2 * 40 };
const TITLE_SIZES = [64, 54, 46, 38];
const TITLE_LINES = 4;
const ink = { paper: '#faf8f3', text: '#1a1d21', soft: '#575c63', accent: '#0b5c57' };

type Shared = Pick<Exhibit, 'id' | 'slug' | 'title' | 'organisation' | 'revision' | 'pages'>;
type Placed = { input: Buffer; left: number; top: number; width: number };

/** Another one whenever the picture is. */
export function shareMark(event: Event, exhibit: Shared, locale: Locale): string {
  const { title, accent } = event;
  const { id, organisation, pages } = exhibit;
  const files = pages[0]?.derivatives.map(({ fileId }) => fileId);
  const facts = [EDITION, id, exhibit.title, organisation, files, title, accent, locale];
  return sha256(JSON.stringify(facts)).slice(0, 32);
}

/** The picture that goes with a link to an exhibit: its poster beside its title, as JPEG. Made once for all who ask. */
export async function sharePicture(event: Event, exhibit: Shared, locale: Locale): Promise<Buffer> {
  const key = shareMark(event, exhibit, locale);
  const picture = made.get(key) ?? draw(event, exhibit, locale);
  made.delete(key);
  made.set(key, picture);
  for (const oldest of made.keys()) {
    if (made.size <= KEPT) break;
    made.delete(oldest);
  }
  picture.catch(() => made.delete(key));
  return picture;
}

/** The smallest stored size that need not be enlarged. */
function suiting(derivatives: readonly Derivative[]): Derivative | undefined {
  const sizes = derivatives.filter(({ format }) => format === 'webp');
  return sizes.find(({ width, height }) => width >= POSTER.width || height >= POSTER.height) ?? sizes.at(-1);
}

async function placedPoster({ pages }: Shared): Promise<Placed | undefined> {
  const size = suiting(pages[0]?.derivatives ?? []);
  const file = size && (await findFile(() => Promise.resolve(guest), size.fileId));
  const content = file && (await readStoredFile(file.storageKey));
  if (!content) return undefined;
  const { data, info } = await sharp(Buffer.from(await new Response(content).arrayBuffer()))
    .resize({ ...POSTER, fit: 'inside' })
    .toBuffer({ resolveWithObject: true });
  const left = shareSize.width - EDGE - info.width;
  return { input: data, left, top: Math.round((shareSize.height - info.height) / 2), width: info.width };
}

function set(text: string, weight: Weight, size: number, colour: string, width: number, most: number) {
  return setParagraph(measure(text, weight), width, { size, colour, leading: 1.2 }, most);
}

/** As large as it fits whole; the smallest is cut off where even that does not. */
function titleOf(text: string, width: number): Paragraph {
  const measured = measure(text, 600);
  const sizes = TITLE_SIZES.map((size) =>
    setParagraph(measured, width, { size, colour: ink.text, leading: 1.15, balanced: true }),
  );
  const fitting = sizes.find(({ lines, style }) => {
    return lines.length <= TITLE_LINES && measured.widest * style.size <= width;
  });
  return fitting ?? set(text, 600, TITLE_SIZES.at(-1) ?? 0, ink.text, width, TITLE_LINES);
}

async function draw(event: Event, exhibit: Shared, locale: Locale): Promise<Buffer> {
  const poster = await placedPoster(exhibit);
  const width = (poster?.left ?? shareSize.width) - 2 * EDGE;
  const kicker = set(pickLocalized(event.title, locale).text, 400, 28, ink.soft, width, 2);
  const title = titleOf(pickLocalized(exhibit.title, locale).text, width);
  const maker = set(exhibit.organisation, 400, 28, ink.text, width, 3);
  const accent = isHexColour(event.accent) ? event.accent : ink.accent;
  const bottom = shareSize.height - EDGE - maker.height;
  const marks: Mark[] = [
    { kind: 'bar', box: { x: 0, y: 0, ...shareSize }, colour: ink.paper },
    { kind: 'bar', box: { x: 0, y: 0, width: 16, height: shareSize.height }, colour: accent },
    { kind: 'text', role: 'P', paragraph: kicker, x: EDGE, y: EDGE },
    { kind: 'text', role: 'H1', paragraph: title, x: EDGE, y: EDGE + kicker.height + 32 },
    { kind: 'text', role: 'P', paragraph: maker, x: EDGE, y: bottom },
  ];
  const svg = sheetToSvg({ ...shareSize, marks }, shareSize.width);
  return sharp(Buffer.from(svg))
    .composite(poster ? [{ input: poster.input, left: poster.left, top: poster.top }] : [])
    .removeAlpha()
    .jpeg({ quality: 82 })
    .toBuffer();
}
