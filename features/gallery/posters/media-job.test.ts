import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits, media } from '@/db/schema/gallery';
import { mediaJobs } from '@/db/schema/gallery-making';
import { people } from '@/db/schema/people';
import { audit, cacheVersions, files } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { guest, system, type Actor } from '@/features/people/actor';
import { withIncoming } from '@/lib/files';
import { deleteExhibit } from '../mutations';
import { cancelJob, deleteOldJobs, keepSaid, putBack, queueMedium, takeJob } from './job-mutations';
import { findEditedFiles, isMediaDue } from './job-queries';
import { workOnMedia } from './media-job';
import type { Said } from './medium-form';
import { removeOrphanedFiles } from './orphan-mutations';
import { moveMedium, removeMedium, saveMediumWords } from './poster-mutations';
import { limits } from './upload-rules';
import type { MediaKind } from './uploads';

const now = new Date('2027-01-10T09:00:00Z');
const time = () => now;
const root = system('test');
const both = (text: string) => ({ de: text, en: text });
const going = new AbortController().signal;
let store: string;
let exhibitId: string;
let exhibitor: Actor;
let sends = 0;

beforeEach(async () => {
  store = join((await testDatabase()).dataDir, 'files');
  await write(async (tx) => {
    const [event] = await tx
      .insert(events)
      .values({
        ...{ slug: 'one', status: 'published', title: both('One'), places: 10, createdAt: now },
        startsAt: now,
        endsAt: now,
      })
      .returning();
    const [exhibit] = await tx
      .insert(exhibits)
      .values({
        ...{ eventId: event!.id, number: 7, slug: 'beratung', title: both('Beratung'), kind: 'best' },
        updatedAt: now,
      })
      .returning();
    const [person] = await tx.insert(people).values({ email: 'edin@x.org', createdAt: now }).returning();
    await tx.insert(exhibitors).values({ exhibitId: exhibit!.id, personId: person!.id });
    exhibitId = exhibit!.id;
    exhibitor = {
      ...{ kind: 'person', id: person!.id, email: 'edin@x.org', name: '', locale: 'de' },
      ...{ isAdministrator: false, roles: new Map() },
    };
  });
});

function kept(): string[] {
  if (!existsSync(store)) return [];
  return readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function pdf(...pages: string[]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A5', autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const page of pages) document.addPage().text(page);
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}

const picture = () =>
  sharp({ create: { width: 500, height: 700, channels: 3, background: '#0b5c57' } })
    .png()
    .toBuffer();

function zip(...names: string[]): Promise<Buffer> {
  const archive = new yazl.ZipFile();
  for (const name of names) archive.addBuffer(Buffer.from('<x/>'), name, { compress: false });
  archive.end();
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    archive.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    archive.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

function send(
  kind: MediaKind,
  name: string,
  bytes: Buffer,
  actor: Actor = exhibitor,
  said: Partial<Said> = {},
) {
  return withIncoming(async (folder) => {
    const path = join(folder, 'upload');
    writeFileSync(path, bytes);
    sends++;
    return queueMedium(actor, exhibitId, { path, kind, name, ...said }, new Date(now.getTime() + sends));
  });
}

async function sent(kind: MediaKind, name: string, bytes: Buffer): Promise<string> {
  const queued = await send(kind, name, bytes);
  if (!queued.ok) throw new Error(queued.reason);
  return queued.value.jobId;
}

const jobs = async () => (await findEditedFiles(exhibitor, exhibitId))?.jobs;
const all = () => read().select().from(media).orderBy(media.kind, media.position);

describe('a file that was sent', () => {
  it('waits, is worked on, and is a poster with its pages and its text; only that is left', async () => {
    await sent('poster', 'Plakat.pdf', await pdf('Erste', 'Zweite'));
    expect(await jobs()).toMatchObject([
      { kind: 'poster', name: 'Plakat.pdf', state: 'waiting', pagesDone: 0, pages: null },
    ]);
    expect(await isMediaDue()).toBe(true);
    await workOnMedia(time, going);
    expect(await read().select().from(mediaJobs)).toEqual([]);
    expect(await isMediaDue()).toBe(false);
    const [poster] = await all();
    expect(poster).toMatchObject({ kind: 'poster', foundText: 'Erste\fZweite', exhibitId });
    expect(poster?.pages).toHaveLength(2);
    const rows = await read().select().from(files);
    expect(kept().sort()).toEqual(rows.map(({ storageKey }) => storageKey).sort());
    expect(rows.find(({ id }) => id === poster?.fileId)?.name).toBe('07-beratung.pdf');
    expect((await read().select().from(audit)).map(({ action }) => action)).toEqual([
      'exhibit.upload',
      'exhibit.poster',
    ]);
  });

  it('fails with its reason, which stays while nothing else does', async () => {
    await sent('poster', 'Plakat.pdf', Buffer.from('%PDF-1.7 and no more'));
    await workOnMedia(time, going);
    expect(await jobs()).toMatchObject([{ state: 'failed', reason: 'broken' }]);
    expect([kept(), await all(), await isMediaDue()]).toEqual([[], [], false]);
    expect(await deleteOldJobs(new Date('2027-01-23T09:00:00Z'), 10)).toBe(0);
    expect(await deleteOldJobs(new Date('2027-01-25T09:00:00Z'), 10)).toBe(1);
  });

  it('is not taken from who may not, nor above what an exhibit may have', async () => {
    expect(await send('picture', 'a.png', await picture(), guest)).toMatchObject({ reason: 'notFound' });
    for (let index = 0; index < limits.pictures; index++) await sent('picture', 'a.png', await picture());
    expect(await send('picture', 'a.png', await picture())).toMatchObject({ reason: 'tooMany' });
    expect(kept()).toHaveLength(limits.pictures);
    await write((tx) => tx.update(exhibits).set({ status: 'published' }));
    expect(await send('document', 'a.pdf', await pdf('A'))).toMatchObject({ reason: 'published' });
  });

  it('makes way for a newer poster, and goes when nobody wants it', async () => {
    const first = await sent('poster', 'Alt.png', await picture());
    const second = await sent('poster', 'Neu.png', await picture());
    expect((await read().select().from(mediaJobs)).map(({ id }) => id)).toEqual([second]);
    expect(await cancelJob(guest, exhibitId, second, now)).toMatchObject({ reason: 'notFound' });
    expect(await cancelJob(exhibitor, exhibitId, first, now)).toMatchObject({ ok: true });
    expect(kept()).toHaveLength(1);
    expect(await cancelJob(exhibitor, exhibitId, second, now)).toMatchObject({ ok: true });
    expect([kept(), await read().select().from(mediaJobs)]).toEqual([[], []]);
  });

  it('is given up in the middle when somebody cancels it', async () => {
    const id = await sent('poster', 'Plakat.pdf', await pdf('1', '2', '3', '4', '5', '6'));
    const working = workOnMedia(time, going);
    await expect
      .poll(async () => (await read().select().from(mediaJobs))[0]?.pagesDone, { timeout: 20_000 })
      .toBeGreaterThan(0);
    expect(await cancelJob(exhibitor, exhibitId, id, now)).toMatchObject({ ok: true });
    await working;
    expect([kept(), await all(), await read().select().from(mediaJobs)]).toEqual([[], [], []]);
  });

  it('goes with its exhibit', async () => {
    await sent('poster', 'Plakat.png', await picture());
    await deleteExhibit(root, exhibitId, now);
    expect([kept(), await read().select().from(mediaJobs)]).toEqual([[], []]);
  });
});

describe('a picture for what is published', () => {
  const title = { de: 'Beratung', en: 'Advice' };
  const version = async () =>
    (await read().select().from(cacheVersions).where(eq(cacheVersions.tag, 'event:one')))[0]?.version ?? 0;

  beforeEach(async () => {
    const shown = { status: 'published', title, summary: title, result: title } as const;
    await write((tx) => tx.update(exhibits).set(shown));
  });

  it.each([
    ['nothing', undefined],
    ['something in one of its languages', { de: 'Ein Bus', en: ' ' }],
  ])('is not taken with %s said of what it shows; everyone sees what was there', async (_, alt) => {
    const before = await version();
    expect(await send('picture', 'Bus.png', await picture(), root, { alt })).toMatchObject({
      ok: false,
      reason: 'needsWords',
    });
    expect([kept(), await all(), await jobs(), await version()]).toEqual([[], [], [], before]);
    expect((await read().select().from(exhibits))[0]).toMatchObject({ status: 'published', title });
  });

  it('joins it with what it shows, and only then pages are new', async () => {
    const before = await version();
    const alt = { de: 'Ein Bus', en: 'A bus' };
    expect(await send('picture', 'Bus.png', await picture(), root, { alt })).toMatchObject({ ok: true });
    expect([await all(), await version()]).toEqual([[], before]);
    await workOnMedia(time, going);
    expect(await all()).toMatchObject([{ kind: 'picture', alt, title: both('Bus'), decorative: false }]);
    expect(await version()).toBeGreaterThan(before);
    expect(await jobs()).toEqual([]);
  });

  it('is not taken either when another language came while it was worked on', async () => {
    await write((tx) => tx.update(exhibits).set({ title: { de: 'Beratung', en: '' } }));
    const alt = { de: 'Ein Bus', en: '' };
    expect(await send('picture', 'Bus.png', await picture(), root, { alt })).toMatchObject({ ok: true });
    await write((tx) => tx.update(exhibits).set({ title }));
    await workOnMedia(time, going);
    expect(await jobs()).toMatchObject([{ state: 'failed', reason: 'needsWords' }]);
    expect([kept(), await all()]).toEqual([[], []]);
  });

  it('is no matter for a document, which says what it says', async () => {
    expect(await send('document', 'a.pdf', await pdf('A'), root)).toMatchObject({ ok: true });
  });
});

describe('the first poster of what is published', () => {
  const title = { de: 'Beratung', en: 'Advice' };
  const alt = { de: 'Ein Bus', en: 'A bus' };
  const transcript = { de: 'Beratung auf Rädern', en: '' };

  beforeEach(async () => {
    const shown = { status: 'published', title, summary: title, result: title } as const;
    await write((tx) => tx.update(exhibits).set(shown));
  });

  it.each([
    ['nothing', {}],
    ['what it shows', { alt }],
    ['what it says', { transcript }],
    ['half of what it shows', { alt: { ...alt, en: '' }, transcript }],
  ])('is not taken with %s said, and is with both', async (_, said) => {
    const file = await picture();
    expect(await send('poster', 'Plakat.png', file, root, said)).toMatchObject({ reason: 'incomplete' });
    expect(await send('poster', 'Plakat.png', file, root, { alt, transcript })).toMatchObject({ ok: true });
    await workOnMedia(time, going);
    expect(await all()).toMatchObject([{ kind: 'poster', alt, transcript }]);
    // The next one takes over what is said
    expect(await send('poster', 'Neu.png', file, root)).toMatchObject({ ok: true });
    await workOnMedia(time, going);
    expect(await all()).toMatchObject([{ kind: 'poster', alt, transcript }]);
    expect(await jobs()).toEqual([]);
  });

  it('that cannot be read gives back what was said of it, until one can', async () => {
    const broken = Buffer.from('%PDF-1.7 and no more');
    expect(await send('poster', 'Plakat.pdf', broken, root, { alt, transcript })).toMatchObject({ ok: true });
    await workOnMedia(time, going);
    expect(await jobs()).toMatchObject([{ state: 'failed', reason: 'broken', alt, transcript }]);
    expect(await send('poster', 'Neu.png', await picture(), root, { alt, transcript })).toMatchObject({
      ok: true,
    });
    await workOnMedia(time, going);
    expect(await jobs()).toEqual([]);
  });
});

describe('what was said beside a file that is not taken at all', () => {
  const file = { kind: 'picture', name: 'Bus.svg', alt: both('Ein Bus'), transcript: both('') } as const;

  it('waits with the reason, once, for who may send another', async () => {
    expect(await keepSaid(guest, exhibitId, file, 'wrongType', now)).toBe(false);
    expect(await keepSaid(exhibitor, exhibitId, { ...file, alt: both('') }, 'wrongType', now)).toBe(false);
    expect(await jobs()).toEqual([]);
    for (const reason of ['wrongType', 'tooBig'] as const) {
      expect(await keepSaid(exhibitor, exhibitId, file, reason, now)).toBe(true);
      expect(await jobs()).toMatchObject([{ state: 'failed', reason, name: 'Bus.svg', alt: file.alt }]);
    }
    expect([kept(), await isMediaDue()]).toEqual([[], false]);
  });

  it('makes way for the next, and can be cleared away', async () => {
    await keepSaid(exhibitor, exhibitId, file, 'wrongType', now);
    await sent('picture', 'Bus.png', await picture());
    expect(await jobs()).toMatchObject([{ state: 'waiting', name: 'Bus.png' }]);
    await workOnMedia(time, going);
    await keepSaid(exhibitor, exhibitId, file, 'wrongType', now);
    const [{ id } = { id: '' }] = (await jobs()) ?? [];
    expect(await cancelJob(exhibitor, exhibitId, id, now)).toMatchObject({ ok: true });
    expect([await jobs(), (await all()).length]).toEqual([[], 1]);
  });
});

describe('a server that stops', () => {
  it('in the middle leaves a file that is taken up again once, and then given up', async () => {
    await sent('poster', 'Plakat.png', await picture());
    expect((await takeJob(now))?.attempts).toBe(1);
    expect(await isMediaDue()).toBe(true);
    expect((await takeJob(now))?.attempts).toBe(2);
    await workOnMedia(time, going);
    expect(await jobs()).toMatchObject([{ state: 'failed', reason: 'interrupted' }]);
    expect(kept()).toEqual([]);
  });

  it('once does no harm to it', async () => {
    await sent('poster', 'Plakat.png', await picture());
    await takeJob(now);
    await workOnMedia(time, going);
    expect(await all()).toHaveLength(1);
  });

  it('as it should puts the file back, and that does not count', async () => {
    const id = await sent('poster', 'Plakat.pdf', await pdf('1', '2', '3', '4', '5', '6'));
    const stop = new AbortController();
    const working = workOnMedia(time, stop.signal);
    await expect
      .poll(async () => (await read().select().from(mediaJobs))[0]?.pagesDone, { timeout: 20_000 })
      .toBeGreaterThan(0);
    stop.abort();
    await working;
    expect(await read().select().from(mediaJobs)).toMatchObject([{ id, state: 'waiting', attempts: 0 }]);
    expect([kept().length, await all()]).toEqual([1, []]);
    await putBack(id);
    await workOnMedia(time, going);
    expect(await all()).toHaveLength(1);
  });

  it('leaves files that nobody knows; they go after a day', async () => {
    await sent('poster', 'Plakat.png', await picture());
    await workOnMedia(time, going);
    const known = kept();
    for (const [key, ageMs] of [
      ['a'.repeat(32), 25 * 3_600_000],
      ['b'.repeat(32), 23 * 3_600_000],
    ] as const) {
      const path = join(store, key);
      writeFileSync(path, 'left');
      const then = (Date.now() - ageMs) / 1000;
      utimesSync(path, then, then);
    }
    for (const key of known) utimesSync(join(store, key), 1, 1);
    expect(await removeOrphanedFiles(going)).toBe(1);
    expect(kept().sort()).toEqual([...known, 'b'.repeat(32)].sort());
  });
});

describe('pictures and documents', () => {
  it('are called as their files, in their order, and have sizes but no squares', async () => {
    await sent('picture', 'C:\\Bilder\\Unser_Team.PNG', await picture());
    await sent('picture', 'Zwei.png', await picture());
    await workOnMedia(time, going);
    const [one, two] = await all();
    expect([one?.title.de, two?.title.de]).toEqual(['Unser Team', 'Zwei']);
    expect(one?.pages[0]).toMatchObject({ widthPx: 500, heightPx: 700, tiles: null });
    expect(await moveMedium(exhibitor, exhibitId, two!.id, -1, now)).toMatchObject({ ok: true });
    expect((await all()).map(({ title }) => title.de)).toEqual(['Zwei', 'Unser Team']);
    const [{ revision } = { revision: -1 }] = await read().select().from(exhibits);
    const words = { title: both('Das Team'), alt: both('Fünf Menschen'), decorative: false };
    expect(await saveMediumWords(exhibitor, exhibitId, one!.id, revision - 1, words, now)).toMatchObject({
      reason: 'changedMeanwhile',
    });
    expect(await saveMediumWords(exhibitor, exhibitId, one!.id, revision, words, now)).toMatchObject({
      ok: true,
    });
    expect((await read().select().from(media).where(eq(media.id, one!.id)))[0]).toMatchObject(words);
    expect(await removeMedium(guest, exhibitId, one!.id, now)).toMatchObject({ reason: 'notFound' });
    expect(await removeMedium(exhibitor, exhibitId, one!.id, now)).toMatchObject({ ok: true });
    expect((await all()).map(({ title }) => title.de)).toEqual(['Zwei']);
  });

  it.each([
    ['a PDF', 'a.doc', () => pdf('Leitfaden'), 'application/pdf', 'pdf'],
    [
      'a text of Word',
      'a.txt',
      () => zip('[Content_Types].xml', 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'docx',
    ],
  ])('%s is known by what is in it', async (_what, name, file, contentType, extension) => {
    await sent('document', name, await file());
    await workOnMedia(time, going);
    expect(await all()).toMatchObject([{ kind: 'document', pages: [], title: both('a') }]);
    const [row] = await read().select().from(files);
    expect(row?.contentType).toBe(contentType);
    expect(row?.name).toMatch(new RegExp(`^07-beratung-document-[\\w-]{4}\\.${extension}$`));
  });

  it.each([
    ['a program', async () => Buffer.from('MZ'.padEnd(500, '\0'))],
    ['a ZIP of anything', () => zip('a.txt')],
    ['Word with a macro', () => zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    [
      'a ZIP that leads out of its folder',
      async () => {
        const honest = await zip('[Content_Types].xml', 'word/document.xml', 'xx/xx/xx/xx/a');
        return Buffer.from(
          honest.toString('latin1').replaceAll('xx/xx/xx/xx/a', '../../../../aa'.slice(0, 13)),
          'latin1',
        );
      },
    ],
  ])('%s is none', async (_what, file) => {
    await sent('document', 'a.docx', await file());
    await workOnMedia(time, going);
    expect(await jobs()).toMatchObject([{ reason: 'wrongDocument' }]);
    expect([kept(), await all()]).toEqual([[], []]);
  });

  it('a PDF is no picture', async () => {
    await sent('picture', 'a.png', await pdf('A'));
    await workOnMedia(time, going);
    expect(await jobs()).toMatchObject([{ reason: 'wrongType' }]);
  });
});
