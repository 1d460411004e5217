import type { Spot } from '@/db/schema/gallery';
import { ok, refuse, type Result } from '@/lib/result';

/** Thousandths: what a spot is measured in. */
const WHOLE = 1_000;
const PER_CENT = 10;
/** Of a page's width and height; smaller is no detail but a speck. */
const SMALLEST = 20;

export const spotFields = ['spotPage', 'spotX', 'spotY', 'spotWidth', 'spotHeight'] as const;
export type SpotField = (typeof spotFields)[number];
/** As a form sends it: the page, and per cent of it with a decimal. */
export type TypedSpot = Record<SpotField, string>;
export type SpotFault = 'incomplete' | 'noNumber' | 'noSuchPage' | 'tooSmall' | 'outside';

function thousandths(typed: string): number {
  const per = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : NaN;
  return Math.round(per * PER_CENT);
}

/** The spot that was typed or drawn; null when nothing was: then all of the poster is meant. `field` is where it fails. */
export function readSpot(
  typed: TypedSpot,
  pages: number,
): Result<Spot | null, SpotFault, { field: SpotField }> {
  const given = spotFields.filter((name) => typed[name].trim() !== '');
  const places = given.filter((name) => name !== 'spotPage');
  // A page alone says nothing: the field has a value from the beginning
  if (places.length === 0) return ok(null);
  const lacking = spotFields.find((name) => !given.includes(name));
  if (lacking) return refuse('incomplete', { field: lacking });
  const page = Number(typed.spotPage);
  if (!Number.isInteger(page) || page < 1 || page > pages) return refuse('noSuchPage', { field: 'spotPage' });
  const [x = 0, y = 0, width = 0, height = 0] = spotFields.slice(1).map((name) => thousandths(typed[name]));
  const noNumber = [x, y, width, height].findIndex((value) => Number.isNaN(value));
  const field = spotFields[noNumber + 1];
  if (noNumber >= 0 && field) return refuse('noNumber', { field });
  if (width < SMALLEST) return refuse('tooSmall', { field: 'spotWidth' });
  if (height < SMALLEST) return refuse('tooSmall', { field: 'spotHeight' });
  if (x + width > WHOLE) return refuse('outside', { field: 'spotWidth' });
  if (y + height > WHOLE) return refuse('outside', { field: 'spotHeight' });
  return ok({ page, x, y, width, height });
}

/** The same the other way round, for the form's fields. */
export function typedSpot(spot: Spot | null): TypedSpot {
  const per = (value: number | undefined) => (value === undefined ? '' : String(value / PER_CENT));
  return {
    spotPage: String(spot?.page ?? 1),
    spotX: per(spot?.x),
    spotY: per(spot?.y),
    spotWidth: per(spot?.width),
    spotHeight: per(spot?.height),
  };
}

/** How a page lies behind a window of the spot's own shape: the window's width over its height, the rest in per cent of it. */
export function spotWindow(
  spot: Spot,
  page: { widthPx: number; heightPx: number },
): { ratio: number; width: number; left: number; top: number } {
  return {
    ratio: (spot.width * page.widthPx) / (spot.height * page.heightPx),
    width: (WHOLE * 100) / spot.width,
    left: (-100 * spot.x) / spot.width,
    top: (-100 * spot.y) / spot.height,
  };
}

/** The rectangle between two points of a page, each from 0 to 1, in whatever order: what was drawn over it. */
export function drawnSpot(
  page: number,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Spot | null {
  const inside = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * WHOLE);
  const [left, right] = [from.x, to.x].map(inside).sort((a, b) => a - b) as [number, number]; // two went in
  const [top, bottom] = [from.y, to.y].map(inside).sort((a, b) => a - b) as [number, number];
  const [width, height] = [right - left, bottom - top];
  return width < SMALLEST || height < SMALLEST ? null : { page, x: left, y: top, width, height };
}
