import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exhibitKey,
  galleryOfCookie,
  idStart,
  markCookie,
  markedValue,
  MOST_MARKED,
  readMarked,
  withMarked,
} from './kept';

const keys = fc.uniqueArray(fc.uuid().map(exhibitKey), { maxLength: 50 });

describe('marks on the device', () => {
  it('name an exhibit by what its id begins with', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(exhibitKey(id)).toMatch(/^[\w-]{6}$/);
        expect(idStart(exhibitKey(id))).toBe(id.slice(0, 10));
      }),
    );
    expect([exhibitKey('no id'), idStart('x'), idStart("' OR 1"), idStart('1234567')]).toEqual([
      '',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are read as they were kept', () => {
    fc.assert(
      fc.property(keys, (marked) => {
        expect(readMarked(markedValue(marked))).toEqual(marked);
      }),
    );
    expect(readMarked(undefined)).toEqual([]);
    expect(readMarked('abcdef;xyz')).toEqual(['abcdef']);
  });

  it('fit into a cookie, as many as there may be', () => {
    const many = Array.from({ length: MOST_MARKED + 9 }, (_, n) =>
      exhibitKey(`${n.toString(16).padStart(8, '0')}-0`),
    );
    const name = markCookie('x'.repeat(80), 'saved');
    expect(markedValue(many)).toHaveLength(MOST_MARKED * 6);
    expect(
      `${name}=${markedValue(many)}; Path=/; Max-Age=31536000; SameSite=lax; Secure`.length,
    ).toBeLessThan(4_096);
    const full = many.slice(0, MOST_MARKED);
    expect(withMarked(full, 'zzzzzz', 'saved', true)).toBeUndefined();
    expect(withMarked(full, 'zzzzzz', 'seen', true)).toEqual([...full.slice(1), 'zzzzzz']);
    expect(withMarked(full, full[3] ?? '', 'saved', true)).toEqual(full);
  });

  it('come and go', () => {
    expect(withMarked(['a'], 'b', 'saved', true)).toEqual(['a', 'b']);
    expect(withMarked(['a', 'b'], 'a', 'saved', false)).toEqual(['b']);
    expect(withMarked(['a'], 'b', 'seen', false)).toEqual(['a']);
  });

  it('belong to an event, whatever it is called', () => {
    for (const slug of ['tagung', 'gallery-2027-seen', 'a-saved']) {
      expect(galleryOfCookie(markCookie(slug, 'seen'))).toBe(slug);
      expect(galleryOfCookie(markCookie(slug, 'saved'))).toBe(slug);
    }
    expect([galleryOfCookie('agenda-tagung'), galleryOfCookie('gallery--seen')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
