import { describe, expect, it } from 'vitest';
import { answerText, limits, questionInput, requestInput } from './schema';

const question = { text: ' Wie?\r\nUnd wann? ', name: ' Lou  Testa ', locale: 'de' };
const request = {
  contactName: 'Lou',
  organisation: 'Stadt',
  message: 'Wir auch.',
  locale: 'de',
  consent: 'on',
};

const wrong = (result: { error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map(({ path }) => path.join('.'));

describe('a question', () => {
  it('is cleaned', () => {
    expect(questionInput.parse(question)).toEqual({
      text: 'Wie?\nUnd wann?',
      name: 'Lou Testa',
      locale: 'de',
    });
  });

  it.each([
    [{ text: '' }, ['text']],
    [{ text: '\u200B \u2066' }, ['text']],
    [{ text: 'x'.repeat(limits.question + 1) }, ['text']],
    [{ name: 'x'.repeat(limits.name + 1) }, ['name']],
    [{ locale: 'fr' }, ['locale']],
    [{ text: undefined }, ['text']],
  ])('is refused with %j', (change, fields) => {
    expect(wrong(questionInput.safeParse({ ...question, ...change }))).toEqual(fields);
  });
});

describe('a wish to take something over', () => {
  it('is taken with consent', () =>
    expect(requestInput.safeParse(request).data).toMatchObject({ name: 'Lou', organisation: 'Stadt' }));

  it.each([
    [{ consent: '' }, ['consent']],
    [{ consent: 'off' }, ['consent']],
    [{ consent: undefined }, ['consent']],
    [{ contactName: ' ' }, ['contactName']],
    [{ organisation: '\u200B' }, ['organisation']],
    [{ message: '' }, ['message']],
  ])('is refused with %j', (change, fields) => {
    expect(wrong(requestInput.safeParse({ ...request, ...change }))).toEqual(fields);
  });

  it('is refused where nothing is said about consent', () => {
    const { consent: _, ...rest } = request;
    expect(wrong(requestInput.safeParse(rest))).toEqual(['consent']);
  });
});

it('needs words in an answer', () => {
  expect([answerText.safeParse('\u200B').success, answerText.parse(' So. ')]).toEqual([false, 'So.']);
});
