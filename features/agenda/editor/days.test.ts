import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '@/lib/clock';
import { dayAt, onDay, openingOf, planDays } from './days';

const berlin = { timeZone: 'Europe/Berlin', dayStartMinutes: 0 };
const time = (iso: string) => Date.parse(iso);
const event = { ...berlin, startsAt: time('2027-03-27T08:00Z'), endsAt: time('2027-03-28T15:00Z') };
const hours = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => (endsAt - startsAt) / HOUR_MS;

describe('the days of a plan', () => {
  it('are those of the event, each as long as its clock makes it', () => {
    const days = planDays(event, []);
    expect(days.map(({ day }) => day)).toEqual(['2027-03-27', '2027-03-28']);
    expect(days.map(hours)).toEqual([24, 23]);
    expect(days[0]?.startsAt).toBe(time('2027-03-26T23:00Z'));
    expect(days[0]?.endsAt).toBe(days[1]?.startsAt);
  });

  it('are also those beside it on which something stands', () => {
    const days = planDays(event, [
      { startsAt: time('2027-04-02T08:00Z') },
      { startsAt: null },
      { startsAt: time('2027-03-26T22:59Z') },
    ]);
    expect(days.map(({ day }) => day)).toEqual(['2027-03-26', '2027-03-27', '2027-03-28', '2027-04-02']);
  });

  it('do not count the midnight at which it ends', () => {
    const days = planDays({ ...event, endsAt: time('2027-03-27T23:00Z') }, []);
    expect(days.map(({ day }) => day)).toEqual(['2027-03-27']);
  });

  it('begin when the event says, and hold the night after', () => {
    const late = { ...event, dayStartMinutes: 5 * 60 };
    const [day] = planDays(late, [{ startsAt: time('2027-03-28T00:30Z') }]);
    expect([day?.day, day?.startsAt]).toEqual(['2027-03-27', time('2027-03-27T04:00Z')]);
    expect(dayAt(planDays(late, []), time('2027-03-28T00:30Z'))?.day).toBe('2027-03-27');
  });

  it('end some time, for an event over years', () => {
    expect(planDays({ ...event, endsAt: time('2037-03-28T15:00Z') }, [])).toHaveLength(60);
  });

  it('find the day of a time, and the same time on another day', () => {
    const days = planDays(event, []);
    const [first, second] = days as [(typeof days)[0], (typeof days)[0]];
    expect(dayAt(days, first.endsAt)).toBe(second);
    expect(dayAt(days, first.startsAt - 1)).toBeUndefined();
    expect(dayAt(days, null)).toBeUndefined();
    // Ten o'clock is nine hours into the day on which the clock is put forward
    expect(onDay(first.startsAt + 10 * HOUR_MS, first, second, event)).toBe(second.startsAt + 9 * HOUR_MS);
    expect(onDay(second.startsAt + 9 * HOUR_MS, second, first, event)).toBe(first.startsAt + 10 * HOUR_MS);
  });

  it('open at the hour of the first', () => {
    const opens = planDays(event, []).map((day) => new Date(openingOf(day, event)).toISOString());
    expect(opens).toEqual(['2027-03-27T08:00:00.000Z', '2027-03-28T07:00:00.000Z']);
  });
});
