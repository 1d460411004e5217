import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits } from '@/db/schema/gallery';
import { galleryMarks } from '@/db/schema/gallery-visits';
import { people } from '@/db/schema/people';
import { audit } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { guest, type Actor } from '@/features/people/actor';
import { exhibitKey, noMarks } from './kept';
import { setMark, takeMarks } from './mutations';
import { canMark, marksOf } from './queries';

const now = new Date('2026-12-01T12:00:00Z');
const both = (text: string) => ({ de: text, en: text });
let eventId: string;
let [anna, ben]: Actor[] = [];
let [first, second, draft] = ['', '', ''];

async function makePerson(id: string): Promise<Actor> {
  const email = `${id}@test.example`;
  await write((tx) => tx.insert(people).values({ id, email, name: id, createdAt: now }));
  return { kind: 'person', id, email, name: id, locale: 'de', isAdministrator: false, roles: new Map() };
}

async function makeEvent(slug: string): Promise<string> {
  const [made] = await write((tx) =>
    tx
      .insert(events)
      .values({
        ...{
          slug,
          status: 'published',
          title: both(slug),
          places: 9,
          createdAt: now,
          galleryPublished: true,
        },
        ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T16:00Z') },
      })
      .returning(),
  );
  return made!.id;
}

beforeEach(async () => {
  await testDatabase();
  eventId = await makeEvent('tagung');
  [anna, ben] = [await makePerson('anna'), await makePerson('ben')];
  const rows = await write((tx) =>
    tx
      .insert(exhibits)
      .values(
        (['published', 'published', 'draft'] as const).map((status, n) => ({
          ...{ eventId, status, number: n + 1, slug: `e${n}`, title: both(`E${n}`), summary: both('') },
          ...{ kind: 'good' as const, updatedAt: now },
        })),
      )
      .returning(),
  );
  [first, second, draft] = rows.map(({ id }) => exhibitKey(id)) as [string, string, string];
});

const mark = (actor: Actor, key: string, wish: 'mark' | 'unmark' | 'toggle' = 'mark', slug = 'tagung') =>
  setMark(actor, now, slug, { key, mark: 'saved', wish });

describe('a mark in the gallery', () => {
  it('is set and taken off, by who has an account, each their own', async () => {
    expect(await mark(anna!, first, 'toggle')).toEqual({ ok: true, value: { isMarked: true } });
    expect(await mark(anna!, second)).toMatchObject({ ok: true });
    expect(await mark(anna!, second)).toMatchObject({ ok: true });
    await setMark(anna!, now, 'tagung', { key: first, mark: 'seen', wish: 'mark' });
    const marks = await marksOf(anna!, eventId);
    expect([[...marks.saved].sort(), marks.seen]).toEqual([[first, second].sort(), [first]]);
    expect(await marksOf(ben!, eventId)).toEqual(noMarks);
    expect(await mark(anna!, first, 'toggle')).toEqual({ ok: true, value: { isMarked: false } });
    expect(await mark(anna!, first, 'unmark')).toEqual({ ok: true, value: { isMarked: false } });
    expect(await marksOf(anna!, eventId)).toEqual({ saved: [second], seen: [first] });
  });

  it('is for what hangs in this gallery, by who may see it', async () => {
    await makeEvent('other');
    const refused = { ok: false, reason: 'notFound' };
    expect(await mark(anna!, draft)).toMatchObject(refused);
    expect(await mark(anna!, first, 'mark', 'other')).toMatchObject(refused);
    expect(await mark(anna!, first, 'mark', 'nowhere')).toMatchObject(refused);
    expect(await mark(anna!, '')).toMatchObject(refused);
    expect(await mark(guest, first)).toMatchObject(refused);
    await write((tx) => tx.update(events).set({ galleryPublished: false }).where(eq(events.slug, 'tagung')));
    expect(await mark(anna!, first)).toMatchObject(refused);
    expect(await read().select().from(galleryMarks)).toEqual([]);
  });

  it('can be set on a device for the same, and no other', async () => {
    const answers = [first, draft, 'zzzzzz', ''].map((key) => canMark(guest, 'tagung', key));
    expect(await Promise.all(answers)).toEqual([true, false, false, false]);
    expect(await canMark(guest, 'other', first)).toBe(false);
  });

  it('is no longer told of what has been taken down, and can still be taken off', async () => {
    await mark(anna!, first);
    await write((tx) => tx.update(exhibits).set({ status: 'accepted' }).where(eq(exhibits.slug, 'e0')));
    expect((await marksOf(anna!, eventId)).saved).toEqual([]);
    expect(await mark(anna!, first, 'toggle')).toEqual({ ok: true, value: { isMarked: false } });
    expect(await read().select().from(galleryMarks)).toEqual([]);
  });

  it('comes along from a device, once, and tells nobody', async () => {
    await mark(anna!, first);
    const marks = { saved: [second, first, draft, 'zzzzzz'], seen: [second] };
    expect(await takeMarks(anna!, now, 'tagung', marks)).toEqual({ ok: true, value: { taken: 3 } });
    const kept = await marksOf(anna!, eventId);
    expect([[...kept.saved].sort(), kept.seen]).toEqual([[first, second].sort(), [second]]);
    expect(await takeMarks(guest, now, 'tagung', marks)).toMatchObject({ ok: false });
    expect(await takeMarks(anna!, now, 'nowhere', marks)).toMatchObject({ ok: false });
    expect(await read().select().from(audit)).toEqual([]);
  });
});
