import { expect, it } from 'vitest';
import { parseUrl } from './parse-url';

it.each([
  ['https://example.org/a', undefined, 'https://example.org/a'],
  ['/a', 'https://example.org', 'https://example.org/a'],
  ['/a', undefined, undefined],
  ['http://', undefined, undefined],
  ['', undefined, undefined],
])('takes %j apart, from %j', (address, base, href) => {
  expect(parseUrl(address, base)?.href).toBe(href);
});

it('knows letters beyond ASCII however often it is asked', () => {
  let known = 0;
  for (let time = 0; time < 20_000; time++) if (parseUrl('https://müller.example/')) known++;
  expect(known).toBe(20_000);
});
