import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint';
import { sentRevision } from './form';

describe('fingerprint', () => {
  it('is the same for the same state, and another for another', () => {
    expect(fingerprint([{ id: 'a', x: 1 }])).toBe(fingerprint([{ id: 'a', x: 1 }]));
    expect(fingerprint([{ id: 'a', x: 1 }])).not.toBe(fingerprint([{ id: 'a', x: 2 }]));
  });
  it('comes back whole from a form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (state) => {
        const data = new FormData();
        data.set('revision', String(fingerprint(state)));
        expect(sentRevision(data)).toBe(fingerprint(state));
      }),
    );
  });
});
