import { expect, it } from 'vitest';
import { documentType } from './document-type';

it.each([
  ['application/pdf', 'x.bin', 'PDF'],
  ['text/plain; charset=utf-8', 'x', 'Text'],
  ['APPLICATION/ZIP', 'x', 'ZIP'],
  ['application/octet-stream', 'curriculum.odg', 'ODG'],
  ['constructor', 'curriculum', ''],
  ['application/octet-stream', 'curriculum', ''],
  ['application/octet-stream', 'a.verylongending', ''],
])('%s called %s is %j', (contentType, name, expected) => {
  expect(documentType({ contentType, name })).toBe(expected);
});
