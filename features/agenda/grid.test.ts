import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, type Grid, type GridSession } from './grid';

const MINUTE_MS = 60_000;
const begin = Date.parse('2025-10-01T08:00:00Z');
const rooms = ['hall', 'river', 'garden'];

function session(id: string, from: number, to: number, room?: string): GridSession {
  const at = (minutes: number) => new Date(begin + minutes * MINUTE_MS);
  const roomPosition = room ? rooms.indexOf(room) : -1;
  return { id, startsAt: at(from), endsAt: at(to), roomPosition, room: room ? { id: room } : null };
}

/** The table as it is drawn: for each row the id of what is in each column, '' for nothing. */
function drawn(grid: Grid<GridSession>): string[][] {
  const width = Math.max(
    1,
    grid.rooms.reduce((sum, { columns }) => sum + columns, 0),
  );
  const table = grid.rows.map(() => Array.from({ length: width }, (): string | undefined => undefined));
  grid.rows.forEach(({ cells }, row) => {
    for (const { session: of, column, columns, rows } of cells) {
      for (let y = row; y < row + rows; y++) {
        for (let x = column; x < column + columns; x++) {
          // A place that two cells claim, or one outside the table, would tear it
          expect(table[y]?.[x]).toBeUndefined();
          table[y]?.splice(x, 1, of?.id ?? '');
        }
      }
    }
  });
  expect(table.flat()).not.toContain(undefined);
  return table.map((line) => line.map((id) => id ?? ''));
}

describe('the grid of a day', () => {
  it('has rooms in their order, and what has no room across all of them', () => {
    const grid = gridOf([
      session('forum', 60, 120, 'river'),
      session('opening', 0, 60, 'hall'),
      session('break', 120, 150),
      session('talk', 60, 90, 'hall'),
    ]);
    expect(grid.rooms).toEqual([
      { roomId: 'hall', columns: 1 },
      { roomId: 'river', columns: 1 },
    ]);
    expect(drawn(grid)).toEqual([
      ['opening', ''],
      ['talk', 'forum'],
      ['', 'forum'],
      ['break', 'break'],
    ]);
    expect(grid.rows.map(({ minutes }) => minutes)).toEqual([60, 30, 30, 30]);
  });

  it('has sessions that are on at once in one room side by side', () => {
    const grid = gridOf([
      session('a', 0, 60, 'hall'),
      session('b', 30, 90, 'hall'),
      session('c', 90, 120, 'hall'),
    ]);
    expect(grid.rooms).toEqual([{ roomId: 'hall', columns: 2 }]);
    expect(drawn(grid)).toEqual([
      ['a', ''],
      ['a', 'b'],
      ['', 'b'],
      ['c', 'c'],
    ]);
  });

  it('has a column for what has no room while something else is on', () => {
    const grid = gridOf([session('lunch', 0, 60), session('meeting', 30, 60, 'hall')]);
    expect(grid.rooms).toEqual([
      { roomId: null, columns: 1 },
      { roomId: 'hall', columns: 1 },
    ]);
    expect(drawn(grid)).toEqual([
      ['lunch', ''],
      ['lunch', 'meeting'],
    ]);
  });

  it('is empty without sessions', () => {
    expect(gridOf([])).toEqual({ rooms: [], rows: [] });
  });

  it('has every session once, at its time, in its room, and every place in one cell', () => {
    const any = fc.record({
      from: fc.integer({ min: 0, max: 40 }).map((n) => n * 15),
      minutes: fc.integer({ min: 0, max: 8 }).map((n) => n * 15),
      room: fc.option(fc.constantFrom(...rooms), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (all) => {
        const sessions = all.map(({ from, minutes, room }, n) =>
          session(`s${n}`, from, from + minutes, room),
        );
        const grid = gridOf(sessions);
        drawn(grid);
        const lefts = new Map<string | null, [number, number]>();
        let left = 0;
        for (const { roomId, columns } of grid.rooms) {
          lefts.set(roomId, [left, left + columns]);
          left += columns;
        }
        const seen = grid.rows.flatMap(({ cells, from }, row) =>
          cells.flatMap(({ session: of, column, columns, rows }) => {
            if (!of) return [];
            expect(from).toEqual(of.startsAt);
            const end = Math.max(of.endsAt.getTime(), of.startsAt.getTime() + MINUTE_MS);
            const after = grid.rows[row + rows]?.from.getTime();
            if (after !== undefined) expect(after).toBe(end);
            const isAcross = !of.room && columns === Math.max(1, left);
            const [low, high] = lefts.get(of.room?.id ?? null) ?? [NaN, NaN];
            expect(isAcross || (column >= low && column + columns <= high)).toBe(true);
            return [of.id];
          }),
        );
        expect(seen.sort()).toEqual(sessions.map(({ id }) => id).sort());
      }),
    );
  });
});
