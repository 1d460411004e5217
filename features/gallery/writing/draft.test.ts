import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localizedTexts, plainTexts } from '../exhibit-texts';
import { exhibitTexts, shaped } from '../schema';
import {
  differingParts,
  draftOf,
  draftOfFields,
  fieldsOfPart,
  mergeDrafts,
  textsOfDraft,
  type Draft,
  type FieldValues,
  type Texts,
} from './draft';

const words = fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '\n', '"', '{'), maxLength: 6 });
const both = fc.record({ de: words, en: words });
const line = words.map((text) => text.replaceAll('\n', ''));
const bothLines = fc.record({ de: line, en: line });
const texts: fc.Arbitrary<Texts> = fc.record({
  ...{ title: bothLines, summary: both, startingPoint: both, approach: both, result: both, transfer: both },
  ...{ obstacles: both, targetGroups: both, funding: bothLines, partners: both },
  region: bothLines,
  people: fc.array(
    fc.record({ name: line.map((name) => `N${name}`), role: bothLines, shown: fc.boolean() }),
    { maxLength: 3 },
  ),
  links: fc.array(
    fc.record({ title: bothLines, url: fc.constantFrom('https://a.example/x', 'http://b.example') }),
    { maxLength: 3 },
  ),
  ...{ organisation: line, period: line, contactName: line },
  contactEmail: fc.constantFrom('', 'a@example.org'),
  videoUrl: fc.constantFrom('', 'https://video.example/1'),
});

/** The fields as a browser would send them: an unticked box sends nothing. */
function fieldsOf(draft: Draft): FieldValues {
  const all = Object.assign(
    {},
    ...Object.keys(draft).map((part) => fieldsOfPart(draft, part)),
  ) as FieldValues; // of nothing but such
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => !name.endsWith('.shown') || value));
}

describe('a draft', () => {
  it('names every text of the schema, and no other', () => {
    expect([...localizedTexts, ...plainTexts, 'people', 'links'].sort()).toEqual(
      Object.keys(exhibitTexts.shape).sort(),
    );
  });

  it('goes through the form and back', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const draft = draftOf(given);
        expect(draftOfFields(fieldsOf(draft))).toEqual(draft);
        expect(draftOf(textsOfDraft(draft))).toEqual(draft);
      }),
    );
  });

  it('is what the schema makes of the same fields', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const fields = { ...fieldsOf(draftOf(given)), 'title.de': 'T' };
        expect(draftOf(exhibitTexts.parse(shaped(fields)))).toEqual(draftOfFields(fields));
      }),
    );
  });

  it('leaves blank rows out, and is the same with other line ends', () => {
    const fields = {
      'summary.de': ' eins\r\nzwei ',
      'people.0.name': ' ',
      'people.2.name': 'Ada',
      'people.2.shown': 'on',
    };
    const draft = draftOfFields(fields);
    expect(draft['summary.de']).toBe('eins\nzwei');
    expect(draft.people).toBe('[{"name":"Ada","role":{"de":"","en":""},"shown":true}]');
    expect(fieldsOfPart(draft, 'people')).toEqual({
      'people.0.name': 'Ada',
      'people.0.role.de': '',
      'people.0.role.en': '',
      'people.0.shown': 'on',
    });
  });
});

describe('two drafts', () => {
  const of = (title: string, summary: string): Draft => ({ title, summary });
  it.each([
    [
      'nobody else',
      of('a', 'b'),
      undefined,
      of('x', 'b'),
      of('a', 'b'),
      { draft: of('x', 'b'), taken: [], clashes: [] },
    ],
    [
      'another part',
      of('a', 'b'),
      undefined,
      of('x', 'b'),
      of('a', 'y'),
      { draft: of('x', 'y'), taken: ['summary'], clashes: [] },
    ],
    [
      'the same part',
      of('a', 'b'),
      undefined,
      of('x', 'b'),
      of('y', 'b'),
      { draft: of('x', 'b'), taken: [], clashes: ['title'] },
    ],
    [
      'the same words',
      of('a', 'b'),
      undefined,
      of('x', 'b'),
      of('x', 'b'),
      { draft: of('x', 'b'), taken: [], clashes: [] },
    ],
    [
      'what was sent before',
      of('a', 'b'),
      of('x', 'b'),
      of('xy', 'b'),
      of('x', 'b'),
      { draft: of('xy', 'b'), taken: [], clashes: [] },
    ],
    [
      'others after what was sent',
      of('a', 'b'),
      of('x', 'b'),
      of('xy', 'b'),
      of('z', 'b'),
      { draft: of('xy', 'b'), taken: [], clashes: ['title'] },
    ],
  ])('%s', (_, base, sent, mine, theirs, expected) => {
    expect(mergeDrafts({ base, sent: sent && [sent], mine, theirs })).toEqual(expected);
  });

  it('lose no word of either', () => {
    const part = fc.constantFrom('a', 'b', 'c');
    const draft = fc.record({ one: part, two: part, three: part });
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const merged = mergeDrafts({ base, mine, theirs });
        for (const name of differingParts(mine, theirs)) {
          const kept = merged.draft[name];
          const [own, other] = [mine[name as 'one'], theirs[name as 'one']]; // of the three
          const before = base[name as 'one'];
          if (own !== before && other !== before) expect(merged.clashes).toContain(name);
          else expect(kept).toBe(own === before ? other : own);
        }
        expect(merged.draft).toEqual({
          ...merged.draft,
          ...Object.fromEntries(merged.clashes.map((name) => [name, mine[name as 'one']])),
        });
      }),
    );
  });
});
