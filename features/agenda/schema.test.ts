import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormValues } from '@/lib/form';
import { parsePart, parseSession, slugOf } from './schema';

const zone = 'Europe/Berlin';
const sent: FormValues = {
  'title.de': 'Eröffnung',
  'title.en': '',
  'abstract.de': '',
  'abstract.en': '',
  status: 'draft',
  language: 'de',
  startsAt: '2027-07-14T10:00',
  endsAt: '2027-07-14T10:30',
};

/** Field and reason of everything that is wrong. */
type Issue = { path: PropertyKey[]; code?: string; params?: unknown };
function issues(parsed: { error?: { issues: Issue[] } } | { issues: Issue[] } | { success: true }) {
  const all = 'issues' in parsed ? parsed.issues : 'error' in parsed ? parsed.error?.issues : [];
  return (all ?? []).map(({ path, code, params }) => [path.join('.'), params ?? code]);
}

describe('parseSession', () => {
  it('reads wall-clock times in the zone of the event', () => {
    expect(parseSession(sent, zone).data).toMatchObject({
      startsAt: new Date('2027-07-14T08:00Z'),
      endsAt: new Date('2027-07-14T08:30Z'),
      roomId: null,
    });
  });

  it.each<[string, FormValues, unknown[]]>([
    ['no title', { 'title.de': ' ' }, [['title', { key: 'required' }]]],
    ['an end before the start', { endsAt: '2027-07-14T09:00' }, [['endsAt', { key: 'endBeforeStart' }]]],
    ['an end at the start', { endsAt: '2027-07-14T10:00' }, [['endsAt', { key: 'endBeforeStart' }]]],
    ['a start alone', { endsAt: '' }, [['endsAt', { key: 'time' }]]],
    ['no time at all', { startsAt: 'soon' }, [['startsAt', { key: 'time' }]]],
    ['an address with spaces', { slug: 'a b' }, [['slug', { key: 'slug' }]]],
    ['the address of the search', { slug: 'find' }, [['slug', { key: 'slugTaken' }]]],
    ['a status that is none', { status: 'live' }, [['status', 'invalid_value']]],
    ['no place at all', { places: '0' }, [['places', 'too_small']]],
    ['half a place', { places: '2.5' }, [['places', 'invalid_type']]],
    ['places in words', { places: 'zwölf' }, [['places', 'invalid_type']]],
    ['a title too long', { 'title.de': 'a'.repeat(201) }, [['title.de', 'too_big']]],
  ])('refuses %s', (_, change, expected) => {
    expect(issues(parseSession({ ...sent, ...change }, zone))).toEqual(expected);
  });

  it('reads places to sign up for; empty means everyone', () => {
    expect(parseSession({ ...sent, places: '24' }, zone).data?.places).toBe(24);
    expect(parseSession({ ...sent, places: '' }, zone).data?.places).toBe(null);
  });

  it('takes a session without a time', () => {
    expect(parseSession({ ...sent, startsAt: '', endsAt: '' }, zone).data).toMatchObject({
      startsAt: null,
      endsAt: null,
    });
  });

  it('answers anything that a form can send', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(sent), 'speakers', 'slug', 'places'), value),
        (values) => {
          expect(typeof parseSession(values, zone).success).toBe('boolean');
        },
      ),
    );
  });
});

describe('parsePart', () => {
  const room = { 'name.de': 'Saal', 'name.en': '', capacity: '', position: '1' };

  it('reads a room; without a number it has no limit', () => {
    expect(parsePart('rooms', { ...room, 'equipment.de': 'Beamer' }, zone)).toEqual({
      success: true,
      data: {
        name: { de: 'Saal', en: '' },
        capacity: null,
        stepFree: false,
        equipment: { de: 'Beamer', en: '' },
        directions: { de: '', en: '' },
        position: 1,
      },
    });
  });

  it.each<[string, FormValues, string[]]>([
    ['no name', { 'name.de': '' }, ['name']],
    ['half a person', { capacity: '1.5' }, ['capacity']],
    ['words for a number', { capacity: 'viele' }, ['capacity']],
    ['nobody', { capacity: '0' }, ['capacity']],
  ])('refuses a room with %s', (_, change, fields) => {
    expect(issues(parsePart('rooms', { ...room, ...change }, zone)).map(([field]) => field)).toEqual(fields);
  });

  it('refuses a colour that is none', () => {
    expect(issues(parsePart('tracks', { 'name.de': 'Recht', colour: 'red', position: '0' }, zone))).toEqual([
      ['colour', { key: 'colour' }],
    ]);
  });
});

describe('parsePart of a speaker', () => {
  const speaker = { name: 'Ada Öz', email: ' Ada@Example.ORG ', locale: 'en' };
  const away = {
    absence: '1',
    'absence1.startsAt': '2027-07-14T08:00',
    'absence1.endsAt': '2027-07-14T09:00',
  };

  it('reads the address in lower case, and the times when they cannot', () => {
    expect(parsePart('speakers', { ...speaker, ...away }, zone)).toEqual({
      success: true,
      data: {
        ...{ name: 'Ada Öz', email: 'ada@example.org', locale: 'en', organisation: '' },
        ...{ role: { de: '', en: '' }, biography: { de: '', en: '' } },
        absences: [{ startsAt: new Date('2027-07-14T06:00Z'), endsAt: new Date('2027-07-14T07:00Z') }],
      },
    });
  });

  it('names all that is wrong at once', () => {
    const wrong = { name: '', email: 'nowhere', ...away, 'absence1.endsAt': '' };
    expect(issues(parsePart('speakers', wrong, zone))).toEqual([
      ['name', 'too_small'],
      ['email', 'invalid_format'],
      ['absence1.endsAt', { key: 'required' }],
    ]);
  });
});

describe('slugOf', () => {
  it.each([
    ['Künstliche Intelligenz: was trägt?', 'kuenstliche-intelligenz-was-traegt'],
    ['Größe & Maß', 'groesse-mass'],
    ['Café à la carte', 'cafe-a-la-carte'],
    ['Find', 'session'],
    ['???', 'session'],
  ])('%s → %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is always an address', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
