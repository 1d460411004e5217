import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionTypes } from '@/db/choices';
import {
  allowedTypes,
  decideCondition,
  decideOrder,
  decideSensitivity,
  dependants,
  moved,
  planOptions,
  possiblePlaces,
} from './question-rules';

const on = (questionId: string, ...values: string[]) => ({ questionId, values });
const placed = (id: string, dependsOn?: string) => ({
  id,
  shownWhen: dependsOn ? on(dependsOn, 'yes') : null,
});
const ids = (questions: { id: string }[]) => questions.map(({ id }) => id).join('');

describe('allowedTypes', () => {
  it.each([
    ['shortText', 0, [...questionTypes]],
    ['shortText', 1, ['shortText', 'longText']],
    ['longText', 1, ['shortText', 'longText']],
    ['oneOf', 3, ['oneOf']],
    ['file', 1, ['file']],
  ] as const)('of %s with %i answers', (type, answers, expected) => {
    expect(allowedTypes(type, answers, questionTypes)).toEqual(expected);
  });
});

describe('the order', () => {
  // b waits for a, d for b
  const questions = [placed('a'), placed('b', 'a'), placed('c'), placed('d', 'b')];
  it('has every question below the one that it depends on', () => {
    expect(decideOrder(questions)).toEqual({ ok: true });
    expect(decideOrder([...questions].reverse())).toMatchObject({ reason: 'dependsOnLater' });
    expect(decideOrder([placed('a', 'a')])).toMatchObject({ reason: 'dependsOnLater' });
    expect(decideOrder([placed('a', 'gone')])).toMatchObject({ reason: 'dependsOnLater' });
  });

  it.each([
    ['a', [0]],
    ['b', [1, 2]],
    ['c', [0, 1, 2, 3]],
    ['d', [2, 3]],
  ])('%s can go to %j', (id, expected) => {
    expect(possiblePlaces(questions, id)).toEqual(expected);
  });

  it('moves one and leaves the others as they are', () => {
    expect(ids(moved(questions, 'c', 0))).toBe('cabd');
    expect(ids(moved(questions, 'a', 99))).toBe('bcda');
    expect(ids(moved(questions, 'd', -5))).toBe('dabc');
    const order = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(order, fc.nat(), fc.integer({ min: -3, max: 12 }), (names, which, to) => {
        const all = names.map((id) => ({ id }));
        const id = names[which % names.length]!;
        const after = moved(all, id, to);
        expect(after.indexOf(all.find((one) => one.id === id)!)).toBe(
          Math.min(Math.max(0, to), names.length - 1),
        );
        expect(after.filter((one) => one.id !== id)).toEqual(all.filter((one) => one.id !== id));
      }),
    );
  });

  it('knows who depends on whom', () => {
    expect(ids(dependants('a', questions))).toBe('b');
    expect(dependants('c', questions)).toEqual([]);
  });
});

describe('decideCondition', () => {
  const above = [
    { ...placed('dinner'), type: 'yesNo' as const, options: [] },
    { ...placed('menu'), type: 'oneOf' as const, options: [{ id: 'soup' }] },
    { ...placed('name'), type: 'shortText' as const, options: [] },
  ];
  it.each([
    [null, true],
    [on('dinner', 'yes', 'no'), true],
    [on('menu', 'soup'), true],
    [on('menu', 'yes'), false],
    [on('dinner', 'soup'), false],
    [on('name', 'Kim'), false],
    [on('below', 'yes'), false],
  ])('%j', (rule, expected) => {
    expect(decideCondition(rule, above).ok).toBe(expected);
  });
});

describe('decideSensitivity', () => {
  it.each([
    [true, false, 1, false],
    [true, false, 0, true],
    [false, true, 1, true],
    [true, true, 1, true],
  ])('%s to %s with %i answers', (before, after, answers, expected) => {
    expect(decideSensitivity({ sensitive: before }, { sensitive: after }, answers).ok).toBe(expected);
  });
});

describe('planOptions', () => {
  const label = (text: string) => ({ de: text, en: text });
  const before = ['a', 'b', 'c'].map((id) => ({ id, label: label(id), places: 5 }));
  const sent = (id: string, gone = false) => ({ id, label: label('new'), places: null, gone });
  const kept = (id: string | undefined, retired = false) => ({
    ...(id && { id }),
    label: label('new'),
    places: null,
    retired,
  });

  it('keeps, adds and deletes, in the order in which they were sent', () => {
    expect(
      planOptions(before, [sent('c'), sent(''), sent('a'), sent('', true), sent('b', true)], () => false),
    ).toEqual({
      kept: [kept('c'), kept(undefined), kept('a')],
      deleted: ['b'],
    });
  });

  it('only offers no longer what somebody has chosen, even when it was not sent at all', () => {
    expect(planOptions(before, [sent('a', true), sent('b')], (id) => id !== 'b')).toEqual({
      kept: [kept('a', true), kept('b'), { ...before[2], retired: true }],
      deleted: [],
    });
  });

  it('takes no options of other questions, and none twice', () => {
    expect(planOptions(before, [sent('a'), sent('a'), sent('foreign')], () => false)).toEqual({
      kept: [kept('a')],
      deleted: ['b', 'c'],
    });
  });
});
