import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterStep, peopleCount, removeStep } from './delegation-steps';

const MOST = 20;
const three = {
  'contact.email': 'ada@example.org',
  'people.0.givenName': 'Ben',
  'people.1.givenName': 'Cem',
  'people.1.answer-x': ['a', 'b'],
  'people.2.givenName': 'Dana',
  'people.2.answer-x': 'c',
  count: '3',
};

describe('peopleCount', () => {
  it.each([
    ['3', 3],
    ['0', 1],
    ['-4', 1],
    ['99', 20],
    ['two', 2],
    ['2.5', 2],
    [undefined, 2],
    [['1', '2'], 2],
  ])('reads %j as %i', (count, expected) => {
    expect(peopleCount(count === undefined ? {} : { count }, MOST)).toBe(expected);
  });
});

describe('afterStep', () => {
  it('leaves a form alone that was sent', () => {
    expect(afterStep(three, MOST)).toBeUndefined();
  });

  it('adds an empty person at the end, as long as there may be more', () => {
    expect(afterStep({ ...three, step: 'add' }, MOST)).toEqual({ ...three, count: '4' });
    expect(afterStep({ ...three, step: 'add' }, 3)).toEqual(three);
  });

  it('takes one out, and moves those up who come after', () => {
    expect(afterStep({ ...three, step: 'remove-1' }, MOST)).toEqual({
      'contact.email': 'ada@example.org',
      'people.0.givenName': 'Ben',
      'people.1.givenName': 'Dana',
      'people.1.answer-x': 'c',
      count: '2',
    });
  });

  it.each(['remove-3', 'remove-', 'remove--1', 'remove-1e3', 'else', ''])('changes nobody for %j', (step) => {
    expect(afterStep({ ...three, step }, MOST)).toEqual(three);
  });

  it('keeps the last person', () => {
    const one = { 'people.0.givenName': 'Ben', count: '1' };
    expect(afterStep({ ...one, step: 'remove-0' }, MOST)).toEqual(one);
  });

  it('keeps all others as they were, in their order', () => {
    const names = fc.array(fc.string(), { minLength: 2, maxLength: MOST });
    fc.assert(
      fc.property(names, fc.nat(), (given, at) => {
        const index = at % given.length;
        const typed = Object.fromEntries(given.map((name, n) => [`people.${n}.givenName`, name]));
        const values = { ...typed, count: String(given.length), step: removeStep(index) };
        const after = afterStep(values, MOST);
        const rest = given.filter((_, n) => n !== index);
        expect(after).toEqual({
          ...Object.fromEntries(rest.map((name, n) => [`people.${n}.givenName`, name])),
          count: String(rest.length),
        });
      }),
    );
  });
});
