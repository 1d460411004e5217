import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits, floorPlans, stations } from '@/db/schema/gallery';
import { audit, cacheVersions, files } from '@/db/schema/platform';
import { eventWithGallery, testDatabase } from '@/db/testing';
import { guest, type Actor, type EventRole } from '@/features/people/actor';
import { withIncoming } from '@/lib/files';
import { findPlanDesk, findPlanTarget, listPlans } from './desk-queries';
import { keepPlan } from './incoming';
import { deletePlan, hangPlan, movePlan, placeStations, renamePlan } from './mutations';
import { placeFields } from './placement';
import { findPlanFile, publicPlan } from './queries';

const now = new Date('2026-11-26T12:00Z');
const both = (text: string) => ({ de: text, en: text });
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path d="M0 0h9"/></svg>';
type Event = typeof events.$inferSelect;

let folder: string;
let event: Event;
let other: Event;

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

/** What the content of a file becomes, whatever its name. */
async function kept(content: string | Buffer) {
  const path = join(await mkdtemp(join(tmpdir(), 'foyer-plan-')), 'upload');
  await writeFile(path, content);
  return withIncoming((incoming) => keepPlan(incoming, path));
}

async function stored() {
  const plan = await kept(svg);
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value;
}

async function hung(name = 'Foyer', at = event, actor = curator()): Promise<string> {
  const plan = await hangPlan(actor, { eventId: at.id, name: both(name) }, await stored(), now);
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value.planId;
}

async function station(number: number, at = event, status?: 'published' | 'draft'): Promise<string> {
  const id = crypto.randomUUID();
  await write(async (tx) => {
    const exhibitId = status ? crypto.randomUUID() : null;
    if (exhibitId && status) {
      await tx.insert(exhibits).values({
        ...{ id: exhibitId, eventId: at.id, number, slug: `e-${number}`, status, kind: 'good' as const },
        title: both(`Exhibit ${number}`),
        updatedAt: now,
      });
    }
    await tx.insert(stations).values({ id, eventId: at.id, number, exhibitId });
  });
  return id;
}

const at = (places: Record<string, [x: string, y: string]>) => (field: string) => {
  const [id] = Object.keys(places).filter((one) => Object.values(placeFields(one)).includes(field));
  const [x, y] = places[id ?? ''] ?? ['', ''];
  return field.startsWith('x') ? x : y;
};
const revision = async (planId: string) => (await findPlanDesk(curator(), event, planId))!.revision;
const version = async () => (await read().select().from(cacheVersions))[0]?.version ?? 0;
const keys = async () => (await read().select().from(files)).map(({ storageKey }) => storageKey);
const inStore = (key: string) => existsSync(join(folder, key));

beforeEach(async () => {
  folder = join((await testDatabase()).dataDir, 'files');
  event = await eventWithGallery('one');
  other = await eventWithGallery('other');
});

describe('what becomes a plan', () => {
  it('is a drawing, kept as it was read', async () => {
    expect(await kept(svg)).toMatchObject({
      value: { widthPx: 2000, heightPx: 1500, file: { contentType: 'image/svg+xml', extension: 'svg' } },
    });
  });
  it('is a picture, drawn anew', async () => {
    const png = await sharp({ create: { width: 3200, height: 1600, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await kept(png)).toMatchObject({
      value: { widthPx: 1600, heightPx: 800, file: { contentType: 'image/webp' } },
    });
  });
  it.each([
    ['nothing', 'noFile', ''],
    ['text', 'wrongType', 'Foyer: left of the door'],
    ['a page', 'wrongType', '<html><body>plan</body></html>'],
    ['a PDF', 'wrongType', '%PDF-1.7\n%âãÏÓ'],
    ['a drawing with a script', 'svgActive', svg.replace('<path', '<script>1</script><path')],
    ['a drawing beyond measure', 'tooBig', svg.replace('<path', `<!--${'x'.repeat(2_000_000)}--><path`)],
    ['a cut picture', 'broken', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('is not %s', async (_, reason, content) => {
    expect(await kept(content)).toMatchObject({ ok: false, reason });
  });
  it('is no strip', async () => {
    const strip = await sharp({ create: { width: 900, height: 90, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    expect(await kept(strip)).toMatchObject({ reason: 'tooNarrow' });
  });
});

describe('plans', () => {
  it('hang one after the other, and are for curators to hang', async () => {
    const [ground, first] = [await hung('Ground'), await hung('First')];
    expect(await listPlans(curator(), event)).toMatchObject({
      plans: [{ id: ground }, { id: first }],
      stations: 0,
    });
    await movePlan(curator(), { eventId: event.id, planId: first, to: 'up' }, now);
    expect((await publicPlan(guest, event))?.plans.map(({ id }) => id)).toEqual([first, ground]);
    for (const actor of [guest, withRole('viewer'), withRole('curator', other)]) {
      expect(
        await hangPlan(actor, { eventId: event.id, name: both('x') }, await stored(), now),
      ).toMatchObject({
        reason: 'notFound',
      });
      expect(await listPlans(actor, event)).toBeUndefined();
      expect(await findPlanTarget(actor, event.id)).toBeUndefined();
      expect(await movePlan(actor, { eventId: event.id, planId: first, to: 'down' }, now)).toMatchObject({
        reason: 'notFound',
      });
      expect(await deletePlan(actor, { eventId: event.id, planId: first }, now)).toMatchObject({ ok: false });
    }
    // What was refused left nothing in the store
    expect((await keys()).length).toBe(2);
  });

  it('are replaced with their stations in place, and their old file goes', async () => {
    const planId = await hung();
    const id = await station(1);
    await placeStations(
      curator(),
      { eventId: event.id, planId, revision: await revision(planId) },
      at({ [id]: ['10', '20'] }),
      now,
    );
    const [old] = await keys();
    expect(inStore(old!)).toBe(true);
    await hangPlan(curator(), { eventId: event.id, planId, name: both('') }, await stored(), now);
    expect(inStore(old!)).toBe(false);
    expect(await keys()).toHaveLength(1);
    expect((await publicPlan(guest, event))?.plans).toMatchObject([
      { id: planId, name: both('Foyer'), stations: [{ number: 1, place: { x: 100, y: 200 } }] },
    ]);
    expect(
      await hangPlan(
        withRole('curator', other),
        { eventId: other.id, planId, name: both('') },
        await stored(),
        now,
      ),
    ).toMatchObject({ reason: 'notFound' });
  });

  it('are renamed by who has seen their name', async () => {
    const planId = await hung();
    const { nameRevision } = (await findPlanDesk(curator(), event, planId))!;
    const lock = { eventId: event.id, planId, revision: nameRevision };
    expect(await renamePlan(curator(), lock, both('Erdgeschoss'), now)).toMatchObject({ ok: true });
    expect(await renamePlan(curator(), lock, both('Keller'), now)).toMatchObject({
      reason: 'changedMeanwhile',
    });
    expect((await publicPlan(guest, event))?.plans).toMatchObject([{ name: both('Erdgeschoss') }]);
  });

  it('go with their file, and leave the stations', async () => {
    const planId = await hung();
    const id = await station(1);
    const lock = { eventId: event.id, planId, revision: await revision(planId) };
    await placeStations(curator(), lock, at({ [id]: ['10', '20'] }), now);
    const [key] = await keys();
    await deletePlan(curator(), { eventId: event.id, planId }, now);
    expect(inStore(key!)).toBe(false);
    expect(await read().select().from(stations)).toMatchObject([{ planId: null, planX: null, planY: null }]);
    expect(await publicPlan(guest, event)).toMatchObject({ plans: [], elsewhere: [{ number: 1 }] });
  });

  it('are at most twenty', async () => {
    const fileId = 'file';
    await write(async (tx) => {
      await tx.insert(files).values({
        ...{ id: fileId, eventId: event.id, ownerId: 'x', storageKey: 'k', name: 'n', contentType: 'c' },
        ...{ sizeBytes: 1, sha256: '', createdAt: now },
      });
    });
    await write(async (tx) => {
      for (let position = 0; position < 20; position++) {
        await tx
          .insert(floorPlans)
          .values({ eventId: event.id, fileId, widthPx: 1, heightPx: 1, position, name: both('x') });
      }
    });
    const plan = await stored();
    expect(await hangPlan(curator(), { eventId: event.id, name: both('x') }, plan, now)).toMatchObject({
      reason: 'tooMany',
    });
    expect(inStore(plan.file.storageKey)).toBe(false);
  });
});

describe('stations on a plan', () => {
  it('are placed by who has seen where all stood', async () => {
    const [planId, upstairs] = [await hung(), await hung('Upstairs')];
    const [a, b, c] = [await station(1), await station(2), await station(3)];
    const lock = { eventId: event.id, planId, revision: await revision(planId) };
    const before = await version();
    expect(await placeStations(curator(), lock, at({ [a]: ['10', '20'], [b]: ['30', '40'] }), now)).toEqual({
      ok: true,
      value: { changed: 2 },
    });
    expect(await version()).toBe(before + 1);
    expect(await placeStations(curator(), lock, at({ [c]: ['1', '1'] }), now)).toMatchObject({
      reason: 'changedMeanwhile',
    });
    // The other storey's form leaves out what stands here
    const there = { eventId: event.id, planId: upstairs, revision: await revision(upstairs) };
    await placeStations(curator(), there, at({ [b]: ['50', '50'] }), now);
    expect(await publicPlan(guest, event)).toMatchObject({
      plans: [
        { stations: [{ number: 1, place: { x: 100, y: 200 } }] },
        { stations: [{ number: 2, place: { x: 500, y: 500 } }] },
      ],
      elsewhere: [{ number: 3 }],
    });
    const [entry] = (await read().select().from(audit)).filter(
      ({ action }) => action === 'exhibit.planPlace',
    );
    expect(entry?.detail).toEqual({ stations: [a, b] });
  });

  it('stay where they are when one place is no place', async () => {
    const planId = await hung();
    const [a, b] = [await station(1), await station(2)];
    const lock = { eventId: event.id, planId, revision: await revision(planId) };
    const sent = at({ [a]: ['10', '20'], [b]: ['', '400'] });
    expect(await placeStations(curator(), lock, sent, now)).toMatchObject({
      reason: 'invalid',
      facts: { faults: [{ field: `x-${b}` }, { field: `y-${b}` }] },
    });
    expect((await publicPlan(guest, event))?.elsewhere).toHaveLength(2);
  });

  it('of another event are not touched', async () => {
    const planId = await hung();
    const foreign = await station(1, other);
    const lock = { eventId: event.id, planId, revision: await revision(planId) };
    expect(await placeStations(curator(), lock, at({ [foreign]: ['1', '1'] }), now)).toMatchObject({
      value: { changed: 0 },
    });
    expect(await placeStations(withRole('viewer'), lock, at({}), now)).toMatchObject({ reason: 'notFound' });
  });
});

describe('who sees a plan', () => {
  it('names exhibits that are published, and no others', async () => {
    await station(1, event, 'published');
    await station(2, event, 'draft');
    expect((await publicPlan(guest, event))?.elsewhere).toMatchObject([
      { number: 1, exhibit: { slug: 'e-1' } },
      { number: 2, exhibit: null },
    ]);
  });
  it('is everyone with the gallery, and the team before', async () => {
    await hung();
    const [file] = await read().select().from(files);
    const fetched = (actor: Actor) => findPlanFile(() => Promise.resolve(actor), file!.id);
    expect(await fetched(guest)).toMatchObject({ contentType: 'image/svg+xml', isPublic: true });
    await write(async (tx) => {
      await tx.update(events).set({ galleryPublished: false });
    });
    expect(await fetched(guest)).toBeUndefined();
    expect(await fetched(withRole('curator', other))).toBeUndefined();
    expect(await fetched(withRole('door'))).toMatchObject({ isPublic: false });
    expect(await publicPlan(guest, { ...event, galleryPublished: false })).toBeUndefined();
  });
});
