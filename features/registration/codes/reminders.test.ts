import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { audit, outbox } from '@/db/schema/platform';
import { categories, codes, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { guest, type Actor } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { makeCodes } from './code-mutations';
import { remindOfCodes, sendCodes } from './code-sending-mutations';
import { canBeReminded, isUnusedInvitation } from './codes';
import { batchReminders } from './reminder-queries';

const now = new Date('2026-11-03T12:00:00Z');
const later = (days: number, by = 0) => new Date(now.getTime() + days * DAY_MS + by);
const organiserOf = (eventId: string): Actor => ({
  ...{ kind: 'person', id: 'olga', email: 'olga@example.org', name: 'Olga', locale: 'de' },
  isAdministrator: false,
  roles: new Map([[eventId, new Set(['organiser'])]]),
});
const organiser = organiserOf('k');

const unused = {
  ...{ email: 'a@example.org', expiresAt: null, uses: 2, used: 0, sentAt: now, isRegistered: false },
};
describe('isUnusedInvitation', () => {
  it.each<
    [boolean, string, Partial<typeof unused> | { sentAt: null } | { email: null } | { expiresAt: Date }]
  >([
    [true, 'sent, and not used', {}],
    [false, 'never sent', { sentAt: null }],
    [false, 'used once, though more would go', { used: 1 }],
    [false, 'of somebody who has registered without it', { isRegistered: true }],
    [false, 'expired', { expiresAt: now }],
    [false, 'for nobody in particular', { email: null }],
  ])('is %s: %s', (expected, _, change) => {
    expect(isUnusedInvitation({ ...unused, ...change }, now)).toBe(expected);
  });
});

describe('canBeReminded', () => {
  it.each<[boolean, Date | null, Date]>([
    [false, null, later(1, -1)],
    [true, null, later(1)],
    [false, later(1), later(2, -1)],
    [true, later(1), later(2)],
  ])('is %s when last reminded at %s, at %s', (expected, remindedAt, at) => {
    expect(canBeReminded({ sentAt: now, remindedAt }, at)).toBe(expected);
  });
});

describe('remindOfCodes', () => {
  let batch: string;
  const mails = async () =>
    (await read().select().from(outbox).orderBy(asc(outbox.toAddress), asc(outbox.createdAt))).filter(
      ({ template }) => template === 'invitation-reminder',
    );
  const who = async () => (await mails()).map(({ toAddress, locale }) => `${toAddress} ${locale}`);
  const remind = (at: Date, actor = organiser) => remindOfCodes(actor, at, 'k', batch);
  const figures = (at: Date) =>
    read()
      .query.events.findFirst({ where: eq(events.id, 'k') })
      .then((event) => batchReminders(organiser, event!, batch, at));

  beforeEach(async () => {
    await testDatabase();
    await write(async (tx) => {
      for (const id of ['k', 'o']) {
        await tx.insert(events).values({
          ...{ id, slug: id, status: 'published', places: 9, createdAt: now },
          ...{ title: { de: 'Konferenz', en: 'Conference' } },
          ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T15:30Z') },
        });
      }
      await tx.insert(categories).values({ id: 'c', eventId: 'k', name: { de: 'Alle', en: 'All' } });
      await tx.insert(people).values([
        { id: 'olga', email: 'olga@example.org', createdAt: now },
        { id: 'p', email: 'ben@example.org', locale: 'de', createdAt: now },
      ]);
    });
    const person = (name: string) => ({ holder: name, email: `${name}@example.org` });
    const made = await makeCodes(organiser, now, 'k', {
      ...{ categoryId: 'c', label: '', uses: 1, holdsPlaces: false, expiresAt: null },
      people: [...['ada', 'ben', 'cem', 'dora'].map(person), { holder: 'Haus', email: null }],
    });
    if (!made.ok) throw new Error(made.reason);
    batch = made.value.batchId;
    await sendCodes(organiser, now, 'k', { batch }, { locale: 'en', words: 'Come!' });
    const [cem] = await read().select().from(codes).where(eq(codes.holder, 'cem'));
    await write((tx) =>
      tx.insert(registrations).values(
        [
          // With the code, and under another address
          { id: 'r1', codeId: cem!.id, email: 'cemal@example.org' },
          // Without it
          { id: 'r2', codeId: null, email: 'dora@example.org' },
        ].map((row) => ({
          ...{ ...row, eventId: 'k', categoryId: 'c', status: 'confirmed' as const, locale: 'de' as const },
          ...{ givenName: 'X', familyName: 'Y', nameKey: '', searchKey: '', ticketCode: row.id },
          ...{ createdAt: now, updatedAt: now },
        })),
      ),
    );
  });

  it('writes to those who have not registered, in their language, once a day', async () => {
    expect(await figures(later(0.5))).toEqual({ unused: 2, due: 0, lastAt: null });
    expect(await remind(later(0.5))).toEqual({ ok: false, reason: 'nobodyToRemind' });
    expect(await figures(later(1))).toEqual({ unused: 2, due: 2, lastAt: null });
    expect(await remind(later(1))).toEqual({ ok: true, value: { mailed: 2 } });
    // Ben has an account in German; of Ada all that is known is how she was invited
    expect(await who()).toEqual(['ada@example.org en', 'ben@example.org de']);
    expect(await remind(later(1, 1))).toEqual({ ok: false, reason: 'nobodyToRemind' });
    expect(await figures(later(1, 1))).toEqual({ unused: 2, due: 0, lastAt: later(1) });
    expect(await remind(later(2))).toEqual({ ok: true, value: { mailed: 2 } });
    expect(await mails()).toHaveLength(4);
    const [note] = await read().select().from(audit).where(eq(audit.action, 'code.remind'));
    expect(note).toMatchObject({ eventId: 'k', subjectId: batch, detail: { count: 2 } });
  });

  it('says what the invitation is for, with its code and link', async () => {
    await remind(later(1));
    const [mail] = await mails();
    const [ada] = await read().select().from(codes).where(eq(codes.holder, 'ada'));
    expect(JSON.parse(decrypt(env().dataKey, mail!.payload, `mail:${mail!.dedupeKey}`))).toEqual({
      name: 'ada',
      eventTitle: 'Conference',
      when: expect.stringContaining('14 January 2027'),
      where: '',
      category: 'All',
      code: `${ada!.code.slice(0, 4)}-${ada!.code.slice(4)}`,
      expires: '',
      link: `http://localhost:3000/en/k/register/with/${ada!.code}`,
    });
  });

  it('is for who manages the codes of the event', async () => {
    for (const actor of [guest, organiserOf('o')]) {
      expect(await remind(later(1), actor)).toEqual({ ok: false, reason: 'notFound' });
    }
    expect(await remindOfCodes(organiserOf('o'), later(1), 'o', batch)).toMatchObject({ ok: false });
    expect(await mails()).toEqual([]);
    const event = (await read().query.events.findFirst({ where: eq(events.id, 'k') }))!;
    expect(await batchReminders(organiserOf('o'), event, batch, now)).toBeUndefined();
  });
});
