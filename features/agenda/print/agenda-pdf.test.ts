import { beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { readPdf, type Element } from '@/lib/print/read-pdf';
import type { PlacedSession } from '../agenda';
import { storeRelease } from '../releases/store-mutations';
import { agendaPdf, printAgenda } from './agenda-pdf';
import type { PrintForm } from './printed';

const now = new Date('2026-11-03T12:00:00Z');
const both = (de: string, en = de) => ({ de, en });
const event = {
  slug: 'ankommen-2027',
  title: both('Ankommen im Beruf', 'Arriving at work'),
  series: both('Fachkonferenz', ''),
  startsAt: new Date('2027-01-14T09:00:00Z'),
  endsAt: new Date('2027-01-15T15:30:00Z'),
  timeZone: 'Europe/Berlin',
  dayStartMinutes: 240,
  venue: both('Haus am Ufer', 'House by the river'),
  address: 'Speicherufer 8, 10999 Berlin',
  city: 'Berlin',
  accent: '#0b5c57',
};
const room = {
  ...{ id: 'r1', name: both('Saal', 'Hall'), capacity: 80, stepFree: true, planFileId: null },
  ...{ equipment: both('Beamer, Induktionsschleife', ''), directions: both('Im ersten Stock links.', '') },
};
const track = { id: 't1', name: both('Anerkennung', 'Recognition'), colour: '#8a3b12' };
const speaker = (id: string, name: string) => ({
  ...{ id, name, role: both(''), organisation: 'Kammer', biography: both(''), photoFileId: null },
  part: 'speaker' as const,
});
const [ada, bea] = [speaker('p1', 'Ada Öztürk'), speaker('p2', 'Bea Abel')];

function session(
  slug: string,
  at: string,
  minutes: number,
  more: Partial<PlacedSession> = {},
): PlacedSession {
  const startsAt = new Date(at);
  return {
    ...{ id: slug, slug, status: 'published', title: both(slug), subtitle: both(''), abstract: both('') },
    ...{ language: 'de', level: 'all', places: null, sequence: 0, track: null, format: null, room: null },
    ...{ speakers: [], materials: [], sourceId: null, changedAt: now, startsAt, roomPosition: 0 },
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    ...more,
  };
}
const agenda = [
  session('opening', '2027-01-14T09:00:00Z', 30, {
    title: both('Eröffnung', 'Opening'),
    ...{ room, speakers: [bea] },
  }),
  session('forum', '2027-01-14T09:30:00Z', 60, {
    ...{ title: both('Wen erreichen wir?', ''), abstract: both('Erstens.\n\nZweitens.', ''), room, track },
    ...{ speakers: [ada, bea], places: 20, language: 'both', level: 'beginner' },
  }),
  session('old', '2027-01-14T09:30:00Z', 60, { title: both('Abgesagtes', 'Gone'), status: 'cancelled' }),
  session('night', '2027-01-15T00:30:00Z', 30, { title: both('Ausklang', 'Last drinks') }),
  session('closing', '2027-01-15T14:00:00Z', 30, { title: both('Abschluss', 'Closing'), speakers: [ada] }),
];

async function print(form: PrintForm, locale: Locale = 'de', shown: readonly PlacedSession[] = agenda) {
  const printed = { event, sessions: shown, stand: 'Stand: heute' };
  const pdf = await printAgenda(printed, form, locale, now);
  return { ...(await readPdf(pdf)), bytes: pdf.toString('latin1') };
}
const types = ({ children }: Element): string => children.map(({ type }) => type).join(' ');

beforeEach(() => testDatabase({ APP_URL: 'https://conference.example.org' }));

describe('the programme by day', () => {
  it('is a page for each day of the event, with what belongs to its night', async () => {
    const { pages } = await print('day');
    expect(pages.map(({ lines }) => lines.filter(Boolean))).toEqual([
      [
        'Ankommen im Beruf',
        'Donnerstag, 14. Januar 2027',
        'Haus am Ufer',
        '10:00 Eröffnung',
        '10:00–10:30 · Saal',
        'Bea Abel',
        '10:30 Wen erreichen wir?',
        '10:30–11:30 · Saal · Anerkennung · auf Deutsch und Englisch · für den Einstieg',
        'Ada Öztürk, Bea Abel',
        '20 Plätze, bitte eintragen',
        'Abgesagtes',
        'Entfällt',
        '10:30–11:30',
        '01:30 Ausklang',
        '01:30–02:00',
        'Stand: heute',
      ],
      [
        'Ankommen im Beruf',
        'Freitag, 15. Januar 2027',
        'Haus am Ufer',
        '15:00 Abschluss',
        '15:00–15:30',
        'Ada Öztürk',
        'Stand: heute',
      ],
    ]);
  });

  it('is tagged, in its language, with a title, and has its fonts in it', async () => {
    const { bytes, tagged, pages } = await print('day', 'en');
    expect(tagged).toBe(true);
    expect(bytes).toContain('/Lang (en-GB)');
    expect(bytes).toContain('/DisplayDocTitle true');
    expect(bytes).toContain('(Agenda: Arriving at work)');
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes).not.toContain('Helvetica');
    expect(bytes).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    const [document] = pages[0]!.structure;
    const parts = document!.children[0]!;
    expect(types(parts)).toBe('P H1 P P H2 P P P H2 P P P H2 P P P H2 P');
    // What has no English says that it is German
    expect(parts.children.filter(({ lang }) => lang).map(({ type, lang }) => [type, lang])).toEqual([
      ['H2', 'de-DE'],
    ]);
  });

  it('is set smaller until it fits, and goes on where it cannot', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        session(`s${n}`, new Date(event.startsAt.getTime() + n * 60_000).toISOString(), 30, {
          title: both(`Programmpunkt ${n}`),
          ...{ room, speakers: [ada] },
        }),
      );
    for (const [count, wanted] of [
      [12, 1],
      [30, 1],
      [36, 1],
      [300, 12],
    ] as const) {
      const { pages } = await print('day', 'de', many(count));
      expect(pages.length, `${count} sessions`).toBeLessThanOrEqual(wanted);
      const all = pages.flatMap(({ lines }) => lines).join('\n');
      for (let n = 0; n < count; n++) expect(all).toMatch(new RegExp(`Programmpunkt ${n}$`, 'm'));
      if (pages.length > 1) expect(all).toContain(`Seite 2 von ${pages.length}`);
    }
  });
});

describe('the booklet', () => {
  it('has a title page, the days with their texts, the rooms, and who is on which page', async () => {
    const { pages } = await print('booklet');
    const lines = pages.map((page) => page.lines.filter(Boolean));
    expect(lines[0]).toEqual([
      'Fachkonferenz',
      'Ankommen im Beruf',
      'Programm',
      '14.–15. Januar 2027',
      'Haus am Ufer',
      'Speicherufer 8, 10999 Berlin',
      'conference.example.org/de/ankommen-2027',
      'Stand: heute',
    ]);
    expect(lines.slice(1).map(([first]) => first)).toEqual([
      'Donnerstag, 14. Januar 2027',
      'Freitag, 15. Januar 2027',
      'Räume',
      'Mitwirkende',
    ]);
    expect(lines[1]).toEqual([
      'Donnerstag, 14. Januar 2027',
      '10:00 Eröffnung',
      '10:00–10:30 · Saal',
      'Bea Abel (Kammer)',
      '10:30 Wen erreichen wir?',
      '10:30–11:30 · Saal · Anerkennung · auf Deutsch und Englisch · für den',
      'Einstieg',
      'Ada Öztürk (Kammer), Bea Abel (Kammer)',
      '20 Plätze, bitte eintragen',
      'Erstens.',
      'Zweitens.',
      'Abgesagtes',
      'Entfällt',
      '10:30–11:30',
      '01:30 Ausklang',
      '01:30–02:00',
      '2 Ankommen im Beruf',
    ]);
    expect(lines[3]!.slice(0, 5)).toEqual([
      'Räume',
      'Saal',
      'ohne Stufen zu erreichen',
      'Im ersten Stock links.',
      'Beamer, Induktionsschleife',
    ]);
    // By family name
    expect(lines[4]!.slice(0, 5)).toEqual([
      'Mitwirkende',
      'Bea Abel, Kammer',
      'Seite 2',
      'Ada Öztürk, Kammer',
      'Seiten 2, 3',
    ]);
  });

  it('is tagged with its parts, and without page numbers in what is read out', async () => {
    const { tagged, pages, bytes } = await print('booklet', 'en');
    expect(tagged).toBe(true);
    // Each page is of A5, in points
    const sizes = [...bytes.matchAll(/\/MediaBox \[([^\]]+)\]/g)].map(([, size]) => size);
    expect(sizes).toEqual(pages.map(() => '0 0 419.53 595.28'));
    const parts = pages.map(({ structure }) => types(structure[0]!.children[0]!));
    expect(parts[0]).toBe('P H1 P P P P P P');
    expect(parts[1]).toMatch(/^H2 P H3 P P/);
    expect(parts.slice(2)).toEqual(['H2 P H3 P P', 'H2 H3 P P P', 'H2 P P P P']);
  });

  it('goes on over pages, and its index follows', async () => {
    const long = agenda.map((one) => ({ ...one, abstract: both('Worum es geht und warum. '.repeat(150)) }));
    const { pages } = await print('booklet', 'de', long);
    expect(pages.length).toBeGreaterThan(7);
    const page = (text: string) =>
      pages.findIndex(({ lines }) => lines.some((line) => line.endsWith(text))) + 1;
    const [forum, closing] = [page('Wen erreichen wir?'), page('Abschluss')];
    expect(forum).toBeLessThan(closing);
    expect(pages.at(-1)!.lines).toContain(`Seiten ${forum}, ${closing}`);
  });
});

describe('the file', () => {
  const store = () =>
    write((tx) => storeRelease(tx, now, stored, { name: '', note: both(''), createdBy: null }));
  let stored: Event;

  beforeEach(async () => {
    const [made] = await write((tx) =>
      tx
        .insert(events)
        .values({ ...event, status: 'published', places: 9, createdAt: now })
        .returning(),
    );
    stored = made!;
  });
  const reread = async () => {
    const [made] = await write((tx) => tx.select().from(events).where(eq(events.id, stored.id)));
    return made!;
  };

  it('is not there before anything is released', async () => {
    expect(await agendaPdf(stored, 'day', 'de')).toBeUndefined();
  });

  it('has another tag for another form, language or release, and is made once for all who ask', async () => {
    const startsAt = new Date('2027-01-14T09:00:00Z');
    const endsAt = new Date('2027-01-14T10:00:00Z');
    await write((tx) =>
      tx.insert(sessions).values({
        ...{ id: 's1', eventId: stored.id, slug: 'one', title: both('Eins'), status: 'published' },
        ...{ startsAt, endsAt, updatedAt: now },
      }),
    );
    await store();
    const first = (await agendaPdf(await reread(), 'day', 'de'))!;
    const tags = [
      first.etag,
      (await agendaPdf(await reread(), 'booklet', 'de'))!.etag,
      (await agendaPdf(await reread(), 'day', 'en'))!.etag,
    ];
    expect((await agendaPdf(await reread(), 'day', 'de'))!.etag).toBe(first.etag);
    await write((tx) => tx.update(sessions).set({ title: both('Zwei') }));
    await store();
    const second = (await agendaPdf(await reread(), 'day', 'de'))!;
    expect(new Set([...tags, second.etag]).size).toBe(4);
    const [pdf, again] = await Promise.all([second.make(), second.make()]);
    expect(again).toBe(pdf);
    expect((await readPdf(pdf)).pages[0]!.text).toContain('Zwei');
  });
});
