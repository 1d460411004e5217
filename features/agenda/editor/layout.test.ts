import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '@/lib/clock';
import { boxOf, inWindow, standings } from './layout';
import type { EditorSession } from './queries';

const begin = Date.UTC(2027, 4, 5);
const day = { day: '2027-05-05', startsAt: begin, endsAt: begin + 24 * HOUR_MS };
const session = (
  id: string,
  roomId: string | null,
  from: number | null,
  to: number | null,
): EditorSession => ({
  ...{ id, status: 'draft', title: { text: id }, trackId: null, lengthMs: HOUR_MS, updatedAt: 1 },
  ...{ isBreak: false, speakerIds: [], places: null, needsStepFree: false, untranslated: [], released: null },
  ...{ signedUp: { confirmed: 0, waiting: 0 }, roomId },
  startsAt: from === null ? null : begin + from * HOUR_MS,
  endsAt: to === null ? null : begin + to * HOUR_MS,
});
const all = standings(
  [
    session('late', 'r', 12, 13),
    session('early', 'r', 9, 11),
    session('beside', 'r', 10, 11),
    session('pause', null, 11, 12),
    session('open', null, null, null),
    session('overnight', 's', -1, 1),
    session('tomorrow', 's', 24, 25),
    session('roomless', 'gone', 9, 10),
  ],
  day,
  [null, 'r', 's'],
);

describe('the layout of a day', () => {
  it('stands each in the column of its room, by time, beside what shares its time', () => {
    expect(all.map((one) => [one.session.id, one.column, `${one.lane + 1} of ${one.of}`])).toEqual([
      ['roomless', 0, '1 of 1'],
      ['pause', 0, '1 of 1'],
      ['early', 1, '1 of 2'],
      ['beside', 1, '2 of 2'],
      ['late', 1, '1 of 1'],
      ['overnight', 2, '1 of 1'],
    ]);
  });

  it('draws what is in the window, and what has the focus', () => {
    const window = { firstColumn: 1, lastColumn: 1, from: begin + 9 * HOUR_MS, to: begin + 12 * HOUR_MS };
    const drawn = (kept?: string) => inWindow(all, window, kept).map((one) => one.session.id);
    expect(drawn()).toEqual(['early', 'beside']);
    expect(drawn('overnight')).toEqual(['early', 'beside', 'overnight']);
  });

  it('gives each its box', () => {
    const scale = { hourPx: 60, columnPx: 100 };
    const box = (id: string) =>
      boxOf(
        all.find((one) => one.session.id === id)!,
        day,
        scale,
      );
    expect(box('beside')).toEqual({ left: 151, top: 600, width: 48, height: 59 });
    expect(box('overnight')).toEqual({ left: 201, top: -60, width: 98, height: 119 });
  });
});
