import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../exchange/columns';
import {
  deskColumns,
  isBuiltIn,
  isSameView,
  parseView,
  queueView,
  shownColumns,
  viewHref,
  viewOf,
  viewQuery,
  viewSort,
} from './desk-view';
import type { AskedQuestion } from '../questions/questions';

const question = (id: string, sensitive: boolean) =>
  ({ id, type: 'yesNo', label: { de: id, en: id }, sensitive, options: [] }) as unknown as AskedQuestion; // only what columns read

describe('parseView', () => {
  it('reads columns as one value or as several, each once', () => {
    expect(parseView({ columns: 'status,code,status' }).columns).toEqual(['status', 'code']);
    expect(parseView({ columns: ['status', 'code,house'] }).columns).toEqual(['status', 'code', 'house']);
  });

  it('makes a sound view of anything, which its own address gives again', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }));
    const names = ['q', 'status', 'category', 'sort', 'dir', 'page', 'size', 'columns', 'from', 'answer'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (query) => {
        const view = parseView(query);
        expect(viewQuery(viewOf(viewQuery(view)))).toEqual(viewQuery(view));
        expect(isSameView(viewOf(viewQuery(view)), view)).toBe(true);
      }),
    );
  });
});

describe('addresses', () => {
  const view = parseView({ status: 'waiting', columns: 'status,house', page: '3' });
  it('keep the columns through every change', () => {
    expect(viewHref('/r', view, { page: 2 })).toBe('/r?status=waiting&page=2&columns=status%2Chouse');
    expect(viewHref('/r', view, { filters: { status: null } })).toBe('/r?columns=status%2Chouse');
    expect(viewSort('/r', view, 'name')).toEqual({
      href: '/r?status=waiting&sort=name&columns=status%2Chouse',
      dir: undefined,
    });
    expect(viewSort('/r', view, 'created').dir).toBe('desc');
  });

  it('of the waiting list is its order', () => {
    expect(viewQuery(queueView)).toContain('status=waiting&sort=queue');
    expect(isSameView(queueView, parseView({ status: 'waiting' }))).toBe(false);
    const builtIn = [queueView, parseView({}), parseView({ page: '2' }), parseView({ status: 'waiting' })];
    expect(builtIn.map(isBuiltIn)).toEqual([true, true, true, false]);
  });
});

describe('the columns', () => {
  const all = deskColumns(columnsOf([question('open', false), question('secret', true)]));
  it('leave out what is sensitive, and what stands in the first one', () => {
    const keys = all.map(({ key }) => key);
    expect(keys).toContain('question:open');
    for (const key of ['question:secret', 'accessNeeds', 'diet', 'givenName', 'email'])
      expect(keys).not.toContain(key);
    expect(keys[keys.indexOf('waitingSince') - 1]).toBe('position');
  });

  it('are the usual ones until others are chosen; what there is not is passed over', () => {
    const keys = (columns?: string) => shownColumns(all, parseView({ columns })).map(({ key }) => key);
    expect(keys()).toEqual(['status', 'organisation', 'category', 'createdAt']);
    expect(keys('diet,nothing')).toEqual(keys());
    expect(keys('house,nothing,position')).toEqual(['position', 'house']);
  });
});
