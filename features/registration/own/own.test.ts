import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { consents, events } from '@/db/schema/events';
import { questions } from '@/db/schema/questions';
import { categories, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { guest, type Actor } from '@/features/people/actor';
import { manageToken } from '@/features/tickets/link';
import { HOUR_MS } from '@/lib/clock';
import { delegationToken } from './delegation';
import { stepGroup } from './delegation-mutations';
import { findGroup } from './delegation-queries';
import { findOwn, ownList } from './own-queries';
import { passOn } from './pass-on-mutations';
import { cancelOwn, giveConsents, stepOwn } from './person-mutations';
import { register } from '../register-mutations';
import type { PersonInput } from '../schema';

const now = new Date('2026-11-03T12:00:00Z');
const ids = { event: 'e', open: 'open', data: 'data', photo: 'photo', size: 'size' };

async function makeEvent(slug: string, change: Partial<typeof events.$inferInsert> = {}): Promise<void> {
  await write((tx) =>
    tx.insert(events).values({
      id: slug,
      slug,
      status: 'published',
      title: { de: slug, en: slug },
      startsAt: new Date('2027-01-14T09:00:00Z'),
      endsAt: new Date('2027-01-14T15:30:00Z'),
      places: 2,
      createdAt: now,
      ...change,
    }),
  );
  await write((tx) =>
    tx.insert(categories).values({
      id: `${slug}-open`,
      eventId: slug,
      name: { de: 'Alle', en: 'All' },
      whenFull: 'waitingList',
    }),
  );
}

beforeEach(async () => {
  await testDatabase();
  await makeEvent('konferenz');
  await write(async (tx) => {
    const of = { eventId: 'konferenz', version: 1 };
    await tx.insert(consents).values([
      { ...of, id: ids.data, key: 'data', label: { de: 'Daten', en: 'Data' }, required: true },
      {
        ...of,
        id: ids.photo,
        key: 'photo',
        label: { de: 'Foto', en: 'Photo' },
        required: false,
        position: 1,
      },
    ]);
    await tx.insert(questions).values({
      id: ids.size,
      eventId: 'konferenz',
      type: 'shortText',
      required: true,
      label: { de: 'Größe', en: 'Size' },
    });
  });
});

function personInput(name: string, email: string, slug = 'konferenz'): PersonInput {
  return {
    givenName: name,
    familyName: 'Test',
    organisation: '',
    email,
    locale: 'de',
    accessNeeds: '',
    diet: '',
    categoryId: `${slug}-open`,
    consentIds: slug === 'konferenz' ? [ids.data] : [],
    answers: slug === 'konferenz' ? [{ questionId: ids.size, value: 'M', optionIds: [] }] : [],
  };
}
async function signUp(name: string, slug = 'konferenz') {
  const email = `${name}@example.org`;
  const result = await register(guest, now, slug, { people: [personInput(name, email, slug)] });
  expect(result.ok).toBe(true);
}
async function rowOf(name: string) {
  const row = await read().query.registrations.findFirst({ where: eq(registrations.givenName, name) });
  if (!row) throw new Error(`${name} is not registered`);
  return row;
}
const tokenOf = async (name: string) => manageToken(await rowOf(name));
const own = async (name: string, at = now) => findOwn(guest, at, 'konferenz', await tokenOf(name));
const signedIn = (email: string): Actor => ({
  kind: 'person',
  id: 'p',
  email,
  name: '',
  locale: 'de',
  isAdministrator: false,
  roles: new Map(),
});

describe('what the page behind a link tells', () => {
  it('is the position of who waits, and that an offer has lapsed before anything has been written', async () => {
    for (const name of ['ada', 'ben', 'kim', 'lou']) await signUp(name);
    expect([(await own('kim'))?.status, (await own('kim'))?.position]).toEqual(['waiting', 1]);
    expect([(await own('lou'))?.status, (await own('lou'))?.position]).toEqual(['waiting', 2]);
    expect((await own('ada'))?.position).toBeUndefined();
    await cancelOwn(guest, now, 'konferenz', await tokenOf('ada'));
    const until = new Date(now.getTime() + 48 * HOUR_MS);
    expect((await own('kim'))?.registration.expiresAt).toEqual(until);
    expect((await own('lou'))?.position).toBe(1);
    const justBefore = new Date(until.getTime() - 1);
    expect([(await own('kim', justBefore))?.status, (await own('kim', until))?.status]).toEqual([
      'offered',
      'expired',
    ]);
    // Too late to accept, in the very moment
    const late = await stepOwn(guest, until, 'konferenz', await tokenOf('kim'), 'accept');
    expect(late).toEqual({ ok: false, reason: 'notNow', facts: { status: 'expired' } });
    expect([(await rowOf('kim')).status, (await rowOf('lou')).status]).toEqual(['expired', 'offered']);
  });

  it('is what whoever was given a place has not agreed to and not answered', async () => {
    await signUp('ada');
    const before = await own('ada');
    expect([before?.toAgree.map(({ id }) => id), before?.toAnswer]).toEqual([[ids.photo], []]);
    const oldToken = await tokenOf('ada');
    const successor = {
      givenName: 'zoe',
      familyName: 'Neu',
      email: 'zoe@example.org',
      locale: 'en',
    } as const;
    expect(await passOn(guest, now, 'konferenz', oldToken, successor, 0)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await findOwn(guest, now, 'konferenz', oldToken)).toBeUndefined();
    const after = await own('zoe');
    expect(after?.status).toBe('confirmed');
    expect(after?.toAgree.map(({ id }) => id)).toEqual([ids.data, ids.photo]);
    expect(after?.toAnswer.map(({ id }) => id)).toEqual([ids.size]);
    await giveConsents(guest, now, 'konferenz', await tokenOf('zoe'), [ids.data]);
    expect((await own('zoe'))?.toAgree.map(({ id }) => id)).toEqual([ids.photo]);
  });
});

describe('what belongs to an address', () => {
  const contact = {
    givenName: 'Cleo',
    familyName: 'Kontakt',
    organisation: '',
    email: 'cleo@example.org',
    locale: 'de',
  } as const;
  const names = (list: Awaited<ReturnType<typeof ownList>>) => [
    list.registrations.map(({ givenName, event }) => `${givenName} ${event.slug}`),
    list.groups.map(({ people }) => people.map(({ givenName, status }) => `${givenName} ${status}`)),
  ];

  beforeEach(async () => {
    await makeEvent('archiv', { places: 9 });
    await makeEvent('entwurf', { places: 9 });
    await signUp('cleo', 'archiv');
    await signUp('cleo', 'entwurf');
    await write((tx) => tx.update(events).set({ status: 'draft' }).where(eq(events.id, 'entwurf')));
    const people = [personInput('mit', 'mit@example.org'), personInput('ohne', '')];
    expect((await register(guest, now, 'konferenz', { people, contact })).ok).toBe(true);
  });

  it('is every registration of an event that may be seen, and the delegations it speaks for', async () => {
    const all = await ownList(signedIn('cleo@example.org'), now);
    expect(names(all)).toEqual([['cleo archiv'], [['mit confirmed', 'ohne confirmed']]]);
    const event = await read().query.events.findFirst({ where: eq(events.id, 'konferenz') });
    const here = await ownList(signedIn('cleo@example.org'), now, event);
    expect(names(here)).toEqual([[], [['mit confirmed', 'ohne confirmed']]]);
    expect(names(await ownList(signedIn('mit@example.org'), now))).toEqual([['mit konferenz'], []]);
    expect(await ownList(guest, now)).toEqual({ registrations: [], groups: [] });
  });

  it('is for the contact to cancel as one, and for nobody without the link', async () => {
    const { groups } = await ownList(signedIn('cleo@example.org'), now);
    const token = delegationToken(groups[0]!);
    expect(await findGroup(guest, now, 'archiv', token)).toBeUndefined();
    expect(await findGroup(guest, now, 'konferenz', `${token.slice(0, -1)}!`)).toBeUndefined();
    expect(await stepGroup(guest, now, 'konferenz', token, 'cancel')).toEqual({
      ok: true,
      value: { people: 2 },
    });
    const after = await findGroup(guest, now, 'konferenz', token);
    expect(after?.people.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(await stepGroup(guest, now, 'konferenz', token, 'cancel')).toMatchObject({ reason: 'notNow' });
  });
});
