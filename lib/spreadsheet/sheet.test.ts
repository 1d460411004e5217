import { expect, it } from 'vitest';
import { rowSaid } from './sheet';

it.each([
  ['12', 12],
  ['1234567', 1_234_567],
  ['12345678', undefined],
  ['-1', undefined],
  ['', undefined],
  [['12'], undefined],
  [undefined, undefined],
])('an address that says %j means the row %s', (said, row) => {
  expect(rowSaid(said)).toBe(row);
});
