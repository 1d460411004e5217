import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { outbox } from '@/db/schema/platform';
import { categories, delegations, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { MailParameters } from '@/features/mail/templates';
import { guest, type Actor } from '@/features/people/actor';
import { manageLink, manageToken } from '@/features/tickets/link';
import { HOUR_MS } from '@/lib/clock';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { carryOutBulk, type BulkOrder } from './desk/bulk-mutations';
import { registrationDesk } from './desk/desk-person-queries';
import { decideRegistration } from './desk/desk-mutations';
import { delegationLink } from './own/delegation';
import { cancelOwn } from './own/person-mutations';
import { expirePlaces } from './queue-mutations';
import { register } from './register-mutations';

const now = new Date('2026-11-03T12:00:00Z');
const contact = {
  givenName: 'Cleo',
  familyName: 'Kontakt',
  organisation: '',
  email: 'cleo@example.org',
  locale: 'en',
} as const;
const organiser: Actor = {
  ...{ kind: 'person', id: 'olga', email: 'olga@example.org', name: 'Olga', locale: 'de' },
  isAdministrator: false,
  roles: new Map([['k', new Set(['organiser'])]]),
};

const person = (name: string, email: string, categoryId: string) => ({
  ...{ givenName: name, familyName: 'Test', organisation: '', email, locale: 'de' as const, categoryId },
  ...{ accessNeeds: '', diet: '', consentIds: [], answers: [] },
});
/** Ada alone, with an address; Ben and Kim hear through Cleo. */
const group = (categoryId = 'open') => [
  person('Ada', 'ada@example.org', categoryId),
  person('Ben', '', categoryId),
  person('Kim', '', categoryId),
];
const rowOf = async (name: string) =>
  (await read().query.registrations.findFirst({ where: eq(registrations.givenName, name) }))!;
const statusOf = async (name: string) => (await rowOf(name)).status;

/** Mails since the last time that they were asked for: to whom, and which. */
let seen = new Set<string>();
async function newMails() {
  const all = await read().select().from(outbox).orderBy(asc(outbox.toAddress), asc(outbox.template));
  const fresh = all.filter(({ id }) => !seen.has(id));
  seen = new Set(all.map(({ id }) => id));
  return fresh;
}
const newTemplates = async () =>
  (await newMails()).map(({ toAddress, template }) => `${toAddress} ${template}`);
function moved(mail: typeof outbox.$inferSelect): MailParameters['delegation-moved'] {
  return JSON.parse(decrypt(env().dataKey, mail.payload, `mail:${mail.dedupeKey}`));
}

beforeEach(async () => {
  await testDatabase();
  seen = new Set();
  await write(async (tx) => {
    await tx.insert(events).values({
      ...{ id: 'k', slug: 'k', status: 'published', places: 3, createdAt: now },
      ...{ title: { de: 'Konferenz', en: 'Conference' } },
      ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T15:30Z') },
    });
    await tx.insert(categories).values([
      { id: 'open', eventId: 'k', name: { de: 'Alle', en: 'All' }, whenFull: 'waitingList' },
      { id: 'decided', eventId: 'k', name: { de: 'Presse', en: 'Press' }, approval: true, position: 1 },
    ]);
  });
});

async function submit(people: ReturnType<typeof person>[], by?: typeof contact) {
  expect((await register(guest, now, 'k', { people, contact: by })).ok).toBe(true);
}

/** Places for nobody, and then for all of them: what the waiting list says. */
async function offered() {
  await submit(['Xa', 'Xb', 'Xc'].map((name) => person(name, `${name}@example.org`, 'open')));
  await submit(group(), contact);
  await newMails();
  for (const name of ['Xa', 'Xb', 'Xc']) {
    await cancelOwn(guest, now, 'k', manageToken(await rowOf(name)));
  }
}

describe('places for a whole delegation', () => {
  it('are one mail for its contact, with the name and the link of each', async () => {
    await offered();
    const mails = (await newMails()).filter(({ template }) => template !== 'registration-cancelled');
    expect(mails.map(({ toAddress, template }) => `${toAddress} ${template}`)).toEqual([
      'ada@example.org registration-offer',
      'cleo@example.org delegation-moved',
    ]);
    const people = await Promise.all(['Ada', 'Ben', 'Kim'].map(rowOf));
    const delegation = (await read().select().from(delegations))[0]!;
    expect(moved(mails[1]!)).toEqual({
      news: 'offered',
      name: 'Cleo Kontakt',
      eventTitle: 'Conference',
      people: people.map((row) => ({
        name: `${row.givenName} Test`,
        link: manageLink('en', 'k', row),
      })),
      until: 'Thursday, 5 November 2026, 13:00',
      when: expect.stringContaining('14 January 2027'),
      where: '',
      subject: '',
      words: '',
      manageLink: delegationLink('en', 'k', delegation),
    });
    expect(mails[1]).toMatchObject({ locale: 'en', subjectId: delegation.id });
    // An organiser finds it with each of them
    const event = (await read().query.events.findFirst())!;
    const desk = await registrationDesk(organiser, event, people[2]!, now);
    expect(desk?.mails.map(({ template }) => template)).toContain('delegation-moved');
  });

  it('that nobody accepts lapse in one mail, without links to what is over', async () => {
    await offered();
    await newMails();
    await expirePlaces(new Date(now.getTime() + 48 * HOUR_MS));
    expect(await statusOf('Ben')).toBe('expired');
    const mails = await newMails();
    expect(mails.map(({ toAddress, template }) => `${toAddress} ${template}`)).toEqual([
      'ada@example.org registration-offer-lapsed',
      'cleo@example.org delegation-moved',
    ]);
    expect(moved(mails[1]!)).toMatchObject({
      news: 'offerLapsed',
      people: ['Ada', 'Ben', 'Kim'].map((name) => ({ name: `${name} Test`, link: '' })),
      until: '',
    });
  });

  it('are a mail each for people who all have an address of their own', async () => {
    await submit(['Xa', 'Xb', 'Xc'].map((name) => person(name, `${name}@example.org`, 'open')));
    const people = ['Ada', 'Ben'].map((name) => person(name, `${name.toLowerCase()}@example.org`, 'open'));
    await submit(people, contact);
    for (const name of ['Xa', 'Xb']) await cancelOwn(guest, now, 'k', manageToken(await rowOf(name)));
    const mails = await newTemplates();
    expect(mails.filter((mail) => mail.includes('offer'))).toEqual([
      'ada@example.org registration-offer',
      'ben@example.org registration-offer',
    ]);
    expect(mails.filter((mail) => mail.startsWith('cleo'))).toEqual([
      'cleo@example.org delegation-registered',
    ]);
  });
});

it('is told to the contact in their name when it happens to one of them alone', async () => {
  await submit(group('decided'), contact);
  await newMails();
  await decideRegistration(organiser, now, 'k', (await rowOf('Ben')).id, 'approve', '');
  expect(await newTemplates()).toEqual(['cleo@example.org registration-confirmed']);
});

describe('what an organiser does with all of a delegation at once', () => {
  beforeEach(async () => {
    await submit(group('decided'), contact);
    await newMails();
  });

  async function all(order: BulkOrder) {
    const ids = (await read().select({ id: registrations.id }).from(registrations)).map(({ id }) => id);
    const wish = { act: order.act, to: 'open', ids } as Parameters<typeof carryOutBulk>[3]['wish'];
    const result = await carryOutBulk(organiser, now, 'k', { wish, at: now, order, key: 'key' });
    expect(result).toEqual({ ok: true, value: { done: 3, left: {} } });
    return newMails();
  }

  it.each<[BulkOrder, MailParameters['delegation-moved']['news'], string, string]>([
    [{ act: 'approve', words: 'Bis bald' }, 'confirmed', 'registration-confirmed', 'Bis bald'],
    [{ act: 'decline', words: 'Leider' }, 'declined', 'registration-declined', 'Leider'],
    [{ act: 'cancel' }, 'cancelled', 'registration-cancelled', ''],
    [{ act: 'move', to: 'open', mails: true }, 'changed', 'registration-changed', ''],
    [
      { act: 'message', message: { subject: 'Raum', text: 'Nebenan' } },
      'message',
      'registration-message',
      'Nebenan',
    ],
  ])('%j is one mail for the contact', async (order, news, own, words) => {
    const mails = await all(order);
    expect(mails.map(({ toAddress, template }) => `${toAddress} ${template}`)).toEqual([
      `ada@example.org ${own}`,
      'cleo@example.org delegation-moved',
    ]);
    const { people, ...said } = moved(mails[1]!);
    expect(said).toMatchObject({ news, words, subject: news === 'message' ? 'Raum' : '' });
    expect(people.map(({ name }) => name)).toEqual(['Ada Test', 'Ben Test', 'Kim Test']);
  });

  it('says the same message once only', async () => {
    const message = { subject: 'Raum', text: 'Nebenan' };
    await all({ act: 'message', message });
    expect(await all({ act: 'message', message })).toEqual([]);
  });
});
