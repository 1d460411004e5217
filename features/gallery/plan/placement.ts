import { ok, refuse, type Result } from '@/lib/result';

/** Thousandths of a plan's width and height: what places are measured in. */
const WHOLE = 1_000;
const PER_CENT = 10;

export type Place = { x: number; y: number };
export type PlacementFault = { field: string; reason: 'incomplete' | 'noNumber' };

/** Names of the two fields of a station. */
export const placeFields = (stationId: string): { x: string; y: string } => ({
  x: `x-${stationId}`,
  y: `y-${stationId}`,
});

function thousandths(typed: string): number {
  const per = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : NaN;
  return per > 100 ? NaN : Math.round(per * PER_CENT);
}

/** As a field shows it: per cent with one decimal; nothing for what is not placed. */
export function typedPlace(thousandth: number | null): string {
  return thousandth === null ? '' : String(thousandth / PER_CENT);
}

/** Where a form puts each station, null for those that it leaves out; or all that is wrong with it. */
export function readPlaces(
  typed: (field: string) => string,
  stationIds: readonly string[],
): Result<Map<string, Place | null>, 'invalid', { faults: PlacementFault[] }> {
  const faults: PlacementFault[] = [];
  const places = new Map<string, Place | null>();
  for (const id of stationIds) {
    const names = placeFields(id);
    const [x, y] = [typed(names.x).trim(), typed(names.y).trim()];
    if (x === '' && y === '') {
      places.set(id, null);
      continue;
    }
    for (const [field, text] of [
      [names.x, x],
      [names.y, y],
    ] as const) {
      if (text === '') faults.push({ field, reason: 'incomplete' });
      else if (Number.isNaN(thousandths(text))) faults.push({ field, reason: 'noNumber' });
    }
    places.set(id, { x: thousandths(x), y: thousandths(y) });
  }
  return faults.length > 0 ? refuse('invalid', { faults }) : ok(places);
}

type Standing = { id: string; planId: string | null; planX: number | null; planY: number | null };
export type Placement = Pick<Standing, 'planId' | 'planX' | 'planY'>;

/** What a plan's form changes: a station that it leaves out goes from this plan, and stays on another. */
export function placementChanges(
  stations: readonly Standing[],
  planId: string,
  places: ReadonlyMap<string, Place | null>,
): { id: string; placement: Placement }[] {
  return stations.flatMap(({ id, ...before }) => {
    const place = places.get(id);
    if (place === undefined || (place === null && before.planId !== planId)) return [];
    const placement: Placement = place
      ? { planId, planX: place.x, planY: place.y }
      : { planId: null, planX: null, planY: null };
    const isSame =
      before.planId === placement.planId &&
      before.planX === placement.planX &&
      before.planY === placement.planY;
    return isSame ? [] : [{ id, placement }];
  });
}

/** A point of a plan, from 0 to 1 across and down, as its nearest place; outside of the plan its edge. */
export function nearestPlace(across: number, down: number): Place {
  const inside = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * WHOLE);
  return { x: inside(across), y: inside(down) };
}

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP = 5;
const STRIDE = 50;

/** Where an arrow key moves a marker to; undefined for other keys. With shift it goes ten times as far. */
export function steppedPlace({ x, y }: Place, key: string, isStride: boolean): Place | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const length = isStride ? STRIDE : STEP;
  return nearestPlace((x + step[0] * length) / WHOLE, (y + step[1] * length) / WHOLE);
}
