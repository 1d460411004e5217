import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import type { events } from '@/db/schema/events';
import { exhibits, media, stations } from '@/db/schema/gallery';
import { tourStops } from '@/db/schema/gallery-visits';
import { audit, cacheVersions, files } from '@/db/schema/platform';
import { eventWithGallery, testDatabase } from '@/db/testing';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { curatedTour, findCuratedStop } from './desk-queries';
import { addStops, moveStop, removeStop, saveStop } from './mutations';
import { findTourStop, publicTour, screenStop } from './queries';
import { typedSpot } from './spot';

const now = new Date('2026-11-26T12:00Z');
const both = (text: string) => ({ de: text, en: text });
type Event = typeof events.$inferSelect;

let event: Event;
let other: Event;

async function exhibit(
  number: number,
  { at = event, status = 'published' as const, station = null as number | null } = {},
): Promise<string> {
  const [made] = await write((tx) =>
    tx
      .insert(exhibits)
      .values({
        eventId: at.id,
        number,
        slug: `exhibit-${number}`,
        status,
        title: both(`Exhibit ${number}`),
        kind: 'good',
        updatedAt: now,
      })
      .returning(),
  );
  const id = made!.id;
  if (station !== null) {
    await write(async (tx) => {
      await tx.insert(stations).values({ eventId: at.id, number: station, exhibitId: id });
    });
  }
  return id;
}

/** A poster of two pages, each of which has one stored size. */
async function poster(exhibitId: string): Promise<void> {
  await write(async (tx) => {
    const [file] = await tx
      .insert(files)
      .values({
        eventId: event.id,
        storageKey: 'k',
        name: 'p.pdf',
        contentType: 'application/pdf',
        sizeBytes: 1,
        sha256: '',
        ownerId: exhibitId,
        createdAt: now,
      })
      .returning();
    const page = (width: number) => ({
      widthPx: width,
      heightPx: 1000,
      placeholder: '#ffffff',
      preview: '',
      derivatives: [{ format: 'webp' as const, width, height: 1000, fileId: file!.id }],
      tiles: null,
    });
    await tx.insert(media).values({
      exhibitId,
      kind: 'poster',
      fileId: file!.id,
      widthPx: 700,
      heightPx: 1000,
      derivatives: page(700).derivatives,
      pages: [page(700), page(1400)],
    });
  });
}

function withRole(role: EventRole, at = event): Actor {
  return {
    kind: 'person',
    id: role,
    email: `${role}@x.org`,
    name: role,
    locale: 'de',
    isAdministrator: false,
    roles: new Map([[at.id, new Set([role])]]),
  };
}
const curator = () => withRole('curator');

const order = async () =>
  (await read().select().from(tourStops).orderBy(asc(tourStops.position))).map(({ exhibitId }) => exhibitId);
const slugs = async (actor: Actor = guest) => (await publicTour(actor, event))?.stops.map(({ slug }) => slug);
const version = async () => (await read().select().from(cacheVersions))[0]?.version ?? 0;
const actions = async () => (await read().select().from(audit)).map(({ action }) => action);

beforeEach(async () => {
  await testDatabase();
  event = await eventWithGallery('one');
  other = await eventWithGallery('other');
});

describe('the tour without curators', () => {
  it('goes by station through what is published', async () => {
    await exhibit(1, { station: 9 });
    await exhibit(2, { station: 3 });
    await exhibit(3);
    await exhibit(4, { status: 'draft' as 'published', station: 1 });
    expect(await slugs()).toEqual(['exhibit-2', 'exhibit-1', 'exhibit-3']);
    expect(await findTourStop(guest, event, 'exhibit-1')).toMatchObject({
      place: 2,
      total: 3,
      previous: { slug: 'exhibit-2' },
      next: { slug: 'exhibit-3' },
      isCurated: false,
      picture: null,
    });
    expect(await findTourStop(guest, event, 'exhibit-4')).toBeUndefined();
  });
  it('is not there while the gallery is closed, but for its curators', async () => {
    await exhibit(1);
    event = { ...event, galleryPublished: false };
    expect(await slugs()).toBeUndefined();
    expect(await findTourStop(guest, event, 'exhibit-1')).toBeUndefined();
    expect(await slugs(curator())).toEqual(['exhibit-1']);
  });
});

describe('choosing stops', () => {
  it('adds at the end, all of them by station, and each once', async () => {
    const [a, b, c] = [await exhibit(1, { station: 5 }), await exhibit(2, { station: 2 }), await exhibit(3)];
    expect(await addStops(curator(), event.id, [c], now)).toEqual({ ok: true, value: { added: 1 } });
    expect(await slugs()).toEqual(['exhibit-3']);
    const before = await version();
    expect(await addStops(curator(), event.id, undefined, now)).toEqual({ ok: true, value: { added: 2 } });
    expect(await order()).toEqual([c, b, a]);
    expect(await version()).toBeGreaterThan(before);
    expect(await addStops(curator(), event.id, [a, b], now)).toMatchObject({ reason: 'nothing' });
    expect(await actions()).toEqual(['exhibit.tourAdd', 'exhibit.tourAdd', 'exhibit.tourAdd']);
  });
  it('takes none of another event, and none that is declined', async () => {
    const [foreign, declined] = [
      await exhibit(1, { at: other }),
      await exhibit(2, { status: 'declined' as 'published' }),
    ];
    expect(await addStops(curator(), event.id, [foreign, declined], now)).toMatchObject({
      reason: 'nothing',
    });
    expect(await order()).toEqual([]);
  });
  it('is for curators', async () => {
    const id = await exhibit(1);
    for (const actor of [guest, withRole('viewer'), withRole('door'), withRole('curator', other)]) {
      expect(await addStops(actor, event.id, [id], now)).toMatchObject({ reason: 'notFound' });
      expect(await curatedTour(actor, event)).toBeUndefined();
    }
    expect(await curatedTour(curator(), event)).toMatchObject({ stops: [], candidates: [{ exhibitId: id }] });
  });
});

describe('a tour of three', () => {
  let ids: string[];
  let stops: string[];
  beforeEach(async () => {
    ids = [await exhibit(1), await exhibit(2), await exhibit(3)];
    await addStops(curator(), event.id, ids, now);
    stops = (await curatedTour(curator(), event))!.stops.map(({ id }) => id);
  });

  it('is reordered, and shows it at once', async () => {
    const before = await version();
    expect(await moveStop(curator(), event.id, { id: stops[2]!, to: 'up' }, now)).toMatchObject({ ok: true });
    expect(await moveStop(curator(), event.id, { id: stops[0]!, to: 2 }, now)).toMatchObject({ ok: true });
    expect(await slugs()).toEqual(['exhibit-3', 'exhibit-2', 'exhibit-1']);
    expect(await version()).toBe(before + 2);
    expect(await moveStop(curator(), event.id, { id: stops[2]!, to: 'up' }, now)).toMatchObject({
      reason: 'noPlace',
    });
    expect(await moveStop(withRole('programme'), event.id, { id: stops[2]!, to: 2 }, now)).toMatchObject({
      reason: 'notFound',
    });
    expect(await moveStop(withRole('curator', other), other.id, { id: stops[2]!, to: 2 }, now)).toMatchObject(
      {
        reason: 'notFound',
      },
    );
  });

  it('loses a stop and keeps the exhibit; without any it goes by station again', async () => {
    expect(await removeStop(withRole('viewer'), event.id, stops[0]!, now)).toMatchObject({ ok: false });
    for (const id of stops.slice(0, 2)) {
      expect(await removeStop(curator(), event.id, id, now)).toEqual({ ok: true, value: undefined });
    }
    expect(await slugs()).toEqual(['exhibit-3']);
    await removeStop(curator(), event.id, stops[2]!, now);
    expect(await publicTour(guest, event)).toMatchObject({ isCurated: false, stops: { length: 3 } });
    expect(await removeStop(curator(), event.id, stops[2]!, now)).toMatchObject({ reason: 'notFound' });
  });

  it('says what to look at, and where, to who had seen what was there', async () => {
    await poster(ids[0]!);
    const stop = await findCuratedStop(curator(), event, stops[0]!);
    const lock = { eventId: event.id, id: stops[0]!, revision: stop!.revision };
    const note = { de: 'Die Kurve', en: 'The curve' };
    const spot = { page: 2, x: 100, y: 0, width: 500, height: 250 };
    const sent = { note, spot: typedSpot(spot) };
    expect(await saveStop(withRole('viewer'), lock, sent, now)).toMatchObject({ reason: 'notFound' });
    expect(
      await saveStop(curator(), lock, { note, spot: typedSpot({ ...spot, page: 3 }) }, now),
    ).toMatchObject({
      reason: 'noSuchPage',
      facts: { field: 'spotPage' },
    });
    expect(await saveStop(curator(), lock, sent, now)).toEqual({ ok: true, value: undefined });
    expect(await findTourStop(guest, event, 'exhibit-1')).toMatchObject({
      note,
      spot,
      picture: { widthPx: 1400 },
    });
    // Somebody else had the form open all the time
    expect(await saveStop(curator(), lock, { ...sent, note: both('Mine') }, now)).toMatchObject({
      reason: 'changedMeanwhile',
    });
    expect(await actions()).toEqual([
      'exhibit.tourAdd',
      'exhibit.tourAdd',
      'exhibit.tourAdd',
      'exhibit.tourChange',
    ]);
    // A poster of one page comes in its place: the spot was on the second
    const [first] = (await read().select().from(media))[0]!.pages;
    await write(async (tx) => {
      await tx.update(media).set({ pages: [first!] });
    });
    expect(await findTourStop(guest, event, 'exhibit-1')).toMatchObject({
      spot: null,
      picture: { widthPx: 700 },
    });
  });

  it('leaves out what is no longer published', async () => {
    await write(async (tx) => {
      await tx.update(exhibits).set({ status: 'accepted' }).where(eq(exhibits.id, ids[1]!));
    });
    expect(await slugs()).toEqual(['exhibit-1', 'exhibit-3']);
    expect(await findTourStop(guest, event, 'exhibit-3')).toMatchObject({ place: 2, total: 2, next: null });
  });

  it('is projected by the team alone, also before the gallery opens', async () => {
    event = { ...event, galleryPublished: false };
    expect(await screenStop(guest, event, undefined)).toBeUndefined();
    expect(await screenStop(withRole('curator', other), event, undefined)).toBeUndefined();
    expect(await screenStop(withRole('door'), event, undefined)).toMatchObject({ place: 1 });
    expect(await screenStop(withRole('viewer'), event, 'exhibit-3')).toMatchObject({ place: 3 });
    expect(await screenStop(withRole('viewer'), event, 'gone')).toMatchObject({ place: 1 });
    expect(await screenStop(withRole('viewer', other), other, undefined)).toBeNull();
  });
});
