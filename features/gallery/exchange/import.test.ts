import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits, exhibitTopics, topics } from '@/db/schema/gallery';
import { exhibitImports } from '@/db/schema/gallery-making';
import { audit } from '@/db/schema/platform';
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

  it.each(['de', 'en'] as const)('that was exported in %s and comes back changes nothing', async (locale) => {
    const id = await added('Eins, "mit" Zeichen; =1+1');
    const result = { de: 'Erster Absatz.\n\nZweiter; mit "Zeichen".', en: '-5 %' };
    await write((tx) => tx.update(exhibits).set({ result }).where(eq(exhibits.id, id)));
    await added('Zwei');
    const { parts } = exhibitFile(exportedExhibits(root, one), 'csv', { event: one, locale, now });
    let csv = '';
    for await (const part of parts) csv += String(part);
    const table = await uploaded(csv);
    expect(table.fates).toEqual([
      [1, 'same'],
      [2, 'same'],
    ]);
    expect(await table.carryOut()).toMatchObject({ reason: 'nothing' });
  });
});
