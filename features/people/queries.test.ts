import { beforeEach, describe, expect, it } from 'vitest';
import { write } from '@/db/client';
import { events } from '@/db/schema/events';
import { authSessions, people, roleGrants } from '@/db/schema/people';
import { testDatabase } from '@/db/testing';
import { sha256 } from '@/lib/crypto';
import { guest } from './actor';
import { actorOfSession } from './queries';

const now = new Date('2027-01-10T09:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    await tx
      .insert(events)
      .values({ id: 'e1', slug: 'one', startsAt: now, endsAt: now, places: 1, createdAt: now });
    await tx
      .insert(events)
      .values({ id: 'e2', slug: 'two', startsAt: now, endsAt: now, places: 1, createdAt: now });
    await tx.insert(people).values({ id: 'p1', email: 'kim@example.org', locale: 'en' });
    await tx.insert(roleGrants).values([
      { id: 'g1', eventId: 'e1', personId: 'p1', role: 'door', grantedAt: now },
      { id: 'g2', eventId: 'e1', personId: 'p1', role: 'curator', grantedAt: now },
      { id: 'g3', eventId: 'e2', personId: 'p1', role: 'viewer', grantedAt: now },
    ]);
    await tx
      .insert(authSessions)
      .values({ sessionToken: sha256('cookie'), userId: 'p1', expires: later(1000) });
  });
});

describe('actorOfSession', () => {
  it('gives the person with the roles of each event', async () => {
    expect(await actorOfSession('cookie', now)).toEqual({
      kind: 'person',
      id: 'p1',
      email: 'kim@example.org',
      name: '',
      locale: 'en',
      isAdministrator: false,
      roles: new Map([
        ['e1', new Set(['door', 'curator'])],
        ['e2', new Set(['viewer'])],
      ]),
    });
  });

  it('is a guest at the moment the session ends', async () => {
    expect(await actorOfSession('cookie', later(999))).toMatchObject({ kind: 'person' });
    expect(await actorOfSession('cookie', later(1000))).toEqual(guest);
  });

  it.each(['', 'other', sha256('cookie')])('is a guest with the token %j', async (token) => {
    expect(await actorOfSession(token, now)).toEqual(guest);
  });

  it('forgets a role as soon as it is revoked', async () => {
    await write(async (tx) => tx.delete(roleGrants));
    expect(await actorOfSession('cookie', now)).toMatchObject({ kind: 'person', roles: new Map() });
  });
});
