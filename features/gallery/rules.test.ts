import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alternativeTextGaps,
  exhibitSlug,
  isReservedSlug,
  nextNumber,
  publicationGaps,
  submissionGaps,
} from './rules';

const text = (de = '', en = '') => ({ de, en });
const whole = {
  title: text('Titel', 'Title'),
  summary: text('Kurz', 'Short'),
  startingPoint: text('Anfang'),
  approach: text(),
  result: text(),
  transfer: text(),
};
const poster = {
  kind: 'poster',
  alt: text('Ein Bus', 'A bus'),
  transcript: text('Der Bus'),
  decorative: false,
} as const;

describe('an exhibit lacks', () => {
  it('nothing when it is whole', () => {
    expect(publicationGaps(whole, [poster])).toEqual([]);
    expect(publicationGaps(whole, [])).toEqual([]);
  });

  it('its title, and then asks for no summary', () => {
    expect(publicationGaps({ ...whole, title: text(' ', '\n'), summary: text() }, [poster])).toEqual([
      { what: 'title' },
    ]);
  });

  it.each([
    ['German alone needs German alone', text('Titel'), text('Kurz'), text('Ein Bus'), []],
    [
      'a summary in English',
      text('Titel', 'Title'),
      text('Kurz'),
      poster.alt,
      [{ what: 'summary', language: 'en' }],
    ],
    [
      'alternative text in German',
      text('Titel', 'Title'),
      whole.summary,
      text('', 'A bus'),
      [{ what: 'alternativeText', language: 'de' }],
    ],
    [
      'both in the one language that has a title',
      text('', 'Title'),
      text('Kurz'),
      text('Ein Bus'),
      [
        { what: 'summary', language: 'en' },
        { what: 'alternativeText', language: 'en' },
      ],
    ],
  ])('%s', (_what, title, summary, alt, gaps) => {
    expect(publicationGaps({ ...whole, title, summary }, [{ ...poster, alt }])).toEqual(gaps);
  });

  it('something to show when there is neither a poster nor a longer text', () => {
    const bare = { ...whole, startingPoint: text() };
    expect(publicationGaps(bare, [])).toEqual([{ what: 'content' }]);
    expect(publicationGaps(bare, [poster])).toEqual([]);
    expect(publicationGaps({ ...bare, transfer: text('', 'All of it') }, [])).toEqual([]);
  });

  it('the text version of its poster, in at least one language', () => {
    const mute = { ...poster, transcript: text(' ', '\n') };
    expect(publicationGaps(whole, [mute])).toEqual([{ what: 'transcript' }]);
    expect(publicationGaps(whole, [{ ...mute, transcript: text('', 'The bus') }])).toEqual([]);
    expect(publicationGaps(whole, [{ ...mute, kind: 'picture' }])).toEqual([]);
    expect(publicationGaps(whole, [{ ...mute, decorative: true }])).toEqual([{ what: 'transcript' }]);
  });

  it('the words of each picture, by the picture', () => {
    const picture = { ...poster, id: 'a', kind: 'picture', alt: text('Ein Rad') } as const;
    expect(publicationGaps(whole, [poster, picture, { ...picture, id: 'b', alt: text() }])).toEqual([
      { what: 'pictureText', language: 'en', medium: 'a' },
      { what: 'pictureText', language: 'de', medium: 'b' },
      { what: 'pictureText', language: 'en', medium: 'b' },
    ]);
  });

  it('no words for pictures that only decorate, nor for documents', () => {
    const silent = { ...poster, alt: text() };
    expect(alternativeTextGaps(whole, [silent])).toEqual(['de', 'en']);
    expect(alternativeTextGaps(whole, [{ ...silent, decorative: true }])).toEqual([]);
    expect(alternativeTextGaps(whole, [{ ...silent, kind: 'document' }])).toEqual([]);
  });

  it('for its submission only what its publication would lack too', () => {
    const word = fc.constantFrom('', ' ', 'x');
    const words = fc.record({ de: word, en: word });
    const exhibit = fc.record({
      ...{
        title: words,
        summary: words,
        startingPoint: words,
        approach: words,
        result: words,
        transfer: words,
      },
    });
    fc.assert(
      fc.property(exhibit, fc.array(words, { maxLength: 2 }), (one, alts) => {
        const media = alts.map((alt) => ({ ...poster, alt }));
        expect(publicationGaps(one, media)).toEqual(expect.arrayContaining(submissionGaps(one)));
      }),
    );
  });
});

describe('the address of an exhibit', () => {
  it.each([
    ['Beratung auf Rädern', 'beratung-auf-raedern'],
    ['  Größe & Maß: 100 % ', 'groesse-mass-100'],
    ['Find!', 'find-7'],
    ['taken', 'taken-7'],
    ['консультация', 'exhibit-7'],
  ])('of „%s“ is %s', (title, slug) => {
    expect(exhibitSlug(text(title), 7, ['taken'])).toBe(slug);
  });

  it('is always free, valid and no page of the gallery', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (title, taken) => {
        const slug = exhibitSlug(text(title), 3, taken);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect([...taken, 'find']).not.toContain(slug);
        expect(isReservedSlug(slug)).toBe(false);
      }),
    );
  });

  it('follows the highest number, also when one was deleted', () => {
    expect(nextNumber([])).toBe(1);
    expect(nextNumber([1, 4, 2])).toBe(5);
  });
});
