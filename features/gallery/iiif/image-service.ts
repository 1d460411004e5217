import type { Tiles } from '@/db/schema/gallery';

// IIIF Image API 3.0, level 0 (https://iiif.io/api/image/3.0/): what is offered lies ready as tiles, or is put together from a few.

/** Of a page of a medium; `page` counts from 1. */
export type ImageName = { mediaId: string; page: number };
/** The size of a page and of its levels: 0 is the whole, each next one half. */
export type Pyramid = {
  tilePx: number;
  levels: readonly { widthPx: number; heightPx: number }[];
};
/** What an address stands for: a stored tile, or all of a level. */
export type Found =
  { kind: 'tile'; level: number; column: number; row: number } | { kind: 'whole'; level: number };

/** A level with a longer side is given as tiles only: sixteen of them are the most that are put together. */
const MOST_WHOLE_PX = 2_048;
const imageContext = 'http://iiif.io/api/image/3/context.json';
/** As which info.json is sent. */
export const imageType = `application/ld+json;profile="${imageContext}"`;

/** The address of a page's image service below the site's. Viewers add `/info.json` to it. */
export function imagePath({ mediaId, page }: ImageName): string {
  return `/iiif/${mediaId}-${page}`;
}

/** The last part of such an address. */
export function parseImageName(text: string): ImageName | undefined {
  const [, mediaId, page] = /^([\w-]{1,64})-([1-9]\d{0,3})$/.exec(text) ?? [];
  return mediaId && page ? { mediaId, page: Number(page) } : undefined;
}

export function pyramidOf({ tilePx, levels }: Tiles): Pyramid {
  return { tilePx, levels: levels.map(({ widthPx, heightPx }) => ({ widthPx, heightPx })) };
}

/** The levels that are given as a whole, the largest first. */
function wholeLevels({ levels }: Pyramid): number[] {
  const small = levels.flatMap(({ widthPx, heightPx }, level) =>
    Math.max(widthPx, heightPx) <= MOST_WHOLE_PX ? [level] : [],
  );
  return small.length > 0 ? small : [levels.length - 1];
}

/** The largest picture that is given in one piece. */
export function largestWhole(pyramid: Pyramid): { widthPx: number; heightPx: number } {
  const size = pyramid.levels[wholeLevels(pyramid)[0] ?? 0];
  if (!size) throw new Error('An image without a level');
  return size;
}

/** What viewers ask for first: info.json of the image at `id`. */
export function imageInfo(id: string, pyramid: Pyramid) {
  const { tilePx, levels } = pyramid;
  const [whole] = levels;
  if (!whole) throw new Error('An image without a level');
  const largest = largestWhole(pyramid);
  const most = Math.max(largest.widthPx, largest.heightPx);
  return {
    '@context': imageContext,
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    width: whole.widthPx,
    height: whole.heightPx,
    // Of what is asked for in one piece, in width and in height
    ...(largest !== whole && { maxWidth: Math.max(most, tilePx) }),
    sizes: wholeLevels(pyramid)
      .reverse()
      .flatMap((level) => levels[level] ?? [])
      .map(({ widthPx, heightPx }) => ({ width: widthPx, height: heightPx })),
    tiles: [{ width: tilePx, height: tilePx, scaleFactors: levels.map((_, level) => 2 ** level) }],
  };
}

type Region = { x: number; y: number; width: number; height: number };
type Size = { width: number; height: number };

const NUMBER = String.raw`(0|[1-9]\d{0,6})`;
const REGION = new RegExp(`^${NUMBER},${NUMBER},${NUMBER},${NUMBER}$`);
const SIZE = new RegExp(`^${NUMBER},${NUMBER}$`);

function numbers(pattern: RegExp, text: string): number[] | undefined {
  return pattern.exec(text)?.slice(1).map(Number);
}

function regionOf(text: string, { widthPx, heightPx }: Pyramid['levels'][number]): Region | undefined {
  if (text === 'full') return { x: 0, y: 0, width: widthPx, height: heightPx };
  const [x, y, width, height] = numbers(REGION, text) ?? [];
  return x === undefined || y === undefined || !width || !height ? undefined : { x, y, width, height };
}

function sizeOf(text: string, region: Region, isFull: boolean, pyramid: Pyramid): Size | undefined {
  if (text === 'max') {
    if (!isFull) return region;
    const { widthPx, heightPx } = largestWhole(pyramid);
    return { width: widthPx, height: heightPx };
  }
  const [width, height] = numbers(SIZE, text) ?? [];
  return width && height ? { width, height } : undefined;
}

/** The tile of a level that shows just this region in just this size. */
function tileOf({ x, y, width, height }: Region, size: Size, level: number, pyramid: Pyramid): Found | null {
  const [whole, scaled] = [pyramid.levels[0], pyramid.levels[level]];
  const edge = pyramid.tilePx * 2 ** level;
  if (!whole || !scaled || x % edge > 0 || y % edge > 0) return null;
  const [column, row] = [x / edge, y / edge];
  const fits =
    width === Math.min(edge, whole.widthPx - x) &&
    height === Math.min(edge, whole.heightPx - y) &&
    size.width === Math.min(pyramid.tilePx, scaled.widthPx - column * pyramid.tilePx) &&
    size.height === Math.min(pyramid.tilePx, scaled.heightPx - row * pyramid.tilePx);
  return fits ? { kind: 'tile', level, column, row } : null;
}

/** What is at `{region}/{size}` of an image; undefined for all that level 0 does not have ready. */
export function foundAt(pyramid: Pyramid, regionText: string, sizeText: string): Found | undefined {
  const [whole] = pyramid.levels;
  const region = whole && regionOf(regionText, whole);
  if (!region) return undefined;
  const isFull =
    region.x === 0 && region.y === 0 && region.width === whole.widthPx && region.height === whole.heightPx;
  const size = sizeOf(sizeText, region, isFull, pyramid);
  if (!size) return undefined;
  for (const level of pyramid.levels.keys()) {
    const tile = tileOf(region, size, level, pyramid);
    if (tile) return tile;
  }
  const level = wholeLevels(pyramid).find((one) => {
    const scaled = pyramid.levels[one];
    return scaled?.widthPx === size.width && scaled.heightPx === size.height;
  });
  return isFull && level !== undefined ? { kind: 'whole', level } : undefined;
}
