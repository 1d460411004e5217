import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { authSessions, people, roleGrants, verificationTokens } from '@/db/schema/people';
import { audit, outbox } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { decrypt, sha256 } from '@/lib/crypto';
import { env } from '@/lib/env';
import { guest, system, type Actor, type EventRole } from './actor';
import {
  deleteEndedSignIns,
  endSession,
  grantRole,
  makeAdministrator,
  requestSignIn,
  revokeRole,
  signInAsDemoPerson,
} from './mutations';
import { actorOfSession, listTeam } from './queries';

const now = new Date('2027-01-10T09:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const person = (role: EventRole, eventId = 'e1'): Actor => ({
  kind: 'person',
  id: 'p1',
  email: 'kim@example.org',
  name: 'Kim',
  locale: 'de',
  isAdministrator: false,
  roles: new Map([[eventId, new Set([role])]]),
});
const organiser = person('organiser');
const strangers: [string, Actor][] = [
  ['a guest', guest],
  ...(['viewer', 'door', 'curator', 'programme'] as const).map((role): [string, Actor] => [
    role,
    person(role),
  ]),
  ['the organiser of another event', person('organiser', 'e2')],
];

beforeEach(async () => {
  await testDatabase();
  const common = { startsAt: now, endsAt: now, places: 1, createdAt: now };
  await write(async (tx) => {
    await tx.insert(events).values([
      { id: 'e1', slug: 'one', title: { de: 'Eins', en: 'One' }, ...common },
      { id: 'e2', slug: 'two', ...common },
    ]);
    await tx.insert(people).values({ id: 'p1', email: 'kim@example.org', name: 'Kim' });
    await tx
      .insert(roleGrants)
      .values({ id: 'g1', eventId: 'e1', personId: 'p1', role: 'organiser', grantedAt: now });
  });
});

const grant = (email: string, role: EventRole = 'door') =>
  ({ eventId: 'e1', email, role, locale: 'en' }) as const;
const mails = async () =>
  (await read().select().from(outbox)).map(({ toAddress, locale, payload, dedupeKey }) => ({
    toAddress,
    locale,
    ...JSON.parse(decrypt(env().dataKey, payload, `mail:${dedupeKey}`)),
  }));

describe('grantRole', () => {
  it('makes a person of a new address, tells them in the organiser’s language, and notes it', async () => {
    expect(await grantRole(organiser, now, grant('mo@example.org'))).toEqual({ ok: true });
    const [, mo] = await read().select().from(people);
    expect(mo).toMatchObject({ email: 'mo@example.org', locale: 'en', isAdministrator: false });
    expect(await mails()).toEqual([
      {
        toAddress: 'mo@example.org',
        locale: 'en',
        eventTitle: 'One',
        role: 'door',
        link: 'http://localhost:3000/en/sign-in?to=%2Fen%2Forganise%2Fone',
      },
    ]);
    expect(await read().select().from(audit)).toMatchObject([
      { actor: 'p1', action: 'role.grant', eventId: 'e1', subjectId: mo?.id, detail: { role: 'door' } },
    ]);
  });

  it('writes to a known person in their own language', async () => {
    expect(await grantRole(organiser, now, grant('kim@example.org'))).toEqual({ ok: true });
    expect(await mails()).toMatchObject([{ locale: 'de', eventTitle: 'Eins' }]);
    expect(await read().select().from(people)).toHaveLength(1);
  });

  it('says so when the person has the role, and sends nothing', async () => {
    expect(await grantRole(organiser, now, grant('kim@example.org', 'organiser'))).toEqual({
      ok: false,
      reason: 'alreadyGranted',
    });
    expect(await mails()).toEqual([]);
  });

  it.each(strangers)('finds nothing for %s', async (_who, actor) => {
    expect(await grantRole(actor, now, grant('eve@example.org'))).toEqual({ ok: false, reason: 'notFound' });
    expect(await read().select().from(people)).toHaveLength(1);
  });

  it('finds no event that is not there, for an administrator either', async () => {
    const elsewhere = { ...grant('mo@example.org'), eventId: 'e9' };
    expect(await grantRole(system('test'), now, elsewhere)).toEqual({ ok: false, reason: 'notFound' });
  });
});

describe('revokeRole', () => {
  it('keeps the last organiser, even from themselves and from administrators', async () => {
    const refused = { ok: false, reason: 'lastOrganiser' };
    expect(await revokeRole(organiser, now, { eventId: 'e1', grantId: 'g1' })).toEqual(refused);
    expect(await revokeRole(system('test'), now, { eventId: 'e1', grantId: 'g1' })).toEqual(refused);
    expect(await read().select().from(roleGrants)).toHaveLength(1);
  });

  it('takes a role back and notes it', async () => {
    await grantRole(organiser, now, grant('mo@example.org', 'organiser'));
    expect(await revokeRole(organiser, now, { eventId: 'e1', grantId: 'g1' })).toEqual({ ok: true });
    expect((await listTeam(organiser, 'e1'))?.map(({ email }) => email)).toEqual(['mo@example.org']);
    expect((await read().select().from(audit)).at(-1)).toMatchObject({
      action: 'role.revoke',
      subjectId: 'p1',
    });
  });

  it('leaves one organiser when two take each other’s role at the same time', async () => {
    await grantRole(organiser, now, grant('mo@example.org', 'organiser'));
    const grants = await read().select().from(roleGrants);
    const verdicts = await Promise.all(
      grants.map(({ id }) => revokeRole(organiser, now, { eventId: 'e1', grantId: id })),
    );
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('does not reach a role of another event', async () => {
    const elsewhere = person('organiser', 'e2');
    expect(await revokeRole(elsewhere, now, { eventId: 'e2', grantId: 'g1' })).toEqual({
      ok: false,
      reason: 'notFound',
    });
  });

  it.each(strangers)('finds nothing for %s', async (_who, actor) => {
    expect(await revokeRole(actor, now, { eventId: 'e1', grantId: 'g1' })).toEqual({
      ok: false,
      reason: 'notFound',
    });
    expect(await listTeam(actor, 'e1')).toBeUndefined();
  });
});

describe('requestSignIn', () => {
  it('does the same for known and unknown addresses', async () => {
    for (const email of ['kim@example.org', 'nobody@example.org']) {
      await requestSignIn(guest, now, { email, locale: 'en' });
    }
    expect((await mails()).map(({ toAddress, locale, minutes }) => [toAddress, locale, minutes])).toEqual([
      ['kim@example.org', 'en', 15],
      ['nobody@example.org', 'en', 15],
    ]);
    expect(await read().select().from(people)).toHaveLength(1);
  });
});

describe('signInAsDemoPerson', () => {
  it('is refused where there is no demo', async () => {
    await write(async (tx) => tx.insert(people).values({ id: 'p2', email: 'door@demo.example' }));
    expect(await signInAsDemoPerson(guest, now, 'door')).toEqual({ ok: false, reason: 'notADemo' });
    expect(await read().select().from(authSessions)).toEqual([]);
  });

  it('signs in as the sample person, and says when there is none', async () => {
    await testDatabase({ DEMO: '1' });
    expect(await signInAsDemoPerson(guest, now, 'door')).toEqual({ ok: false, reason: 'noSample' });
    await write(async (tx) => tx.insert(people).values({ id: 'p2', email: 'door@demo.example' }));
    const session = await signInAsDemoPerson(guest, now, 'door');
    if (!session.ok) throw new Error(session.reason);
    expect(await actorOfSession(session.value.token, now)).toMatchObject({ id: 'p2' });
    const [stored] = await read().select().from(authSessions);
    expect(stored?.sessionToken).toBe(sha256(session.value.token));
  });
});

describe('a session', () => {
  const add = (token: string, expires: Date) =>
    write(async (tx) =>
      tx.insert(authSessions).values({ sessionToken: sha256(token), userId: 'p1', expires }),
    );

  it('ends at once when signing out, and no other one', async () => {
    await add('one', later(10));
    await add('two', later(10));
    await endSession(organiser, now, 'one');
    await endSession(organiser, now, 'unknown');
    expect(await actorOfSession('one', now)).toEqual(guest);
    expect(await actorOfSession('two', now)).toMatchObject({ id: 'p1' });
    expect(await read().select().from(audit)).toMatchObject([{ action: 'person.signOut', subjectId: 'p1' }]);
  });

  it('is deleted with ended links once it has ended', async () => {
    await add('ended', later(-1));
    await add('going', later(1));
    await requestSignIn(guest, later(-15 * 60_000 - 1), { email: 'a@example.org', locale: 'de' });
    await requestSignIn(guest, now, { email: 'b@example.org', locale: 'de' });
    await deleteEndedSignIns(now);
    expect((await read().select().from(authSessions)).map(({ sessionToken }) => sessionToken)).toEqual([
      sha256('going'),
    ]);
    expect((await read().select().from(verificationTokens)).map(({ identifier }) => identifier)).toEqual([
      'b@example.org',
    ]);
  });
});

describe('makeAdministrator', () => {
  it('takes a new address or a known one, gives a link, and sends no mail', async () => {
    for (const email of ['mo@example.org', 'kim@example.org', 'kim@example.org']) {
      const made = await makeAdministrator(system('admin command'), now, { email, locale: 'de' });
      if (!made.ok) throw new Error(made.reason);
      expect(made.value.link).toMatch(
        /^http:\/\/localhost:3000\/de\/sign-in\/confirm\?email=.+&token=[\w-]{43}$/,
      );
    }
    const everyone = await read().select().from(people);
    expect(everyone.map(({ email, isAdministrator }) => [email, isAdministrator])).toEqual([
      ['kim@example.org', true],
      ['mo@example.org', true],
    ]);
    expect(await mails()).toEqual([]);
  });

  it.each(strangers)('finds nothing for %s', async (_who, actor) => {
    expect(await makeAdministrator(actor, now, { email: 'eve@example.org', locale: 'de' })).toEqual({
      ok: false,
      reason: 'notFound',
    });
  });
});
