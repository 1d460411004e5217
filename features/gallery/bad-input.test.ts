import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { $ZodIssue } from 'zod/v4/core';
import { formError, formValues, issueErrors, type FormValues } from '@/lib/form';
import { application, parseCall } from './call/call-schema';
import { draftOfFields, textsOfDraft } from './writing/draft';
import {
  exhibitDetails,
  exhibitorInvitation,
  exhibitTexts,
  MOST_LINKS,
  MOST_PEOPLE,
  newExhibit,
  posterTexts,
  shaped,
  topicDetails,
} from './schema';

// Every form of the gallery is sent what nobody would type: it answers in words, or takes values that are fit to be kept

type Answer = { success: boolean; data?: unknown; error?: { issues: readonly $ZodIssue[] } };
type Form = { fields: Record<string, string>; parse: (values: FormValues) => Answer };

const both = (name: string) => ({ [`${name}.de`]: 'Neu', [`${name}.en`]: 'New' });
const texts = {
  ...{ ...both('title'), ...both('summary'), ...both('startingPoint'), ...both('approach') },
  ...{ ...both('result'), ...both('transfer'), ...both('obstacles'), ...both('targetGroups') },
  ...{ ...both('funding'), ...both('partners'), ...both('region') },
  ...{ organisation: 'Haus', period: '2024' },
  ...{ contactName: 'Ada', contactEmail: 'ada@example.org', videoUrl: 'https://video.example/1' },
  ...{ 'people.0.name': 'Ada', ...both('people.0.role'), 'people.0.shown': 'on', 'people.1.name': 'Ben' },
  ...both('people.1.role'),
  ...{
    'links.0.url': 'https://a.example',
    ...both('links.0.title'),
    'links.1.url': '',
    ...both('links.1.title'),
  },
};
const given = { ...texts, 'links.1.url': 'http://b.example/c?d=e' };

const forms: Record<string, Form> = {
  'an exhibit, by its exhibitors': {
    fields: given,
    parse: (values) => exhibitTexts.safeParse(shaped(values)),
  },
  'an exhibit, by its curators': {
    fields: { ...given, number: '3', slug: 'neu', kind: 'good', topics: 't', station: '' },
    parse: (values) => exhibitDetails.safeParse(shaped(values, ['topics'])),
  },
  'a new exhibit': {
    fields: { ...both('title'), organisation: 'Haus', kind: 'best' },
    parse: (values) => newExhibit.safeParse(shaped(values)),
  },
  'the texts of a poster': {
    fields: { ...both('alt'), ...both('transcript') },
    parse: (values) => posterTexts.safeParse(shaped(values)),
  },
  'a topic': { fields: both('name'), parse: (values) => topicDetails.safeParse(shaped(values)) },
  'an invitation': {
    fields: { email: 'ada@example.org' },
    parse: (values) => exhibitorInvitation.safeParse(values),
  },
  'an application': {
    fields: { name: 'Ada', email: 'ada@example.org', title: 'Neu', organisation: '', language: 'de' },
    parse: (values) => application.safeParse(values),
  },
  'a call': {
    fields: {
      ...{ ...both('title'), ...both('text'), ...both('asked'), access: 'open', required: 'result' },
      ...{ opensAt: '2027-01-01T10:00', closesAt: '2027-02-01T10:00', most: '9', mostEach: '2' },
    },
    parse: (values) => parseCall(values, 'Europe/Berlin'),
  },
};

function filled(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** Every text that would be kept. */
function kept(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Date || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(kept);
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 1_200 }),
  fc.constantFrom('', ' ', '\u0000', '\uD800', '=1+1', '<script>', '\u202Eabc', 'a\u2066b', '\r\n', '\u200B'),
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
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    '//x.example',
    'https://u:p@x.example',
  ),
  fc.constantFrom('🏳️‍🌈'.repeat(400), 'ü'.repeat(20_001), 'x'.repeat(500_000), '__proto__', 'constructor'),
);

describe.each(Object.entries(forms))('%s', (_, { fields, parse }) => {
  it('takes what it is made for', () => {
    expect(parse(formValues(filled(fields)))).toMatchObject({ success: true });
  });

  it('answers anything in words, or takes what is fit to be kept', () => {
    const change = fc.dictionary(fc.constantFrom(...Object.keys(fields)), nasty, { maxKeys: 6 });
    fc.assert(
      fc.property(change, fc.subarray(Object.keys(fields)), fc.boolean(), (changed, gone, goes) => {
        const data = filled({ ...fields, ...changed });
        if (goes) for (const name of gone) data.delete(name);
        const values = formValues(data);
        const { success, data: taken, error } = parse(values);
        // Nothing that was typed is lost on the way
        expect(formError({}, data)).toMatchObject({ values });
        if (success) {
          for (const text of kept(taken)) {
            expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u);
            expect(text.length).toBeLessThanOrEqual(20_000);
            expect(text).not.toMatch(/^(?:javascript|data):.*\.example/);
          }
          return;
        }
        for (const locale of ['de', 'en'] as const) {
          const errors = issueErrors(error?.issues ?? [], locale);
          expect(Object.values(errors).flat().length).toBeGreaterThan(0);
          for (const words of Object.values(errors).flat()) expect(words).toMatch(/\S{2}/);
          for (const name of Object.keys(errors)) {
            const isField = [...Object.keys(fields), ''].some(
              (one) => one === name || one.startsWith(`${name}.`),
            );
            expect(isField, name).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('is not led astray by files, repetitions and fields of its own making', () => {
    const files = new FormData();
    const twice = filled(fields);
    for (const [name, value] of Object.entries(fields)) {
      files.set(name, new File(['x'], 'x.txt'));
      twice.append(name, value);
    }
    for (const name of [
      '__proto__',
      'people.__proto__.name',
      'people.0.__proto__',
      'constructor.de',
      'people',
    ]) {
      twice.set(name, 'x');
    }
    for (const data of [files, twice, new FormData()])
      expect(typeof parse(formValues(data)).success).toBe('boolean');
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });
});

describe('an exhibit', () => {
  it.each([
    ['javascript:alert(1)', false],
    ['ftp://a.example', false],
    ['a.example', false],
    ['https://', false],
    ['http://a.example', true],
    ['https://müller.example/ä?b=c#d', true],
  ])('takes %s for a link: %s', (url, fine) => {
    expect(exhibitTexts.safeParse(shaped({ ...texts, 'links.1.url': url })).success).toBe(fine);
  });

  it('loads its video by https alone, and says which field is wrong', () => {
    const parsed = exhibitTexts.safeParse(
      shaped({ ...texts, videoUrl: 'http://v.example', 'links.1.url': 'x', 'people.1.name': '' }),
    );
    expect(Object.keys(issueErrors(parsed.error?.issues ?? [], 'de')).sort()).toEqual([
      'links.1.url',
      'people.1.name',
      'videoUrl',
    ]);
  });

  it('has no more rows than its form', () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, row) => [
        [`people.${row}.name`, 'A'],
        [`people.${row}.role.de`, ''],
        [`people.${row}.role.en`, ''],
        [`links.${row}.url`, 'https://a.example'],
        [`links.${row}.title.de`, ''],
        [`links.${row}.title.en`, ''],
      ]).flat(),
    );
    const { people, links } = exhibitTexts.parse(shaped({ ...texts, ...many }));
    expect([people.length, links.length]).toEqual([MOST_PEOPLE, MOST_LINKS]);
  });

  it('is the same draft in the browser, whatever was typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(texts)), nasty, { maxKeys: 4 }), (changed) => {
        const values = { ...given, ...changed };
        const parsed = exhibitTexts.safeParse(shaped(values));
        const draft = textsOfDraft(draftOfFields(values));
        if (parsed.success)
          expect(draft).toMatchObject({ summary: parsed.data.summary, people: parsed.data.people });
      }),
    );
  });
});
