import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionTypes } from '@/db/choices';
import { issueErrors } from '@/lib/form';
import {
  answerField,
  answerLimits,
  applies,
  optionIdsOf,
  parseAnswers,
  removalField,
  stillAnswer,
  unanswered,
  type Answer,
  type QuestionRule,
} from './questions';

function rule(change: Partial<QuestionRule> = {}): QuestionRule {
  return {
    id: 'q',
    type: 'shortText',
    required: false,
    categoryIds: [],
    shownWhen: null,
    minimum: null,
    maximum: null,
    options: [],
    ...change,
  };
}
function form(fields: Record<string, string | File | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) data.append(name, one);
  }
  return data;
}
const options = [
  { id: 'red', retired: false },
  { id: 'green', retired: false },
  { id: 'old', retired: true },
];
const answer = (change: Partial<Answer>): Answer => ({
  questionId: 'q',
  value: '',
  optionIds: [],
  ...change,
});

/** The value or the options of one answer, undefined for none, or the words about it. */
function readOne(change: Partial<QuestionRule>, sent: string | File | string[], before: Answer[] = []) {
  const parsed = parseAnswers(form({ 'answer-q': sent }), '', [rule(change)], 'c', before);
  if (!parsed.success) return issueErrors(parsed.issues, 'en');
  const [first, ...more] = parsed.answers;
  expect(more).toEqual([]);
  return first && (first.optionIds.length > 0 ? first.optionIds : first.value);
}
const words = (text: string) => ({ 'answer-q': [text] });
const choose = words('Please choose one of the options.');
const fillIn = words('Please fill in this field.');
const noNumber = words('Please enter a whole number.');
const noDate = words('Please give a date that exists, for example 2027-01-14.');

describe('parseAnswers', () => {
  it.each<[Partial<QuestionRule>, string | string[], unknown]>([
    [{}, '  Zoe\u0301  Ørsted\t', 'Zoé Ørsted'],
    [{}, ' \u200B\u200E ', undefined],
    [{ required: true }, ' \u200B ', fillIn],
    [{}, 'ليلى \u202Egpj.exe', 'ليلى gpj.exe'],
    [{}, '👩🏽‍💻', '👩🏽‍💻'],
    [{}, 'x'.repeat(200), 'x'.repeat(200)],
    [{}, 'x'.repeat(201), words('This is too long: 200 characters at most.')],
    [{}, '😀'.repeat(500_000), words('This is too long: 200 characters at most.')],
    [{}, ['first', 'second'], 'first'],
    [{ type: 'longText' }, 'a\u0007b\r\nc', 'a b\nc'],
    [{ type: 'longText' }, 'x'.repeat(1_000_000), words('This is too long: 2,000 characters at most.')],
    [{ type: 'number' }, ' +007 ', '7'],
    [{ type: 'number' }, '-0', '0'],
    [{ type: 'number' }, '', undefined],
    [{ type: 'number', required: true }, '', fillIn],
    [{ type: 'number' }, '1.5', noNumber],
    [{ type: 'number' }, '1e3', noNumber],
    [{ type: 'number' }, '٣', noNumber],
    [{ type: 'number' }, '9'.repeat(400), noNumber],
    [{ type: 'number', minimum: 2 }, '1', words('The number must be at least 2.')],
    [{ type: 'number', maximum: 5 }, '6', words('The number must be at most 5.')],
    [{ type: 'number' }, '1000000001', words('The number must be at most 1,000,000,000.')],
    [{ type: 'date' }, '2028-02-29', '2028-02-29'],
    [{ type: 'date' }, '2027-02-29', noDate],
    [{ type: 'date' }, '1899-12-31', noDate],
    [{ type: 'date' }, '14.01.2027', noDate],
    [{ type: 'date' }, '', undefined],
    [{ type: 'country' }, 'DE', 'DE'],
    [{ type: 'country' }, 'AF', 'AF'],
    [{ type: 'country' }, 'ED', choose],
    [{ type: 'country' }, 'de', choose],
    [{ type: 'country', required: true }, '', choose],
    [{ type: 'yesNo', required: true }, 'no', 'no'],
    [{ type: 'yesNo', required: true }, '', choose],
    [{ type: 'yesNo' }, 'perhaps', choose],
    [{ type: 'oneOf', options }, 'green', ['green']],
    [{ type: 'oneOf', options }, ['green', 'red'], choose],
    [{ type: 'oneOf', options }, 'of another event', choose],
    [{ type: 'oneOf', options }, 'old', choose],
    [{ type: 'oneOf', options, required: true }, '', choose],
    [{ type: 'severalOf', options }, ['green', 'red', 'green', ''], ['red', 'green']],
    [{ type: 'severalOf', options }, ['green', 'blue'], choose],
    [{ type: 'severalOf', options, required: true }, [], choose],
  ])('%j %.30j', (change, sent, expected) => {
    expect(readOne(change, sent)).toEqual(expected);
  });

  it('takes an option that is offered no longer from who had chosen it', () => {
    const before = [answer({ optionIds: ['old'] })];
    expect(readOne({ type: 'severalOf', options }, ['old', 'red'], before)).toEqual(['red', 'old']);
  });

  it('reads a file, keeps the one before, and takes it back when asked', () => {
    const question = rule({ type: 'file', required: true });
    const before = [
      answer({ value: 'a.pdf', file: { state: 'kept', id: 'f', contentType: 'x/y', sizeBytes: 1 } }),
    ];
    const read = (fields: Record<string, string | File>, had: Answer[] = []) =>
      parseAnswers(form(fields), '', [question], 'c', had);
    const sent = new File(['x'], '../..\\C:\\secret\u202E\n plan.pdf');
    expect(read({ 'answer-q': sent })).toEqual({
      success: true,
      answers: [answer({ value: 'secret plan.pdf', file: { state: 'sent', content: sent } })],
    });
    const nothing = new File([], '');
    expect(read({ 'answer-q': nothing }, before)).toEqual({ success: true, answers: before });
    expect(read({}, before)).toEqual({ success: true, answers: before });
    expect(read({ 'answer-q': nothing, [removalField('q')]: 'yes' }, before)).toMatchObject({
      success: false,
    });
    for (const [file, expected] of [
      [nothing, 'Please fill in this field.'],
      ['text', 'Please fill in this field.'],
      [new File([], 'empty.pdf'), 'There is nothing in this file. Please choose another one.'],
      [new File([new Uint8Array(5_000_001)], 'big.pdf'), 'The file is too big: 5 MB at most.'],
    ] as const) {
      const parsed = read({ 'answer-q': file });
      expect(!parsed.success && issueErrors(parsed.issues, 'en')).toEqual(words(expected));
    }
  });

  it('asks by category and by what was answered before, along a chain of questions', () => {
    const questions = [
      rule({ id: 'dinner', type: 'yesNo', categoryIds: ['guest'] }),
      rule({
        id: 'menu',
        type: 'oneOf',
        options,
        required: true,
        shownWhen: { questionId: 'dinner', values: ['yes'] },
      }),
      rule({ id: 'nuts', required: true, shownWhen: { questionId: 'menu', values: ['red', 'green'] } }),
    ];
    const read = (categoryId: string, fields: Record<string, string>) => {
      const parsed = parseAnswers(form(fields), 'people.3.', questions, categoryId);
      return parsed.success
        ? parsed.answers.map(({ questionId }) => questionId)
        : Object.keys(issueErrors(parsed.issues, 'de'));
    };
    const [dinner, menu, nuts] = ['dinner', 'menu', 'nuts'].map((id) => `people.3.${answerField(id)}`) as [
      string,
      string,
      string,
    ];
    expect(read('guest', {})).toEqual([]);
    expect(read('guest', { [dinner]: 'no', [menu]: 'red', [nuts]: 'yes' })).toEqual(['dinner']);
    expect(read('guest', { [dinner]: 'yes' })).toEqual([menu]);
    expect(read('guest', { [dinner]: 'yes', [menu]: 'red' })).toEqual([nuts]);
    expect(read('guest', { [dinner]: 'yes', [menu]: 'red', [nuts]: 'none' })).toEqual([
      'dinner',
      'menu',
      'nuts',
    ]);
    // Another person's fields, and another category
    expect(read('guest', { 'people.2.answer-dinner': 'yes' })).toEqual([]);
    expect(read('press', { [dinner]: 'yes', [menu]: 'red', [nuts]: 'none' })).toEqual([]);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e'];
/** Questions as the builder allows them: each depends on an earlier one at most. */
const questionsArbitrary = fc
  .array(
    fc.record({
      type: fc.constantFrom(...questionTypes),
      required: fc.boolean(),
      categoryIds: fc.subarray(['guest', 'press']),
      depends: fc.option(fc.record({ on: fc.nat(4), values: fc.subarray(['yes', 'no', 'red', 'green']) })),
      minimum: fc.option(fc.integer({ min: -10, max: 10 })),
      maximum: fc.option(fc.integer({ min: -10, max: 10 })),
    }),
    { maxLength: ids.length },
  )
  .map((made) =>
    made.map(({ depends, ...change }, at): QuestionRule => {
      const earlier = depends && ids.slice(0, at)[depends.on];
      const shownWhen = depends && earlier ? { questionId: earlier, values: depends.values } : null;
      return { ...rule(change), id: ids[at]!, options, shownWhen };
    }),
  );
const fitting: Record<(typeof questionTypes)[number], string | File> = {
  shortText: 'ليلى 👩🏽‍💻',
  longText: 'one\r\ntwo',
  oneOf: 'red',
  severalOf: 'green',
  yesNo: 'yes',
  number: '3',
  date: '2027-01-14',
  country: 'DE',
  file: new File(['x'], 'x.pdf'),
};
const anything = fc.oneof(
  fc.constantFrom('yes', 'no', 'old', '', '\uD800', '\u202E', '💥', '-', '=1+1'),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    new File(['x'], 'x.pdf'),
    new File([], ''),
    new File([], 'empty'),
    new File(['y'], '\u0000'),
  ),
);
/** Some questions, and a form with answers that fit most of them, and with whatever else. */
const askedArbitrary = questionsArbitrary.chain((questions) =>
  fc.record({
    questions: fc.constant(questions),
    good: fc.subarray(questions),
    bad: fc.array(
      fc.tuple(fc.constantFrom(...ids.map(answerField), ...ids.map(removalField), 'other'), anything),
      { maxLength: 2 },
    ),
  }),
);

describe('whatever is asked and sent', () => {
  it('answers with words, or with answers that fit their questions', () => {
    let passed = 0;
    fc.assert(
      fc.property(
        askedArbitrary,
        fc.constantFrom('guest', 'press', 'gone'),
        ({ questions, good, bad }, categoryId) => {
          const data = new FormData();
          for (const [name, value] of bad) data.append(name, value);
          for (const { id, type } of good) data.append(answerField(id), fitting[type]);
          const parsed = parseAnswers(data, '', questions, categoryId);
          if (!parsed.success) {
            const errors = issueErrors(parsed.issues, 'de');
            expect(Object.keys(errors).length).toBeGreaterThan(0);
            for (const [field, about] of Object.entries(errors)) {
              expect(questions.map(({ id }) => answerField(id))).toContain(field);
              expect(about.every((text) => text.length > 0)).toBe(true);
            }
            return;
          }
          if (parsed.answers.length > 0) passed++;
          expect(stillAnswer(parsed.answers, questions, categoryId)).toBe(true);
          for (const { questionId, value, optionIds, file } of parsed.answers) {
            const question = questions.find(({ id }) => id === questionId)!;
            expect(applies(question, categoryId, parsed.answers)).toBe(true);
            expect(value.length).toBeLessThanOrEqual(answerLimits.longText);
            expect(/[^\n\P{Cc}]|\p{Cs}/u.test(value)).toBe(false);
            expect(optionIds.every((id) => id === 'red' || id === 'green')).toBe(true);
            expect(file === undefined).toBe(question.type !== 'file');
          }
        },
      ),
      { numRuns: 2_000 },
    );
    expect(passed).toBeGreaterThan(200);
  });
});

describe('stillAnswer', () => {
  const menu = rule({ id: 'menu', type: 'oneOf', options });
  const red = answer({ questionId: 'menu', optionIds: ['red'] });
  it.each<[string, Answer[], QuestionRule[], boolean]>([
    ['the same questions', [red], [menu], true],
    ['a new optional question', [red], [menu, rule({ id: 'new' })], true],
    ['a new required question', [red], [menu, rule({ id: 'new', required: true })], false],
    ['a question that is gone', [red], [], false],
    ['an option that is gone', [red], [{ ...menu, options: [] }], false],
    ['an option that has been retired', [red], [{ ...menu, options: [{ id: 'red', retired: true }] }], false],
    ['a question for others now', [red], [{ ...menu, categoryIds: ['press'] }], false],
  ])('%s', (_, answers, questions, expected) => {
    expect(stillAnswer(answers, questions, 'guest')).toBe(expected);
  });
});

describe('optionIdsOf', () => {
  it('names what was chosen, but nothing of a sensitive question', () => {
    const given = [
      answer({ questionId: 'open', optionIds: ['a', 'b'] }),
      answer({ questionId: 'secret', optionIds: ['c'] }),
      answer({ questionId: 'text', value: 'x' }),
    ];
    const asked = [
      { id: 'open', sensitive: false },
      { id: 'secret', sensitive: true },
      { id: 'text', sensitive: false },
    ];
    expect(optionIdsOf(given, asked)).toEqual(['a', 'b']);
  });
});

describe('unanswered', () => {
  const sized = rule({ id: 'size', required: true });
  const onlyPress = rule({ id: 'card', required: true, categoryIds: ['press'] });
  const ifYes = rule({ id: 'which', required: true, shownWhen: { questionId: 'dinner', values: ['yes'] } });
  const asked = [rule({ id: 'dinner', type: 'yesNo' }), sized, onlyPress, ifYes, rule({ id: 'free' })];
  it.each([
    ['nothing answered', 'guests', [], ['size']],
    ['of a category with more questions', 'press', [], ['size', 'card']],
    [
      'an answer that asks for another',
      'guests',
      [answer({ questionId: 'dinner', value: 'yes' })],
      ['size', 'which'],
    ],
    ['all answered', 'guests', [answer({ questionId: 'size', value: 'M' })], []],
  ] as const)('%s', (_, category, given, open) => {
    expect(unanswered(asked, category, given).map(({ id }) => id)).toEqual(open);
  });
});
