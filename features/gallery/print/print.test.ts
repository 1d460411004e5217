import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits, exhibitTopics, media, stations, topics } from '@/db/schema/gallery';
import { files } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, system, type Actor } from '@/features/people/actor';
import { keepFile, withIncoming } from '@/lib/files';
import type { Locale } from '@/lib/i18n/locale';
import { readPdf, type Element } from '@/lib/print/read-pdf';
import { catalogue } from './catalogue';
import { cataloguePdf } from './catalogue-pdf';
import { A4 } from './exhibit-pages';
import { firstSentence } from './labels';
import { labelsPdf } from './labels-pdf';
import type { LabelSize, PrintedExhibit } from './printed';
import { labelledExhibits, printedExhibits } from './queries';

const now = new Date('2026-11-26T12:00Z');
const both = (de: string, en = de) => ({ de, en });
const root = system('test');
let dataDir: string;

const about = {
  ...{ id: 'e', slug: 'tagung', status: 'published', title: both('Tagung', 'Meeting') },
  ...{ series: both('Reihe', ''), venue: both('Haus'), accent: '#0b5c57' },
  ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T16:00Z') },
  ...{ places: 170, galleryPublished: true, createdAt: now },
} satisfies typeof events.$inferInsert;
const texts = {
  title: both('Lernen im Betrieb', 'Learning at work'),
  summary: both('Wie Betriebe ausbilden. Und warum.', 'How companies train. And why.'),
  startingPoint: both('Es fehlten Plätze.\n\n## Warum\n\nNiemand fragte.', ''),
  result: both('Hundert Plätze.', 'A hundred places.'),
  region: both('Sachsen', 'Saxony'),
  organisation: 'Kammer am Fluss',
  people: [
    { name: 'Ada Öztürk', role: both(''), shown: true },
    { name: 'Bea Geheim', role: both(''), shown: false },
  ],
};

async function storePicture(picture: Buffer) {
  return withIncoming(async (folder) => {
    await writeFile(join(folder, 'picture'), picture);
    return keepFile(join(folder, 'picture'));
  });
}
async function theEvent(): Promise<Event> {
  const [event] = await write((tx) => tx.select().from(events).where(eq(events.id, 'e')));
  return event!;
}

beforeEach(async () => {
  ({ dataDir } = await testDatabase({ APP_URL: 'https://conference.example.org' }));
  const picture = await sharp({ create: { width: 640, height: 960, channels: 3, background: '#3366cc' } })
    .webp()
    .toBuffer();
  const stored = await storePicture(picture);
  await write(async (tx) => {
    await tx.insert(events).values(about);
    await tx.insert(topics).values({ id: 't1', eventId: 'e', slug: 'a', name: both('Ausbildung', '') });
    const facts = { eventId: 'e', kind: 'best', updatedAt: now } as const;
    await tx.insert(exhibits).values([
      { ...facts, ...texts, id: 'x1', number: 3, slug: 'lernen', status: 'published' },
      { ...facts, id: 'x2', number: 12, slug: 'knapp', status: 'published', title: both('Knapp', '') },
      { ...facts, id: 'x3', number: 1, slug: 'bald', status: 'accepted', title: both('Bald') },
      { ...facts, id: 'x4', number: 2, slug: 'geheim', status: 'submitted', title: both('Geheim') },
    ]);
    await tx.insert(exhibitTopics).values({ exhibitId: 'x1', topicId: 't1' });
    await tx.insert(stations).values([
      { eventId: 'e', number: 7, exhibitId: 'x1' },
      { eventId: 'e', number: 4, exhibitId: 'x2' },
    ]);
    await tx.insert(files).values({
      ...{ id: 'f1', eventId: 'e', ownerId: 'm1', name: 'w', contentType: 'image/webp', createdAt: now },
      ...stored,
    });
    await tx.insert(media).values({
      ...{ id: 'm1', exhibitId: 'x1', kind: 'poster', fileId: 'f1', widthPx: 2_000, heightPx: 3_000 },
      ...{ alt: both('Ein Plan der Stadt.', ''), transcript: both('Text') },
      derivatives: [{ format: 'webp', width: 640, height: 960, fileId: 'f1' }],
    });
  });
});

async function bytesOf(stream: ReadableStream): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}
async function printed(locale: Locale) {
  const made = await cataloguePdf(await theEvent(), locale, now);
  const pdf = await bytesOf(await made!.make());
  return { ...(await readPdf(pdf)), bytes: pdf.toString('latin1') };
}
const types = ({ children }: Element): string => children.map(({ type }) => type).join(' ');
const lines = (page: { lines: string[] } | undefined) => page!.lines.filter(Boolean);

describe('the catalogue', () => {
  it('has a title, contents with the pages, and each published exhibit from a page of its own', async () => {
    const { pages } = await printed('de');
    expect(pages.map(lines)).toEqual([
      [
        ...['Reihe', 'Tagung', 'Katalog der Galerie', '14. Januar 2027', 'Haus'],
        'conference.example.org/de/tagung/gallery',
        'Stand: 26.11.2026, 13:00 Uhr',
      ],
      [...['Inhalt', '3 Lernen im Betrieb', 'Kammer am Fluss · Seite 3', '12 Knapp', 'Seite 4'], '2 Tagung'],
      [
        ...['Exponat 3 · Station 7', 'Lernen im Betrieb', 'Kammer am Fluss'],
        'Wie Betriebe ausbilden. Und warum.',
        ...[
          'Art der Praxis',
          'Best Practice',
          'Thema',
          'Ausbildung',
          'Region',
          'Sachsen',
          'Person',
          'Ada Öztürk',
        ],
        ...['Ausgangslage', 'Es fehlten Plätze.', 'Warum', 'Niemand fragte.', 'Ergebnis', 'Hundert Plätze.'],
        'Tagung 3',
      ],
      ['Exponat 12 · Station 4', 'Knapp', 'Art der Praxis', 'Best Practice', '4 Tagung'],
    ]);
  });

  it('is tagged, in its language, with a title, all its fonts, and a list of what is in it', async () => {
    const { bytes, tagged, pages } = await printed('en');
    expect(tagged).toBe(true);
    expect(bytes).toContain('/Lang (en-GB)');
    expect(bytes).toContain('/DisplayDocTitle true');
    expect(bytes).toContain('(Catalogue: Meeting)');
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes).toContain('/Title (3. Learning at work)');
    expect(bytes).toMatch(/\/S \/GoTo\s+\/D \(lernen\)/);
    expect(bytes).not.toContain('Helvetica');
    // Each font that is named is in the file
    expect(bytes.match(/\/Type \/FontDescriptor/g)!.length).toBe(
      bytes.match(/\/FontFile\d? \d+ 0 R/g)!.length,
    );
    const parts = pages.map(({ structure }) => structure[0]!.children[0]!);
    expect(parts.map(types)).toEqual([
      'P H1 P P P P P Figure',
      'H2 P P P P P P',
      // Text first, then the poster, then the way online
      'P H2 P P P P P P P P P P H3 P P P H3 P Figure Figure',
      'P H2 P P Figure',
    ]);
    const figures = parts[2]!.children.filter(({ type }) => type === 'Figure');
    expect(figures.map(({ alt, lang }) => [alt, lang])).toEqual([
      // What has no English says that it is German
      ['Ein Plan der Stadt.', 'de-DE'],
      ['QR code: leads to the exhibit “Learning at work” in the gallery', undefined],
    ]);
  });

  it('has codes that lead to the gallery and to each exhibit, in the language of the catalogue', async () => {
    for (const locale of ['de', 'en'] as const) {
      const { pages } = await printed(locale);
      const site = `https://conference.example.org/${locale}/tagung/gallery`;
      expect(pages.map(({ code }) => code)).toEqual([site, undefined, `${site}/lernen`, `${site}/knapp`]);
    }
  });

  it('says nothing that is not public', async () => {
    const { pages, bytes } = await printed('de');
    const all = pages.map(({ text }) => text).join() + bytes;
    for (const secret of ['Geheim', 'Bald']) expect(all).not.toContain(secret);
    await write((tx) => tx.update(events).set({ galleryPublished: false }));
    expect(await cataloguePdf(await theEvent(), 'de', now)).toBeUndefined();
    expect(await printedExhibits(guest, await theEvent())).toBeUndefined();
  });

  it('is made once for all who ask, and again when the gallery is another', async () => {
    const kept = () => readdirSync(join(dataDir, 'printed')).sort();
    const first = (await cataloguePdf(await theEvent(), 'de', now))!;
    const [one, two] = await Promise.all([first.make(), first.make()]);
    expect((await bytesOf(one)).equals(await bytesOf(two))).toBe(true);
    expect(kept()).toEqual([first.etag]);
    const tags = new Set([first.etag]);
    const next = async () => (await cataloguePdf(await theEvent(), 'de', now))!;
    tags.add((await cataloguePdf(await theEvent(), 'en', now))!.etag);
    await write((tx) => tx.update(exhibits).set({ revision: 5 }).where(eq(exhibits.id, 'x1')));
    tags.add((await next()).etag);
    await write((tx) => tx.update(topics).set({ name: both('Anderes') }));
    tags.add((await next()).etag);
    await write((tx) => tx.update(stations).set({ number: 99 }).where(eq(stations.exhibitId, 'x2')));
    tags.add((await next()).etag);
    await write((tx) => tx.update(exhibits).set({ status: 'accepted' }).where(eq(exhibits.id, 'x2')));
    const last = await next();
    tags.add(last.etag);
    expect(tags.size).toBe(6);
    // What is not published does not matter
    await write((tx) => tx.update(exhibits).set({ revision: 9 }).where(eq(exhibits.id, 'x3')));
    expect((await next()).etag).toBe(last.etag);
    expect((await readPdf(await bytesOf(await last.make()))).pages).toHaveLength(3);
  });

  it('does without a picture that is gone', async () => {
    await write((tx) =>
      tx.update(media).set({ derivatives: [{ format: 'webp', width: 9, height: 9, fileId: 'no' }] }),
    );
    const { pages } = await printed('de');
    expect(types(pages[2]!.structure[0]!.children[0]!)).toMatch(/ P Figure$/);
  });
});

const plain: PrintedExhibit = {
  ...{
    slug: 's',
    number: 1,
    kind: 'good',
    title: both('T'),
    summary: both(''),
    organisation: '',
    region: both(''),
  },
  ...{
    startingPoint: both(''),
    approach: both(''),
    result: both(''),
    transfer: both(''),
    obstacles: both(''),
  },
  ...{ targetGroups: both(''), funding: both(''), partners: both(''), people: [], period: '' },
  ...{ contactName: '', contactEmail: '', station: null, topics: [], poster: null },
};
const poster = (widthPx: number, heightPx: number) => ({
  ...{ widthPx, heightPx, alt: both('Bild'), transcript: both('Das Poster sagt es.') },
  derivatives: [{ format: 'webp' as const, width: 640, height: 640, fileId: 'f' }],
});
const noPhoto = () => Promise.resolve(undefined);
const long = (words: number) => 'Arbeitsmarktintegrationsmaßnahmen zusammen denken '.repeat(words).trim();

describe('a page of the catalogue', () => {
  it('keeps everything on the paper, and nothing over something else, whatever is told', async () => {
    const words = fc.integer({ min: 0, max: 120 }).map((count) => both(long(count)));
    const some = fc.integer({ min: 0, max: 12 }).map((count) => both(long(count)));
    const told = fc.record({
      title: fc.integer({ min: 1, max: 8 }).map((count) => both(long(count))),
      ...{ summary: some, startingPoint: words, result: words, partners: some, targetGroups: some },
      size: fc.constantFrom(undefined, [700, 990], [990, 700], [400, 1_600], [1_600, 400], [500, 500]),
    });
    await fc.assert(
      fc.asyncProperty(told, async ({ size, ...rest }) => {
        const exhibit = { ...plain, ...rest, poster: size ? poster(size[0]!, size[1]!) : null };
        const sheets = await catalogue(
          { event: await theEvent(), exhibits: [exhibit], stand: '' },
          'de',
          noPhoto,
        );
        for (const { marks } of sheets.slice(2)) {
          const boxes = marks.flatMap((mark) => {
            if (mark.kind === 'text') {
              const { lines: set, style, height } = mark.paragraph;
              const width = Math.max(...set.map((line) => line.width)) * style.size;
              return [{ x: mark.x, y: mark.y, width, height }];
            }
            if (mark.kind === 'photo') return [mark.box];
            return mark.kind === 'code'
              ? [{ x: mark.x, y: mark.y, width: mark.size, height: mark.size }]
              : [];
          });
          for (const [at, box] of boxes.entries()) {
            expect(box.x).toBeGreaterThanOrEqual(40);
            expect(box.x + box.width).toBeLessThanOrEqual(A4.width - 40);
            expect(box.y + box.height).toBeLessThanOrEqual(A4.height - 40);
            for (const other of boxes.slice(0, at)) {
              const apart =
                box.x >= other.x + other.width - 0.01 ||
                other.x >= box.x + box.width - 0.01 ||
                box.y >= other.y + other.height - 0.01 ||
                other.y >= box.y + box.height - 0.01;
              expect(apart, JSON.stringify([box, other])).toBe(true);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('tells what the poster says where there is no story', async () => {
    const sheets = await catalogue(
      { event: await theEvent(), exhibits: [{ ...plain, poster: poster(700, 990) }], stand: '' },
      'de',
      noPhoto,
    );
    const said = sheets[2]!.marks.flatMap((mark) =>
      mark.kind === 'text'
        ? mark.paragraph.lines.map(({ runs }) => runs.map(({ text }) => text).join(''))
        : [],
    );
    expect(said).toContain('Das Poster sagt es.');
  });

  it.each([
    ['beside a portrait', poster(700, 990)],
    ['below a landscape', poster(990, 700)],
    ['without a poster', null],
  ])('leaves out none of the facts, however many words they have, %s', async (_, shown) => {
    const wordy = { targetGroups: both(long(14)), funding: both(long(14)), partners: both(long(40)) };
    const exhibit = {
      ...{ ...plain, ...wordy, title: both(long(2)), summary: both(long(3)), poster: shown },
      ...{ period: '2024', contactName: 'Ada Öztürk', contactEmail: 'ada@kammer.example' },
    };
    const sheets = await catalogue(
      { event: await theEvent(), exhibits: [exhibit], stand: '' },
      'de',
      noPhoto,
    );
    const said = sheets
      .slice(2)
      .flatMap(({ marks }) => marks)
      .flatMap((mark) =>
        mark.kind === 'text' ? mark.paragraph.lines.flatMap(({ runs }) => runs.map(({ text }) => text)) : [],
      )
      .join(' ');
    expect(said).toContain('2024');
    expect(said).toContain('ada@kammer.example');
    expect(said).not.toContain('…');
    expect(said.match(/zusammen/g)).toHaveLength(2 + 3 + 14 + 14 + 40);
  });

  it('is set for hundreds while the server answers others', async () => {
    const many = Array.from({ length: 150 }, (_, n): PrintedExhibit => ({
      ...plain,
      ...{ slug: `s${n}`, number: n + 1, startingPoint: both(long(60)), poster: poster(700, 990) },
    }));
    let [turns, isMaking] = [0, true];
    const turn = () => {
      turns++;
      if (isMaking) setImmediate(turn);
    };
    setImmediate(turn);
    const sheets = await catalogue({ event: await theEvent(), exhibits: many, stand: '' }, 'de', noPhoto);
    isMaking = false;
    expect(sheets.length).toBeGreaterThan(150);
    // One for each exhibit at least, for whoever else waits
    expect(turns).toBeGreaterThan(150);
  });
});

describe('labels', () => {
  const curator: Actor = {
    ...{ kind: 'person', id: 'c', email: 'c@example.org', name: 'c', locale: 'de', isAdministrator: false },
    roles: new Map([['e', new Set(['curator'] as const)]]),
  };
  const made = async (size: LabelSize, locale: Locale) => {
    const event = await theEvent();
    const pdf = await labelsPdf(event, (await labelledExhibits(curator, event))!, { size, locale, now });
    return { ...(await readPdf(pdf)), bytes: pdf.toString('latin1') };
  };

  it('are for what is accepted or published, by station, and for curators alone', async () => {
    const numbers = (await labelledExhibits(curator, { id: 'e' }))!.map(({ number }) => number);
    expect(numbers).toEqual([12, 3, 1]);
    expect(await labelledExhibits(guest, { id: 'e' })).toBeUndefined();
    expect(await labelledExhibits(root, { id: 'other' })).toEqual([]);
  });

  it('say number, title, organisation and a sentence, and lead to the exhibit', async () => {
    const { pages, tagged, bytes } = await made('a5', 'de');
    expect(tagged).toBe(true);
    expect(bytes).toContain('(Schilder der Stationen: Tagung)');
    expect(bytes).not.toContain('Helvetica');
    expect(lines(pages[1])).toEqual([
      ...['Station 7', '3', 'Lernen im Betrieb', 'Kammer am Fluss', 'Wie Betriebe ausbilden.'],
      ...['Mehr dazu in der Galerie', 'conference.example.org/de/tagung/gallery/lernen', 'Tagung'],
    ]);
    expect(types(pages[1]!.structure[0]!.children[0]!)).toBe('P P H2 P P P P P Figure');
    expect(pages[1]!.code).toBe('https://conference.example.org/de/tagung/gallery/lernen');
    expect(lines(pages[2])[0]).toBe('1');
  });

  it.each([
    ['a4', 595.28, 841.89],
    ['a5', 419.53, 595.28],
  ] as const)('are as large as %s', async (size, width, height) => {
    const { bytes, pages } = await made(size, 'en');
    expect(bytes).toContain(`/MediaBox [0 0 ${width} ${height}]`);
    expect(pages[1]!.code).toBe('https://conference.example.org/en/tagung/gallery/lernen');
  });

  it.each([
    ['Ein Satz. Noch einer.', 'Ein Satz.'],
    ['Mit z. B. einer Kürzung. Und mehr.', 'Mit z. B. einer Kürzung.'],
    ['Warum? Darum.', 'Warum?'],
    ['Ohne Ende', 'Ohne Ende'],
    ['', ''],
  ])('take the first sentence of %j', (text, sentence) => {
    expect(firstSentence(text, 'de')).toBe(sentence);
  });
});
