import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInvited } from './invited';

const ada = { holder: 'Ada Lovelace', email: 'ada@example.org' };

describe('readInvited', () => {
  it.each([
    ['ada@example.org', { holder: '', email: 'ada@example.org' }],
    ['Ada Lovelace <Ada@Example.org>', ada],
    ['"Ada Lovelace" <ada@example.org>,', ada],
    ['Ada Lovelace (ada@example.org)', ada],
    ['Ada Lovelace\tada@example.org', ada],
    ['ada@example.org;Ada Lovelace', ada],
    ['  Ada   Lovelace , ada@example.org ', ada],
    ['Ministerium für Arbeit (Referat 3)', { holder: 'Ministerium für Arbeit (Referat 3)', email: null }],
    ['Lovelace, Ada; ada@example.org', { holder: 'Lovelace, Ada', email: 'ada@example.org' }],
    ['ada@müller.example', { holder: '', email: 'ada@xn--mller-kva.example' }],
    ['عائشة <ada@example.org>', { holder: 'عائشة', email: 'ada@example.org' }],
  ])('%s', (line, person) => expect(readInvited(line)).toEqual({ ok: true, people: [person] }));

  it('takes a line each, and nothing for empty ones', () => {
    expect(readInvited('\r\nA\r\n\n  \nB\rC\n')).toEqual({
      ok: true,
      people: ['A', 'B', 'C'].map((holder) => ({ holder, email: null })),
    });
    expect(readInvited(' \n\t\n')).toEqual({ ok: true, people: [] });
  });

  it('names every line that it does not understand', () => {
    const text = ['ada@', 'Ada ada@example.org', '', 'a@b.de, c@d.de', 'ADA@example.org', 'x'.repeat(201)];
    expect(readInvited([...text, 'y'.repeat(1_000_000)].join('\n'))).toEqual({
      ok: false,
      reason: 'lines',
      facts: [
        { line: 1, reason: 'address' },
        { line: 4, reason: 'severalAddresses' },
        { line: 5, reason: 'twice' },
        { line: 6, reason: 'tooLong' },
        { line: 7, reason: 'tooLong' },
      ],
    });
  });

  it('takes 5,000 lines and not one more', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => `${index}@example.org`).join('\n');
    const most = readInvited(lines(5_000));
    expect(most.ok && most.people.length).toBe(5_000);
    expect(readInvited(lines(5_001))).toEqual({ ok: false, reason: 'tooMany', facts: { count: 5_001 } });
  });

  it('makes a person or a problem of every line that says something, whatever it says', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('ada@example.org', 'Ada', '<', '>', ',', '\t', ' ', '@', '"'),
    );
    const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' ').replaceAll(/[\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const read = readInvited(lines.join('\n'));
        const said = lines.filter((one) => one.trim() !== '').length;
        if (read.ok) expect(read.people).toHaveLength(said);
        else if (read.reason === 'lines') {
          expect(read.facts.length).toBeGreaterThan(0);
          expect(read.facts.length).toBeLessThanOrEqual(said);
        }
      }),
    );
  });
});
