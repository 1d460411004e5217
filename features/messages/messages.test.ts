import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { audit, outbox } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { keepInMailbox } from '@/features/mail/mailbox';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import { parseListing } from '@/lib/listing';
import { messageListing } from './listing';
import { retryMails } from './mutations';
import { countMessages, findInMailbox, listMailbox, listMessages } from './queries';

const now = new Date('2027-01-10T09:00:00Z');
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
  ['a viewer', person('viewer')],
  ['a programme editor', person('programme')],
  ['the organiser of another event', person('organiser', 'e2')],
];
const listing = (query: Record<string, string> = {}) => parseListing(query, messageListing);

beforeEach(async () => {
  await testDatabase();
  const common = { startsAt: now, endsAt: now, places: 1, createdAt: now };
  const mail = {
    locale: 'de',
    template: 'role-granted',
    payload: 'v1.x',
    nextAttemptAt: now,
    createdAt: now,
    eventId: 'e1',
  } as const;
  await write(async (tx) => {
    await tx.insert(events).values([
      { id: 'e1', slug: 'one', ...common },
      { id: 'e2', slug: 'two', ...common },
    ]);
    await tx.insert(outbox).values([
      {
        id: 'dead',
        dedupeKey: '1',
        toAddress: 'a_b@example.org',
        ...mail,
        status: 'dead',
        attempts: 8,
        lastError: 'rejected 550',
      },
      { id: 'emptied', dedupeKey: '2', toAddress: 'axb@example.org', ...mail, status: 'dead', payload: '' },
      { id: 'sent', dedupeKey: '3', toAddress: 'c@example.org', ...mail, status: 'sent', sentAt: now },
      { id: 'other', dedupeKey: '4', toAddress: 'd@example.org', ...mail, eventId: 'e2', status: 'dead' },
    ]);
  });
});

describe('the mails of an event', () => {
  it('are listed with what became of them', async () => {
    const found = await listMessages(organiser, 'e1', listing({ sort: 'to' }));
    expect(found?.total).toBe(3);
    expect(found?.messages.map(({ id, canBeRetried }) => [id, canBeRetried])).toEqual([
      ['dead', true],
      ['emptied', false],
      ['sent', false],
    ]);
    expect(found?.messages[0]?.failure).toEqual({ kind: 'rejected', code: 550 });
    expect(await countMessages(organiser, 'e1')).toEqual({ pending: 0, sent: 1, dead: 2 });
  });

  it('are found by address, to the letter, and by state', async () => {
    const ids = async (query: Record<string, string>) =>
      (await listMessages(organiser, 'e1', listing(query)))?.messages.map(({ id }) => id);
    expect(await ids({ q: 'A_B' })).toEqual(['dead']);
    expect(await ids({ q: '%' })).toEqual([]);
    expect(await ids({ status: 'sent' })).toEqual(['sent']);
  });

  it.each(strangers)('are not there for %s', async (_who, actor) => {
    expect(await listMessages(actor, 'e1', listing())).toBeUndefined();
    expect(await countMessages(actor, 'e1')).toBeUndefined();
    expect(await retryMails(actor, now, { eventId: 'e1' })).toEqual({ ok: false, reason: 'notFound' });
  });
});

describe('trying again', () => {
  it('makes a mail that was given up due at once, and is noted', async () => {
    expect(await retryMails(organiser, now, { eventId: 'e1', mailId: 'dead' })).toEqual({
      ok: true,
      value: { count: 1 },
    });
    const [mail] = await read().select().from(outbox);
    expect(mail).toMatchObject({ id: 'dead', status: 'pending', attempts: 0, nextAttemptAt: now });
    expect(await read().select().from(audit)).toMatchObject([
      { action: 'mail.retry', subjectId: 'dead', actor: 'p1' },
    ]);
  });

  it.each(['emptied', 'sent', 'other', 'none'])('finds nothing to do for %s', async (mailId) => {
    expect(await retryMails(organiser, now, { eventId: 'e1', mailId })).toEqual({
      ok: false,
      reason: 'notFound',
    });
  });

  it('takes all of the event together, and none of another', async () => {
    expect(await retryMails(organiser, now, { eventId: 'e1' })).toEqual({ ok: true, value: { count: 1 } });
    const states = (await read().select().from(outbox)).map(({ id, status }) => [id, status]);
    expect(states).toEqual([
      ['dead', 'pending'],
      ['emptied', 'dead'],
      ['sent', 'sent'],
      ['other', 'dead'],
    ]);
  });
});

describe('the local mailbox', () => {
  const id = '0123456789abcdef';
  const keep = (to: string, number = id) =>
    keepInMailbox(
      { id: number, at: now.toISOString(), to, locale: 'de', subject: 'Absage', text: '', html: '' },
      undefined,
    );

  it('is open to administrators, and in the demo to everyone', async () => {
    await keep('kim@example.org');
    expect(await listMailbox(system('test'), '')).toHaveLength(1);
    expect(await listMailbox(guest, '')).toBeUndefined();
    expect(await findInMailbox(organiser, id)).toBeUndefined();
    await testDatabase({ DEMO: '1' });
    await keep('kim@example.org');
    expect(await listMailbox(guest, '')).toHaveLength(1);
    expect(await findInMailbox(guest, id)).toMatchObject({ to: 'kim@example.org' });
  });

  it('is shut where there is a mail server', async () => {
    await testDatabase({ SMTP_URL: 'smtp://127.0.0.1:1' });
    await keep('kim@example.org');
    expect(await listMailbox(system('test'), '')).toBeUndefined();
    expect(await findInMailbox(system('test'), id)).toBeUndefined();
  });

  it('finds by reader and subject, and nothing outside its folder', async () => {
    await keep('kim@example.org');
    await keep('mo@example.org', 'fedcba9876543210');
    const administrator = system('test');
    expect((await listMailbox(administrator, 'MO@'))?.map(({ to }) => to)).toEqual(['mo@example.org']);
    expect(await listMailbox(administrator, 'absage')).toHaveLength(2);
    expect(await findInMailbox(administrator, '../../secrets')).toBeUndefined();
  });
});
