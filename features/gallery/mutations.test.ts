import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventRoles } from '@/db/choices';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits, media, stations, topics } from '@/db/schema/gallery';
import { people } from '@/db/schema/people';
import { audit, cacheVersions, files, outbox } from '@/db/schema/platform';
import { eventWithGallery, testDatabase } from '@/db/testing';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import { findEditedExhibit, listExhibits, listTopics } from './desk-queries';
import { ownExhibits } from './exhibitor-queries';
import { findFile } from './file-queries';
import {
  deleteTopic,
  inviteExhibitor,
  removeExhibitor,
  saveTopic,
  setGalleryPublished,
} from './gallery-mutations';
import { createExhibit, deleteExhibit, saveExhibit, saveExhibitTexts } from './mutations';
import { takeStep } from './review/step-mutations';
import { attachMedium, removePoster, savePosterTexts } from './posters/poster-mutations';
import { findExhibit, galleryFigures, galleryTeaser, publicGallery } from './queries';
import type { ExhibitDetails, ExhibitTexts } from './schema';
import { findUploadTarget } from './subject-queries';
import { storePoster, type StoredMedium } from './posters/uploads';

const now = new Date('2026-11-26T12:00Z');
const root = system('test');
const both = (text: string) => ({ de: text, en: text });
const none = both('');
type Event = typeof events.$inferSelect;

let folder: string;
let one: Event;
let other: Event;

beforeEach(async () => {
  folder = join((await testDatabase()).dataDir, 'files');
  one = await eventWithGallery('one');
  other = await eventWithGallery('other');
});

function withRole(event: Event, role: EventRole): Actor {
  const roles = new Map([[event.id, new Set([role])]]);
  return {
    kind: 'person',
    id: role,
    email: `${role}@x.org`,
    name: role,
    locale: 'de',
    isAdministrator: false,
    roles,
  };
}
const curator = () => withRole(one, 'curator');

async function person(email: string): Promise<Actor> {
  const [row] = await write((tx) =>
    tx.insert(people).values({ email, createdAt: now }).onConflictDoNothing().returning(),
  );
  const id = row?.id ?? (await read().select().from(people).where(eq(people.email, email)))[0]!.id;
  return { kind: 'person', id, email, name: '', locale: 'de', isAdministrator: false, roles: new Map() };
}

const texts: ExhibitTexts = {
  title: both('Beratung'),
  summary: both('Kurz'),
  startingPoint: both('Anfang'),
  approach: none,
  result: none,
  transfer: none,
  obstacles: none,
  targetGroups: none,
  funding: none,
  partners: none,
  region: both('Berlin'),
  people: [],
  links: [],
  videoUrl: '',
  organisation: 'Verein',
  period: '',
  contactName: '',
  contactEmail: '',
};
const details = (change: Partial<ExhibitDetails> = {}): ExhibitDetails => ({
  ...texts,
  number: 1,
  slug: 'beratung',
  kind: 'good',
  topics: [],
  station: null,
  ...change,
});

async function added(event: Event = one, title = 'Beratung'): Promise<string> {
  const exhibit = { title: both(title), organisation: '', kind: 'good' } as const;
  const created = await createExhibit(root, event.id, exhibit, now);
  if (!created.ok) throw new Error(created.reason);
  return created.value.id;
}

async function row(id: string) {
  const [found] = await read().select().from(exhibits).where(eq(exhibits.id, id));
  return found!;
}

/** With all that a published exhibit needs. */
async function published(event: Event = one, title = 'Beratung'): Promise<string> {
  const id = await added(event, title);
  await write((tx) =>
    tx
      .update(exhibits)
      .set({ ...texts, title: both(title) })
      .where(eq(exhibits.id, id)),
  );
  expect(await takeStep(root, id, 'publish', now)).toMatchObject({ ok: true });
  return id;
}

async function poster(event: Event = one): Promise<StoredMedium> {
  const image = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#0b5c57' } })
    .png()
    .toBuffer();
  const stored = await storePoster({ eventId: event.id, name: '01-beratung', image }, now);
  if (!stored.ok) throw new Error(stored.reason);
  return stored.value;
}

const kept = () =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')).length : 0;
const pageVersion = async (event: Event) =>
  (
    await read()
      .select()
      .from(cacheVersions)
      .where(eq(cacheVersions.tag, `event:${event.slug}`))
  )[0]?.version ?? 0;

describe('who may what', () => {
  /** Everything that only curators may, on an exhibit of event one. */
  const curators: Record<string, (actor: Actor, id: string) => Promise<{ ok: boolean }>> = {
    create: (actor) =>
      createExhibit(actor, one.id, { title: both('X'), organisation: '', kind: 'good' }, now),
    save: (actor, id) => saveExhibit(actor, id, 0, details(), now),
    publish: (actor, id) => takeStep(actor, id, 'publish', now),
    unpublish: (actor, id) => takeStep(actor, id, 'unpublish', now),
    invite: (actor, id) => inviteExhibitor(actor, id, { email: 'a@x.org', locale: 'de' }, now),
    delete: (actor, id) => deleteExhibit(actor, id, now),
    gallery: (actor) => setGalleryPublished(actor, one.id, false, now),
    topic: (actor) => saveTopic(actor, one.id, undefined, { name: both('X') }, now),
  };
  const strangers = (): [string, Actor][] => [
    ['guest', guest],
    ...eventRoles
      .filter((role) => role !== 'curator' && role !== 'organiser')
      .map((role): [string, Actor] => [role, withRole(one, role)]),
    ['curator of another event', withRole(other, 'curator')],
  ];

  it.each(Object.keys(curators))('%s: curators and organisers, nobody else', async (name) => {
    const id = await added();
    for (const [who, actor] of strangers()) {
      expect([who, await curators[name]!(actor, id)]).toEqual([who, { ok: false, reason: 'notFound' }]);
    }
    expect(await row(id)).toMatchObject({ status: 'draft', revision: 0 });
    // What stands in the way is told to those alone who may
    const allowed = { publish: { reason: 'incomplete' }, unpublish: { reason: 'notNow' } }[name] ?? {
      ok: true,
    };
    expect(await curators[name]!(withRole(one, 'organiser'), id)).toMatchObject(allowed);
  });

  it('an exhibitor writes, uploads and submits what is theirs, until it is published', async () => {
    const [id, foreign] = [await added(), await added(one, 'Anderes')];
    const mine = await person('mine@x.org');
    await inviteExhibitor(curator(), id, { email: 'mine@x.org', locale: 'de' }, now);
    expect(await saveExhibitTexts(mine, foreign, 0, texts, now)).toMatchObject({ reason: 'notFound' });
    expect(await findUploadTarget(mine, foreign)).toBeUndefined();
    expect(await findEditedExhibit(mine, one, foreign)).toBeUndefined();
    expect(await saveExhibitTexts(mine, id, 0, texts, now)).toMatchObject({ ok: true });
    expect(await findUploadTarget(mine, id)).toMatchObject({
      canEdit: true,
      canCurate: false,
      name: '01-beratung',
    });
    expect(await takeStep(mine, id, 'submit', now)).toMatchObject({ ok: true });
    expect(await takeStep(mine, id, 'publish', now)).toMatchObject({ reason: 'notFound' });
    expect(await ownExhibits(mine, one)).toMatchObject([{ id, status: 'submitted' }]);
    expect(await ownExhibits(mine, other)).toEqual([]);
    await takeStep(curator(), id, 'publish', now);
    expect(await saveExhibitTexts(mine, id, 3, texts, now)).toMatchObject({ reason: 'published' });
    expect(await takeStep(mine, id, 'submit', now)).toMatchObject({ reason: 'notNow' });
    expect(await removePoster(mine, id, now)).toMatchObject({ reason: 'published' });
    expect(await findEditedExhibit(mine, one, id)).toMatchObject({ canEdit: false });
    await removeExhibitor(curator(), id, mine.kind === 'person' ? mine.id : '', now);
    expect(await findEditedExhibit(mine, one, id)).toBeUndefined();
  });

  it('an exhibit of another event is not found under this one', async () => {
    const id = await added(other);
    expect(await findEditedExhibit(root, one, id)).toBeUndefined();
    expect(await findEditedExhibit(root, other, id)).toBeDefined();
  });
});

describe('an exhibit', () => {
  it('gets the next number and an address of its own', async () => {
    expect(await row(await added())).toMatchObject({ number: 1, slug: 'beratung', status: 'draft' });
    expect(await row(await added())).toMatchObject({ number: 2, slug: 'beratung-2' });
    expect(await row(await added(other))).toMatchObject({ number: 1, slug: 'beratung' });
  });

  it('is not published before all is there, and says all that is missing', async () => {
    const id = await added();
    expect(await takeStep(curator(), id, 'publish', now)).toEqual({
      ok: false,
      reason: 'incomplete',
      facts: {
        gaps: [{ what: 'summary', language: 'de' }, { what: 'summary', language: 'en' }, { what: 'content' }],
      },
    });
    await saveExhibitTexts(curator(), id, 0, texts, now);
    expect(await pageVersion(one)).toBe(0);
    expect(await takeStep(curator(), id, 'publish', now)).toMatchObject({ ok: true });
    expect(await pageVersion(one)).toBe(1);
    expect((await publicGallery(guest, one))?.exhibits.map((exhibit) => exhibit.id)).toEqual([id]);
  });

  it('stays whole while it is published', async () => {
    const id = await published();
    const { revision } = await row(id);
    const bare = { ...texts, summary: none };
    expect(await saveExhibitTexts(curator(), id, revision, bare, now)).toMatchObject({
      reason: 'incomplete',
    });
    const stored = await poster();
    expect(await attachMedium(curator(), id, stored, now)).toMatchObject({
      reason: 'incomplete',
      facts: {
        gaps: [
          { what: 'transcript' },
          { what: 'alternativeText', language: 'de' },
          { what: 'alternativeText', language: 'en' },
        ],
      },
    });
    expect(kept()).toBe(0);
  });

  it('is not overwritten by who has seen an older one', async () => {
    const id = await added();
    expect(await saveExhibitTexts(curator(), id, 0, texts, now)).toMatchObject({ ok: true });
    const late = { ...texts, organisation: 'Zu spät' };
    expect(await saveExhibitTexts(curator(), id, 0, late, now)).toMatchObject({ reason: 'changedMeanwhile' });
    expect((await row(id)).organisation).toBe('Verein');
  });

  it('shares neither number nor address nor station with another of its event', async () => {
    const [first, second] = [await added(), await added(one, 'Zweites')];
    await saveExhibit(curator(), first, 0, details({ station: 5 }), now);
    const save = (change: Partial<ExhibitDetails>) =>
      saveExhibit(curator(), second, 0, details({ number: 2, slug: 'zweites', ...change }), now);
    expect(await save({ number: 1 })).toMatchObject({ reason: 'numberTaken' });
    expect(await save({ slug: 'beratung' })).toMatchObject({ reason: 'slugTaken' });
    expect(await save({ station: 5 })).toMatchObject({ reason: 'stationTaken' });
    expect(await row(second)).toMatchObject({ revision: 0, number: 2 });
    expect(await save({ station: 6 })).toMatchObject({ ok: true });
    await saveExhibit(curator(), first, 1, details({ station: null }), now);
    await saveExhibit(curator(), second, 1, details({ number: 2, slug: 'zweites', station: 5 }), now);
    expect(
      (await read().select().from(stations)).map(({ number, exhibitId }) => [number, exhibitId]),
    ).toEqual([
      [5, second],
      [6, null],
    ]);
  });

  it('has topics of its own event alone', async () => {
    for (const event of [one, other])
      await saveTopic(root, event.id, undefined, { name: both('Sprache') }, now);
    const all = await read().select().from(topics);
    const id = await added();
    await saveExhibit(curator(), id, 0, details({ topics: all.map((topic) => topic.id) }), now);
    const found = await findEditedExhibit(curator(), one, id);
    expect(found?.topics.map(({ slug }) => slug)).toEqual(['sprache']);
    const [own] = (await listTopics(curator(), one)) ?? [];
    expect(own).toMatchObject({ slug: 'sprache', exhibits: 1 });
    expect(await deleteTopic(curator(), one.id, own!.id, now)).toMatchObject({ reason: 'inUse' });
    expect(
      await saveTopic(
        curator(),
        one.id,
        all.find(({ eventId }) => eventId === other.id)!.id,
        { name: both('X') },
        now,
      ),
    ).toMatchObject({ reason: 'notFound' });
  });

  it('goes back and forth between its exhibitors and the curators', async () => {
    const id = await added();
    expect(await takeStep(curator(), id, 'submit', now)).toMatchObject({ reason: 'incomplete' });
    await saveExhibitTexts(curator(), id, 0, texts, now);
    await takeStep(curator(), id, 'submit', now);
    expect((await row(id)).status).toBe('submitted');
    await takeStep(curator(), id, 'return', now, 'Bitte kürzer');
    expect((await row(id)).status).toBe('draft');
    await takeStep(curator(), id, 'publish', now);
    await takeStep(curator(), id, 'unpublish', now);
    expect(await row(id)).toMatchObject({ status: 'accepted', publishedAt: now });
  });

  it('leaves no file behind when it is deleted, and its station stays', async () => {
    const id = await added();
    await attachMedium(curator(), id, await poster(), now);
    await saveExhibit(curator(), id, 0, details({ station: 3 }), now);
    expect(kept()).toBe(6);
    expect(await deleteExhibit(curator(), id, now)).toEqual({ ok: true, value: { eventSlug: 'one' } });
    expect(kept()).toBe(0);
    expect([...(await read().select().from(media)), ...(await read().select().from(files))]).toEqual([]);
    expect(await read().select().from(stations)).toMatchObject([{ number: 3, exhibitId: null }]);
  });

  it('notes every step, and nothing that people typed', async () => {
    const id = await added();
    await saveExhibitTexts(curator(), id, 0, texts, now);
    await inviteExhibitor(curator(), id, { email: 'neu@x.org', locale: 'en' }, now);
    await takeStep(curator(), id, 'publish', now);
    const entries = (await read().select().from(audit)).filter(({ subjectId }) => subjectId === id);
    expect(entries.map(({ action }) => action)).toEqual([
      'exhibit.create',
      'exhibit.save',
      'exhibit.invite',
      'exhibit.publish',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Verein|Kurz|neu@/);
  });

  it('invites a new address once, with one mail', async () => {
    const id = await added();
    const invite = () => inviteExhibitor(curator(), id, { email: 'neu@x.org', locale: 'en' }, now);
    expect(await invite()).toMatchObject({ ok: true });
    expect(await invite()).toMatchObject({ reason: 'alreadyInvited' });
    expect(await read().select().from(exhibitors)).toHaveLength(1);
    expect(await read().select().from(outbox)).toMatchObject([
      { toAddress: 'neu@x.org', template: 'exhibitor-invited', locale: 'en' },
    ]);
  });
});

describe('a poster', () => {
  it('takes the place of the one before and keeps its words', async () => {
    const id = await added();
    expect(await attachMedium(curator(), id, await poster(), now)).toMatchObject({ ok: true });
    const words = { alt: both('Ein Bus'), transcript: both('Text') };
    expect(await savePosterTexts(curator(), id, 0, words, now)).toMatchObject({ ok: true });
    const second = await poster();
    expect(kept()).toBe(12);
    expect(await attachMedium(curator(), id, second, now)).toMatchObject({ ok: true });
    expect(kept()).toBe(6);
    expect(await read().select().from(media)).toMatchObject([{ id: second.media.id, ...words }]);
    expect((await read().select().from(files)).map(({ id: fileId }) => fileId).sort()).toEqual(
      second.files.map(({ id: fileId }) => fileId).sort(),
    );
  });

  it.each([
    ['who may not', async () => guest, () => one],
    ['another event', async () => root, () => other],
  ])('is not taken from %s, and none of its files stays', async (_who, actor, event) => {
    const id = await added();
    expect(await attachMedium(await actor(), id, await poster(event()), now)).toMatchObject({
      reason: 'notFound',
    });
    expect(kept()).toBe(0);
    expect(await read().select().from(files)).toEqual([]);
  });

  it('leaves nothing behind when the writing fails', async () => {
    const id = await added();
    const stored = await poster();
    const broken = { ...stored, files: [...stored.files, stored.files[0]!] };
    await expect(attachMedium(curator(), id, broken, now)).rejects.toThrow();
    expect(kept()).toBe(0);
    expect([...(await read().select().from(media)), ...(await read().select().from(files))]).toEqual([]);
  });
});

describe('files', () => {
  const sees = async (actor: Actor, fileId: string) => (await findFile(async () => actor, fileId))?.isPublic;

  it('are seen by everyone once their exhibit and its gallery are, and by their people before', async () => {
    const id = await published();
    const { media: hung } = await poster().then(async (stored) => {
      await takeStep(root, id, 'unpublish', now);
      await attachMedium(root, id, stored, now);
      return stored;
    });
    const mine = await person('mine@x.org');
    await inviteExhibitor(root, id, { email: 'mine@x.org', locale: 'de' }, now);
    const all = [hung.fileId, ...hung.derivatives.map(({ fileId }) => fileId)];
    for (const fileId of all) {
      expect(await sees(guest, fileId)).toBeUndefined();
      expect(await sees(withRole(one, 'viewer'), fileId)).toBeUndefined();
      expect(await sees(withRole(other, 'curator'), fileId)).toBeUndefined();
      expect(await sees(mine, fileId)).toBe(false);
      expect(await sees(curator(), fileId)).toBe(false);
    }
    await write((tx) => tx.update(media).set({ alt: both('Ein Bus'), transcript: both('Text') }));
    await takeStep(root, id, 'publish', now);
    expect(await sees(guest, hung.fileId)).toBe(true);
    await setGalleryPublished(root, one.id, false, now);
    expect(await sees(guest, hung.fileId)).toBeUndefined();
    await setGalleryPublished(root, one.id, true, now);
    await write((tx) => tx.update(events).set({ status: 'draft' }).where(eq(events.id, one.id)));
    expect(await sees(guest, hung.fileId)).toBeUndefined();
    expect(await sees(guest, 'none')).toBeUndefined();
  });
});

describe('the gallery', () => {
  it('shows guests what is published, by number, with the neighbours of each', async () => {
    for (const title of ['Eins', 'Zwei', 'Drei']) await published(one, title);
    await added(one, 'Entwurf');
    await published(other, 'Fremd');
    const gallery = await publicGallery(guest, one);
    expect(gallery?.exhibits.map(({ slug }) => slug)).toEqual(['eins', 'zwei', 'drei']);
    const two = await findExhibit(guest, one, 'zwei');
    expect([two?.previous?.slug, two?.next?.slug]).toEqual(['eins', 'drei']);
    expect((await findExhibit(guest, one, 'eins'))?.previous).toBeNull();
    for (const slug of ['entwurf', 'fremd']) expect(await findExhibit(guest, one, slug)).toBeUndefined();
    expect(await galleryTeaser(guest, one, 2)).toMatchObject({
      total: 3,
      exhibits: [{ number: 1 }, { number: 2 }],
    });
  });

  it('is closed to guests until it is published, and says so to pages', async () => {
    await published();
    const before = await pageVersion(one);
    await setGalleryPublished(curator(), one.id, false, now);
    expect(await pageVersion(one)).toBe(before + 1);
    const [closed] = await read().select().from(events).where(eq(events.id, one.id));
    expect(await publicGallery(guest, closed!)).toBeUndefined();
    expect(await findExhibit(guest, closed!, 'beratung')).toBeUndefined();
    expect(await galleryTeaser(guest, closed!, 4)).toEqual({ exhibits: [], total: 0 });
    expect((await publicGallery(curator(), closed!))?.exhibits).toHaveLength(1);
  });

  it('is counted for the team', async () => {
    await published();
    const id = await added(one, 'Entwurf');
    await attachMedium(root, id, await poster(), now);
    expect(await galleryFigures(withRole(one, 'viewer'), one)).toEqual({
      published: 1,
      draft: 1,
      submitted: 0,
      withoutAlternativeText: 1,
    });
    expect(await galleryFigures(guest, one)).toBeUndefined();
    expect(await listExhibits(withRole(one, 'viewer'), one)).toBeUndefined();
    expect(
      (await listExhibits(curator(), one))?.exhibits.map((exhibit) => exhibit.lacksAlternativeText),
    ).toEqual([false, true]);
  });
});

describe('the number of statements', () => {
  /** Statements that better-sqlite3 prepares while `work` runs. */
  async function statements(work: () => Promise<unknown>): Promise<number> {
    const { reading } = (
      globalThis as never as { foyerStore: { reading: { prepare: (sql: string) => unknown } } }
    ).foyerStore;
    const prepare = reading.prepare.bind(reading);
    let count = 0;
    reading.prepare = (sql) => {
      count += 1;
      return prepare(sql);
    };
    await work();
    reading.prepare = prepare;
    return count;
  }

  it.each<[string, number, () => Promise<unknown>]>([
    ['wall', 3, () => publicGallery(guest, one)],
    ['exhibit', 4, () => findExhibit(guest, one, 'eins')],
    ['teaser', 2, () => galleryTeaser(guest, one, 4)],
    ['figures', 2, () => galleryFigures(root, one)],
    ['list', 6, () => listExhibits(root, one)],
  ])('of the %s is %i for one exhibit and for fifty', async (_, expected, work) => {
    await published(one, 'Eins');
    expect(await statements(work)).toBe(expected);
    for (let n = 1; n < 50; n++) await published(one, `Nummer ${n}`);
    expect(await statements(work)).toBe(expected);
  });
});
