import { describe, expect, it } from 'vitest';
import { sentRevision } from './form';

function sent(...revisions: string[]): FormData {
  const data = new FormData();
  for (const revision of revisions) data.append('revision', revision);
  return data;
}

describe('sentRevision', () => {
  it('is the number that the form was made from', () => {
    expect([sentRevision(sent('0')), sentRevision(sent('1790000000000'))]).toEqual([0, 1_790_000_000_000]);
  });
  it.each([[sent()], [sent('')], [sent('-7')], [sent('1e3')], [sent('9'.repeat(40))]])(
    'is none for anything else',
    (data) => expect(sentRevision(data)).toBe(-1),
  );
});
