import { expect, it } from 'vitest';
import { courseOfDays } from './registration-course';

const event = { timeZone: 'Europe/Berlin', endsAt: new Date('2027-01-14T15:30Z') };
const now = new Date('2026-11-05T12:00Z');

it('fills days on which nobody registered, up to today', () => {
  const course = courseOfDays(
    [
      { day: '2026-11-02', count: 3 },
      { day: '2026-11-04', count: 1 },
    ],
    event,
    now,
  );
  expect(course).toEqual([
    { day: '2026-11-02', value: 3 },
    { day: '2026-11-03', value: 0 },
    { day: '2026-11-04', value: 1 },
    { day: '2026-11-05', value: 0 },
  ]);
});

it('shows the last ninety days of a long course, and ends with the event', () => {
  const course = courseOfDays([{ day: '2026-01-01', count: 1 }], event, new Date('2028-01-01T00:00Z'));
  expect(course).toHaveLength(90);
  expect(course.at(-1)?.day).toBe('2027-01-14');
});

it('is nothing without registrations', () => {
  expect(courseOfDays([], event, now)).toEqual([]);
});
