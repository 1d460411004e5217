import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isFiltered,
  lastPage,
  listingHref,
  listingParams,
  parseListing,
  sortLink,
  type Listing,
  type SearchParams,
} from './listing';

const spec = {
  sorts: ['created', 'name', 'organisation'],
  defaultSort: { by: 'created', dir: 'desc' },
  filters: { status: ['confirmed', 'cancelled'], category: 'any' },
  pageSizes: [25, 100],
} as const;

type State = Listing<'created' | 'name' | 'organisation', 'status' | 'category'>;

const start: State = { q: '', filters: {}, sort: 'created', dir: 'desc', page: 1, pageSize: 25 };

describe('parseListing', () => {
  it.each<[string, SearchParams, Partial<State>]>([
    ['nothing', {}, {}],
    [
      'a whole state',
      { q: 'Müller', status: 'confirmed', category: 'c1', sort: 'name', dir: 'desc', page: '3', size: '100' },
      {
        q: 'Müller',
        filters: { status: 'confirmed', category: 'c1' },
        sort: 'name',
        dir: 'desc',
        page: 3,
        pageSize: 100,
      },
    ],
    ['a list where one is meant', { q: ['first', 'second'], page: ['2', '3'] }, { q: 'first', page: 2 }],
    ['an empty list', { q: [], page: [] }, {}],
    ['blanks', { q: '  a \n\t b  ', status: ' confirmed ' }, { q: 'a b', filters: { status: 'confirmed' } }],
    ['control characters and half a pair', { q: 'a\u0000b\ud800c' }, { q: 'a b c' }],
    ['a filter value that is not offered', { status: 'deleted' }, {}],
    ['an unknown order', { sort: 'password', dir: 'sideways' }, {}],
    ['another order, which starts ascending', { sort: 'name' }, { sort: 'name', dir: 'asc' }],
    ['the usual order turned round', { dir: 'asc' }, { dir: 'asc' }],
    ['page zero', { page: '0' }, {}],
    ['a negative page', { page: '-4' }, {}],
    ['a page in words', { page: '1e3' }, {}],
    ['half a page', { page: '2.5' }, {}],
    ['a page beyond numbers', { page: '9'.repeat(40) }, {}],
    ['a page beyond reason', { page: '999999999' }, { page: 100_000 }],
    ['a page size that is not offered', { size: '1000000' }, {}],
    ['an inherited name', Object.create({ q: 'inherited', page: '9' }), {}],
  ])('reads %s', (_, params, expected) => {
    expect(parseListing(params, spec)).toEqual({ ...start, ...expected });
  });

  it('cuts a long search between characters', () => {
    const { q } = parseListing({ q: '👩'.repeat(5000) }, spec);
    expect(q).toBe('👩'.repeat(200));
  });

  it('is sound whatever comes in', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
      fc.array(fc.string()),
      fc.constant(undefined),
    );
    const names = fc.constantFrom(
      'q',
      'sort',
      'dir',
      'page',
      'size',
      'status',
      'category',
      '__proto__',
      'toString',
    );
    fc.assert(
      fc.property(fc.dictionary(names, value), (params) => {
        const state = parseListing(params, spec);
        expect(state.q.length).toBeLessThanOrEqual(400);
        expect(spec.sorts).toContain(state.sort);
        expect(['asc', 'desc']).toContain(state.dir);
        expect(Number.isInteger(state.page) && state.page >= 1 && state.page <= 100_000).toBe(true);
        expect(spec.pageSizes).toContain(state.pageSize);
        for (const name of Object.keys(state.filters)) expect(['status', 'category']).toContain(name);
      }),
    );
  });
});

const words = fc.stringMatching(/^[\p{L}\p{N}&=?%#+-]{0,20}$/u);
const anyState: fc.Arbitrary<State> = fc.record({
  q: words,
  filters: fc
    .record({ status: fc.constantFrom('confirmed', 'cancelled', ''), category: words })
    .map((filters) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))),
  sort: fc.constantFrom(...spec.sorts),
  dir: fc.constantFrom('asc', 'desc'),
  page: fc.integer({ min: 1, max: 100_000 }),
  pageSize: fc.constantFrom(...spec.pageSizes),
});

function read(href: string): State {
  return parseListing(Object.fromEntries(new URL(href, 'http://localhost').searchParams), spec);
}

describe('listingHref', () => {
  it('is the bare path for the usual state', () =>
    expect(listingHref('/list', start, {}, spec)).toBe('/list'));

  it('reads back as the state that it was made of', () =>
    fc.assert(
      fc.property(anyState, (state) => {
        expect(read(listingHref('/list', state, { page: state.page }, spec))).toEqual(state);
      }),
    ));

  it('goes back to the first page with every other change', () =>
    fc.assert(
      fc.property(
        anyState,
        fc.constantFrom({ q: 'x' }, { sort: 'name' as const }, { filters: { status: null } }),
        (state, change) => {
          expect(read(listingHref('/list', state, change, spec)).page).toBe(1);
        },
      ),
    ));

  it('sets and lifts a filter, and leaves the others', () => {
    const state: State = { ...start, q: 'a&b', filters: { status: 'confirmed', category: 'c1' } };
    expect(listingHref('/list', state, { filters: { status: null } }, spec)).toBe(
      '/list?q=a%26b&category=c1',
    );
    expect(listingHref('/list', state, { filters: { status: 'cancelled' } }, spec)).toBe(
      '/list?q=a%26b&status=cancelled&category=c1',
    );
  });
});

describe('sortLink', () => {
  it('sorts by a new column ascending', () => {
    expect(sortLink('/list', start, 'name', spec)).toEqual({ href: '/list?sort=name', dir: undefined });
  });

  it('turns the present column round', () => {
    expect(sortLink('/list', start, 'created', spec)).toEqual({ href: '/list?dir=asc', dir: 'desc' });
    expect(sortLink('/list', { ...start, sort: 'name', dir: 'asc' }, 'name', spec)).toEqual({
      href: '/list?sort=name&dir=desc',
      dir: 'asc',
    });
  });

  it('goes back to the usual order by its own column', () => {
    expect(sortLink('/list', { ...start, sort: 'name', dir: 'asc' }, 'created', spec)).toEqual({
      href: '/list',
      dir: undefined,
    });
  });
});

describe('small things', () => {
  it('names what a form must carry along', () => {
    expect(listingParams({ ...start, sort: 'name', dir: 'asc', pageSize: 100 }, spec)).toEqual({
      sort: 'name',
      size: '100',
    });
  });

  it.each([
    [0, 1],
    [1, 1],
    [25, 1],
    [26, 2],
  ])('%d rows have %d pages', (total, pages) => expect(lastPage(total, 25)).toBe(pages));

  it('knows whether something is filtered', () => {
    expect(isFiltered(start)).toBe(false);
    expect(isFiltered({ ...start, q: 'a' })).toBe(true);
    expect(isFiltered({ ...start, filters: { status: 'confirmed' } })).toBe(true);
  });
});
