import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBatch, parseCode, parseCodeMail, parseNewCodes } from './code-schema';

const zone = 'Europe/Berlin';
const form = {
  categoryId: 'a',
  label: ' Presse  Süd ',
  uses: '2',
  count: '3',
  people: '',
  holdsPlaces: 'on',
  expiresAt: '2027-01-10T18:00',
  mail: '',
  locale: 'de',
  words: '',
};
const nobody = { holder: '', email: null };
const refused = (values: Record<string, string>) => {
  const parsed = parseNewCodes(values, zone);
  if (parsed.success) return undefined;
  return {
    issues: parsed.issues.map(({ path }) => path.join('.')),
    problems: parsed.problems.map(({ field, problem }) => [field, problem.reason]),
  };
};

describe('parseNewCodes', () => {
  it('takes a number of codes', () => {
    expect(parseNewCodes(form, zone)).toEqual({
      success: true,
      data: {
        categoryId: 'a',
        label: 'Presse Süd',
        uses: 2,
        holdsPlaces: true,
        expiresAt: new Date('2027-01-10T17:00:00Z'),
        people: [nobody, nobody, nobody],
        mail: undefined,
      },
    });
  });

  it('takes a list of people, with a mail to each', () => {
    const parsed = parseNewCodes(
      {
        ...form,
        count: '',
        holdsPlaces: '',
        expiresAt: '',
        people: 'Ada <ada@example.org>\nGrace',
        mail: 'on',
        locale: 'en',
        words: 'Dear all,\r\n\r\ncome!',
      },
      zone,
    );
    expect(parsed).toEqual({
      success: true,
      data: {
        categoryId: 'a',
        label: 'Presse Süd',
        uses: 2,
        holdsPlaces: false,
        expiresAt: null,
        people: [
          { holder: 'Ada', email: 'ada@example.org' },
          { holder: 'Grace', email: null },
        ],
        mail: { locale: 'en', words: 'Dear all,\n\ncome!' },
      },
    });
  });

  it.each([
    [{ count: '' }, ['count'], []],
    [{ count: '0' }, ['count'], []],
    [{ count: '5001' }, ['count'], []],
    [{ count: '1.5' }, ['count'], []],
    [{ count: 'x' }, ['count'], []],
    [{ uses: '' }, ['uses'], []],
    [{ uses: '10001' }, ['uses'], []],
    [{ label: 'x'.repeat(201) }, ['label'], []],
    [{ label: 'x'.repeat(1_000_000) }, ['label'], []],
    [{ categoryId: '' }, ['categoryId'], []],
    [{ expiresAt: 'tomorrow' }, ['expiresAt'], []],
    [{ people: 'Ada' }, [], [['count', 'countAndList']]],
    [{ count: '', people: 'ada@' }, [], [['people', 'lines']]],
    [{ count: '', people: 'x\n'.repeat(5_001) }, [], [['people', 'tooMany']]],
    [{ count: '', people: 'Ada', mail: 'on' }, [], [['people', 'nobodyToMail']]],
    [{ count: '', people: 'a@b.de', mail: 'on', locale: 'fr' }, ['locale'], []],
    [{ count: '', people: 'a@b.de', mail: 'on', words: 'x'.repeat(2_001) }, ['words'], []],
  ])('refuses %.100j', (change, issues, problems) => {
    expect(refused({ ...form, ...change })).toEqual({ issues, problems });
  });

  it('says everything that is wrong at once', () => {
    expect(refused({ ...form, uses: '', count: '', people: 'ada@' })).toEqual({
      issues: ['uses'],
      problems: [['people', 'lines']],
    });
  });

  it('answers whatever is sent', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('on', '1', 'ada@example.org', ''));
    const sent = fc.dictionary(fc.constantFrom(...Object.keys(form)), fc.oneof(value, fc.array(value)));
    fc.assert(
      fc.property(sent, (values) => {
        for (const parsed of [parseNewCodes(values, zone), parseCodeMail(values)]) {
          expect(typeof parsed.success).toBe('boolean');
        }
        expect(typeof parseCode(values, zone).success).toBe('boolean');
        expect(typeof parseBatch(values, zone).success).toBe('boolean');
      }),
    );
  });
});

describe('parseCode', () => {
  const one = { label: 'Presse', uses: '4', expiresAt: '', holder: 'Ada', email: ' ADA@example.org ' };
  it('takes what it was changed to', () => {
    expect(parseCode(one, zone).data).toEqual({
      label: 'Presse',
      uses: 4,
      expiresAt: null,
      holder: 'Ada',
      email: 'ada@example.org',
    });
    expect(parseCode({ ...one, email: ' ' }, zone).data).toMatchObject({ email: null });
  });
  it.each([{ email: 'ada@' }, { uses: '0' }, { uses: '' }, { expiresAt: '2027-13-01T00:00' }])(
    'refuses %j',
    (change) => expect(parseCode({ ...one, ...change }, zone).success).toBe(false),
  );
});

describe('parseBatch', () => {
  const nothing = { label: undefined, uses: undefined, expiresAt: undefined };
  it.each([
    [{}, nothing],
    [
      { label: 'Presse', uses: '3' },
      { ...nothing, label: 'Presse', uses: 3 },
    ],
    [{ expiry: 'keep', expiresAt: '2027-01-10T18:00' }, nothing],
    [
      { expiry: 'never', expiresAt: 'nonsense' },
      { ...nothing, expiresAt: null },
    ],
    [
      { expiry: 'at', expiresAt: '2027-01-10T18:00' },
      { ...nothing, expiresAt: new Date('2027-01-10T17:00:00Z') },
    ],
    [{ expiry: 'at' }, undefined],
    [{ expiry: 'at', expiresAt: 'nonsense' }, undefined],
    [{ expiry: 'other' }, undefined],
    [{ uses: '0' }, undefined],
  ])('%j', (values, expected) => expect(parseBatch(values, zone).data).toEqual(expected));
});
