import 'server-only';
import sharp from 'sharp';
import type { Tiles } from '@/db/schema/gallery';
import type { Actor } from '@/features/people/actor';
import { foundAt, parseImageName, pyramidOf, type Found } from './image-service';
import { findImage } from './queries';
import { readTile } from './tile-queries';
import { readByAll } from './answers';

const YEAR_SECONDS = 31_536_000;
const NOT_OFFERED = 'Not offered at level 0: see info.json';

/** The parts of an address after the image. */
export type ImageRequest = {
  image: string;
  region: string;
  size: string;
  rotation: string;
  file: string;
};

/** `/iiif/{image}/{region}/{size}/{rotation}/{quality}.{format}`. */
export async function answerImage(
  request: Request,
  actor: () => Promise<Actor>,
  { image, region, size, rotation, file }: ImageRequest,
): Promise<Response> {
  const name = parseImageName(image);
  const found = name && (await findImage(actor, name));
  if (!found) return new Response('Not found', { status: 404, headers: readByAll });
  if (rotation !== '0' || file !== 'default.jpg') {
    return new Response(NOT_OFFERED, { status: 400, headers: readByAll });
  }
  const place = foundAt(pyramidOf(found.tiles), region, size);
  if (!place) return new Response(NOT_OFFERED, { status: 404, headers: readByAll });
  const { tiles, isPublic } = found;
  // Other tiles of the same page are another file
  const etag = `"${tiles.fileId}-${Object.values(place).join('-')}"`;
  const headers = {
    ETag: etag,
    'Cache-Control': isPublic ? `public, max-age=${YEAR_SECONDS}, immutable` : 'private, no-store',
    ...(isPublic && readByAll),
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const bytes = await pictureAt(tiles, place);
  if (!bytes) return new Response('Not found', { status: 404, headers: readByAll });
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'Content-Type': 'image/jpeg', 'Content-Length': String(bytes.length) },
  });
}

function pictureAt(tiles: Tiles, place: Found): Promise<Uint8Array | undefined> {
  return place.kind === 'tile'
    ? readTile(tiles, place.level, place.column, place.row)
    : wholes.get(tiles, place.level);
}

const QUALITY = 82;

/** All of a level, put together from its tiles. */
async function assembled(tiles: Tiles, level: number): Promise<Buffer | undefined> {
  const size = tiles.levels[level];
  if (!size) return undefined;
  const parts: { input: Buffer; left: number; top: number }[] = [];
  for (let row = 0; row * tiles.tilePx < size.heightPx; row++) {
    for (let column = 0; column * tiles.tilePx < size.widthPx; column++) {
      const tile = await readTile(tiles, level, column, row);
      if (!tile) return undefined;
      parts.push({ input: Buffer.from(tile), left: column * tiles.tilePx, top: row * tiles.tilePx });
    }
  }
  return sharp({
    create: { width: size.widthPx, height: size.heightPx, channels: 3, background: '#ffffff' },
  })
    .composite(parts)
    .jpeg({ quality: QUALITY, progressive: true })
    .toBuffer();
}

/** One at a time, so that memory is bounded; the last few are kept for all who ask for them next. */
class Wholes {
  private readonly made = new Map<string, Promise<Buffer | undefined>>();
  private last: Promise<unknown> = Promise.resolve();

  get(tiles: Tiles, level: number): Promise<Buffer | undefined> {
    const key = `${tiles.fileId}-${level}`;
    const known = this.made.get(key) ?? this.next(() => assembled(tiles, level));
    this.made.delete(key);
    this.made.set(key, known);
    known.catch(() => this.made.delete(key));
    for (const oldest of this.made.keys()) {
      if (this.made.size <= KEPT) break;
      this.made.delete(oldest);
    }
    return known;
  }

  private next(make: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
    const turn = this.last.then(make);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/** Of half a megabyte each. */
const KEPT = 16;
const wholes = new Wholes();
