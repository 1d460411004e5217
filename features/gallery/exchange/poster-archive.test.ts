import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { mediaJobs } from '@/db/schema/gallery-making';
import { testDatabase } from '@/db/testing';
import { guest, system } from '@/features/people/actor';
import { withIncoming } from '@/lib/files';
import { createExhibit } from '../mutations';
import { posterNumber } from './poster-archive';
import { queuePosters } from './poster-archive-mutations';

const now = new Date('2026-11-26T12:00Z');
const root = system('test');
const both = (text: string) => ({ de: text, en: text });
let eventId: string;
let folder: string;

beforeEach(async () => {
  await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  // Makes the folders of the file store
  await withIncoming(async () => undefined);
  const [event] = await write((tx) =>
    tx
      .insert(events)
      .values({ slug: 'one', title: both('x'), startsAt: now, endsAt: now, places: 9, createdAt: now })
      .returning(),
  );
  eventId = event!.id;
  for (const title of ['Eins', 'Zwei']) {
    await createExhibit(root, eventId, { title: both(title), organisation: '', kind: 'good' }, now);
  }
});

async function packed(files: Record<string, Buffer>, change = (zip: Buffer) => zip): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  const path = join(folder, 'upload');
  await writeFile(path, change(Buffer.concat(parts)));
  return path;
}
const picture = () =>
  sharp({ create: { width: 600, height: 800, channels: 3, background: '#0b5c57' } })
    .png()
    .toBuffer();
const queue = (path: string, actor: Parameters<typeof queuePosters>[0] = root) =>
  queuePosters(actor, eventId, { path, folder }, now);

describe('an archive of posters', () => {
  it.each([
    ['001-eins.pdf', 1],
    ['poster/0042.PNG', 42],
    ['7 Werkstatt.jpeg', 7],
    ['eins.pdf', undefined],
    ['12345.pdf', undefined],
    ['1.svg', undefined],
    ['1/eins.pdf', undefined],
  ])('of %s takes the number %s', (path, number) => {
    expect(posterNumber(path)).toBe(number);
  });

  it('is put into the queue by number, and what is none is left', async () => {
    const path = await packed({
      'poster/001-eins.png': await picture(),
      '2.pdf': Buffer.from('no PDF at all'),
      '003.png': await picture(),
      'liesmich.txt': Buffer.from('x'),
      '__MACOSX/001-eins.png': Buffer.from('x'),
    });
    expect(await queue(path)).toEqual({ ok: true, value: { queued: 1, unknown: 1, left: 2 } });
    expect(await read().select().from(mediaJobs)).toMatchObject([{ name: '001-eins.png', kind: 'poster' }]);
  });

  it('is refused when a name leads out of its folder', async () => {
    const path = await packed({ 'xx/001-eins.png': await picture() }, (zip) => {
      return Buffer.from(zip.toString('latin1').replaceAll('xx/001', '../001'), 'latin1');
    });
    expect(await queue(path)).toMatchObject({ ok: false, reason: 'paths' });
    expect(await read().select().from(mediaJobs)).toEqual([]);
  });

  it('is refused when it is none, when there is nothing in it, and from who may not', async () => {
    const none = join(folder, 'none');
    await writeFile(none, 'PK is not enough');
    expect(await queue(none)).toMatchObject({ reason: 'notAnArchive' });
    expect(await queue(await packed({ 'liesmich.txt': Buffer.from('x') }))).toMatchObject({
      reason: 'noPosters',
    });
    const path = await packed({ '1.png': await picture() });
    expect(await queue(path, guest)).toMatchObject({ reason: 'notFound' });
  });
});
