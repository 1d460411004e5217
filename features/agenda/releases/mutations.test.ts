import { asc, eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { rooms, sessions, sessionSpeakers, speakers, tracks } from '@/db/schema/agenda';
import { agendaReaders, bookmarks } from '@/db/schema/agenda-released';
import { events } from '@/db/schema/events';
import { people } from '@/db/schema/people';
import { audit, outbox } from '@/db/schema/platform';
import { categories, registrations, signups } from '@/db/schema/registration';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { renderMail } from '@/features/mail/render';
import { guest, system } from '@/features/people/actor';
import { manageLink } from '@/features/tickets/link';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { publicAgenda } from '../queries';
import { speakerLink } from '../speaking/link';
import { releaseAgenda, restoreRelease } from './mutations';
import { releasePreview, restorePreview } from './preview-queries';
import { findRelease, listReleases } from './queries';
import { markOf } from './snapshot';

const now = new Date('2027-03-01T12:00Z');
const seed = system('test');
const both = (text: string) => ({ de: text, en: text });
const words = { name: 'Probe', note: { de: 'Der Saal ist gesperrt.', en: 'The hall is closed.' } };
/** On the day on which clocks go forward in Berlin, at one in UTC. */
const at = (time: string) => new Date(`2027-03-28T${time}Z`);
let event: Event;

/** A session at nine in the hall, with a place each for those who signed up. */
async function planned(id: string, change: Partial<typeof sessions.$inferInsert> = {}): Promise<void> {
  await write((tx) =>
    tx.insert(sessions).values({
      ...{ id, eventId: 'e', slug: id, status: 'published', title: both(id.toUpperCase()), roomId: 'hall' },
      ...{ startsAt: at('07:00'), endsAt: at('08:00'), places: 20, updatedAt: now, ...change },
    }),
  );
}
async function changed(id: string, change: Partial<typeof sessions.$inferInsert>): Promise<void> {
  await write((tx) => tx.update(sessions).set(change).where(eq(sessions.id, id)));
}
async function registered(name: string, sessionIds: string[], change: object = {}): Promise<void> {
  await write(async (tx) => {
    await tx.insert(registrations).values({
      ...{
        id: name,
        eventId: 'e',
        categoryId: 'c',
        status: 'confirmed',
        givenName: name,
        familyName: 'Test',
      },
      ...{ nameKey: '', searchKey: '', email: `${name}@example.org`, locale: 'de', ticketCode: name },
      ...{ createdAt: now, updatedAt: now, ...change },
    });
    for (const sessionId of sessionIds) {
      await tx
        .insert(signups)
        .values({ registrationId: name, sessionId, status: 'confirmed', queueNumber: 1, createdAt: now });
    }
  });
}
async function reader(name: string, sessionIds: string[], tellChanges?: boolean): Promise<void> {
  await write(async (tx) => {
    await tx.insert(people).values({ id: name, name, email: `${name}@example.org`, locale: 'en' });
    for (const sessionId of sessionIds) {
      await tx.insert(bookmarks).values({ personId: name, sessionId, createdAt: now });
    }
    if (tellChanges !== undefined)
      await tx.insert(agendaReaders).values({ eventId: 'e', personId: name, tellChanges });
  });
}
async function speaker(name: string, sessionIds: string[], change: object = {}): Promise<void> {
  await write(async (tx) => {
    await tx
      .insert(speakers)
      .values({ id: name, eventId: 'e', name, email: `${name}@example.org`, ...change });
    for (const sessionId of sessionIds)
      await tx.insert(sessionSpeakers).values({ sessionId, speakerId: name });
  });
}

async function release(time = now): Promise<number> {
  const done = await releaseAgenda(seed, 'e', words, time);
  if (!done.ok) throw new Error(done.reason);
  return done.value.told;
}

let seen = new Set<string>();
/** Mails since the last time that they were asked for, as their readers get them. */
async function newMails() {
  const rows = await read()
    .select()
    .from(outbox)
    .where(eq(outbox.template, 'agenda-changed'))
    .orderBy(asc(outbox.toAddress));
  const fresh = rows.filter(({ id }) => !seen.has(id));
  seen = new Set(rows.map(({ id }) => id));
  return fresh.map((row) => ({
    to: row.toAddress,
    subjectId: row.subjectId,
    ...renderMail(
      row.template,
      row.locale,
      JSON.parse(decrypt(env().dataKey, row.payload, `mail:${row.dedupeKey}`)),
    ),
  }));
}
const addresses = async () => (await newMails()).map(({ to }) => to.replace('@example.org', ''));

beforeEach(async () => {
  await testDatabase({ MAIL_FROM: 'Programm <programm@example.org>' });
  seen = new Set();
  await write(async (tx) => {
    await tx.insert(events).values({
      ...{ id: 'e', slug: 'konferenz', status: 'published', title: both('Konferenz'), places: 99 },
      ...{ startsAt: at('00:00'), endsAt: at('20:00'), timeZone: 'Europe/Berlin', createdAt: now },
      ...{ venue: both('Haus am Ufer'), city: 'Berlin', agendaPublished: false },
    });
    await tx.insert(categories).values({ id: 'c', eventId: 'e', name: both('Gäste') });
    await tx.insert(rooms).values([
      { id: 'hall', eventId: 'e', name: { de: 'Saal', en: 'Hall' } },
      { id: 'attic', eventId: 'e', name: { de: 'Dachboden', en: 'Attic' }, position: 1 },
    ]);
  });
  await planned('a');
  await planned('b', { startsAt: at('09:00'), endsAt: at('10:00') });
  event = (await read().query.events.findFirst())!;
});

describe('who is told', () => {
  beforeEach(async () => {
    await registered('ada', ['a', 'b']);
    await registered('ben', ['b']);
    await registered('cem', ['a'], { tellChanges: false });
    await reader('dora', ['a']);
    await reader('eva', ['a'], false);
    await reader('finn', ['b'], true);
    await speaker('gina', ['a']);
    await speaker('hugo', ['a'], { tellChanges: false });
    await speaker('ida', ['a'], { email: '' });
    // The same person in three ways
    await registered('kim', ['a']);
    await reader('kim', ['a', 'b']);
    await speaker('kim', ['b']);
    await release();
  });

  it('is nobody of a first release', async () => {
    expect(await addresses()).toEqual([]);
  });

  it('is who follows what moves and wants to know, once', async () => {
    await changed('a', { roomId: 'attic' });
    expect(await release()).toBe(4);
    expect(await addresses()).toEqual(['ada', 'dora', 'gina', 'kim']);
  });

  it('is told everything in one mail', async () => {
    await changed('a', { roomId: 'attic' });
    await changed('b', { status: 'cancelled' });
    await release();
    const mails = await newMails();
    expect(mails.map(({ to }) => to.replace('@example.org', ''))).toEqual([
      'ada',
      'ben',
      'dora',
      'finn',
      'gina',
      'kim',
    ]);
    const [ada, ben] = mails;
    expect(ada?.text).toContain('„A“ ist verlegt:');
    expect(ada?.text).toContain('„B“ fällt aus: Sonntag, 28. März 2027, 11:00–12:00 Uhr, Saal');
    expect(ben?.text).not.toContain('„A“');
  });

  it('is nobody when only texts change', async () => {
    await changed('a', { abstract: both('Neu') });
    expect(await release()).toBe(0);
    expect(await addresses()).toEqual([]);
  });

  it('is also who signed up for what is taken out, whose sign-ups end with it', async () => {
    await changed('b', { status: 'draft' });
    await release();
    expect(await addresses()).toEqual(['ada', 'ben', 'finn', 'kim']);
    expect(await read().select().from(signups).where(eq(signups.sessionId, 'b'))).toEqual([]);
    // And comes back: those who still follow it
    await changed('b', { status: 'published' });
    await release();
    expect(await addresses()).toEqual(['finn', 'kim']);
  });

  it('is told again that it takes place', async () => {
    await changed('b', { status: 'cancelled' });
    await release();
    await newMails();
    await changed('b', { status: 'published' });
    await release();
    const [ada, ...others] = await newMails();
    expect(others).toHaveLength(3);
    expect(ada?.text).toContain('„B“ findet wieder statt: Sonntag, 28. März 2027, 11:00–12:00 Uhr, Saal');
  });

  it('is nobody of what is over', async () => {
    await changed('a', { roomId: 'attic' });
    expect(await release(at('12:00'))).toBe(0);
  });

  it('is as many as the preview said, of each session and in all', async () => {
    await changed('a', { roomId: 'attic' });
    await changed('b', { status: 'cancelled' });
    const preview = await releasePreview(seed, event, now);
    expect(preview?.telling.told).toBe(6);
    expect(Object.fromEntries(preview!.telling.bySession)).toEqual({ a: 4, b: 4 });
    expect(preview?.telling.unwilling).toBe(3);
    expect(await release()).toBe(6);
    const [row] = await listReleases(seed, event);
    expect(row?.counts).toEqual({ new: 0, moved: 1, changed: 0, cancelled: 1, told: 6 });
  });
});

describe('a mail', () => {
  it('says in the reader’s language what moved, why, and where to look and to stop it', async () => {
    await registered('ada', ['a'], { linkVersion: 3 });
    await reader('dora', ['a']);
    await speaker('gina', ['a'], { locale: 'en', linkVersion: 2 });
    await release();
    await changed('a', { roomId: 'attic', startsAt: at('00:30'), endsAt: at('01:30') });
    await release();
    const [ada, dora, gina] = await newMails();
    const page = `${manageLink('de', 'konferenz', { id: 'ada', ticketCode: 'ada', linkVersion: 3 })}/sessions`;
    expect(ada?.subject).toBe('Geändert: A – Konferenz');
    expect(ada?.subjectId).toBe('ada');
    // Half past one in winter until half past three in summer
    expect(ada?.text.split('\n\n').slice(0, -2).join('\n\n')).toBe(`Guten Tag ada Test,

im Programm von „Konferenz“ ist etwas anders, das Sie betrifft.

Der Saal ist gesperrt.

„A“ ist verlegt:
bisher: Sonntag, 28. März 2027, 09:00–10:00 Uhr, Saal
jetzt: Sonntag, 28. März 2027, 01:30–03:30 Uhr, Dachboden

Ihre Programmpunkte ansehen:
${page}

Solche E-Mails abbestellen:
${page}#mails`);
    expect(dora?.text).toContain('now: Sunday, 28 March 2027, 01:30–03:30, Attic');
    expect(dora?.text).toContain('The hall is closed.');
    expect(gina?.text).toContain(`${speakerLink('en', 'konferenz', { id: 'gina', linkVersion: 2 })}\n`);
  });

  it('names each of those whom one address hears for', async () => {
    await registered('ada', ['a'], { email: 'contact@example.org' });
    await registered('ben', ['a'], { email: 'contact@example.org' });
    await release();
    await changed('a', { roomId: 'attic' });
    expect(await release()).toBe(1);
    const [mail] = await newMails();
    expect(mail?.text).toMatch(/^Guten Tag,\n/);
    for (const id of ['ada', 'ben']) {
      const link = manageLink('de', 'konferenz', { id, ticketCode: id, linkVersion: 1 });
      expect(mail?.text).toContain(`Programmpunkte von ${id} Test:\n${link}/sessions\n`);
    }
    expect(mail?.subjectId).toBeNull();
  });
});

type Entry = { sequence: number; start: string; end: string; location: string };
/** What a calendar holds after it has read what was sent (RFC 5546): a newer number replaces, a cancellation removes. */
function applied(calendar: Map<string, Entry>, mail: { calendar?: string; cancellation?: string }) {
  for (const text of [mail.calendar, mail.cancellation]) {
    if (text === undefined) continue;
    const parsed = new ICAL.Component(ICAL.parse(text));
    const method = parsed.getFirstPropertyValue('method');
    for (const part of parsed.getAllSubcomponents('vevent')) {
      const { uid, sequence, startDate, endDate, location } = new ICAL.Event(part);
      const held = calendar.get(uid);
      if (held && held.sequence >= sequence) throw new Error(`${uid}: an old number is ignored`);
      expect(part.getFirstPropertyValue('organizer')).toBe('mailto:programm@example.org');
      expect(part.getFirstPropertyValue('attendee')).toBe('MAILTO:ada@example.org');
      expect(part.getFirstPropertyValue('status')).toBe(method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED');
      if (method === 'CANCEL') calendar.delete(uid);
      else {
        const [start, end] = [startDate, endDate].map((date) => date.toJSDate().toISOString());
        calendar.set(uid, { sequence, start: start ?? '', end: end ?? '', location });
      }
    }
  }
}

describe('calendars', () => {
  it('end right after a move, a cancellation, both at once, and taking place again', async () => {
    const calendar = new Map<string, Entry>();
    const uid = (id: string) => `${id}@localhost:3000`;
    for (const id of ['a', 'b']) {
      calendar.set(uid(id), { sequence: 0, start: '', end: '', location: '' });
    }
    await registered('ada', ['a', 'b']);
    await release();

    // Over the change of clock: half past one in winter until half past three in summer
    await changed('a', { roomId: 'attic', startsAt: at('00:30'), endsAt: at('01:30') });
    await release();
    applied(calendar, (await newMails())[0]!);
    const moved = { start: '2027-03-28T00:30:00.000Z', end: '2027-03-28T01:30:00.000Z' };
    expect(calendar.get(uid('a'))).toEqual({
      ...{ sequence: 1, ...moved, location: 'Dachboden, Haus am Ufer, Berlin' },
    });

    // One moves, the other does not take place: two calendars in one mail
    await changed('a', { roomId: 'hall' });
    await changed('b', { status: 'cancelled' });
    await release();
    const [mail] = await newMails();
    expect([mail?.calendar, mail?.cancellation].map((text) => /METHOD:(\w+)/.exec(text ?? '')?.[1])).toEqual([
      'REQUEST',
      'CANCEL',
    ]);
    applied(calendar, mail!);
    expect([...calendar.keys()]).toEqual([uid('a')]);
    expect(calendar.get(uid('a'))).toMatchObject({ sequence: 2, location: 'Saal, Haus am Ufer, Berlin' });

    await changed('b', { status: 'published' });
    await changed('a', { status: 'draft' });
    await release();
    applied(calendar, (await newMails())[0]!);
    expect([...calendar.keys()]).toEqual([uid('b')]);
    expect(calendar.get(uid('b'))).toMatchObject({ sequence: 2, start: '2027-03-28T09:00:00.000Z' });
  });
});

describe('what may be released', () => {
  it('is what the preview showed: another plan, or another release before it, is refused', async () => {
    await release();
    await changed('a', { roomId: 'attic' });
    const mark = (await releasePreview(seed, event, now))!.mark;
    await changed('b', { title: both('Anders') });
    const refused = await releaseAgenda(seed, 'e', { ...words, mark }, now);
    expect(refused).toEqual({ ok: false, reason: 'changedMeanwhile' });
    await changed('b', { title: both('B') });
    expect((await releaseAgenda(seed, 'e', { ...words, mark }, now)).ok).toBe(true);
    await changed('a', { roomId: 'hall' });
    await release();
    await changed('a', { roomId: 'attic' });
    expect((await releaseAgenda(seed, 'e', { ...words, mark }, now)).ok).toBe(false);
  });

  it('is nothing where nothing has changed, but for an agenda that was withdrawn', async () => {
    await release();
    expect(await releaseAgenda(seed, 'e', words, now)).toEqual({ ok: false, reason: 'nothing' });
    await write((tx) => tx.update(events).set({ agendaPublished: false }));
    expect(await releaseAgenda(seed, 'e', words, now)).toMatchObject({ ok: true, value: { number: 2 } });
    expect(await read().query.events.findFirst()).toMatchObject({ agendaPublished: true });
  });

  it('is nothing where nothing is planned', async () => {
    await write(async (tx) => {
      await tx.delete(sessions);
      await tx.delete(rooms);
    });
    expect(await releaseAgenda(seed, 'e', words, now)).toEqual({ ok: false, reason: 'nothing' });
  });

  it('is not for guests to see beforehand, or to go back to', async () => {
    await release();
    expect(await releasePreview(guest, event, now)).toBeUndefined();
    expect(await restorePreview(guest, event, 1, now)).toBeUndefined();
    const notFound = { ok: false, reason: 'notFound' };
    expect(await restoreRelease(guest, 'e', 1, words, now)).toEqual(notFound);
    expect(await restoreRelease(seed, 'e', 2, words, now)).toEqual(notFound);
  });
});

describe('going back', () => {
  beforeEach(async () => {
    await write(async (tx) => {
      await tx.insert(tracks).values({ id: 't', eventId: 'e', name: both('Recht'), colour: '#112233' });
    });
    await speaker('gina', ['a'], { biography: both('Juristin') });
    await changed('a', { trackId: 't', sourceId: 'x' });
    await registered('ada', ['a']);
    await release();
    // Everything is other than it was
    await changed('a', { roomId: 'attic', slug: 'neu', sourceId: null });
    await changed('b', { slug: 'a', status: 'draft' });
    await planned('c', { slug: 'b', sourceId: 'x' });
    await write(async (tx) => {
      await tx.delete(sessionSpeakers);
      await tx.delete(speakers);
      await tx.update(tracks).set({ name: both('Politik') });
    });
    await release();
    await write((tx) => tx.delete(sessions).where(eq(sessions.id, 'b')));
    await newMails();
  });

  it('shows what it showed, under new numbers, and tells who has to know', async () => {
    const first = (await findRelease(seed, event, 1))!.release;
    const preview = (await restorePreview(seed, event, 1, now))!;
    expect(preview.telling.told).toBe(1);
    const done = await restoreRelease(seed, 'e', 1, { ...words, mark: preview.mark }, now);
    expect(done).toEqual({ ok: true, value: { slug: 'konferenz', number: 3, told: 1 } });
    expect(await addresses()).toEqual(['ada']);
    const { release: third } = (await findRelease(seed, event, 3))!;
    expect(third).toMatchObject({ restores: 1, counts: { new: 1, moved: 1, cancelled: 1, told: 1 } });
    expect(markOf(0, third.snapshot)).toBe(markOf(0, first.snapshot));
    // a moved twice; b was told of at 0, as taken out at 1, and comes back at 2
    expect(third.snapshot.sessions.map(({ id, sequence }) => [id, sequence])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
    const shown = await publicAgenda(seed, event);
    expect(
      shown.map(({ id, slug, track, room, speakers: held }) => [
        id,
        slug,
        track?.name.de,
        room?.name.de,
        held.map(({ name }) => name),
      ]),
    ).toEqual([
      ['a', 'a', 'Recht', 'Saal', ['gina']],
      ['b', 'b', undefined, 'Saal', []],
    ]);
    // What was added since is kept as a draft, at an address of its own
    expect(await read().query.sessions.findFirst({ where: eq(sessions.id, 'c') })).toMatchObject({
      status: 'draft',
      slug: 'b-2',
      sourceId: null,
    });
    const [entry] = await read().select().from(audit).where(eq(audit.subjectId, third.id));
    expect(entry).toMatchObject({ action: 'event.restoreAgenda', detail: { number: 3, restores: 1 } });
    expect(await restoreRelease(seed, 'e', 1, words, now)).toEqual({ ok: false, reason: 'nothing' });
  });

  it('makes forms older that were opened before', async () => {
    const before = (await read().query.sessions.findFirst({ where: eq(sessions.id, 'a') }))!;
    await restoreRelease(seed, 'e', 1, words, before.updatedAt);
    const after = (await read().query.sessions.findFirst({ where: eq(sessions.id, 'a') }))!;
    expect(after.updatedAt.getTime()).toBeGreaterThan(before.updatedAt.getTime());
    expect(await read().query.tracks.findFirst()).toMatchObject({ name: both('Recht'), revision: 1 });
  });

  it('changes nothing when it is refused', async () => {
    const plan = await read().select().from(sessions);
    expect(await restoreRelease(seed, 'e', 1, { ...words, mark: 'old' }, now)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect(await read().select().from(sessions)).toEqual(plan);
  });
});
