import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placed } from '../timetable';
import { ownDays, type Own } from './own-agenda';

type Session = Placed & { status: string };
const count = { timeZone: 'Europe/Berlin', dayStartMinutes: 0 };
const begin = Date.parse('2025-10-01T08:00:00Z');
const at = (minutes: number) => new Date(begin + minutes * 60_000);
const own = (id: string, from: number, to: number, status = 'published'): Own<Session> => ({
  session: { id, startsAt: at(from), endsAt: at(to), roomPosition: 0, status },
  isKept: true,
  signup: undefined,
});
/** "a(b)" is a with b at the same time, "30" a gap of half an hour. */
const told = (all: Own<Session>[]) =>
  ownDays(all, count).map(({ items }) =>
    items
      .map((item) =>
        item.kind === 'gap'
          ? String((item.endsAt.getTime() - item.startsAt.getTime()) / 60_000)
          : item.own.session.id +
            (item.overlaps.length > 0 ? `(${item.overlaps.map((s) => s.id).join()})` : ''),
      )
      .join(' '),
  );

describe('my agenda', () => {
  it.each([
    ['one after the other', [own('a', 0, 60), own('b', 60, 90)], ['a b']],
    ['time in between', [own('b', 90, 120), own('a', 0, 60)], ['a 30 b']],
    ['the way to another room is no gap', [own('a', 0, 60), own('b', 65, 90)], ['a b']],
    ['two at a time', [own('a', 0, 60), own('b', 30, 90)], ['a(b) b(a)']],
    [
      'a gap begins when the last is over',
      [own('a', 0, 120), own('b', 30, 60), own('c', 150, 180)],
      ['a(b) b(a) 30 c'],
    ],
    [
      'cancelled takes no time',
      [own('a', 0, 60), own('b', 30, 90, 'cancelled'), own('c', 90, 120)],
      ['a b 30 c'],
    ],
    ['no gap over night', [own('a', 0, 60), own('b', 1440, 1500)], ['a', 'b']],
    ['nothing', [], []],
  ])('%s', (_, all, wanted) => expect(told(all)).toEqual(wanted));

  it('names overlaps from both sides, and shows each session once', () => {
    const span = fc.tuple(fc.nat(600), fc.integer({ min: 1, max: 120 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
        const all = spans.map(([from, minutes, on], n) =>
          own(`s${n}`, from, from + minutes, on ? 'published' : 'cancelled'),
        );
        const items = ownDays(all, count).flatMap((day) => day.items);
        const sessions = items.flatMap((item) => (item.kind === 'session' ? [item] : []));
        expect(sessions.map((item) => item.own.session.id).sort()).toEqual(
          all.map((o) => o.session.id).sort(),
        );
        const pairs = sessions.flatMap((item) => item.overlaps.map((o) => [item.own.session.id, o.id]));
        expect(new Set(pairs.map((pair) => pair.toSorted().join()))).toHaveProperty('size', pairs.length / 2);
        for (const gap of items) {
          if (gap.kind !== 'gap') continue;
          const on = all.filter(
            ({ session: s }) =>
              s.status === 'published' && s.startsAt < gap.endsAt && gap.startsAt < s.endsAt,
          );
          expect(on).toEqual([]);
        }
      }),
    );
  });
});
