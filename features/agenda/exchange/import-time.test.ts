import { describe, expect, it } from 'vitest';
import { clockOf, dayOf, durationMinutes, instantOf, instantOfDay, timeOf } from './import-time';

const zone = 'Europe/Berlin';

describe('durationMinutes', () => {
  it.each([
    ['1:30', 90],
    ['01:30', 90],
    ['01:30:00', 90],
    ['00:05', 5],
    ['100:00', 6000],
    ['90', 90],
    ['90 min', 90],
    ['1,5 h', 90],
    ['2 Stunden', 120],
    ['2 Std.', 120],
    ['PT1H30M', 90],
    ['P1DT1H', 1500],
    ['PT45M', 45],
    [' 45 ', 45],
    ['', undefined],
    ['P', undefined],
    ['lang', undefined],
    ['1:75', undefined],
    ['-30', undefined],
    ['1e3', undefined],
  ])('%j is %j', (text, minutes) => {
    expect(durationMinutes(text)).toBe(minutes);
  });
});

describe('clockOf', () => {
  it.each([
    ['9:30', '09:30'],
    ['09:30:00', '09:30'],
    ['9.30 Uhr', '09:30'],
    ['0930', '09:30'],
    ['12:15 am', '00:15'],
    ['12:15 pm', '12:15'],
    ['9:30 PM', '21:30'],
    ['9 Uhr', '09:00'],
    ['24:00', '00:00'],
    ['9', undefined],
    ['25:00', undefined],
    ['9:75', undefined],
    ['', undefined],
    ['später', undefined],
  ])('%j is %j', (text, clock) => {
    expect(clockOf(text)).toBe(clock);
  });
});

describe('dayOf', () => {
  it.each([
    ['2025-10-01', '2025-10-01'],
    ['2025-10-01T09:30', '2025-10-01'],
    ['1.10.2025', '2025-10-01'],
    ['Mi, 01.10.2025 09:30', '2025-10-01'],
    ['01/10/2025', '2025-10-01'],
    ['1.10.25', '2025-10-01'],
    ['2025-02-30', undefined],
    ['31.02.2025', undefined],
    ['Oktober', undefined],
    ['', undefined],
  ])('%j is %j', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('instantOf', () => {
  it.each([
    ['2014-12-27T11:00:00+01:00', '2014-12-27T10:00:00.000Z'],
    ['2014-12-27T11:00:00Z', '2014-12-27T11:00:00.000Z'],
    ['2014-12-27T11:00:31.5+0130', '2014-12-27T09:30:00.000Z'],
    ['2014-12-27T11:00', '2014-12-27T10:00:00.000Z'],
    ['2014-12-27 9:30', '2014-12-27T08:30:00.000Z'],
    ['27.12.2014, 11:00 Uhr', '2014-12-27T10:00:00.000Z'],
    ['Sa, 27.12.2014 11:00', '2014-12-27T10:00:00.000Z'],
    ['2014-07-27 11:00', '2014-07-27T09:00:00.000Z'],
    ['2014-12-27', undefined],
    ['11:00', undefined],
    ['', undefined],
    ['2014-12-27T99:00Z', undefined],
  ])('%j is %j', (text, instant) => {
    expect(instantOf(text, zone)?.toISOString()).toBe(instant);
  });
});

describe('instantOfDay', () => {
  it('puts the small hours into the night after', () => {
    const at = (clock: string) => instantOfDay('2014-12-27', clock, { timeZone: zone, dayStart: '11:00' });
    expect(at('11:00')?.toISOString()).toBe('2014-12-27T10:00:00.000Z');
    expect(at('00:30')?.toISOString()).toBe('2014-12-27T23:30:00.000Z');
  });
});

describe('timeOf', () => {
  const start = new Date('2025-10-01T09:00Z');
  const end = new Date('2025-10-01T10:00Z');
  it.each([
    [undefined, {}, 'noStart'],
    [start, {}, 'noEnd'],
    [start, { endsAt: start }, 'endBeforeStart'],
    [start, { minutes: 0 }, 'endBeforeStart'],
    [end, { endsAt: start }, 'endBeforeStart'],
    [start, { minutes: 8 * 24 * 60 }, 'tooLong'],
  ])('%j with %j is refused: %s', (from, to, reason) => {
    expect(timeOf(from, to)).toEqual({ ok: false, reason });
  });
  it('takes the duration before the end', () => {
    expect(timeOf(start, { endsAt: end, minutes: 90 })).toEqual({
      ok: true,
      value: { startsAt: start, endsAt: new Date('2025-10-01T10:30Z') },
    });
    expect(timeOf(start, { endsAt: end })).toEqual({ ok: true, value: { startsAt: start, endsAt: end } });
  });
});
