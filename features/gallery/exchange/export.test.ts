import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { fromBuffer, type Entry } from 'yauzl';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits, exhibitTopics, media, stations, topics } from '@/db/schema/gallery';
import { audit, files } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { keepFile, withIncoming } from '@/lib/files';
import { readSpreadsheet } from '@/lib/spreadsheet/read';
import { streamed } from '@/lib/streamed';
import { exhibitFile } from './export-file';
import type { ExhibitFormat } from './export-format';
import { noteExhibitExport } from './export-mutations';
import { exportedExhibits } from './export-queries';

const now = new Date('2026-11-26T12:00Z');
const both = (de: string, en = de) => ({ de, en });
const event = { id: 'e', slug: 'tagung', timeZone: 'Europe/Berlin' };
const withRole = (role: EventRole): Actor => ({
  ...{
    kind: 'person',
    id: role,
    email: `${role}@example.org`,
    name: role,
    locale: 'de',
    isAdministrator: false,
  },
  roles: new Map([['e', new Set([role])]]),
});
const curator = withRole('curator');
const COUNT = 120;

beforeEach(async () => {
  await testDatabase();
  const stored = await withIncoming(async (folder) => {
    await writeFile(join(folder, 'a'), '%PDF-1.7 poster');
    return keepFile(join(folder, 'a'));
  });
  await write(async (tx) => {
    await tx.insert(events).values({
      ...{ id: 'e', slug: 'tagung', title: both('Tagung'), places: 9, createdAt: now },
      ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T16:00Z') },
    });
    await tx.insert(topics).values([
      { id: 't1', eventId: 'e', slug: 'a', name: both('Ausbildung', 'Training'), position: 0 },
      { id: 't2', eventId: 'e', slug: 'b', name: both('Beratung', ''), position: 1 },
    ]);
    const facts = { eventId: 'e', kind: 'good', updatedAt: now } as const;
    await tx.insert(exhibits).values({
      ...{ ...facts, id: 'x7', number: 7, slug: 'lernen', status: 'published', publishedAt: now },
      ...{ title: both('=1+1', 'Learning'), startingPoint: both('Erst\n\nDann', '') },
      region: both('Sachsen', 'Saxony'),
      people: [
        { name: 'Ada Öztürk', role: both('Leitung', ''), shown: true },
        { name: 'Bea', role: both(''), shown: false },
      ],
      links: [{ title: both(''), url: 'https://example.org/a' }],
      contactEmail: 'bea@example.org',
    });
    for (let number = 8; number < 7 + COUNT; number++) {
      await tx.insert(exhibits).values({ ...facts, number, slug: `s${number}`, title: both(`Nr ${number}`) });
    }
    await tx.insert(exhibitTopics).values([
      { exhibitId: 'x7', topicId: 't2' },
      { exhibitId: 'x7', topicId: 't1' },
    ]);
    await tx.insert(stations).values({ eventId: 'e', number: 3, exhibitId: 'x7' });
    const file = { eventId: 'e', name: 'p', contentType: 'application/pdf', createdAt: now };
    await tx.insert(files).values([
      { ...file, ...stored, id: 'f1', ownerId: 'm1' },
      { ...file, id: 'f2', ownerId: 'm2', storageKey: 'z'.repeat(32), sizeBytes: 1, sha256: 'x' },
    ]);
    const [eighth] = await tx.select().from(exhibits).limit(1).offset(1);
    await tx.insert(media).values([
      { id: 'm1', exhibitId: 'x7', kind: 'poster', fileId: 'f1', alt: both('Ein Plan', '') },
      { id: 'm2', exhibitId: eighth!.id, kind: 'poster', fileId: 'f2' },
    ]);
  });
});

async function made(format: ExhibitFormat, locale: 'de' | 'en' = 'de', actor = curator) {
  const { parts, ...about } = exhibitFile(exportedExhibits(actor, event), format, { event, locale, now });
  return { ...about, bytes: Buffer.from(await new Response(streamed(parts)).arrayBuffer()) };
}

const expected = {
  Nummer: '7',
  Adresse: 'lernen',
  Station: '3',
  'Art der Praxis': 'Good Practice',
  'Region (Deutsch)': 'Sachsen',
  'Region (Englisch)': 'Saxony',
  Themen: 'Ausbildung; Beratung',
  'Titel (Deutsch)': '=1+1',
  'Titel (Englisch)': 'Learning',
  'Ausgangslage (Deutsch)': 'Erst\n\nDann',
  'Ausgangslage (Englisch)': '',
  'Alternativtext (Deutsch)': 'Ein Plan',
  Posterdatei: '007-lernen.pdf',
  Veröffentlicht: '2026-11-26 13:00',
  Eingereicht: '',
};

describe('all exhibits as a table', () => {
  it('are in CSV in any state, by number, with all their texts, and start no formula', async () => {
    const { bytes, name, contentType } = await made('csv');
    expect([name, contentType]).toEqual(['tagung-exponate-2026-11-26.csv', 'text/csv; charset=utf-8']);
    const rows = parse(bytes, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
    expect(rows.map(({ Nummer }) => Number(Nummer))).toEqual(Array.from({ length: COUNT }, (_, n) => n + 7));
    expect(rows[0]).toMatchObject({ ...expected, 'Titel (Deutsch)': "'=1+1" });
    const people = Object.values(rows[0]!).find((cell) => cell.includes('Ada'));
    expect(people).toBe('Ada Öztürk | Leitung |  | öffentlich\nBea |  |  | nicht öffentlich');
    expect(Object.keys(rows[0]!).length).toBe(new Set(Object.keys(rows[0]!)).size);
  });

  it('are in XLSX the same, in the language of who asks', async () => {
    const { bytes, name } = await made('xlsx', 'en');
    expect(name).toBe('tagung-exhibits-2026-11-26.xlsx');
    const sheet = await readSpreadsheet(bytes);
    if (!sheet.ok) throw new Error(sheet.reason);
    const [head, first] = sheet.value.rows;
    const cells = Object.fromEntries(head!.cells.map((header, at) => [header, first!.cells[at]]));
    expect(cells).toMatchObject({ Number: '7', 'Title (German)': '=1+1', 'Title (English)': 'Learning' });
    expect(sheet.value.rows).toHaveLength(COUNT + 1);
  });
});

async function unpacked(zip: Buffer): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      archive.on('entry', (entry: Entry) => {
        archive.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(chunks).toString());
            archive.readEntry();
          });
        });
      });
      archive.on('end', resolve).on('error', reject);
      archive.readEntry();
    });
  });
  return found;
}

describe('the posters', () => {
  it('are in an archive, as they came, each named by its number; of one that is gone there is nothing in it', async () => {
    const { bytes, name, contentType } = await made('zip');
    expect([name, contentType]).toEqual(['tagung-poster-2026-11-26.zip', 'application/zip']);
    expect([...(await unpacked(bytes))]).toEqual([
      ['007-lernen.pdf', '%PDF-1.7 poster'],
      ['008-s8.pdf', ''],
    ]);
  });
});

describe('who takes them', () => {
  it('curates, and it is noted', async () => {
    expect((await noteExhibitExport(curator, now, event, 'csv')).ok).toBe(true);
    const [entry] = await read().select().from(audit);
    expect(entry).toMatchObject({ action: 'exhibit.export', eventId: 'e', detail: { format: 'csv' } });
    for (const actor of [guest, withRole('viewer'), withRole('door'), withRole('programme')]) {
      expect(await noteExhibitExport(actor, now, event, 'csv')).toMatchObject({
        ok: false,
        reason: 'notFound',
      });
      expect((await made('csv', 'de', actor)).bytes.toString().trim().split('\r\n')).toHaveLength(1);
    }
    expect(await read().select().from(audit)).toHaveLength(1);
  });
});
