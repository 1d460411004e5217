import { describe, expect, it } from 'vitest';
import { parseListing } from '@/lib/listing';
import { listedParts, partListing } from './part-listing';

const rooms = [
  { id: 'b', name: { de: 'Forum B', en: '' }, position: 2, sessionCount: 5 },
  { id: 'hall', name: { de: 'Großer Saal', en: 'Main hall' }, position: 3, sessionCount: 1 },
  { id: 'a', name: { de: 'Forum A', en: '' }, position: 2, sessionCount: 0 },
];
const speakers = [
  { id: 'z', name: 'Zoë Zander', organisation: 'Amt', sessionCount: 1 },
  { id: 'o', name: 'Özlem Ölçer', organisation: 'Verband', sessionCount: 2 },
];

describe('listedParts', () => {
  it.each<[Record<string, string>, string[]]>([
    [{}, ['a', 'b', 'hall']],
    [{ dir: 'desc' }, ['hall', 'a', 'b']],
    [{ sort: 'name' }, ['a', 'b', 'hall']],
    [{ sort: 'sessions', dir: 'desc' }, ['b', 'hall', 'a']],
    [{ q: 'MAIN' }, ['hall']],
    [{ q: 'grosser' }, ['hall']],
  ])('rooms by %o: %j', (query, expected) => {
    const { rows } = listedParts(rooms, parseListing(query, partListing('rooms')), 'de');
    expect(rows.map(({ id }) => id)).toEqual(expected);
  });

  it('has speakers by name, found by their organisation too', () => {
    const list = (query: Record<string, string>) =>
      listedParts(speakers, parseListing(query, partListing('speakers')), 'de').rows.map(({ id }) => id);
    expect([list({}), list({ q: 'verband' }), list({ sort: 'position' })]).toEqual([
      ['o', 'z'],
      ['o'],
      ['o', 'z'],
    ]);
  });

  it('pages', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ ...rooms[0]!, id: String(n), position: n }));
    const { rows, total } = listedParts(many, parseListing({ page: '2' }, partListing('rooms')), 'de');
    expect([rows.map(({ id }) => id), total]).toEqual([['25', '26', '27', '28', '29'], 30]);
  });
});
