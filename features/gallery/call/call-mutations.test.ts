import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { calls } from '@/db/schema/gallery-making';
import { authSessions, people, roleGrants } from '@/db/schema/people';
import { audit, outbox } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { guest, type Actor } from '@/features/people/actor';
import { actorOfSession } from '@/features/people/queries';
import { DAY_MS, HOUR_MS } from '@/lib/clock';
import { inviteExhibitor, removeExhibitor } from '../gallery-mutations';
import { takeStep } from '../review/step-mutations';
import { saveDraft } from '../writing/draft-mutations';
import { findWriting } from '../writing/writing-queries';
import { UNOPENED_HOURS } from './call';
import { applyForExhibit, saveCall } from './call-mutations';
import { findCall, publicCall } from './call-queries';
import type { CallSettings } from './call-schema';
import { enterExhibit, sendNewLink } from './entrance-mutations';
import { exhibitorToken, LINK_DAYS, readExhibitorToken } from './exhibitor-link';

const now = new Date('2027-01-10T12:00Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const both = (text: string) => ({ de: text, en: text });
const settings = (change: Partial<CallSettings> = {}): CallSettings => ({
  ...{ access: 'open', title: both('Aufruf'), text: both(''), asked: both('') },
  ...{ required: [], opensAt: null, closesAt: later(10 * DAY_MS), most: null, mostEach: 2 },
  ...change,
});
const application = (change: Partial<Parameters<typeof applyForExhibit>[2]> = {}) => ({
  ...{
    name: 'Ada',
    email: 'ada@example.org',
    title: 'Lotsen',
    organisation: 'Haus',
    language: 'de' as const,
  },
  ...change,
});

let event: typeof events.$inferSelect;

function acting(id: string, role?: 'curator' | 'viewer'): Actor {
  const roles = new Map(role ? [[event.id, new Set([role])]] : []);
  return { kind: 'person', id, email: `${id}@x.org`, name: id, locale: 'de', isAdministrator: false, roles };
}

beforeEach(async () => {
  await testDatabase();
  [event] = (await write((tx) =>
    tx
      .insert(events)
      .values({
        ...{ slug: 'one', status: 'published', title: both('One'), places: 9, createdAt: now },
        ...{ startsAt: later(30 * DAY_MS), endsAt: later(31 * DAY_MS) },
      })
      .returning(),
  )) as [typeof event]; // one row was inserted
  await saveCall(acting('c', 'curator'), event.id, 0, settings(), now);
});

const apply = (change = {}, at = now) => applyForExhibit(guest, 'one', application(change), 'de', at);
const mails = async () =>
  (await read().select({ template: outbox.template, to: outbox.toAddress }).from(outbox)).map(
    ({ template, to }) => `${template} ${to}`,
  );
const rows = () => read().select().from(exhibits).orderBy(exhibits.number);
async function personAt(email: string): Promise<string> {
  const [person] = await read().select().from(people).where(eq(people.email, email));
  return person!.id;
}
const tokenFor = async (exhibitId: string, email: string, expires = later(DAY_MS)) =>
  exhibitorToken({ exhibitId, personId: await personAt(email), expires });

describe('the settings of a call', () => {
  it('are the curators’, and nobody overwrites what they have not seen', async () => {
    expect(await saveCall(acting('v', 'viewer'), event.id, 1, settings(), now)).toMatchObject({
      reason: 'notFound',
    });
    expect(await saveCall(guest, event.id, 1, settings(), now)).toMatchObject({ reason: 'notFound' });
    expect(await saveCall(acting('c', 'curator'), event.id, 0, settings(), now)).toMatchObject({
      reason: 'changedMeanwhile',
    });
    expect(await saveCall(acting('c', 'curator'), event.id, 1, settings({ most: 3 }), now)).toMatchObject({
      ok: true,
    });
    expect(await findCall(acting('c', 'curator'), event, now)).toMatchObject({
      call: { most: 3, revision: 2 },
      taken: 0,
    });
    expect(await findCall(acting('v', 'viewer'), event, now)).toBeUndefined();
  });

  it.each([
    [{ access: 'closed' }, undefined],
    [{ access: 'open' }, 'open'],
    [{ opensAt: later(DAY_MS) }, 'notYet'],
    [{ access: 'invited' }, 'invited'],
    [{ closesAt: now }, 'over'],
  ] as const)('%j: everyone sees %s', async (change, state) => {
    await write((tx) => tx.update(calls).set(change).where(eq(calls.eventId, event.id)));
    expect((await publicCall(guest, event, now))?.state).toBe(state);
    expect((await apply()).ok).toBe(state === 'open');
  });

  it('are nobody’s while the event is a draft', async () => {
    await write((tx) => tx.update(events).set({ status: 'draft' }).where(eq(events.id, event.id)));
    expect(await publicCall(guest, { ...event, status: 'draft' }, now)).toBeUndefined();
    expect(await apply()).toMatchObject({ reason: 'notFound' });
  });
});

describe('an application', () => {
  it('makes a draft with its exhibitor, and mails the link', async () => {
    expect(await apply()).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([
      {
        ...{
          status: 'draft',
          number: 1,
          slug: 'lotsen',
          title: { de: 'Lotsen', en: '' },
          organisation: 'Haus',
        },
        ...{ contactName: '', contactEmail: '', appliedAt: now },
        people: [{ name: 'Ada', role: both(''), shown: false }],
      },
    ]);
    expect(await mails()).toEqual(['exhibit-applied ada@example.org']);
  });

  it('gives every address the same answer: who asks again, has enough, or is known', async () => {
    await write((tx) =>
      tx.insert(people).values({ email: 'ada@example.org', name: 'Ada L.', locale: 'en', createdAt: now }),
    );
    const first = await apply();
    expect(await apply({}, later(1))).toEqual(first);
    expect(await rows()).toHaveLength(1);
    expect(await apply({ title: 'Brücken' }, later(2))).toEqual(first);
    expect(await apply({ title: 'Zu viel' }, later(3))).toEqual(first);
    expect(await rows()).toHaveLength(2);
    expect(await mails()).toEqual([
      ...Array.from({ length: 3 }, () => 'exhibit-applied ada@example.org'),
      'exhibits-enough ada@example.org',
    ]);
    const [person] = await read().select().from(people);
    expect(person).toMatchObject({ name: 'Ada L.', locale: 'en' });
  });

  it('takes the last place; what nobody opens gives it back', async () => {
    await write((tx) => tx.update(calls).set({ most: 1 }).where(eq(calls.eventId, event.id)));
    expect((await apply()).ok).toBe(true);
    expect(await apply({ email: 'b@example.org' })).toMatchObject({ reason: 'notOpen' });
    expect((await publicCall(guest, event, now))?.state).toBe('full');
    const afterwards = later(UNOPENED_HOURS * HOUR_MS);
    expect((await publicCall(guest, event, afterwards))?.state).toBe('open');
    const [row] = await rows();
    await enterExhibit(guest, 'one', await tokenFor(row!.id, 'ada@example.org'), now);
    expect((await publicCall(guest, event, afterwards))?.state).toBe('full');
  });
});

describe('an exhibitor’s link', () => {
  async function applied() {
    await apply();
    const [row] = await rows();
    return row!.id;
  }

  it('signs in as its exhibitor, who then finds the exhibit', async () => {
    const id = await applied();
    const entered = await enterExhibit(guest, 'one', await tokenFor(id, 'ada@example.org'), now);
    if (!entered.ok) throw new Error(entered.reason);
    expect(entered.value.exhibitId).toBe(id);
    const actor = await actorOfSession(entered.value.token, now);
    expect(actor).toMatchObject({ kind: 'person', email: 'ada@example.org' });
    expect(await findWriting(actor, event, id, now)).toMatchObject({ exhibit: { id, canEdit: true } });
    const [person] = await read().select().from(people);
    expect(person?.emailVerified).toEqual(now);
  });

  it('opens nothing once it has ended, but sends a new one', async () => {
    const id = await applied();
    const token = await tokenFor(id, 'ada@example.org', now);
    expect(await enterExhibit(guest, 'one', token, now)).toMatchObject({ reason: 'expired' });
    expect(await read().select().from(authSessions)).toEqual([]);
    expect(await sendNewLink(guest, 'one', token, now)).toMatchObject({ ok: true });
    expect(await mails()).toEqual(['exhibit-applied ada@example.org', 'exhibitor-link ada@example.org']);
  });

  it('opens nothing to who has more rights than that', async () => {
    const id = await applied();
    const personId = await personAt('ada@example.org');
    const values = { eventId: event.id, personId, role: 'viewer', grantedAt: now } as const;
    await write((tx) => tx.insert(roleGrants).values(values));
    expect(await enterExhibit(guest, 'one', await tokenFor(id, 'ada@example.org'), now)).toMatchObject({
      reason: 'onTeam',
    });
  });

  it('is nothing when it was changed, taken back, or for another event', async () => {
    const id = await applied();
    const token = await tokenFor(id, 'ada@example.org');
    expect(readExhibitorToken(token)).toMatchObject({ exhibitId: id });
    const [exhibit, person, , seal] = token.split('.');
    const forged = [exhibit, person, (9e10).toString(36), seal].join('.');
    for (const wrong of [forged, token.slice(0, -1), `${token}.x`, '', '...', 'x.y.z.w']) {
      expect(await enterExhibit(guest, 'one', wrong, now)).toMatchObject({ reason: 'notFound' });
      expect(await sendNewLink(guest, 'one', wrong, now)).toMatchObject({ reason: 'notFound' });
    }
    expect(await enterExhibit(guest, 'two', token, now)).toMatchObject({ reason: 'notFound' });
    await write((tx) => tx.delete(exhibitors).where(eq(exhibitors.exhibitId, id)));
    expect(await enterExhibit(guest, 'one', token, now)).toMatchObject({ reason: 'notFound' });
    expect(LINK_DAYS).toBeGreaterThan(14);
  });
});

describe('exhibitors', () => {
  async function begun() {
    await apply();
    const [row] = await rows();
    return { id: row!.id, ada: acting(await personAt('ada@example.org')) };
  }
  const invite = (actor: Actor, id: string, email: string) =>
    inviteExhibitor(actor, id, { email, locale: 'de' }, now);

  it('let colleagues in and take it from them, never from themselves', async () => {
    const { id, ada } = await begun();
    expect(await invite(acting('x'), id, 'ben@example.org')).toMatchObject({ reason: 'notFound' });
    expect(await invite(ada, id, 'ben@example.org')).toMatchObject({ ok: true });
    expect(await invite(ada, id, 'ben@example.org')).toMatchObject({ reason: 'alreadyInvited' });
    const ben = await personAt('ben@example.org');
    expect(await removeExhibitor(ada, id, ada.kind === 'person' ? ada.id : '', now)).toMatchObject({
      reason: 'notFound',
    });
    expect(await removeExhibitor(ada, id, ben, now)).toMatchObject({ ok: true });
    expect(await findWriting(acting(ben), event, id, now)).toBeUndefined();
    for (let n = 0; n < 11; n += 1) expect((await invite(ada, id, `p${n}@example.org`)).ok).toBe(true);
    expect(await invite(ada, id, 'p12@example.org')).toMatchObject({ reason: 'tooManyExhibitors' });
  });

  it('save as they write: one note a sitting, and no words of others lost', async () => {
    const { id, ada } = await begun();
    const save = (revision: number, texts: Parameters<typeof saveDraft>[3], at = later(1_000)) =>
      saveDraft(ada, id, revision, texts, at);
    expect(await save(0, { summary: both('S') })).toMatchObject({ ok: true, value: { revision: 1 } });
    // The answer was lost, and it was sent once more
    expect(await save(0, { summary: both('S') })).toEqual({ ok: true, value: { revision: 1 } });
    expect(await save(0, { summary: both('T') })).toMatchObject({
      value: { others: { summary: both('S') } },
    });
    expect(await save(1, { region: both('Berlin') }, later(60_000))).toMatchObject({
      value: { revision: 2 },
    });
    const saves = await read()
      .select()
      .from(audit)
      .where(and(eq(audit.action, 'exhibit.save'), eq(audit.subjectId, id)));
    expect(saves).toHaveLength(1);
    expect((await rows())[0]).toMatchObject({ summary: both('S'), region: both('Berlin'), revision: 2 });
  });

  it('hand in what the call asks for, and everyone hears of it', async () => {
    const { id, ada } = await begun();
    await write((tx) =>
      tx
        .update(calls)
        .set({ required: ['obstacles'] })
        .where(eq(calls.eventId, event.id)),
    );
    await write(async (tx) => {
      await tx.insert(people).values({ id: 'cur', email: 'cur@example.org', locale: 'en', createdAt: now });
      await tx
        .insert(roleGrants)
        .values({ eventId: event.id, personId: 'cur', role: 'curator', grantedAt: now });
    });
    await saveDraft(ada, id, 0, { summary: { de: 'S', en: '' } }, now);
    expect((await findWriting(ada, event, id, now))?.missing).toEqual([
      { part: 'obstacles', language: 'de' },
    ]);
    expect(await takeStep(ada, id, 'submit', now)).toMatchObject({ reason: 'incomplete' });
    await saveDraft(ada, id, 1, { obstacles: { de: 'O', en: '' } }, now);
    expect(await takeStep(ada, id, 'submit', now)).toMatchObject({ ok: true });
    expect((await mails()).slice(-2)).toEqual([
      'exhibit-handed-in ada@example.org',
      'exhibit-arrived cur@example.org',
    ]);
    expect(await takeStep(ada, id, 'submit', now)).toMatchObject({ ok: true });
    expect(await mails()).toHaveLength(3);
  });

  it('write nothing after the deadline, unless it was sent back', async () => {
    const { id, ada } = await begun();
    await saveDraft(ada, id, 0, { summary: { de: 'S', en: '' } }, now);
    const after = later(11 * DAY_MS);
    const save = () => saveDraft(ada, id, 1, { region: both('Berlin') }, after);
    expect(await save()).toMatchObject({ reason: 'deadline' });
    expect(await takeStep(ada, id, 'submit', after)).toMatchObject({ reason: 'notNow' });
    expect(await findWriting(ada, event, id, after)).toMatchObject({
      closed: 'deadline',
      exhibit: { canEdit: false },
    });
    await write((tx) => tx.update(exhibits).set({ submittedAt: now }).where(eq(exhibits.id, id)));
    expect(await save()).toMatchObject({ ok: true });
    await write((tx) => tx.update(exhibits).set({ status: 'accepted' }).where(eq(exhibits.id, id)));
    expect(await save()).toMatchObject({ reason: 'reviewed' });
  });
});
