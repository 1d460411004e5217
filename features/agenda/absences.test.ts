import { describe, expect, it } from 'vitest';
import type { FormValues } from '@/lib/form';
import { parseAbsences } from './absences';
import { asksForRows, rowsOf } from './absence-rows';

const morning = { 'absence1.startsAt': '2027-01-14T08:00', 'absence1.endsAt': '2027-01-14T12:00' };
const evening = { 'absence2.startsAt': '2027-01-13T18:00', 'absence2.endsAt': '2027-01-13T20:00' };

describe('the rows of a form', () => {
  it.each<[FormValues, number[]]>([
    [{}, []],
    [{ absence: '1' }, [1]],
    [{ absence: ['1', '3'] }, [1, 3]],
    [{ absence: ['1', '3'], addAbsence: 'yes' }, [1, 3, 4]],
    [{ addAbsence: 'yes' }, [1]],
    [{ absence: ['1', '3'], dropAbsence: '1' }, [3]],
    [{ absence: ['1', '-2', 'x', '1e9'] }, [1]],
  ])('%j shows %j', (values, rows) => {
    expect(rowsOf(values)).toEqual(rows);
  });

  it('are asked for by buttons of their own', () => {
    const sent: FormValues[] = [{}, { addAbsence: 'yes' }, { dropAbsence: '2' }];
    expect(sent.map(asksForRows)).toEqual([false, true, true]);
  });
});

describe('parseAbsences', () => {
  const parse = (values: FormValues) => parseAbsences(values, 'Europe/Berlin');

  it('reads times of the event’s zone, the earliest first', () => {
    expect(parse({ absence: ['1', '2'], ...morning, ...evening })).toEqual({
      success: true,
      data: [
        { startsAt: new Date('2027-01-13T17:00Z'), endsAt: new Date('2027-01-13T19:00Z') },
        { startsAt: new Date('2027-01-14T07:00Z'), endsAt: new Date('2027-01-14T11:00Z') },
      ],
    });
  });

  it('leaves out empty rows, and rows that the form does not name', () => {
    expect(parse({ absence: ['2'], ...morning, 'absence2.startsAt': '', 'absence2.endsAt': '' })).toEqual({
      success: true,
      data: [],
    });
  });

  it.each<[string, FormValues, string, string]>([
    ['no end', { 'absence1.startsAt': '2027-01-14T08:00' }, 'absence1.endsAt', 'required'],
    ['no time', { ...morning, 'absence1.endsAt': 'soon' }, 'absence1.endsAt', 'time'],
    [
      'an end before the start',
      { ...morning, 'absence1.endsAt': '2027-01-14T07:00' },
      'absence1.endsAt',
      'endBeforeStart',
    ],
  ])('refuses %s', (_, values, path, key) => {
    const parsed = parse({ absence: '1', ...values });
    const issues = parsed.success ? [] : parsed.issues;
    expect(issues.map((issue) => [issue.path?.join('.'), 'params' in issue && issue.params])).toEqual([
      [path, { key }],
    ]);
  });
});
