import { expect, it } from 'vitest';
import { asText } from './as-text';

it.each([
  ['a', 'a'],
  ['', ''],
  [7, '7'],
  [true, 'true'],
  [null, ''],
  [undefined, ''],
  [['de'], ''],
  [{ toString: 'x' }, ''],
  [Symbol('x'), ''],
])('takes %j as %j', (value, text) => {
  expect(asText(value)).toBe(text);
});
