import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { $ZodIssue } from 'zod/v4/core';
import { formError, formValues, issueErrors, type FormValues } from '@/lib/form';
import { parseBatch, parseCode, parseCodeMail, parseNewCodes } from './codes/code-schema';
import { parseMessage, parseNote, parseViewName, parseWords } from './desk/desk-schema';
import { parseQuestion } from './questions/question-schema';
import type { QuestionRule } from './questions/questions';
import {
  consentField,
  parseConsents,
  parseCorrection,
  parseDelegation,
  parseDeskCorrection,
  parseEmail,
  parseRegistration,
  parseSuccessor,
} from './schema';
import { parseCategory, parseConsent } from './setup/category-schema';
import { parseRules } from './setup/rule-schema';

// Every form of registration is sent what nobody would type: it answers in words, or takes values that are fit to be kept

const zone = 'Europe/Berlin';
const rule = (id: string, type: QuestionRule['type'], more: Partial<QuestionRule> = {}): QuestionRule => ({
  ...{
    id,
    type,
    required: false,
    categoryIds: [],
    shownWhen: null,
    minimum: null,
    maximum: null,
    options: [],
  },
  ...more,
});
const options = ['o1', 'o2'].map((id) => ({ id, retired: false }));
const questions: QuestionRule[] = [
  rule('short', 'shortText', { required: true }),
  rule('long', 'longText'),
  rule('number', 'number', { minimum: 1, maximum: 9 }),
  rule('date', 'date'),
  rule('country', 'country'),
  rule('yes', 'yesNo'),
  rule('one', 'oneOf', { options }),
  rule('many', 'severalOf', { options }),
];
const answered = {
  ...{ 'answer-short': 'M', 'answer-long': 'x', 'answer-number': '3', 'answer-date': '2027-01-01' },
  ...{ 'answer-country': 'DE', 'answer-yes': 'yes', 'answer-one': 'o1', 'answer-many': 'o2' },
};
const choice = {
  categoryIds: ['a', 'b'],
  consents: [
    { id: 'data', required: true },
    { id: 'photo', required: false },
  ],
  questions,
};
const correction = { categoryIds: ['a', 'b'], questions, before: [] };
const person = { givenName: 'Ada', familyName: 'Lovelace', accessNeeds: '', diet: '', categoryId: 'a' };
const who = { ...person, organisation: 'Haus', locale: 'de', email: 'ada@example.org' };
const given = { [consentField('data')]: 'yes' };
const prefixed = (prefix: string, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [prefix + name, value]));
const localized = (name: string) => ({ [`${name}.de`]: 'Neu', [`${name}.en`]: 'New' });

type Answer = { success: boolean; data?: unknown; issues: readonly $ZodIssue[]; more?: readonly unknown[] };
type Form = { fields: Record<string, string>; parse: (data: FormData) => Answer };

type Result =
  { success: true; data: unknown } | { success: false; issues: $ZodIssue[]; problems?: unknown[] };
type Checked = { success: boolean; data?: unknown; error?: { issues: $ZodIssue[] } };
const form = (fields: Record<string, string>, parse: (data: FormData) => Result): Form => ({
  fields,
  parse: (data) => {
    const result = parse(data);
    return result.success
      ? { ...result, issues: [] }
      : { success: false, issues: result.issues, more: result.problems };
  },
});
const checked = (fields: Record<string, string>, parse: (values: FormValues) => Checked): Form => ({
  fields,
  parse: (data) => {
    const { success, data: value, error } = parse(formValues(data));
    return { success, data: value, issues: error?.issues ?? [] };
  },
});

/** By the action that reads it; where one reads several forms, the others stand beside it. */
const forms: Record<string, Form> = {
  registerAction: form({ ...who, ...given, ...answered, code: '', submissionId: '' }, (data) =>
    parseRegistration(data, choice),
  ),
  registerGroupAction: form(
    {
      ...prefixed('contact.', who),
      ...prefixed('people.0.', { ...person, ...answered, email: '' }),
      ...prefixed('people.1.', { ...person, ...answered, email: 'b@example.org' }),
      ...given,
    },
    (data) => parseDelegation(data, choice, 2),
  ),
  sendLinkAction: form({ email: who.email }, parseEmail),
  correctOwnAction: form({ ...who, ...answered }, (data) => parseCorrection(data, correction)),
  correctRegistrationAction: form({ ...who, ...answered }, (data) => parseDeskCorrection(data, correction)),
  registerByTeamAction: form({ ...who, ...answered }, (data) => parseDeskCorrection(data, correction)),
  passOnAction: form(who, parseSuccessor),
  giveConsentsAction: form(given, (data) => parseConsents(data, choice.consents)),
  makeCodesAction: form(
    {
      ...{ categoryId: 'a', label: 'Presse', uses: '2', count: '3', people: '', holdsPlaces: '' },
      ...{ expiresAt: '', mail: '', locale: 'de', words: '' },
    },
    (data) => parseNewCodes(formValues(data), zone),
  ),
  'makeCodesAction, for people': form(
    {
      ...{ categoryId: 'a', label: '', uses: '1', count: '', people: 'Ada <ada@example.org>\nGrace' },
      ...{ holdsPlaces: 'on', expiresAt: '2027-01-01T10:00', mail: 'on', locale: 'en', words: 'Come' },
    },
    (data) => parseNewCodes(formValues(data), zone),
  ),
  changeCodesAction: checked(
    { label: 'Presse', uses: '2', holder: 'Ada', email: 'ada@example.org', expiresAt: '' },
    (values) => parseCode(values, zone),
  ),
  'changeCodesAction, of a batch': checked(
    { label: '', uses: '', expiry: 'at', expiresAt: '2027-01-01T10:00' },
    (values) => parseBatch(values, zone),
  ),
  sendCodesAction: checked({ locale: 'de', words: 'Kommen Sie' }, parseCodeMail),
  decideAction: checked({ words: 'Gern' }, parseWords),
  addNoteAction: checked({ note: 'Ruft an' }, parseNote),
  bulkAction: checked({ subject: 'Raum', text: 'Nebenan' }, parseMessage),
  'bulkAction, with words': checked({ words: 'Gern' }, parseWords),
  saveViewAction: checked({ name: 'Presse' }, parseViewName),
  saveQuestionAction: form(
    {
      ...{ type: 'oneOf', ...localized('label'), ...localized('help'), required: 'on', categoryIds: 'a' },
      ...{
        shownWhen: 'q',
        shownWhenAnswers: 'q:yes',
        minimum: '1',
        maximum: '2',
        sensitive: '',
        deleteAt: '',
      },
      ...{ 'option.0.id': '', ...localized('option.0.label'), 'option.0.places': '3', 'option.0.gone': '' },
    },
    (data) => parseQuestion(formValues(data), zone),
  ),
  saveCategoryAction: checked(
    {
      ...{ ...localized('name'), ...localized('description'), quota: '9', opensAt: '2026-01-01T10:00' },
      ...{ closesAt: '', approval: '', byCode: 'on', whenFull: 'closed', position: '1' },
    },
    (values) => parseCategory(values, zone),
  ),
  saveConsentAction: checked({ ...localized('label'), required: 'on', position: '2' }, parseConsent),
  saveRulesAction: checked(
    {
      ...{
        places: '9',
        heldBack: '1',
        confirmEmail: 'on',
        changesUntil: '',
        cancelUntil: '2027-01-01T10:00',
      },
      ...{ offerHours: '48', perAddress: 'one', signupOverlap: 'warn' },
    },
    (values) => parseRules(values, zone),
  ),
};
/** What they read is which button was pressed. */
const withoutFields = ['moveQuestionAction', 'deleteQuestionAction'];

function filled(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** Every text that would be kept. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Date || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 1_200 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\uD800',
    '=1+1',
    '<script>',
    "';--",
    '\u202Eabc',
    'a\u2066b',
    '\r\n',
    '\u200B',
  ),
  fc.constantFrom(
    '1e999',
    '-1',
    '1.5',
    '0x10',
    'NaN',
    '9007199254740993',
    '2027-02-30T10:00',
    '2027-03-28T02:30',
  ),
  fc.constantFrom('🏳️‍🌈'.repeat(400), 'ü'.repeat(20_001), 'x'.repeat(1_000_000), '__proto__', 'constructor'),
);

describe.each(Object.entries(forms))('%s', (_, { fields, parse }) => {
  it('takes what it is made for', () => {
    expect(parse(filled(fields))).toMatchObject({ success: true });
  });

  it('answers anything in words, or takes what is fit to be kept', () => {
    const change = fc.dictionary(fc.constantFrom(...Object.keys(fields)), nasty, { maxKeys: 6 });
    const missing = fc.subarray(Object.keys(fields));
    fc.assert(
      fc.property(change, missing, fc.boolean(), (changed, gone, goes) => {
        const data = filled({ ...fields, ...changed });
        if (goes) for (const name of gone) data.delete(name);
        const before = formValues(data);
        const { success, data: kept, issues, more = [] } = parse(data);
        // Nothing that was typed is lost on the way
        expect(formError({}, data)).toMatchObject({ values: before });
        if (success) {
          for (const text of texts(kept)) {
            expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
            expect(text.length).toBeLessThanOrEqual(20_000);
          }
          return;
        }
        for (const locale of ['de', 'en'] as const) {
          const errors = issueErrors(issues, locale);
          const said = Object.values(errors).flat();
          expect(said.length + more.length).toBeGreaterThan(0);
          for (const words of said) expect(words).toMatch(/\S{2}/);
          for (const name of Object.keys(errors)) {
            const isField = [...Object.keys(fields), ''].some(
              (one) => one === name || one.startsWith(`${name}.`),
            );
            expect(isField, name).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is not led astray by files, repetitions and fields of its own making', () => {
    const files = new FormData();
    const twice = filled(fields);
    for (const [name, value] of Object.entries(fields)) {
      files.set(name, new File(['x'], 'x.txt'));
      twice.append(name, value);
    }
    twice.set('__proto__', 'x');
    twice.set('people.99.givenName', 'x');
    for (const data of [files, twice, new FormData()]) expect(typeof parse(data).success).toBe('boolean');
  });
});

it('knows every action of registration that reads a form', () => {
  const folder = 'features/registration';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const actions = files
    .filter((name) => /(?:^|[/-])actions\.ts$/.test(name))
    .flatMap((name) => {
      const parts = readFileSync(join(folder, name), 'utf8')
        .split(/^export const (?=\w+ = serverAction\()/m)
        .slice(1);
      return parts.flatMap((text) => {
        const kinds = text.slice(0, text.indexOf(' async ('));
        return kinds.includes('sent.form') ? [text.slice(0, text.indexOf(' '))] : [];
      });
    });
  const known = new Set([...Object.keys(forms).map((name) => name.split(',')[0]), ...withoutFields]);
  expect(actions.filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !actions.includes(String(name)))).toEqual([]);
});
