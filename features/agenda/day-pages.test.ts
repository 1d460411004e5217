import { describe, expect, it } from 'vitest';
import { dayPage } from './day-pages';
import { timetable, type Placed } from './timetable';

const count = { timeZone: 'Europe/Berlin', dayStartMinutes: 0 };
const days = (perDay: number[]) =>
  timetable(
    perDay.flatMap((sessions, day) =>
      Array.from({ length: sessions }, (_, n): Placed => {
        const startsAt = new Date(Date.UTC(2025, 9, 1 + day, 8, n % 300));
        return {
          id: `${day}-${n}`,
          startsAt,
          endsAt: new Date(startsAt.getTime() + 60_000),
          roomPosition: n,
        };
      }),
    ),
    count,
  );
const page = (perDay: number[], asked?: string) => {
  const found = dayPage(days(perDay), asked);
  return found && [found.shown.map(({ day }) => day), found.day];
};

describe('a page of the agenda', () => {
  it.each([
    ['a small agenda whole', [150, 150], undefined, [['2025-10-01', '2025-10-02'], undefined]],
    ['the first day of a large one', [150, 151], undefined, [['2025-10-01'], '2025-10-01']],
    ['a large day that is the only one', [400], undefined, [['2025-10-01'], undefined]],
    ['the day that is asked for', [150, 151], '2025-10-02', [['2025-10-02'], '2025-10-02']],
    ['a day of a small agenda', [1, 1], '2025-10-02', [['2025-10-02'], '2025-10-02']],
    ['no day without sessions', [1, 1], '2025-10-03', undefined],
    ['nothing of nothing', [], undefined, [[], undefined]],
  ])('shows %s', (_, perDay, asked, wanted) => expect(page(perDay, asked)).toEqual(wanted));
});
