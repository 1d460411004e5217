import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locale';
import type { Texts } from './draft';
import { localizedTexts } from '../exhibit-texts';
import { completeness, missingForHandIn, untoldIn } from './hand-in';

const none = { de: '', en: '' };
const texts = (change: Partial<Texts> = {}): Texts => ({
  ...{ title: none, summary: none, startingPoint: none, approach: none, result: none, transfer: none },
  ...{ obstacles: none, targetGroups: none, funding: none, partners: none, region: none },
  ...{ people: [], links: [], organisation: '', period: '', contactName: '', contactEmail: '', videoUrl: '' },
  ...change,
});
const de = (text: string) => ({ de: text, en: '' });
const both = { de: 'a', en: 'b' };
const silent = ['alternativeText', 'transcript'];

describe('handing in', () => {
  it.each([
    ['nothing', texts(), [], [], [{ part: 'title' }]],
    ['a title', texts({ title: de('T') }), [], [], [{ part: 'summary', language: 'de' }]],
    ['enough', texts({ title: de('T'), summary: de('S') }), [], [], []],
    ['blanks', texts({ title: de('T'), summary: de(' \n') }), [], [], [{ part: 'summary', language: 'de' }]],
    [
      'a title in a language that has no summary',
      texts({ title: both, summary: de('S') }),
      [],
      [],
      [{ part: 'summary', language: 'en' }],
    ],
    [
      'what the call requires',
      texts({ title: both, summary: both, obstacles: de('O') }),
      ['obstacles', 'facts', 'people', 'links', 'poster', 'pictures', 'documents'],
      [],
      [
        { part: 'obstacles', language: 'en' },
        ...['facts', 'people', 'links', 'poster', 'pictures', 'documents'].map((part) => ({ part })),
      ],
    ],
    [
      'all of it',
      texts({
        ...{
          title: de('T'),
          summary: de('S'),
          obstacles: de('O'),
          organisation: 'o',
          region: de('r'),
          period: 'p',
        },
        people: [{ name: 'Ada', role: none, shown: false }],
        links: [{ title: none, url: 'https://a.example' }],
      }),
      ['obstacles', 'facts', 'people', 'links', 'poster', 'pictures', 'documents'],
      ['poster', 'picture', 'document'],
      [],
    ],
  ] as const)('%s', (_, given, required, media, expected) => {
    const files = media.map((kind) => ({ kind }));
    expect(missingForHandIn(given, files, required)).toEqual(expected);
  });
});

describe('completeness', () => {
  it.each([
    ['nothing', texts(), { state: 'empty', filled: 0, missing: [] }],
    ['another language only', texts({ title: de('T') }), { state: 'empty', filled: 0, missing: [] }],
    ['a title alone', texts({ title: both }), { state: 'partial', filled: 1, missing: ['summary'] }],
    ['both', texts({ title: both, summary: both }), { state: 'complete', filled: 2, missing: [] }],
    [
      'less than the other',
      texts({ title: both, summary: both, funding: de('Bund'), approach: de('So') }),
      { state: 'partial', filled: 2, missing: ['approach', 'funding'] },
    ],
    [
      'rows that lag behind',
      texts({
        ...{ title: both, summary: both },
        people: [
          { name: 'A', role: both, shown: true },
          { name: 'B', role: de('Leitung'), shown: true },
        ],
        links: [{ title: de('Seite'), url: 'https://a.example' }],
      }),
      { state: 'partial', filled: 3, missing: ['people', 'links'] },
    ],
  ] as const)('in English of %s', (_, given, expected) => {
    expect(completeness(given).en).toEqual(expected);
  });

  it.each([
    ['all said in both', {}, [], []],
    ['words of one language', { alt: de('A'), transcript: de('B') }, [], ['alternativeText', 'transcript']],
    ['no words at all', { alt: none, transcript: none }, silent, silent],
    ['a title in one', { kind: 'document', alt: none, title: de('Leitfaden') }, [], ['fileTitles']],
    ['no title, which it need not have', { title: none }, [], []],
    ['a picture that only decorates', { kind: 'picture', alt: none, decorative: true }, [], []],
    ['a picture, which says nothing', { kind: 'picture', transcript: none }, [], []],
  ] as const)('counts the words of files: %s', (_, changed, german, english) => {
    const file = { kind: 'poster' as const, decorative: false, alt: both, transcript: both, title: both };
    const untold = untoldIn([file, { ...file, ...changed }]);
    expect(untold).toEqual({ de: german, en: english });
    const whole = texts({ title: both, summary: both });
    expect(completeness(whole, [], untold).en).toMatchObject({
      state: english.length === 0 ? 'complete' : 'partial',
      missing: english,
    });
    // A language in which nothing is written lacks nothing
    expect(completeness(texts({ title: de('T') }), [], untold).en.missing).toEqual([]);
  });

  it('asks for what the call requires', () => {
    expect(completeness(texts({ title: both, summary: both }), ['result', 'poster']).de.missing).toEqual([
      'result',
    ]);
  });

  it('is the same for a translated exhibit in both, and misses nothing that is there', () => {
    const text = fc.record({ de: fc.constantFrom('', 'a'), en: fc.constantFrom('', 'b') });
    fc.assert(
      fc.property(fc.record({ title: text, summary: text, result: text, partners: text }), (some) => {
        const given = texts(some);
        const found = completeness(given);
        for (const language of locales) {
          for (const part of found[language].missing) {
            const text = localizedTexts.find((one) => one === part);
            if (text) expect(given[text][language]).toBe('');
          }
        }
        if (found.de.state === 'complete' && found.en.state === 'complete') {
          expect(found.de.filled).toBe(found.en.filled);
        }
      }),
    );
  });
});
