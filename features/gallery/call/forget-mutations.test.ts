import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { speakers } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits, stations } from '@/db/schema/gallery';
import { exhibitComments } from '@/db/schema/gallery-making';
import { people, roleGrants } from '@/db/schema/people';
import { audit } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import { guest, system, type Actor } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import { takeStep } from '../review/step-mutations';
import { saveDraft } from '../writing/draft-mutations';
import { applyForExhibit, saveCall } from './call-mutations';
import { enterExhibit, sendNewLink } from './entrance-mutations';
import { exhibitorToken, LINK_DAYS } from './exhibitor-link';
import { forgetUnopened } from './forget-mutations';

const now = new Date('2027-01-10T12:00Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const ended = later(LINK_DAYS * DAY_MS);
const both = (text: string) => ({ de: text, en: text });
const retention = system('retention');
const curator: Actor = {
  ...{ kind: 'person', id: 'c', email: 'c@x.org', name: 'C', locale: 'de', isAdministrator: true },
  roles: new Map(),
};
let eventId: string;

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const [event] = await tx
      .insert(events)
      .values({
        ...{ slug: 'one', status: 'published', title: both('One'), places: 9, createdAt: now },
        ...{ startsAt: later(90 * DAY_MS), endsAt: later(91 * DAY_MS) },
      })
      .returning();
    eventId = event!.id;
  });
  const asks = { title: both('Aufruf'), text: both(''), asked: both(''), required: [], opensAt: null };
  const settings = {
    access: 'open',
    closesAt: later(80 * DAY_MS),
    most: null,
    mostEach: 2,
    ...asks,
  } as const;
  await saveCall(curator, eventId, 0, settings, now);
});

const apply = async (email = 'ada@example.org', title = 'Lotsen', at = now) => {
  const application = { name: 'Ada', email, title, organisation: 'Haus', language: 'de' as const };
  expect((await applyForExhibit(guest, 'one', application, 'de', at)).ok).toBe(true);
};
const forget = (at = ended) => forgetUnopened(retention, at, 100);
const exhibitIds = async () =>
  (await read().select({ id: exhibits.id }).from(exhibits).orderBy(asc(exhibits.number))).map(({ id }) => id);
const addresses = async () =>
  (await read().select({ email: people.email }).from(people).orderBy(asc(people.email))).map(
    ({ email }) => email,
  );
async function personAt(email: string): Promise<string> {
  const [person] = await read().select().from(people).where(eq(people.email, email));
  return person!.id;
}
const token = async (exhibitId: string, expires: Date, email = 'ada@example.org') =>
  exhibitorToken({ exhibitId, personId: await personAt(email), expires });
const forgotten = () =>
  read()
    .select({ action: audit.action, by: audit.actor, subject: audit.subjectId, detail: audit.detail })
    .from(audit)
    .where(eq(audit.actorKind, 'system'))
    .orderBy(asc(audit.action));

describe('an application that nobody has opened', () => {
  it('is forgotten with its person when its link has ended, and noted by its id', async () => {
    await apply();
    const [exhibitId] = await exhibitIds();
    const personId = await personAt('ada@example.org');
    expect(await forget(later(LINK_DAYS * DAY_MS - 1))).toBe(0);
    expect(await forget()).toBe(1);
    expect([await exhibitIds(), await addresses()]).toEqual([[], []]);
    expect(await read().select().from(exhibitors)).toEqual([]);
    expect(await forgotten()).toEqual([
      { action: 'exhibit.forget', by: 'retention', subject: exhibitId, detail: {} },
      { action: 'person.forget', by: 'retention', subject: personId, detail: {} },
    ]);
    expect(await forget()).toBe(0);
  });

  it('goes a few at a time', async () => {
    for (const name of ['a', 'b', 'c']) await apply(`${name}@example.org`, name);
    expect(await forgetUnopened(retention, ended, 2)).toBe(2);
    expect(await addresses()).toEqual(['c@example.org']);
  });

  it('takes nobody along who has another that is younger, or belongs to the event otherwise', async () => {
    await apply();
    await apply('ada@example.org', 'Brücken', later(DAY_MS));
    await apply('ben@example.org', 'Ben');
    const ben = await personAt('ben@example.org');
    const granted = { eventId, personId: ben, role: 'viewer', grantedAt: now } as const;
    await write((tx) => tx.insert(roleGrants).values(granted));
    expect(await forget()).toBe(2);
    expect(await exhibitIds()).toHaveLength(1);
    expect(await addresses()).toEqual(['ada@example.org', 'ben@example.org']);
    expect(await forget(later((LINK_DAYS + 1) * DAY_MS))).toBe(1);
    expect(await addresses()).toEqual(['ben@example.org']);
  });
});

describe('what stays', () => {
  it.each<[string, (exhibitId: string) => Promise<unknown>]>([
    [
      'was opened',
      async (id) => {
        expect((await enterExhibit(guest, 'one', await token(id, ended), now)).ok).toBe(true);
      },
    ],
    [
      'has a new link, asked for with the old one',
      async (id) => {
        expect((await sendNewLink(guest, 'one', await token(id, now), later(DAY_MS))).ok).toBe(true);
      },
    ],
    ['was asked for once more', () => apply('ada@example.org', 'Lotsen', later(DAY_MS))],
    [
      'a curator has written in',
      async (id) => {
        expect((await saveDraft(curator, id, 0, { region: { de: 'Berlin', en: 'Berlin' } }, now)).ok).toBe(
          true,
        );
      },
    ],
    [
      'a curator has said something about',
      (exhibitId) => {
        const said = { exhibitId, part: 'title', text: 'Bitte kürzer', byCurator: true } as const;
        return write((tx) => tx.insert(exhibitComments).values({ ...said, createdAt: now }));
      },
    ],
    [
      'has a station',
      (exhibitId) =>
        write((tx) => tx.insert(stations).values({ eventId, number: 1, name: both(''), exhibitId })),
    ],
    ['was handed in', (id) => takeStep(curator, id, 'submit', now).then(() => set(id, { submittedAt: now }))],
    ['was accepted', (id) => set(id, { status: 'accepted' })],
    ['is published', (id) => set(id, { status: 'published', publishedAt: now })],
    ['no stranger has made', (id) => set(id, { appliedAt: null })],
  ])('is what %s', async (_, happens) => {
    await apply();
    const before = await exhibitIds();
    await happens(before[0]!);
    expect(await forget()).toBe(0);
    expect(await exhibitIds()).toEqual(before);
    expect(await addresses()).toContain('ada@example.org');
  });

  it('is the person who speaks at an event, without the draft', async () => {
    await apply();
    const personId = await personAt('ada@example.org');
    const speaker = { eventId, slug: 'ada', name: 'Ada', personId };
    await write((tx) => tx.insert(speakers).values(speaker));
    expect(await forget()).toBe(1);
    expect(await addresses()).toEqual(['ada@example.org']);
  });
});

async function set(id: string, change: Partial<typeof exhibits.$inferInsert>): Promise<void> {
  await write((tx) => tx.update(exhibits).set(change).where(eq(exhibits.id, id)));
}
