import { expect, it } from 'vitest';
import { asText } from './as-text';

it.each([
  ['a', 'a'],
  ['', ''],
  [7, ''],
  [true, ''],
  [null, ''],
  [undefined, ''],
  [['de'], ''],
  [{ toString: 'x' }, ''],
  [new File(['x'], 'x.txt'), ''],
])('takes %j as %j', (value, text) => {
  expect(asText(value)).toBe(text);
});
