import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventDay, isAfterMidnight, neighbours, timetable, type Placed } from './timetable';

const zone = { timeZone: 'Europe/Berlin', dayStartMinutes: 0 };
const untilSix = { ...zone, dayStartMinutes: 360 };
const at = (time: string, minutes: number, id: string, roomPosition = 0): Placed => {
  const startsAt = new Date(`2025-10-01T${time}:00+02:00`);
  return { id, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), roomPosition };
};

describe('timetable', () => {
  it('puts what begins together into one row, in the order of the rooms', () => {
    const days = timetable([at('10:30', 90, 'b', 2), at('10:00', 30, 'a'), at('10:30', 60, 'c', 1)], zone);
    expect(days.map(({ day, rows }) => [day, rows.map((row) => row.sessions.map((s) => s.id))])).toEqual([
      ['2025-10-01', [['a'], ['c', 'b']]],
    ]);
    expect(days[0]?.rows[1]?.endsAt).toEqual(new Date('2025-10-01T12:00:00+02:00'));
  });

  it('counts days in the zone of the event', () => {
    const late = { ...at('23:30', 60, 'night'), roomPosition: 0 };
    expect(timetable([late], zone)[0]?.day).toBe('2025-10-01');
    expect(timetable([late], { ...zone, timeZone: 'Asia/Tokyo' })[0]?.day).toBe('2025-10-02');
  });

  it.each([
    ['2025-10-01T23:59:00+02:00', '2025-10-01', false],
    ['2025-10-02T00:30:00+02:00', '2025-10-01', true],
    ['2025-10-02T05:59:00+02:00', '2025-10-01', true],
    ['2025-10-02T06:00:00+02:00', '2025-10-02', false],
    // The clocks go back an hour: 00:30 in summer, 05:30 in winter
    ['2025-10-25T22:30:00Z', '2025-10-25', true],
    ['2025-10-26T04:30:00Z', '2025-10-25', true],
    ['2025-10-26T05:00:00Z', '2025-10-26', false],
    ['2025-12-31T23:30:00Z', '2025-12-31', true],
  ])('counts %s to %s when days begin at six', (instant, day, isAfter) => {
    expect(eventDay(new Date(instant), untilSix)).toBe(day);
    expect(isAfterMidnight(new Date(instant), untilSix)).toBe(isAfter);
    expect(isAfterMidnight(new Date(instant), zone)).toBe(false);
  });

  it('has the last of an evening in its row of that evening', () => {
    const last = { ...at('23:30', 90, 'late'), startsAt: new Date('2025-10-02T00:30:00+02:00') };
    const days = timetable([at('20:00', 60, 'dinner'), last], untilSix);
    expect(days.map(({ day, rows }) => [day, rows.length])).toEqual([['2025-10-01', 2]]);
  });

  it('has no day without sessions', () => {
    expect(timetable([], zone)).toEqual([]);
  });

  const session = fc.record({
    id: fc.uuid(),
    startsAt: fc.date({ min: new Date('2025-09-30'), max: new Date('2025-10-03'), noInvalidDate: true }),
    minutes: fc.integer({ min: 1, max: 600 }),
    roomPosition: fc.integer({ min: 0, max: 9 }),
  });
  const agenda = fc
    .uniqueArray(session, { selector: (s) => s.id, maxLength: 60 })
    .map((sessions) =>
      sessions.map((s) => ({ ...s, endsAt: new Date(s.startsAt.getTime() + s.minutes * 60_000) })),
    );

  it('shows every session once, and rows in the order of time', () => {
    fc.assert(
      fc.property(agenda, (sessions) => {
        const days = timetable(sessions, zone);
        const shown = days.flatMap((day) => day.rows.flatMap((row) => row.sessions));
        expect(shown.map((s) => s.id).sort()).toEqual(sessions.map((s) => s.id).sort());
        const starts = days.flatMap((day) => day.rows.map((row) => row.startsAt.getTime()));
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      }),
    );
  });

  it('leads from the first session to the last and back', () => {
    fc.assert(
      fc.property(agenda, (sessions) => {
        const order = timetable(sessions, zone).flatMap((d) => d.rows.flatMap((r) => r.sessions));
        order.forEach((s, index) => {
          expect(neighbours(sessions, s.id)).toEqual({ previous: order[index - 1], next: order[index + 1] });
        });
      }),
    );
  });
});
