import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueErrors, type FormValues } from '@/lib/form';
import { builderLimits, parseQuestion } from './question-schema';

const good: FormValues = {
  type: 'oneOf',
  'label.de': ' Abendessen? ',
  'label.en': '',
  required: 'yes',
  categoryIds: ['a', 'b'],
  shownWhen: 'q1',
  shownWhenAnswers: ['q1:yes', 'q2:no', 'q1:opt'],
  'option.0.id': 'o1',
  'option.0.label.de': 'Ja',
  'option.0.label.en': 'Yes',
  'option.0.places': ' 80 ',
  'option.2.label.de': 'Vielleicht',
  'option.2.label.en': '',
  'option.2.places': '',
  'option.1.label.de': ' ',
  'option.1.label.en': '',
  'option.1.places': '',
};
const parse = (change: FormValues = {}) => parseQuestion({ ...good, ...change }, 'Europe/Berlin');
const errorsOf = (change: FormValues) => {
  const parsed = parse(change);
  return parsed.success ? {} : issueErrors(parsed.issues, 'en');
};

describe('parseQuestion', () => {
  it('reads a question as it was meant, its options in the order in which they were sent', () => {
    expect(parse()).toEqual({
      success: true,
      data: {
        type: 'oneOf',
        label: { de: 'Abendessen?', en: '' },
        help: { de: '', en: '' },
        required: true,
        categoryIds: ['a', 'b'],
        shownWhen: { questionId: 'q1', values: ['yes', 'opt'] },
        minimum: null,
        maximum: null,
        sensitive: false,
        deleteAt: null,
        options: [
          { id: 'o1', label: { de: 'Ja', en: 'Yes' }, places: 80, gone: false },
          { id: '', label: { de: 'Vielleicht', en: '' }, places: null, gone: false },
        ],
      },
    });
  });

  it('leaves out what is not of the type', () => {
    const parsed = parse({
      type: 'number',
      minimum: '1',
      maximum: '9',
      deleteAt: '2027-03-01',
      shownWhen: '',
    });
    expect(parsed.success && parsed.data).toMatchObject({
      ...{ minimum: 1, maximum: 9, options: [], deleteAt: null, shownWhen: null },
    });
    const text = parse({ type: 'shortText', minimum: 'x' });
    expect(text.success && text.data.minimum).toBeNull();
  });

  it('deletes at the beginning of the day in the zone of the event', () => {
    const parsed = parse({ sensitive: 'yes', deleteAt: '2027-03-01', 'option.0.places': '' });
    expect(parsed.success && parsed.data.deleteAt?.toISOString()).toBe('2027-02-28T23:00:00.000Z');
  });

  it.each<[FormValues, string]>([
    [{ type: 'payment' }, 'type'],
    [{ 'label.de': ' ' }, 'label'],
    [{ 'label.de': 'x'.repeat(301) }, 'label.de'],
    [{ 'help.en': 'x'.repeat(1_000_000) }, 'help.en'],
    [{ shownWhenAnswers: 'q2:no' }, 'shownWhen'],
    [{ type: 'number', minimum: '5', maximum: '4' }, 'maximum'],
    [{ type: 'number', minimum: 'five' }, 'minimum'],
    [{ type: 'number', maximum: '1e300' }, 'maximum'],
    [{ sensitive: 'yes', 'option.0.places': '' }, 'deleteAt'],
    [{ sensitive: 'yes', 'option.0.places': '', deleteAt: '2027-02-30' }, 'deleteAt'],
    [{ sensitive: 'yes', deleteAt: '2027-03-01' }, 'sensitive'],
    [{ 'option.0.label.de': '', 'option.0.label.en': '' }, 'option.0.label'],
    [{ 'option.2.places': '-1' }, 'option.2.places'],
    [{ 'option.2.places': '1.5' }, 'option.2.places'],
    [{ 'option.0.gone': 'yes', 'option.2.gone': 'yes' }, 'option.0.label'],
    [
      Object.fromEntries(
        Array.from({ length: builderLimits.options }, (_, n) => [`option.${n + 10}.label.de`, 'x']),
      ),
      '',
    ],
  ])('%.60j is wrong at %s', (change, field) => {
    expect(Object.keys(errorsOf(change))).toEqual([field]);
  });

  it('answers anything at all', () => {
    const name = fc.oneof(
      fc.constantFrom(...Object.keys(good), 'minimum', 'deleteAt', 'sensitive', 'option.9999.label.de'),
      fc.string({ maxLength: 20 }).map((rest) => `option.${rest}`),
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('', 'NaN', '-0', '0x10', '9'.repeat(400), '__proto__'),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), (change) => {
        const errors = errorsOf(change);
        expect(Object.values(errors).flat().every(Boolean)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
