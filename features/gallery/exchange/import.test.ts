import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits, exhibitTopics, media, stations, topics } from '@/db/schema/gallery';
import { exhibitImports } from '@/db/schema/gallery-making';
import { audit, files } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { guest, system } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import { createExhibit } from '../mutations';
import { takeStep } from '../review/step-mutations';
import { exhibitFile } from './export-file';
import { exportedExhibits } from './export-queries';
import {
  carryOutExhibitImport,
  deleteOldExhibitImports,
  discardExhibitImport,
  storeExhibitImport,
} from './import-mutations';
import { dryRun } from './import-queries';

const now = new Date('2026-11-26T12:00Z');
const root = system('test');
const both = (text: string) => ({ de: text, en: text });
type Event = typeof events.$inferSelect;
let one: Event;
let other: Event;

async function madeEvent(slug: string): Promise<Event> {
  const [event] = await write((tx) =>
    tx
      .insert(events)
      .values({ slug, title: both(slug), startsAt: now, endsAt: now, places: 9, createdAt: now })
      .returning(),
  );
  return event!;
}

async function added(title: string): Promise<string> {
  const created = await createExhibit(
    root,
    one.id,
    { title: both(title), organisation: 'Verein', kind: 'good' },
    now,
  );
  if (!created.ok) throw new Error(created.reason);
  return created.value.id;
}

/** Uploads a table and tells what it would do. */
async function uploaded(csv: string) {
  const stored = await storeExhibitImport(
    root,
    one.id,
    { name: 'liste.csv', content: Buffer.from(csv) },
    now,
  );
  if (!stored.ok) throw new Error(stored.reason);
  const found = await dryRun(root, one, stored.value.id, 'de');
  const fates = found?.plan.rows.map(({ number, fate }) => [number, fate]);
  const carryOut = (leaveOut = false, mark = found?.mark ?? 0) =>
    carryOutExhibitImport(root, one.id, stored.value.id, { mark, leaveOut, locale: 'de' }, now);
  return { ...found!, id: stored.value.id, fates, carryOut };
}
const hung = async () =>
  read().select().from(exhibits).where(eq(exhibits.eventId, one.id)).orderBy(asc(exhibits.number));

beforeEach(async () => {
  await testDatabase();
  one = await madeEvent('one');
  other = await madeEvent('other');
});

describe('a table of exhibits', () => {
  it('makes drafts, changes those that have its numbers, and leaves what its empty cells do not say', async () => {
    await added('Eins');
    await write((tx) =>
      tx.insert(topics).values({ eventId: one.id, slug: 'sprache', name: both('Sprache') }),
    );
    const table = await uploaded(
      'Nummer;Titel (Deutsch);Zusammenfassung (Deutsch);Organisation;Themen;Art der Praxis;Farbe\n' +
        '1;Erstes;;;Sprache;;rot\n7;Siebtes;Kurz;Haus;;Best Practice;\n;Achtes;;;;;\n',
    );
    expect(table.fates).toEqual([
      [1, 'changed'],
      [7, 'new'],
      [8, 'new'],
    ]);
    expect(table.plan.ignored).toEqual(['Farbe']);
    expect(await hung()).toHaveLength(1);
    expect(await table.carryOut()).toEqual({ ok: true, value: { fresh: 2, changed: 1 } });
    expect(await hung()).toMatchObject([
      { number: 1, title: { de: 'Erstes', en: 'Eins' }, organisation: 'Verein', status: 'draft' },
      { number: 7, title: { de: 'Siebtes', en: '' }, kind: 'best', slug: 'siebtes', status: 'draft' },
      { number: 8, title: { de: 'Achtes', en: '' } },
    ]);
    expect(await read().select().from(exhibitTopics)).toHaveLength(1);
    expect(await read().select().from(exhibitImports)).toEqual([]);
    expect(await table.carryOut()).toMatchObject({ reason: 'notFound' });
  });

  it('says what is wrong with a row, and takes the others only when asked to', async () => {
    const table = await uploaded(
      'number,title.de,contactEmail,topics,kind\n0,Null,,,\n2,,,,\n3,Drei,kein-at,,\n4,Vier,,Unbekannt,\n4,Noch mal,,,\n5,Fünf,,,mittel\n6,Sechs,,,\n',
    );
    expect(table.fates).toEqual([
      [0, 'refused'],
      [2, 'refused'],
      [3, 'refused'],
      [4, 'refused'],
      [4, 'refused'],
      [5, 'refused'],
      [6, 'new'],
    ]);
    for (const { problems } of table.plan.rows.slice(0, 6)) expect(problems).toHaveLength(1);
    expect(await table.carryOut()).toMatchObject({ reason: 'refusedRows' });
    expect(await hung()).toEqual([]);
    expect(await table.carryOut(true)).toMatchObject({ ok: true, value: { fresh: 1, changed: 0 } });
  });

  it('is refused when an exhibit has changed since its dry run', async () => {
    const id = await added('Eins');
    const table = await uploaded('number,title.de\n1,Anders\n');
    await write((tx) => tx.update(exhibits).set({ revision: 5 }).where(eq(exhibits.id, id)));
    expect(await table.carryOut()).toMatchObject({ reason: 'changed' });
    expect((await hung())[0]?.title.de).toBe('Eins');
  });

  it('opens no gap in what is published', async () => {
    const id = await added('Eins');
    await write((tx) =>
      tx
        .update(exhibits)
        .set({ title: { de: 'Eins', en: '' }, summary: { de: 'Kurz', en: '' }, result: both('Gut') })
        .where(eq(exhibits.id, id)),
    );
    expect(await takeStep(root, id, 'publish', now)).toMatchObject({ ok: true });
    // An English title asks for an English summary
    const table = await uploaded('number,title.en\n1,One\n');
    expect(table.plan.rows).toMatchObject([{ fate: 'refused', problems: [expect.any(String)] }]);
  });

  it('is for curators of its event', async () => {
    const table = await uploaded('number,title.de\n1,Eins\n');
    expect(await dryRun(guest, one, table.id, 'de')).toBeUndefined();
    expect(await dryRun(root, other, table.id, 'de')).toBeUndefined();
    const order = { mark: table.mark, leaveOut: false, locale: 'de' } as const;
    expect(await carryOutExhibitImport(guest, one.id, table.id, order, now)).toMatchObject({ ok: false });
    expect(await carryOutExhibitImport(root, other.id, table.id, order, now)).toMatchObject({ ok: false });
    expect(await discardExhibitImport(guest, one.id, table.id, now)).toMatchObject({ ok: false });
    expect(
      await storeExhibitImport(guest, one.id, { name: '', content: Buffer.from('') }, now),
    ).toMatchObject({
      ok: false,
    });
    expect(await discardExhibitImport(root, one.id, table.id, now)).toMatchObject({ ok: true });
    expect(await hung()).toEqual([]);
  });

  it('waits for a day, and what goes then is noted by its id', async () => {
    const { id } = await uploaded('number,title.de\n1,Eins\n');
    const purge = (ms: number) =>
      deleteOldExhibitImports(system('retention'), new Date(now.getTime() + ms), 10);
    expect(await purge(DAY_MS - 1)).toBe(0);
    expect(await purge(DAY_MS)).toBe(1);
    expect(await read().select().from(exhibitImports)).toEqual([]);
    expect(await read().select().from(audit).where(eq(audit.actor, 'retention'))).toMatchObject([
      { action: 'exhibit.discardTable', eventId: one.id, subjectId: id, detail: {} },
    ]);
  });

  it('puts exhibits at stations, which two may change, and nobody where another stays', async () => {
    const [first, second] = [await added('Eins'), await added('Zwei')];
    await added('Drei');
    await write((tx) =>
      tx.insert(stations).values([
        { eventId: one.id, number: 10, name: both('Foyer'), exhibitId: first },
        { eventId: one.id, number: 11, name: both('Saal'), exhibitId: second },
      ]),
    );
    const table = await uploaded('number,station,title.de\n1,11,\n2,10,\n3,11,\n4,12,Vier\n5,0,Fünf\n');
    expect(table.plan.rows.map(({ fate, problems }) => [fate, problems])).toEqual([
      ['changed', []],
      ['changed', []],
      ['refused', ['An Station 11 hängt schon ein anderes Exponat.']],
      ['new', []],
      ['refused', ['Die Station ist keine ganze Zahl von 1 bis 9999.']],
    ]);
    expect(await table.carryOut(true)).toMatchObject({ ok: true });
    expect(await stationsOf()).toEqual([
      [1, 11],
      [2, 10],
      [4, 12],
    ]);
    // Of two rows the one that already stands there stays, and what is refused makes no room
    const crowded = await uploaded('number,station,kind\n1,12,\n4,12,\n2,11,\n');
    expect(crowded.fates).toEqual([
      [1, 'refused'],
      [4, 'same'],
      [2, 'refused'],
    ]);
  });

  it('takes people and links by line, and says which it cannot read', async () => {
    const table = await uploaded(
      'number,title.de,people,links\n' +
        '1,Eins,"Ada | Leitung | Lead | public\nBea",https://example.org | Plan\n' +
        '2,Zwei,Ada | a | b | vielleicht,\n3,Drei,,kein Link\n4,Vier,| Leitung,\n',
    );
    expect(table.plan.rows.map(({ fate, problems }) => [fate, problems])).toEqual([
      ['new', []],
      [
        'refused',
        [
          'Personen: Die Zeile „Ada | a | b | vielleicht“ ist nicht zu verstehen. Eine Person je Zeile: Name | Rolle auf Deutsch | Rolle auf Englisch | öffentlich oder nicht öffentlich.',
        ],
      ],
      ['refused', [expect.stringMatching(/^Mehr dazu: /)]],
      ['refused', [expect.stringMatching(/^Personen: /)]],
    ]);
    expect(await table.carryOut(true)).toMatchObject({ ok: true });
    expect(await hung()).toMatchObject([
      {
        people: [
          { name: 'Ada', role: { de: 'Leitung', en: 'Lead' }, shown: true },
          { name: 'Bea', role: both(''), shown: false },
        ],
        links: [{ title: { de: 'Plan', en: '' }, url: 'https://example.org' }],
      },
    ]);
    const most = Array.from({ length: 13 }, (_, n) => `P${n}`).join('\n');
    const crowd = await uploaded(`number,people\n1,"${most}"\n`);
    expect(crowd.plan.rows[0]?.problems).toEqual(['Personen: Es sind mehr als 12 Zeilen.']);
    // What it says nothing of stays
    const rest = await uploaded('number,people,region.en\n1,,Hesse\n');
    expect(rest.plan.rows[0]?.changes).toEqual(['Region (Englisch)']);
  });

  it('brings the words of a poster where there is one, and says so where there is none', async () => {
    await addPoster(await added('Eins'));
    await added('Zwei');
    const table = await uploaded('number,alt.de,transcript.en\n1,Ein Plan,All of it\n2,Ein Plan,\n');
    expect(table.plan.rows.map(({ fate, changes, notes }) => [fate, changes, notes.length])).toEqual([
      ['changed', ['Alternativtext (Deutsch)', 'Text auf dem Poster (Englisch)'], 0],
      ['same', [], 1],
    ]);
    expect(await table.carryOut()).toMatchObject({ ok: true, value: { fresh: 0, changed: 1 } });
    expect(await read().select().from(media)).toMatchObject([
      { alt: { de: 'Ein Plan', en: '' }, transcript: { de: '', en: 'All of it' } },
    ]);
  });

  it.each(['de', 'en'] as const)('that was exported in %s and comes back changes nothing', async (locale) => {
    await filled();
    const table = await uploaded(await exported(locale));
    expect(
      table.plan.rows.flatMap(({ changes, problems, notes }) => [...changes, ...problems, ...notes]),
    ).toEqual([]);
    expect(table.fates).toEqual([
      [1, 'same'],
      [2, 'same'],
    ]);
    expect(await table.carryOut()).toMatchObject({ reason: 'nothing' });
  });

  it.each(['de', 'en'] as const)('that was exported in %s brings all of it back', async (locale) => {
    await filled();
    const before = await hung();
    const csv = await exported(locale);
    const words = await read().select({ alt: media.alt, transcript: media.transcript }).from(media);
    const [poster] = await read().select().from(media);
    await write(async (tx) => {
      const { id, slug, eventId, number, status, kind, updatedAt } = before[0]!;
      await tx.delete(exhibits);
      await tx.delete(exhibitTopics);
      await tx.update(stations).set({ exhibitId: null });
      await tx
        .insert(exhibits)
        .values({ id, slug, eventId, number, status, kind, updatedAt, title: both('Leer') });
      await tx.insert(media).values({ ...poster!, alt: both(''), transcript: both('') });
    });
    const table = await uploaded(csv);
    expect(table.fates).toEqual([
      [1, 'changed'],
      [2, 'new'],
    ]);
    expect(await table.carryOut()).toMatchObject({ ok: true });
    const told = (all: typeof before) =>
      all.map(({ id: _id, revision: _revision, updatedAt: _updatedAt, slug: _slug, ...rest }) => rest);
    expect(told(await hung())).toEqual(told(before));
    expect(await read().select({ alt: media.alt, transcript: media.transcript }).from(media)).toEqual(words);
    expect(await stationsOf()).toEqual([[1, 10]]);
    expect(await read().select().from(exhibitTopics)).toHaveLength(1);
  });
});

/** Two exhibits, one of them with all that a table holds. */
async function filled(): Promise<void> {
  const id = await added('Eins, "mit" Zeichen; =1+1');
  await addPoster(id, {
    alt: { de: '=Plan', en: 'A | plan' },
    transcript: { de: 'Erstens\n\nZweitens', en: '' },
  });
  await write(async (tx) => {
    await tx
      .update(exhibits)
      .set({
        result: { de: 'Erster Absatz.\n\nZweiter; mit "Zeichen".', en: '-5 %' },
        people: [
          { name: 'Ada | Öztürk', role: { de: 'Leitung; Beratung', en: '' }, shown: true },
          { name: '=Bea', role: both(''), shown: false },
        ],
        links: [
          { title: both(''), url: 'https://example.org/a?b=1;c' },
          { title: { de: '', en: 'Timetable, "new"' }, url: 'https://example.org/b' },
        ],
        region: { de: 'Sachsen; Hessen', en: 'Saxony' },
        ...{ videoUrl: 'https://example.org/film', kind: 'best', contactEmail: 'a@x.org' },
      })
      .where(eq(exhibits.id, id));
    await tx.insert(stations).values({ eventId: one.id, number: 10, name: both('Foyer'), exhibitId: id });
    await tx
      .insert(topics)
      .values({ id: 't', eventId: one.id, slug: 's', name: { de: 'Sprache', en: 'Language' } });
    await tx.insert(exhibitTopics).values({ exhibitId: id, topicId: 't' });
  });
  await added('Zwei');
}

async function exported(locale: 'de' | 'en'): Promise<string> {
  const { parts } = exhibitFile(exportedExhibits(root, one), 'csv', { event: one, locale, now });
  let csv = '';
  for await (const part of parts) csv += String(part);
  return csv;
}

async function addPoster(exhibitId: string, words: Partial<typeof media.$inferInsert> = {}): Promise<void> {
  await write(async (tx) => {
    const [file] = await tx
      .insert(files)
      .values({
        ...{ eventId: one.id, name: 'p.pdf', contentType: 'application/pdf', sizeBytes: 1, sha256: 'x' },
        ...{ storageKey: 'x', ownerId: 'm', createdAt: now },
      })
      .returning();
    await tx.insert(media).values({ id: 'm', exhibitId, kind: 'poster', fileId: file!.id, ...words });
  });
}

/** Which exhibit stands where, by number. */
async function stationsOf(): Promise<[number, number][]> {
  const rows = await read()
    .select({ number: exhibits.number, station: stations.number })
    .from(stations)
    .innerJoin(exhibits, eq(exhibits.id, stations.exhibitId))
    .orderBy(asc(exhibits.number));
  return rows.map(({ number, station }) => [number, station]);
}
