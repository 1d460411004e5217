import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueErrors } from '@/lib/form';
import {
  consentField,
  limits,
  parseCorrection,
  parseDelegation,
  parseEmail,
  parseRegistration,
  parseSuccessor,
} from './schema';

const choice = {
  categoryIds: ['a', 'b'],
  consents: [
    { id: 'data', required: true },
    { id: 'photo', required: false },
  ],
  questions: [],
};
const good = {
  givenName: 'Ada',
  familyName: 'Lovelace',
  organisation: 'Analytical Society',
  email: 'ada@example.org',
  categoryId: 'a',
  locale: 'en',
  accessNeeds: '',
  diet: '',
  'consent-data': 'yes',
};

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
const parse = (change: Record<string, string>) => parseRegistration(form({ ...good, ...change }), choice);
const errorsOf = (change: Record<string, string>) => {
  const parsed = parse(change);
  return parsed.success ? {} : issueErrors(parsed.issues, 'en');
};

describe('parseRegistration', () => {
  it('reads a form as it was meant', () => {
    expect(
      parse({
        givenName: '  Zoe\u0301 ',
        familyName: 'van  der\tBerg',
        email: ' Ada.Lovelace@Example.ORG ',
        diet: 'vegan\r\n\r\n\r\n\r\nno nuts',
        'consent-photo': 'yes',
        submissionId: '0b5f1c1e-4f6e-4f7c-9a3e-0c6c1b8c6f11',
      }),
    ).toEqual({
      success: true,
      data: {
        people: [
          {
            givenName: 'Zoé',
            familyName: 'van der Berg',
            organisation: 'Analytical Society',
            email: 'ada.lovelace@example.org',
            locale: 'en',
            accessNeeds: '',
            diet: 'vegan\n\nno nuts',
            categoryId: 'a',
            consentIds: ['data', 'photo'],
            answers: [],
          },
        ],
        code: undefined,
        submissionId: '0b5f1c1e-4f6e-4f7c-9a3e-0c6c1b8c6f11',
      },
    });
  });

  it('keeps writing of every direction and emoji, and drops what turns text round or cannot be seen', () => {
    const parsed = parse({
      givenName: 'ليلى \u202Egpj.exe\u202C',
      familyName: 'O\u0000Brien 👩🏽‍💻',
      accessNeeds: 'a\u0007b\nc',
    });
    const [person] = parsed.success ? parsed.data.people : [];
    expect([person?.givenName, person?.familyName, person?.accessNeeds]).toEqual([
      'ليلى gpj.exe',
      'O Brien 👩🏽‍💻',
      'a b\nc',
    ]);
  });

  it.each([
    ['givenName', '', ['Please fill in this field.']],
    ['familyName', ' \u200E\u200B\t ', ['Please fill in this field.']],
    ['familyName', ' \n\t ', ['Please fill in this field.']],
    ['givenName', 'x'.repeat(limits.name + 1), ['This is too long: 100 characters at most.']],
    ['organisation', 'x'.repeat(1_000_000), ['This is too long: 200 characters at most.']],
    ['diet', '😀'.repeat(250_000), ['This is too long: 1,000 characters at most.']],
    ['email', '', ['Please fill in this field.']],
    ['email', 'nobody', ['This is not a valid e-mail address. It looks like this: name@example.org']],
    ['email', 'a@b@c.de', ['This is not a valid e-mail address. It looks like this: name@example.org']],
    ['email', `${'a'.repeat(1_000_000)}@example.org`, ['This is too long: 200 characters at most.']],
    ['categoryId', 'c', ['Please choose one of the options.']],
    ['categoryId', '', ['Please choose one of the options.']],
    ['locale', 'fr', ['Please choose one of the options.']],
    ['consent-data', '', ['Without this consent we cannot register you.']],
    ['consent-photo', '', undefined],
    ['submissionId', '../../etc', undefined],
  ])('%s %.20s', (field, value, expected) => {
    expect(errorsOf({ [field]: value })[field]).toEqual(expected);
  });

  it('does not fall over what is missing, repeated or a file', () => {
    expect(parseRegistration(new FormData(), choice).success).toBe(false);
    const data = form(good);
    data.append('givenName', 'Second');
    data.set('email', new File(['x'], 'x.txt'));
    const parsed = parseRegistration(data, choice);
    expect(!parsed.success && Object.keys(issueErrors(parsed.issues, 'de'))).toEqual(['email']);
  });

  it('answers anything at all, with words or with values within their limits', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 1_200 }),
      fc.constantFrom('\u0000', '\uD800', '=1+1', '<script>', "';--", '\u202E', '\r\n', '🏳️‍🌈'.repeat(400)),
    );
    const field = fc.constantFrom(...Object.keys(good), consentField('photo'), 'submissionId');
    fc.assert(
      fc.property(fc.dictionary(field, nasty), (change) => {
        const parsed = parse(change);
        if (!parsed.success) {
          const errors = issueErrors(parsed.issues, 'de');
          expect(Object.keys(errors).every((name) => name in { ...good, 'consent-photo': '' })).toBe(true);
          expect(
            Object.values(errors)
              .flat()
              .every((words) => words.length > 0),
          ).toBe(true);
          return;
        }
        const { givenName, familyName, organisation, diet } = parsed.data.people[0]!;
        for (const line of [givenName, familyName, organisation]) {
          expect(line).toBe(line.trim());
          expect(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(line)).toBe(false);
        }
        expect(givenName.length).toBeGreaterThan(0);
        expect(givenName.length).toBeLessThanOrEqual(limits.name);
        expect(diet.length).toBeLessThanOrEqual(limits.needs);
        expect(/[^\n\P{Cc}]/u.test(diet)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseCorrection', () => {
  it('asks neither for the address nor for consents', () => {
    const { 'consent-data': _, email: __, ...rest } = good;
    const parsed = parseCorrection(form(rest), { categoryIds: ['a'], questions: [], before: [] });
    expect(parsed.success && Object.keys(parsed.data).sort()).toEqual([
      'accessNeeds',
      'answers',
      'categoryId',
      'diet',
      'familyName',
      'givenName',
      'locale',
      'organisation',
    ]);
    expect(parseCorrection(form(rest), { categoryIds: ['b'], questions: [], before: [] }).success).toBe(
      false,
    );
  });
});

describe('parseDelegation', () => {
  const companion = { familyName: 'Weber', email: '', categoryId: 'a', accessNeeds: '', diet: '' };
  const group = (change: Record<string, string> = {}) =>
    parseDelegation(
      form({
        'contact.givenName': 'Ada',
        'contact.familyName': 'King',
        'contact.organisation': 'Haus',
        'contact.locale': 'de',
        'contact.email': 'Ada@Example.org',
        'consent-data': 'yes',
        'consent-photo': 'yes',
        ...Object.fromEntries(
          ['Ben', 'Cem'].flatMap((givenName, index) =>
            Object.entries({ ...companion, givenName }).map(([name, value]) => [
              `people.${index}.${name}`,
              value,
            ]),
          ),
        ),
        ...change,
      }),
      choice,
      2,
    );
  const errors = (change: Record<string, string>) => {
    const parsed = group(change);
    return parsed.success ? {} : issueErrors(parsed.issues, 'en');
  };

  it('reads the contact and each person, and takes only what is required as agreed to for all', () => {
    const parsed = group();
    expect(parsed).toMatchObject({
      success: true,
      data: { contact: { email: 'ada@example.org', locale: 'de' }, code: undefined },
    });
    expect(
      parsed.success &&
        parsed.data.people.map((one) => [
          one.givenName,
          one.email,
          one.organisation,
          one.locale,
          one.consentIds,
        ]),
    ).toEqual([
      ['Ben', '', 'Haus', 'de', ['data']],
      ['Cem', '', 'Haus', 'de', ['data']],
    ]);
  });

  it('says at whose field something is wrong', () => {
    const wrong = { 'people.1.familyName': '', 'contact.email': 'x', 'consent-data': '' };
    expect(Object.keys(errors(wrong)).sort()).toEqual(Object.keys(wrong).sort());
    expect(errors({ 'people.0.email': 'b@example.org', 'people.1.email': 'B@example.org' })).toEqual({
      'people.1.email': ['Another person in the group already has this address.'],
    });
  });
});

describe('parseSuccessor', () => {
  it('asks for a name, an address and a language', () => {
    const successor = { givenName: 'Eve', familyName: 'Moss', email: 'eve@example.org', locale: 'de' };
    expect(parseSuccessor(form(successor))).toEqual({ success: true, data: successor });
    expect(parseSuccessor(form({ ...successor, email: '' })).success).toBe(false);
  });
});

describe('parseEmail', () => {
  it('reads one field', () => {
    expect(parseEmail(form({ email: ' A@Example.org' }))).toEqual({
      success: true,
      data: { email: 'a@example.org' },
    });
    expect(parseEmail(new FormData()).success).toBe(false);
  });
});
