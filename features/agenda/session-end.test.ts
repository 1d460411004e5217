import { describe, expect, it } from 'vitest';
import { withEnd } from './session-end';

const zone = 'Europe/Berlin';
const forum = { defaultMinutes: 90 };

describe('withEnd', () => {
  it.each<[string, Record<string, string>, { defaultMinutes: number } | undefined, string | undefined]>([
    ['a start alone', { startsAt: '2027-01-14T10:00', endsAt: '' }, forum, '2027-01-14T11:30'],
    [
      'an end as well',
      { startsAt: '2027-01-14T10:00', endsAt: '2027-01-14T10:10' },
      forum,
      '2027-01-14T10:10',
    ],
    ['no format', { startsAt: '2027-01-14T10:00', endsAt: '' }, undefined, ''],
    ['no start', { startsAt: '', endsAt: '' }, forum, ''],
    ['a start that is none', { startsAt: 'soon', endsAt: '' }, forum, ''],
    [
      'the night when clocks go forward',
      { startsAt: '2027-03-28T01:30', endsAt: '' },
      forum,
      '2027-03-28T04:00',
    ],
  ])('with %s', (_, values, format, expected) => {
    expect(withEnd(values, format, zone).endsAt).toBe(expected);
  });
});
