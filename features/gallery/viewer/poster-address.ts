import type { Spot } from '@/db/schema/gallery';

// The part of a poster that an address stands for: #poster=2,125,300,250,200 is a part of the second page, in thousandths of its
// width and height; #poster=2 is all of it.

const WHOLE = 1_000;
const ADDRESS = /^#poster=([1-9]\d{0,3})(?:,(\d{1,4}),(\d{1,4}),(\d{1,4}),(\d{1,4}))?$/;

/** A rectangle in units of the page's width, as OpenSeadragon counts. */
type Bounds = { x: number; y: number; width: number; height: number };

export function wholePage(page: number): Spot {
  return { page, x: 0, y: 0, width: WHOLE, height: WHOLE };
}

export function isWhole({ x, y, width, height }: Spot): boolean {
  return x === 0 && y === 0 && width === WHOLE && height === WHOLE;
}

/** From `from` to `to`, kept on the page: never empty, never beyond its edge. */
function extent(from: number, to: number): [start: number, length: number] {
  const start = Math.min(WHOLE - 1, Math.max(0, Math.round(from)));
  const end = Math.min(WHOLE, Math.max(start + 1, Math.round(to)));
  return [start, end - start];
}

/** The spot that the part of an address after and with its # stands for; what lies beyond the page's edge is left out. */
export function parseSpot(hash: string): Spot | undefined {
  const found = ADDRESS.exec(hash);
  if (!found) return undefined;
  const [page = 1, left, top = 0, wide = 0, high = 0] = found.slice(1).flatMap((text) => (text ? +text : []));
  if (left === undefined) return wholePage(page);
  if (left >= WHOLE || top >= WHOLE || wide === 0 || high === 0) return undefined;
  const [x, width] = extent(left, left + wide);
  const [y, height] = extent(top, top + high);
  return { page, x, y, width, height };
}

export function spotHash(spot: Spot): string {
  const { page, x, y, width, height } = spot;
  return isWhole(spot) ? `#poster=${page}` : `#poster=${[page, x, y, width, height].join(',')}`;
}

/** `ratio`: the page's width over its height. */
export function boundsOf({ x, y, width, height }: Spot, ratio: number): Bounds {
  const [across, down] = [1 / WHOLE, 1 / WHOLE / ratio];
  return { x: x * across, y: y * down, width: width * across, height: height * down };
}

/** The part of the page that lies within `bounds`. */
export function spotOf({ x, y, width, height }: Bounds, ratio: number, page: number): Spot {
  const [left, across] = extent(x * WHOLE, (x + width) * WHOLE);
  const [top, down] = extent(y * WHOLE * ratio, (y + height) * WHOLE * ratio);
  return { page, x: left, y: top, width: across, height: down };
}

const rows = ['top', 'middle', 'bottom'] as const;
const columns = ['Left', 'Centre', 'Right'] as const;
export type Place = `${(typeof rows)[number]}${(typeof columns)[number]}`;
export const places = rows.flatMap((row) => columns.map((column): Place => `${row}${column}`));

/** Where on the page the middle of a spot lies, for who cannot see it. */
export function placeOf({ x, y, width, height }: Spot): Place {
  const third = (middle: number) => Math.min(2, Math.floor((middle * 3) / WHOLE));
  const row = rows[third(y + height / 2)] ?? 'middle';
  return `${row}${columns[third(x + width / 2)] ?? 'Centre'}`;
}
