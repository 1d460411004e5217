import { MINUTE_MS } from '@/lib/clock';
import { groupBy } from '@/lib/group';
import { readingOrder, type Placed } from './timetable';

/** What the grid needs to know of a session; without a room it is all over the house, as a break may be. */
export type GridSession = Placed & { room: { id: string } | null };
/** A room with as many columns as it has sessions at once; null is for what has none and cannot go across. */
export type GridRoom = { roomId: string | null; columns: number };
/** A cell of the table; without a session it is empty. */
export type GridCell<S> = { session?: S; column: number; columns: number; rows: number };
/** From one moment at which something begins or ends to the next, with the cells that begin there, from the left. */
export type GridRow<S> = { from: Date; minutes: number; cells: GridCell<S>[] };
export type Grid<S> = { rooms: GridRoom[]; rows: GridRow<S>[] };

type Span<S> = { session: S; from: number; to: number };
type Lane<S> = Span<S> & { lane: number; columns: number };

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.from < b.to && b.from < a.to;

/** The sessions of a day as a table of times and rooms, every place of which belongs to one cell. Rooms without any are left out. */
export function gridOf<S extends GridSession>(sessions: readonly S[]): Grid<S> {
  const spans = [...sessions].sort(readingOrder).map((session): Span<S> => {
    const from = session.startsAt.getTime();
    return { session, from, to: Math.max(session.endsAt.getTime(), from + MINUTE_MS) };
  });
  // What is on beside something else cannot go across it: it stands in a column of its own
  const across = new Set(
    spans.filter((one) => !one.session.room && spans.every((other) => other === one || !overlap(one, other))),
  );
  const rooms = [...groupBy(spans, ({ session }) => session.room?.id ?? null)]
    .map(([roomId, all]) => ({ roomId, lanes: lanesOf(all.filter((one) => !across.has(one))) }))
    .filter(({ lanes }) => lanes.length > 0)
    .sort((a, b) => positionOf(a.lanes) - positionOf(b.lanes))
    .map(({ roomId, lanes }) => ({ roomId, lanes, columns: Math.max(...lanes.map((one) => one.of)) }));
  const width = rooms.reduce((sum, { columns }) => sum + columns, 0);
  const placed: Lane<S>[] = [...across].map((one) => ({ ...one, lane: 0, columns: Math.max(1, width) }));
  let left = 0;
  for (const { lanes, columns } of rooms) {
    for (const { lane, of, ...span } of lanes) {
      // The last lane of those that are on at once takes what room is left
      const wide = lane === of - 1 ? columns - lane : 1;
      placed.push({ ...span, lane: left + lane, columns: wide });
    }
    left += columns;
  }
  return {
    rooms: rooms.map(({ roomId, columns }) => ({ roomId, columns })),
    rows: rowsOf(placed, Math.max(1, width)),
  };
}

const positionOf = (spans: readonly Span<Placed>[]) => spans[0]?.session.roomPosition ?? 0;

/** Gives sessions of one room that are on at once lanes beside each other; `of` is how many lanes they need together. */
function lanesOf<S>(spans: readonly Span<S>[]): (Span<S> & { lane: number; of: number })[] {
  const placed: (Span<S> & { lane: number; of: number })[] = [];
  let ends: number[] = [];
  let together: typeof placed = [];
  for (const span of spans) {
    if (ends.every((end) => end <= span.from)) [ends, together] = [[], []];
    const free = ends.findIndex((end) => end <= span.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = span.to;
    const one = { ...span, lane, of: ends.length };
    placed.push(one);
    together.push(one);
    for (const other of together) other.of = ends.length;
  }
  return placed;
}

function rowsOf<S>(placed: readonly Lane<S>[], width: number): GridRow<S>[] {
  const moments = [...new Set(placed.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const rowAt = new Map(moments.map((moment, row) => [moment, row]));
  const row = (moment: number) => rowAt.get(moment) ?? 0;
  const cells = placed.map(({ session, from, to, lane, columns }) => {
    return { row: row(from), cell: { session, column: lane, columns, rows: row(to) - row(from) } };
  });
  const rows: GridRow<S>[] = moments.slice(0, -1).map((from, at) => {
    const minutes = Math.round(((moments[at + 1] ?? from) - from) / MINUTE_MS);
    return { from: new Date(from), minutes, cells: [] };
  });
  for (const { row: at, cell } of cells) rows[at]?.cells.push(cell);
  addEmpty(rows, cells, width);
  for (const { cells: own } of rows) own.sort((a, b) => a.column - b.column);
  return rows;
}

/** What no session takes is empty: one cell from the end of one to the beginning of the next. */
function addEmpty<S>(
  rows: GridRow<S>[],
  cells: readonly { row: number; cell: GridCell<S> }[],
  width: number,
): void {
  const taken = Array.from({ length: width }, () => new Set<number>());
  for (const { row, cell } of cells) {
    for (let column = cell.column; column < cell.column + cell.columns; column++) {
      for (let at = row; at < row + cell.rows; at++) taken[column]?.add(at);
    }
  }
  taken.forEach((own, column) => {
    let begin = 0;
    for (let at = 0; at <= rows.length; at++) {
      if (at < rows.length && !own.has(at)) continue;
      if (at > begin) rows[begin]?.cells.push({ column, columns: 1, rows: at - begin });
      begin = at + 1;
    }
  });
}
