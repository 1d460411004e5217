import { expect, it } from 'vitest';
import { comparisonOf } from './versions';

it.each([
  [{}, [], undefined],
  [{}, [1], { before: 1, after: 1 }],
  [{}, [3, 2, 1], { before: 2, after: 3 }],
  [{ after: '2' }, [3, 2, 1], { before: 1, after: 2 }],
  [{ after: '0' }, [3, 2, 1], { before: 3, after: 0 }],
  [{ before: '1', after: '0' }, [3, 2, 1], { before: 1, after: 0 }],
  [{ before: '9', after: '-1' }, [3, 2, 1], { before: 2, after: 3 }],
  [{ before: ['1'], after: 'x' }, [3, 1], { before: 1, after: 3 }],
])('of %j with %j compares %j', (query, known, expected) => {
  expect(comparisonOf(query, known)).toEqual(expected);
});
