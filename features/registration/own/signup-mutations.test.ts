import { beforeEach, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { releasedSessions } from '@/db/schema/agenda-released';
import { events } from '@/db/schema/events';
import { audit } from '@/db/schema/platform';
import { categories, registrations, signups } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { guest } from '@/features/people/actor';
import { manageToken } from '@/features/tickets/link';
import { signOffOwn, signUpOwn, tellOwn } from './signup-mutations';
import { findOwnSessions } from './signup-queries';

const now = new Date('2026-12-01T12:00:00Z');
const at = (time: string) => new Date(`2027-01-14T${time}Z`);
const both = (text: string) => ({ de: text, en: text });
const link = { id: 'r1', ticketCode: 'AAAAA22222', linkVersion: 1 };
let token: string;

beforeEach(async () => {
  await testDatabase();
  token = manageToken(link);
  await write(async (tx) => {
    const ofEvent = { title: both('Konferenz'), agendaPublished: true, places: 9, createdAt: now };
    const time = { startsAt: at('09:00'), endsAt: at('16:00') };
    await tx.insert(events).values([
      { id: 'e1', slug: 'konferenz', status: 'published', ...ofEvent, ...time },
      { id: 'e2', slug: 'andere', status: 'published', ...ofEvent, ...time },
    ]);
    await tx.insert(categories).values({ id: 'c1', eventId: 'e1', name: both('Gäste') });
    const shown = {
      status: 'published' as const,
      startsAt: at('10:00'),
      endsAt: at('11:00'),
      updatedAt: now,
    };
    await tx.insert(sessions).values([
      { id: 's1', eventId: 'e1', slug: 'forum', title: both('Forum'), places: 1, ...shown },
      { id: 's2', eventId: 'e2', slug: 'forum', title: both('Forum'), places: 1, ...shown },
      { id: 's3', eventId: 'e1', slug: 'plenum', title: both('Plenum'), places: null, ...shown },
      {
        id: 's4',
        eventId: 'e1',
        slug: 'entwurf',
        title: both('Entwurf'),
        places: 1,
        ...shown,
        status: 'draft',
      },
    ]);
    // The draft is no part of the release
    for (const { id, eventId, slug, title, places, startsAt, endsAt, status } of await tx
      .select()
      .from(sessions)) {
      if (status === 'draft' || !startsAt || !endsAt) continue;
      await tx
        .insert(releasedSessions)
        .values({ id, eventId, slug, title, places, startsAt, endsAt, status });
    }
    await tx.insert(registrations).values({
      ...{ ...link, eventId: 'e1', categoryId: 'c1', status: 'confirmed', locale: 'de', nameKey: '' },
      ...{ givenName: 'Kim', familyName: 'Testa', email: 'kim@example.org', searchKey: '' },
      ...{ createdAt: now, updatedAt: now },
    });
  });
});

const own = async () =>
  (await findOwnSessions(guest, now, 'konferenz', token))?.choices.map(({ session, own: mine }) => {
    return [session.id, mine?.status];
  });

it('signs the holder of the link up and off, and shows the sessions that have places', async () => {
  expect(await own()).toEqual([['s1', undefined]]);
  expect(await signUpOwn(guest, now, 'konferenz', token, 's1')).toMatchObject({ ok: true });
  expect(await own()).toEqual([['s1', 'confirmed']]);
  expect(await signOffOwn(guest, now, 'konferenz', token, 's1')).toMatchObject({ ok: true });
  expect(await own()).toEqual([['s1', undefined]]);
});

it.each([
  ['another token', 'konferenz', () => `${link.ticketCode}-${'a'.repeat(43)}`, 's1', 'notFound'],
  [
    'a token that was replaced',
    'konferenz',
    () => manageToken({ ...link, linkVersion: 2 }),
    's1',
    'notFound',
  ],
  ['another event', 'andere', () => token, 's2', 'notFound'],
  ['another event’s session', 'konferenz', () => token, 's2', 'notFound'],
  ['a session that is not there', 'konferenz', () => token, '', 'notFound'],
  ['a session for everyone', 'konferenz', () => token, 's3', 'noSignup'],
  ['a draft', 'konferenz', () => token, 's4', 'notFound'],
])('refuses %s', async (_, slug, tokenOf, session, reason) => {
  expect(await signUpOwn(guest, now, slug, tokenOf(), session)).toMatchObject({ ok: false, reason });
  expect(await signOffOwn(guest, now, slug, tokenOf(), session)).toEqual({ ok: false, reason: 'notFound' });
  expect(await read().select().from(signups)).toEqual([]);
});

it('keeps whether the holder of the link wants to be told of changes', async () => {
  const wants = async () => (await read().query.registrations.findFirst())!.tellChanges;
  expect(await wants()).toBe(true);
  expect(await tellOwn(guest, now, 'konferenz', token, false)).toMatchObject({ ok: true });
  expect(await tellOwn(guest, now, 'konferenz', token, false)).toMatchObject({ ok: true });
  expect(await wants()).toBe(false);
  const entries = await read().select().from(audit);
  expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
    ['registration.tellChanges', { tellChanges: false }],
  ]);
  const stranger = `${link.ticketCode}-${'a'.repeat(43)}`;
  expect(await tellOwn(guest, now, 'konferenz', stranger, true)).toEqual({ ok: false, reason: 'notFound' });
  expect(await wants()).toBe(false);
});
