import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { rooms, sessions, sessionSpeakers, speakers } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { files } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import { withIncoming } from '@/lib/files';
import { deleteSession } from '../mutations';
import { deletePart } from '../part-mutations';
import { releaseAgenda } from '../releases/mutations';
import { keepMaterial, keepPicture, titleOf, type NewFile } from './incoming';
import { addMaterial, changeMaterial, setPicture } from './mutations';
import { findAgendaFile, listMaterials } from './queries';

const now = new Date('2026-11-26T12:00Z');
const start = new Date('2027-01-14T09:00Z');
const seed = system('test');
const both = (text: string) => ({ de: text, en: text });
const words = { name: 'Probe', note: both('') };

let dataDir: string;
let event: Event;

beforeEach(async () => {
  ({ dataDir } = await testDatabase());
  const times = { startsAt: start, endsAt: new Date('2027-01-14T16:00Z'), createdAt: now };
  await write(async (tx) => {
    const row = { id: 'e', slug: 'one', title: both('one'), places: 9, status: 'published' as const };
    await tx.insert(events).values({ ...row, ...times });
    await tx.insert(events).values({ ...row, ...times, id: 'other', slug: 'other' });
    await tx.insert(rooms).values({ id: 'r', eventId: 'e', name: both('Saal') });
    await tx.insert(speakers).values({ id: 's', eventId: 'e', name: 'Ada' });
    await tx.insert(sessions).values({
      ...{ id: 'x', eventId: 'e', slug: 'auftakt', status: 'published', title: both('Auftakt'), roomId: 'r' },
      ...{ startsAt: start, endsAt: new Date(start.getTime() + 3_600_000), updatedAt: now },
    });
    await tx.insert(sessionSpeakers).values({ sessionId: 'x', speakerId: 's' });
  });
  await refresh();
});

async function refresh(): Promise<void> {
  const found = await read().query.events.findFirst({ where: eq(events.id, 'e') });
  if (!found) throw new Error('No event');
  event = found;
}

function withRole(role: EventRole): Actor {
  const roles = new Map([['e', new Set([role])]]);
  return { kind: 'person', id: role, email: '', name: '', locale: 'de', isAdministrator: false, roles };
}

/** Names in the store, without what is on its way. */
const stored = () =>
  existsSync(join(dataDir, 'files'))
    ? readdirSync(join(dataDir, 'files')).filter((name) => !name.startsWith('.'))
    : [];

/** A photograph with where it was taken. */
function photo(width = 900, height = 1200): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#0b5c57' } })
    .withExif({ IFD0: { Artist: 'Ada' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
    .jpeg()
    .toBuffer();
}

function slides(): Promise<Buffer> {
  const document = new PDFDocument();
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(parts))));
  document.text('Folien').end();
  return whole;
}

type Take = (at: { folder: string; path: string }) => ReturnType<typeof keepMaterial>;
const incoming = (content: Buffer | string, take: Take) =>
  withIncoming((folder) => {
    const path = join(folder, 'upload');
    writeFileSync(path, content);
    return take({ folder, path });
  });
const portrait = (content: Buffer | string) => incoming(content, (at) => keepPicture(at, 'portrait'));

async function taken(content: Promise<Buffer>, take: 'picture' | 'material'): Promise<NewFile> {
  const kept =
    take === 'picture' ? await portrait(await content) : await incoming(await content, keepMaterial);
  if (!kept.ok) throw new Error(kept.reason);
  return kept.value;
}

describe('a picture', () => {
  it('is drawn anew as a square, and says nothing of where it was taken', async () => {
    const file = await taken(photo(), 'picture');
    const content = readFileSync(join(dataDir, 'files', file.storageKey));
    const { format, width, height, exif } = await sharp(content).metadata();
    expect([format, width, height, exif, file.contentType]).toEqual([
      'webp',
      640,
      640,
      undefined,
      'image/webp',
    ]);
  });

  it('of a room keeps its shape, and is not made larger', async () => {
    const kept = await incoming(await photo(900, 300), (at) => keepPicture(at, 'plan'));
    if (!kept.ok) throw new Error(kept.reason);
    const { width, height } = await sharp(join(dataDir, 'files', kept.value.storageKey)).metadata();
    expect([width, height]).toEqual([900, 300]);
  });

  it.each<[string, () => Promise<Buffer | string>, string]>([
    ['nothing', async () => '', 'noFile'],
    ['words', async () => 'no picture', 'wrongType'],
    [
      'a drawing that may hold a script',
      async () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'wrongType',
    ],
    ['slides', slides, 'wrongType'],
    ['half a picture', async () => (await photo()).subarray(0, 900), 'broken'],
    [
      'a bomb',
      () =>
        sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
      'tooManyPixels',
    ],
  ])('is not %s, of which nothing stays', async (_, content, reason) => {
    expect(await portrait(await content())).toEqual({ ok: false, reason });
    expect(stored()).toEqual([]);
  });
});

describe('material', () => {
  it('is taken by what is in it', async () => {
    expect(await taken(slides(), 'material')).toMatchObject({
      contentType: 'application/pdf',
      extension: 'pdf',
    });
    expect(await incoming(await photo(), keepMaterial)).toEqual({ ok: false, reason: 'wrongType' });
    expect(await incoming('<html>', keepMaterial)).toEqual({ ok: false, reason: 'wrongType' });
    expect(await incoming('', keepMaterial)).toEqual({ ok: false, reason: 'noFile' });
  });

  it.each([
    ['C:\\Folien\\Auftakt 2027.v2.pdf', '', 'Auftakt 2027.v2'],
    ['folien.pdf', '  Meine\tFolien ', 'Meine Folien'],
    ['.pdf', ' ', 'PDF'],
  ])('%j with %j typed is called %j', (name, title, expected) => {
    expect(titleOf({ name, fields: { title } }, { extension: 'pdf' })).toBe(expected);
  });
});

describe('who may have a file', () => {
  const planners: EventRole[] = ['programme', 'organiser'];
  const others: EventRole[] = ['viewer', 'door', 'curator'];
  const may = async (actor: Actor, id: string | null | undefined) =>
    (await findAgendaFile(async () => actor, id ?? ''))?.isPublic;

  it('planners at first, everyone once it is released, and planners again when it is gone', async () => {
    await setPicture(seed, { kind: 'speakers', id: 's' }, await taken(photo(), 'picture'), now);
    await setPicture(seed, { kind: 'rooms', id: 'r' }, await taken(photo(), 'picture'), now);
    const slidesOf = { kind: 'file', title: 'Folien', file: await taken(slides(), 'material') } as const;
    await addMaterial(seed, 'x', slidesOf, now);
    const ids = [
      (await read().query.speakers.findFirst())?.photoFileId,
      (await read().query.rooms.findFirst())?.planFileId,
      (await listMaterials(seed, event, 'x'))?.[0]?.fileId,
    ];
    for (const id of ids) {
      for (const role of planners) expect(await may(withRole(role), id)).toBe(false);
      for (const role of others) expect(await may(withRole(role), id)).toBe(undefined);
      expect(await may(guest, id)).toBe(undefined);
    }
    await releaseAgenda(seed, 'e', words, now);
    for (const id of ids) expect(await may(guest, id)).toBe(true);
    const [photoId] = ids;
    await setPicture(seed, { kind: 'speakers', id: 's' }, undefined, now);
    // Readers still see the release that has it
    expect(await may(guest, photoId)).toBe(true);
    await releaseAgenda(seed, 'e', words, now);
    expect(await may(guest, photoId)).toBe(undefined);
    // An older release has it, which may come back
    expect(await may(withRole('programme'), photoId)).toBe(false);
  });
});

describe('changing files', () => {
  it('is for planners alone, and leaves nothing in the store when it is refused', async () => {
    for (const actor of [guest, withRole('viewer'), withRole('curator')]) {
      const file = await taken(photo(), 'picture');
      expect(await setPicture(actor, { kind: 'speakers', id: 's' }, file, now)).toEqual({
        ok: false,
        reason: 'notFound',
      });
      const link = { kind: 'link', title: 'a', url: 'https://a.example' } as const;
      expect(await addMaterial(actor, 'x', link, now)).toEqual({ ok: false, reason: 'notFound' });
      expect(await listMaterials(actor, event, 'x')).toBe(undefined);
    }
    expect([stored(), await read().select().from(files)]).toEqual([[], []]);
  });

  it('takes a file out of the store that nothing names any more', async () => {
    await setPicture(seed, { kind: 'speakers', id: 's' }, await taken(photo(), 'picture'), now);
    const [before] = stored();
    await setPicture(seed, { kind: 'speakers', id: 's' }, await taken(photo(), 'picture'), now);
    expect(stored()).not.toContain(before);
    expect(stored()).toHaveLength(1);
    await setPicture(seed, { kind: 'rooms', id: 'r' }, await taken(photo(), 'picture'), now);
    await addMaterial(seed, 'x', { kind: 'file', title: 'a', file: await taken(slides(), 'material') }, now);
    expect(stored()).toHaveLength(3);
    await deleteSession(seed, 'e', 'x', now);
    await deletePart(seed, 'e', 'speakers', 's', now);
    await deletePart(seed, 'e', 'rooms', 'r', now);
    expect([stored(), await read().select().from(files)]).toEqual([[], []]);
  });

  it('adds at the end, moves by one, and removes', async () => {
    for (const title of ['a', 'b', 'c']) {
      await addMaterial(seed, 'x', { kind: 'link', title, url: `https://${title}.example` }, now);
    }
    const titles = async () =>
      ((await listMaterials(seed, event, 'x')) ?? []).map(({ title }) => title).join('');
    const idOf = async (wanted: string) =>
      (await listMaterials(seed, event, 'x'))?.find(({ title }) => title === wanted)?.id ?? '';
    await changeMaterial(seed, await idOf('c'), 'up', now);
    expect(await titles()).toBe('acb');
    await changeMaterial(seed, await idOf('a'), 'up', now);
    expect(await titles()).toBe('acb');
    await changeMaterial(seed, await idOf('a'), 'down', now);
    expect(await titles()).toBe('cab');
    await changeMaterial(seed, await idOf('a'), 'remove', now);
    expect(await titles()).toBe('cb');
    expect(await changeMaterial(withRole('viewer'), await idOf('c'), 'remove', now)).toEqual({
      ok: false,
      reason: 'notFound',
    });
  });
});
