import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { AgendaSnapshot } from '@/db/agenda-snapshot';
import { differenceOf, emptyAgenda } from '../releases/difference';
import { agendaAtom } from './agenda-atom';
import type { ReleaseChanges } from './queries';
import { randomAgenda } from './random-agenda';

const event = {
  id: '5f0d6a52-6b8c-4c0b-9e51-0a4f7c1d2e3f',
  slug: 'a-7',
  title: { de: 'Tagung <27> & mehr', en: '' },
  organisers: { de: '', en: '' },
  timeZone: 'Europe/Berlin',
};
const feed = { appUrl: 'https://foyer.example.org', locale: 'de' as const, event };
const agendas = randomAgenda(new Date('2027-03-27T00:00Z'));

/** Release `number` of day `number`; ids are as a database makes them. */
function changesOf(
  number: number,
  before: AgendaSnapshot,
  after: AgendaSnapshot,
  name = 'Stand',
): ReleaseChanges {
  return {
    release: {
      ...{ id: `00000000-0000-4000-8000-00000000000${number}`, number, name },
      ...{
        note: { de: 'Erster Absatz\n\n<b>Zweiter</b>', en: '' },
        createdAt: new Date(Date.UTC(2027, 2, number)),
      },
    },
    difference: differenceOf(before, after),
    rooms: { before: before.rooms, after: after.rooms },
  };
}

type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };

function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const made = { name, attributes: { ...attributes }, text: '', children: [] };
    open.at(-1)!.children.push(made);
    open.push(made);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}
const all = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const one = (element: Element, name: string) => {
  const [found, ...more] = all(element, name);
  expect([found?.name, more]).toEqual([name, []]);
  return found!;
};

describe('the feed of changes', () => {
  it('has all that RFC 4287 asks for, whatever is planned', () => {
    fc.assert(
      fc.property(agendas, agendas, fc.string({ unit: 'binary' }), (before, after, name) => {
        const changes = [changesOf(2, before, after, name), changesOf(1, emptyAgenda, before)];
        const root = parsed(agendaAtom(feed, changes, changes[0]!.release.createdAt));
        expect(root).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
        expect(one(root, 'title').text).toContain(event.title.de);
        expect(one(one(root, 'author'), 'name').text).not.toBe('');
        const entries = all(root, 'entry');
        expect(entries.map((entry) => one(entry, 'updated').text)).toEqual([
          '2027-03-02T00:00:00.000Z',
          '2027-03-01T00:00:00.000Z',
        ]);
        expect(one(root, 'updated').text).toBe(one(entries[0]!, 'updated').text);
        const ids = [root, ...entries].map((element) => one(element, 'id').text);
        expect(new Set(ids).size).toBe(3);
        for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
        // What people typed stays text in the HTML that a reader shows
        for (const entry of entries)
          expect(one(entry, 'content').text).not.toMatch(/<(?!\/?(?:p|h2|ul|li|strong)>)/);
      }),
      { numRuns: 50 },
    );
  });

  it('says what was moved, and when it was before', () => {
    const [from, to] = [Date.UTC(2027, 2, 27, 8), Date.UTC(2027, 2, 27, 13)];
    const session = { ...sessionAt(from), id: 's' };
    const before = { ...emptyAgenda, sessions: [session] };
    const after = { ...emptyAgenda, sessions: [{ ...sessionAt(to), id: 's' }] };
    const [entry] = all(parsed(agendaAtom(feed, [changesOf(2, before, after)], new Date(0))), 'entry');
    const { text } = one(entry!, 'content');
    expect(text).toContain('<h2>Verlegt</h2>');
    expect(text.indexOf('14:00')).toBeLessThan(text.indexOf('09:00'));
    expect(one(entry!, 'summary').text).toBe('Nichts ist neu, 1 verlegt, 0 geändert, 0 abgesagt.');
  });
});

function sessionAt(startsAt: number): AgendaSnapshot['sessions'][number] {
  const none = { de: '', en: '' };
  return {
    ...{ id: 's', slug: 's', status: 'published', title: { de: 'Auftakt', en: '' }, subtitle: none },
    ...{ abstract: none, language: 'de', level: 'all', trackId: null, formatId: null, roomId: null },
    ...{ startsAt, endsAt: startsAt + 3_600_000, places: null, sequence: 0, changedAt: 0 },
    ...{ sourceId: null, speakers: [], materials: [] },
  };
}
