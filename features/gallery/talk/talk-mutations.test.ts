import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { appreciations, exhibitQuestions, takeoverRequests } from '@/db/schema/gallery-visits';
import { people } from '@/db/schema/people';
import { audit, outbox } from '@/db/schema/platform';
import { categories, registrations } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import { guest, system, type Actor, type EventRole, type Person } from '@/features/people/actor';
import { renderMail } from '@/features/mail/render';
import { searchKeys } from '@/features/registration/search-keys';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { answerQuestion, moderateQuestions, setModeration } from './desk-mutations';
import { countWaitingQuestions, questionDesk } from './desk-queries';
import { forgetTalk } from './forget-mutations';
import { appreciate, askQuestion, takeBackQuestion } from './mutations';
import { exhibitorTalk, findTalk, talkGlance } from './queries';
import { questionListing } from './question-listing';
import { decideTakeover, requestTakeover, withdrawTakeover } from './takeover-mutations';
import { galleryTicket } from './ticket';

const now = new Date('2026-12-01T12:00Z');
const both = (text: string) => ({ de: text, en: text });
const exhibitId = '00000000-0000-4000-8000-0000000000e1';
const listing = { q: '', filters: {}, sort: 'asked', dir: 'desc', page: 1, pageSize: 25 } as const;
let eventId: string;
/** A visitor with an account, one with a ticket, the exhibitor, a curator, and somebody of the door. */
let anna: Person;
let ticket: string;
let ines: Person;
let curator: Person;
let door: Person;

const at = (held?: string) => ({ eventSlug: 'tagung', exhibitSlug: 'lotsinnen', ticket: held });
const question = (text: string, name = '') => ({ text, name, locale: 'de' as const });
const request = { name: 'Lou Testa', organisation: 'Stadt', message: 'Wir auch.', locale: 'de' } as const;

async function person(name: string, role?: EventRole): Promise<Person> {
  const [id, email] = [crypto.randomUUID(), `${name}@test.example`];
  await write((tx) => tx.insert(people).values({ id, email, name, createdAt: now }));
  const roles = new Map(role ? [[eventId, new Set([role])]] : []);
  return { kind: 'person', id, email, name, locale: 'de', isAdministrator: false, roles };
}

async function register(email: string, status: 'confirmed' | 'cancelled' = 'confirmed', own = true) {
  const link = { id: crypto.randomUUID(), ticketCode: email.slice(0, 4).toUpperCase(), linkVersion: 1 };
  const named = { givenName: 'Lou', familyName: 'Testa', email, organisation: 'Stadt' };
  const [category] = await read().select().from(categories).where(eq(categories.eventId, eventId));
  await write((tx) =>
    tx.insert(registrations).values({
      ...{ ...named, ...searchKeys({ ...named, ticketCode: link.ticketCode }), ...link, eventId, status },
      ...{ categoryId: category!.id, addressKey: own ? email : null, locale: 'en' },
      ...{ createdAt: now, updatedAt: now },
    }),
  );
  return link;
}

type Mail = {
  template: string;
  to: string;
  locale: string;
  parameters: Record<string, unknown>;
  text: string;
};
/** What is in the outbox, as its readers would get it. */
async function mails(template?: string): Promise<Mail[]> {
  const rows = await read().select().from(outbox);
  return rows
    .map(({ template: name, toAddress, locale, payload, dedupeKey }) => {
      const parameters: Record<string, unknown> = JSON.parse(
        decrypt(env().dataKey, payload, `mail:${dedupeKey}`),
      );
      const { text } = renderMail(name, locale, parameters);
      return { template: name, to: toAddress, locale, parameters, text };
    })
    .filter(({ template: name }) => template === undefined || name === template);
}

beforeEach(async () => {
  await testDatabase();
  const [event] = await write((tx) =>
    tx
      .insert(events)
      .values({
        ...{ slug: 'tagung', status: 'published', title: both('Tagung'), galleryPublished: true, places: 99 },
        ...{ startsAt: new Date('2027-01-14T09:00Z'), endsAt: new Date('2027-01-14T16:00Z'), createdAt: now },
      })
      .returning(),
  );
  eventId = event!.id;
  await write((tx) => tx.insert(categories).values({ eventId, name: both('Gäste'), position: 0 }));
  [anna, ines] = [await person('anna'), await person('ines')];
  [curator, door] = [await person('carla', 'curator'), await person('dora', 'door')];
  ticket = galleryTicket(await register('lou@test.example'));
  await write(async (tx) => {
    await tx.insert(exhibits).values({
      ...{ id: exhibitId, eventId, number: 1, slug: 'lotsinnen', status: 'published', kind: 'best' },
      ...{ title: both('Lotsinnen'), updatedAt: now },
    });
    await tx.insert(exhibitors).values({ exhibitId, personId: ines.id });
  });
});

describe('who may write', () => {
  const ask = (actor: Actor, held?: string) => askQuestion(actor, at(held), question('Wie?'), now);

  it('is whoever is signed in, or has a confirmed place and its ticket', async () => {
    expect(await ask(guest)).toMatchObject({ ok: false, reason: 'noTicket' });
    expect(await ask(anna)).toMatchObject({ ok: true });
    expect(await ask(guest, ticket)).toMatchObject({ ok: true });
  });

  it.each([
    ['is changed', (held: string) => `${held.slice(0, -1)}${held.endsWith('A') ? 'B' : 'A'}`],
    ['is another thing', () => 'x'],
    ['is very long', (held: string) => held.repeat(1_000)],
  ])('is nobody whose ticket %s', async (_, change) => {
    expect(await ask(guest, change(ticket))).toMatchObject({ ok: false, reason: 'noTicket' });
  });

  it('is nobody whose place was cancelled, or is another’s now', async () => {
    const cancelled = galleryTicket(await register('kim@test.example', 'cancelled'));
    expect(await ask(guest, cancelled)).toMatchObject({ ok: false, reason: 'noTicket' });
    await write((tx) => tx.update(registrations).set({ linkVersion: 2 }));
    expect(await ask(guest, ticket)).toMatchObject({ ok: false, reason: 'noTicket' });
  });

  it('is nobody with a ticket of another event', async () => {
    await write((tx) =>
      tx.insert(events).values({
        ...{ slug: 'andere', status: 'published', title: both('Andere'), places: 9, createdAt: now },
        ...{ startsAt: now, endsAt: now, galleryPublished: true },
      }),
    );
    const other = await read().query.events.findFirst({ where: eq(events.slug, 'andere') });
    await write((tx) => tx.update(registrations).set({ eventId: other!.id }));
    expect(await ask(guest, ticket)).toMatchObject({ ok: false, reason: 'noTicket' });
  });

  it('finds nothing where the public finds nothing', async () => {
    for (const set of [{ status: 'draft' as const }, { status: 'accepted' as const }]) {
      await write((tx) => tx.update(exhibits).set(set));
      expect(await ask(anna)).toMatchObject({ ok: false, reason: 'notFound' });
    }
    await write((tx) => tx.update(exhibits).set({ status: 'published' }));
    await write((tx) => tx.update(events).set({ galleryPublished: false }));
    expect(await ask(anna)).toMatchObject({ ok: false, reason: 'notFound' });
    expect(await findTalk(anna, at(), now)).toBeUndefined();
    expect(await talkGlance(guest, at(), 3)).toBeUndefined();
  });

  it('is not whoever shows the exhibit', async () => {
    expect(await ask(ines)).toMatchObject({ ok: false, reason: 'own' });
    expect(await appreciate(ines, at(), true, now)).toMatchObject({ ok: false, reason: 'own' });
    // With the ticket of the same address neither
    const own = galleryTicket(await register(ines.email));
    expect(await ask(guest, own)).toMatchObject({ ok: false, reason: 'own' });
  });
});

describe('appreciation', () => {
  const counted = async () => (await talkGlance(guest, at(), 3))?.appreciations;

  it('counts once for each visitor, however often and at the same time it is said', async () => {
    const said = await Promise.all(
      [anna, anna, anna, guest, guest].map((actor) => appreciate(actor, at(ticket), true, now)),
    );
    expect(said.filter((one) => one.ok && one.value.isNew)).toHaveLength(2);
    expect(await counted()).toBe(2);
    expect((await findTalk(anna, at(), now))?.isAppreciated).toBe(true);
  });

  it('is taken back', async () => {
    await appreciate(anna, at(), true, now);
    await appreciate(guest, at(ticket), true, now);
    expect(await appreciate(anna, at(), false, now)).toEqual({ ok: true, value: { isNew: true } });
    expect(await appreciate(anna, at(), false, now)).toEqual({ ok: true, value: { isNew: false } });
    expect(await counted()).toBe(1);
  });

  it('counts once for who has both an account and a ticket', async () => {
    const own = galleryTicket(await register(anna.email));
    await appreciate(guest, at(own), true, now);
    expect(await appreciate(anna, at(), true, now)).toEqual({ ok: true, value: { isNew: false } });
    expect(await counted()).toBe(1);
    await appreciate(anna, at(), false, now);
    expect(await counted()).toBe(0);
  });

  it('of people whom somebody registered with their own address is each their own', async () => {
    const named = [await register('haus@test.example', 'confirmed', false)];
    named.push(await register('haus@test.example', 'confirmed', false).catch(() => named[0]!));
    for (const link of named) await appreciate(guest, at(galleryTicket(link)), true, now);
    expect(await counted()).toBe(new Set(named.map(({ id }) => id)).size);
  });
});

describe('a question', () => {
  const shown = async () => (await findTalk(guest, at(), now))?.questions.map(({ text }) => text);

  it('waits for a curator, is shown, answered, and told: one mail to each side', async () => {
    const asked = await askQuestion(guest, at(ticket), question('Wie lange?', 'Lou'), now);
    if (!asked.ok) throw new Error(asked.reason);
    const { id } = asked.value;
    expect(asked.value.status).toBe('waiting');
    expect([await shown(), await mails()]).toEqual([[], []]);
    expect(await countWaitingQuestions(curator, { id: eventId })).toBe(1);
    expect((await findTalk(guest, at(ticket), now))?.own.map(({ status }) => status)).toEqual(['waiting']);
    // Exhibitors do not answer what is not shown
    expect(await answerQuestion(ines, id, 'Ein Jahr.', now)).toMatchObject({ reason: 'notFound' });

    for (const act of ['show', 'hide', 'show'] as const)
      await moderateQuestions(curator, eventId, act, [id], now);
    expect(await shown()).toEqual(['Wie lange?']);
    expect((await mails()).map(({ to, template }) => [to, template])).toEqual([
      ['ines@test.example', 'exhibit-question'],
    ]);
    expect((await mails())[0]?.parameters).toMatchObject({ question: 'Wie lange?', from: 'Lou' });

    expect(await answerQuestion(ines, id, 'Ein Jahr.', now)).toEqual({ ok: true });
    expect(await answerQuestion(curator, id, 'Ein ganzes Jahr.', now)).toEqual({ ok: true });
    const answers = await mails('exhibit-answer');
    expect(answers.map(({ to, locale }) => [to, locale])).toEqual([['lou@test.example', 'de']]);
    expect(answers[0]?.text).toContain('Ein Jahr.');
    expect((await talkGlance(guest, at(), 3))?.questions).toMatchObject([
      { name: 'Lou', answer: 'Ein ganzes Jahr.' },
    ]);
    const noted = (await read().select().from(audit)).map(({ action }) => action);
    expect(noted).toEqual([
      'exhibit.ask',
      ...['exhibit.showQuestion', 'exhibit.hideQuestion', 'exhibit.showQuestion'],
      ...['exhibit.answerQuestion', 'exhibit.answerQuestion'],
    ]);
  });

  it('is shown at once where the event looks at it afterwards', async () => {
    expect(await setModeration(door, eventId, 'after', now)).toMatchObject({ reason: 'notFound' });
    expect(await setModeration(curator, eventId, 'after', now)).toMatchObject({ ok: true });
    await askQuestion(anna, at(), question('Gleich?'), now);
    expect(await shown()).toEqual(['Gleich?']);
    expect(await mails('exhibit-question')).toHaveLength(1);
  });

  it('keeps its name encrypted, and the name of who wrote to itself', async () => {
    await askQuestion(guest, at(ticket), question('Wie?', 'Lou Geheim'), now);
    const everything = JSON.stringify([
      await read().select().from(exhibitQuestions),
      await read().select().from(audit),
    ]);
    expect(everything).not.toContain('Geheim');
    expect(everything).not.toContain('lou@');
    await moderateQuestions(
      curator,
      eventId,
      'show',
      [(await read().select().from(exhibitQuestions))[0]!.id],
      now,
    );
    const seen = JSON.stringify([await findTalk(anna, at(), now), await talkGlance(guest, at(), 3)]);
    expect(seen).not.toContain('lou@');
    expect(seen).not.toContain('registration:');
    expect(seen).toContain('Lou Geheim');
  });

  it('is one of three that wait at an exhibit at most, however fast they come', async () => {
    const said = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((text) => askQuestion(anna, at(), question(text), now)),
    );
    expect(said.map((one) => one.ok)).toEqual([true, true, true, false, false]);
    expect(said[3]).toMatchObject({ reason: 'unanswered' });
    const [first] = await read().select().from(exhibitQuestions);
    await answerQuestion(curator, first!.id, 'Ja.', now);
    expect(await askQuestion(anna, at(), question('f'), now)).toMatchObject({ ok: true });
  });

  it('is taken back by who asked, and by nobody else', async () => {
    const asked = await askQuestion(anna, at(), question('Wie?'), now);
    const id = asked.ok ? asked.value.id : '';
    expect(await takeBackQuestion(guest, at(ticket), id, now)).toMatchObject({ reason: 'notFound' });
    expect(await takeBackQuestion(anna, at(), id, now)).toEqual({ ok: true });
    expect(await read().select().from(exhibitQuestions)).toEqual([]);
  });

  it('is moderated by curators of its own event alone', async () => {
    await askQuestion(anna, at(), question('Wie?'), now);
    const id = (await read().select().from(exhibitQuestions))[0]!.id;
    for (const actor of [guest, anna, ines, door]) {
      expect(await moderateQuestions(actor, eventId, 'show', [id], now)).toMatchObject({ ok: false });
      expect(await questionDesk(actor, { id: eventId }, listing)).toBeUndefined();
      expect(await countWaitingQuestions(actor, { id: eventId })).toBeUndefined();
      expect(await exhibitorTalk(actor, { id: exhibitId, exhibitors: [] })).toBeUndefined();
    }
    const elsewhere = { ...curator, roles: new Map([['other', new Set(['curator'] as const)]]) };
    expect(await moderateQuestions(elsewhere, 'other', 'show', [id], now)).toEqual({
      ok: true,
      value: { changed: 0 },
    });
    const desk = await questionDesk(curator, { id: eventId }, { ...listing, q: 'wie' });
    expect(desk).toMatchObject({ total: 1, counts: { waiting: 1, shown: 0, hidden: 0 } });
    expect(await questionDesk(curator, { id: eventId }, { ...listing, q: '%' })).toMatchObject({ total: 0 });
    expect(questionListing.filters.status).toContain('waiting');
  });
});

describe('taking something over', () => {
  const requests = () => read().select().from(takeoverRequests);
  const ask = (held: string | undefined = ticket) => requestTakeover(guest, at(held), request, now);
  const seen = async () => exhibitorTalk(ines, { id: exhibitId, exhibitors: [{ id: ines.id }] });

  it('tells the exhibitors of it without saying who it is, until they agree; then both know both', async () => {
    expect(await ask()).toMatchObject({ ok: true });
    const [row] = await requests();
    expect(JSON.stringify(row)).not.toMatch(/lou@|Lou/);
    expect((await mails()).map(({ to, text }) => [to, /lou@|Lou Testa/.test(text)])).toEqual([
      ['ines@test.example', false],
    ]);
    expect((await seen())?.requests).toMatchObject([{ organisation: 'Stadt', contact: undefined }]);
    for (const actor of [guest, anna, door, curator]) {
      expect(await decideTakeover(actor, row!.id, true, now)).toMatchObject({ reason: 'notFound' });
    }

    expect(await decideTakeover(ines, row!.id, true, now)).toEqual({ ok: true, value: { status: 'agreed' } });
    expect((await seen())?.requests[0]?.contact).toEqual({ name: 'Lou Testa', email: 'lou@test.example' });
    expect((await findTalk(guest, at(ticket), now))?.request).toMatchObject({
      status: 'agreed',
      contacts: [{ name: 'ines', email: 'ines@test.example' }],
    });
    const news = await mails('exhibit-takeover');
    expect(news.map(({ to, parameters }) => [to, parameters.news])).toEqual([
      ['ines@test.example', 'asked'],
      ['ines@test.example', 'shared'],
      ['lou@test.example', 'agreed'],
    ]);
    expect(news[1]?.text).toContain('lou@test.example');
    expect(news[2]?.text).toContain('ines@test.example');
    // Nobody else learns anything of it
    expect((await findTalk(anna, at(), now))?.request).toBeUndefined();
  });

  it('is asked for once by each, even at the same time, and decided once', async () => {
    const said = await Promise.all([ask(), ask(), ask()]);
    expect(said.map((one) => (one.ok ? 'ok' : one.reason))).toEqual(['ok', 'asked', 'asked']);
    const [row] = await requests();
    const decided = await Promise.all([
      decideTakeover(ines, row!.id, true, now),
      decideTakeover(ines, row!.id, false, now),
    ]);
    expect(decided.map((one) => (one.ok ? one.value.status : one.reason))).toEqual(['agreed', 'decided']);
  });

  it('deletes name and address when it is declined, and says so kindly', async () => {
    await ask();
    const [row] = await requests();
    await decideTakeover(ines, row!.id, false, now);
    expect((await requests())[0]).toMatchObject({ status: 'declined', contact: '' });
    expect((await mails()).at(-1)).toMatchObject({ to: 'lou@test.example', parameters: { contacts: [] } });
    expect((await mails()).at(-1)?.text).not.toContain('ines@');
    expect(await ask()).toMatchObject({ reason: 'asked' });
  });

  it('is withdrawn before and after, deletes the contact, and can be asked for again', async () => {
    await ask();
    expect(await withdrawTakeover(anna, at(), now)).toMatchObject({ reason: 'notFound' });
    expect(await withdrawTakeover(guest, at(ticket), now)).toEqual({ ok: true });
    expect((await requests())[0]).toMatchObject({ status: 'withdrawn', contact: '', message: '' });
    expect((await seen())?.requests).toEqual([]);
    const later = new Date(now.getTime() + 60_000);
    expect(await requestTakeover(guest, at(ticket), request, later)).toMatchObject({ ok: true });
    const [row] = await requests();
    await decideTakeover(ines, row!.id, true, later);
    expect(await withdrawTakeover(guest, at(ticket), later)).toEqual({ ok: true });
    expect((await requests())[0]).toMatchObject({ status: 'withdrawn', contact: '' });
    const news = (await mails('exhibit-takeover')).map(({ parameters }) => parameters.news);
    expect(news).toEqual(['asked', 'withdrawn', 'asked', 'shared', 'agreed', 'withdrawn']);
  });

  it('needs somebody who could agree', async () => {
    await write((tx) => tx.delete(exhibitors));
    expect(await ask()).toMatchObject({ reason: 'nobody' });
  });
});

describe('forgetting', () => {
  const run = (at: Date) => forgetTalk(system('retention'), at, 100);
  const rows = async () => ({
    appreciations: (await read().select().from(appreciations)).map(({ visitor }) => visitor.split(':')[0]),
    questions: (await read().select().from(exhibitQuestions)).map(({ visitor, name, text }) => [
      visitor.split(':')[0],
      name === null ? '' : 'named',
      text,
    ]),
    requests: (await read().select().from(takeoverRequests)).length,
  });

  beforeEach(async () => {
    for (const [actor, held] of [
      [anna, undefined],
      [guest, ticket],
    ] as const) {
      await appreciate(actor, at(held), true, now);
      await askQuestion(actor, at(held), question('Wie?', 'Lou'), now);
      await requestTakeover(actor, at(held), request, now);
    }
  });
  const all = {
    appreciations: ['person', 'registration'],
    questions: [
      ['person', 'named', 'Wie?'],
      ['registration', 'named', 'Wie?'],
    ],
    requests: 2,
  };

  it('happens a year after the event, not before, and leaves what names nobody', async () => {
    expect(await run(new Date('2028-01-14T15:59:59Z'))).toBe(0);
    expect(await rows()).toEqual(all);
    expect(await run(new Date('2028-01-14T16:00:00Z'))).toBe(2);
    expect(await rows()).toEqual({
      appreciations: ['gone', 'gone'],
      questions: [
        ['gone', '', 'Wie?'],
        ['gone', '', 'Wie?'],
      ],
      requests: 0,
    });
    expect(await run(new Date('2028-01-15T00:00:00Z'))).toBe(0);
    const noted = await read().select().from(audit).where(eq(audit.action, 'exhibit.forgetTalk'));
    expect(noted.map(({ detail }) => detail)).toEqual([{ rows: 6 }]);
  });

  it('happens at once to those whose account or registration is gone', async () => {
    await write((tx) => tx.delete(people).where(eq(people.id, anna.id)));
    expect(await run(now)).toBe(1);
    expect(await rows()).toMatchObject({ appreciations: ['gone', 'registration'], requests: 1 });
    await write((tx) => tx.delete(registrations).where(and(eq(registrations.eventId, eventId))));
    expect(await run(now)).toBe(1);
    expect(await rows()).toMatchObject({ appreciations: ['gone', 'gone'], requests: 0 });
  });

  it('happens to those whose place was passed on; who has it now knows nothing of them', async () => {
    await write((tx) => tx.update(registrations).set({ linkVersion: 2, givenName: 'Mo' }));
    const [held] = await read().select().from(registrations);
    const talk = await findTalk(guest, at(galleryTicket(held!)), now);
    expect(talk).toMatchObject({ isAppreciated: false, own: [], request: undefined });
    await run(now);
    expect(await rows()).toMatchObject({ appreciations: ['person', 'gone'], requests: 1 });
  });
});
