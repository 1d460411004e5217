import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOfCookie, keptCookie, keptValue, MOST_KEPT, readKept, withKept } from './kept';

const id = 'b4c8b8a2-1234-4abc-8def-0123456789ab';
const short = 'b4c8b8a2-123';

describe('what is kept on a device', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid(), { maxLength: 200 }), (ids) => {
        const kept = readKept(keptValue(ids));
        expect(kept).toEqual([...new Set(ids.map((one) => one.slice(0, 12)))].slice(0, MOST_KEPT));
        expect(keptValue(kept).length).toBeLessThan(2_000);
      }),
    );
  });

  it.each([[undefined], [''], ['<script>'], ['../..'], [`${'x'.repeat(13)}`], ['a b']])(
    'is nothing where the cookie says %s',
    (value) => expect(readKept(value)).toEqual([]),
  );

  it('takes a session in once, and out again', () => {
    expect(withKept(['a'], id, true)).toEqual(['a', short]);
    expect(withKept(['a', short], id, true)).toEqual(['a', short]);
    expect(withKept(['a', short], id, false)).toEqual(['a']);
    expect(withKept(['a'], id, false)).toEqual(['a']);
  });

  it('has no room for more than a cookie holds', () => {
    const full = Array.from({ length: MOST_KEPT }, (_, n) => `s${n}`);
    expect(withKept(full, id, true)).toBeUndefined();
    expect(withKept(full, 's3', true)).toEqual(full);
    expect(withKept(full, 's3', false)).toHaveLength(MOST_KEPT - 1);
  });

  it('knows its event by its name', () => {
    expect(eventOfCookie(keptCookie('tagung-2027'))).toBe('tagung-2027');
    expect([eventOfCookie('agenda-'), eventOfCookie('next-auth.session-token')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
