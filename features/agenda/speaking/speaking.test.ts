import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventRoles } from '@/db/choices';
import { read, write } from '@/db/client';
import { proposals, rooms, sessionMaterials, sessions, sessionSpeakers, speakers } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { audit, outbox } from '@/db/schema/platform';
import { testDatabase } from '@/db/testing';
import type { Event } from '@/features/events/queries';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { addMaterial } from '../files/mutations';
import { saveSession } from '../mutations';
import { savePart } from '../part-mutations';
import { releaseAgenda } from '../releases/mutations';
import { parseSession } from '../schema';
import { decideMaterial, returnProposal, takeProposal } from './desk-mutations';
import { countSubmitted, findSpeaker, speakerDesk, speakerStates, submitted } from './desk-queries';
import { inviteSpeaker, inviteSpeakers } from './invitation-mutations';
import { speakerToken } from './link';
import {
  answerSlot,
  propose,
  saveOwnAbsences,
  sendMaterial,
  setOwnPhoto,
  setTellChanges,
  takeBackMaterial,
  withdrawProposal,
} from './own-mutations';
import { findOwnFile, findOwnSpeaking, ownSpeaking } from './own-queries';
import { lockOf } from './proposal';

const now = new Date('2026-11-26T12:00Z');
const start = new Date('2027-01-14T09:00Z');
const end = new Date('2027-01-14T10:00Z');
const seed = system('test');
const both = (text: string) => ({ de: text, en: text });
const notFound = { ok: false, reason: 'notFound' };

let event: Event;
let place: { slug: string; token: string };

beforeEach(async () => {
  await testDatabase();
  await write(async (tx) => {
    const times = { startsAt: start, endsAt: new Date('2027-01-14T16:00Z'), createdAt: now };
    const row = { title: both('Konferenz'), places: 9, status: 'published' as const, ...times };
    await tx.insert(events).values([
      { ...row, id: 'e', slug: 'one' },
      { ...row, id: 'other', slug: 'other' },
    ]);
    await tx.insert(rooms).values({ id: 'r', eventId: 'e', name: both('Saal') });
    await tx.insert(speakers).values([
      { id: 'ada', eventId: 'e', name: 'Ada', email: 'ada@example.org', role: both('Leitung') },
      { id: 'ben', eventId: 'e', name: 'Ben' },
    ]);
    const held = { eventId: 'e', startsAt: start, endsAt: end, roomId: 'r', updatedAt: now };
    await tx.insert(sessions).values([
      { ...held, id: 'x', slug: 'auftakt', title: both('Auftakt'), status: 'published' },
      { ...held, id: 'y', slug: 'forum', title: both('Forum') },
    ]);
    await tx.insert(sessionSpeakers).values([
      { sessionId: 'x', speakerId: 'ada' },
      { sessionId: 'x', speakerId: 'ben', role: 'moderator', position: 1 },
      { sessionId: 'y', speakerId: 'ben' },
    ]);
  });
  place = { slug: 'one', token: speakerToken({ id: 'ada', linkVersion: 0 }) };
  await refresh();
});

async function refresh(): Promise<void> {
  const found = await read().query.events.findFirst({ where: eq(events.id, 'e') });
  if (!found) throw new Error('No event');
  event = found;
}

function withRole(role: EventRole): Actor {
  const roles = new Map([['e', new Set([role])]]);
  const email = `${role}@example.org`;
  return { kind: 'person', id: role, email, name: '', locale: 'de', isAdministrator: false, roles };
}

const own = async () => {
  const found = await findOwnSpeaking(guest, place.slug, place.token);
  if (!found) throw new Error('The link opens nothing');
  return found;
};
const slot = async () => (await own()).sessions[0]?.slot;
const answered = (answer: 'confirmed' | 'declined', startsAt = start.getTime()) =>
  answerSlot(guest, place, 'x', { answer, startsAt, words: 'Gern' }, now);
const mails = () => read().select().from(outbox).orderBy(outbox.createdAt);
const parameters = ({ payload, dedupeKey }: Awaited<ReturnType<typeof mails>>[number]): unknown =>
  JSON.parse(decrypt(env().dataKey, payload, `mail:${dedupeKey}`));

/** The session saved by the team's form, with a change. */
async function moved(change: Record<string, string>): Promise<void> {
  const session = await read().query.sessions.findFirst({ where: eq(sessions.id, 'x') });
  const sent = {
    'title.de': 'Auftakt',
    'title.en': 'Auftakt',
    status: 'published',
    language: 'de',
    roomId: 'r',
  };
  const times = { startsAt: '2027-01-14T10:00', endsAt: '2027-01-14T11:00', speakers: ['ada', 'ben'] };
  const parsed = parseSession({ ...sent, ...times, ...change }, 'Europe/Berlin');
  if (!parsed.success || !session) throw new Error('Not a session');
  await saveSession(seed, 'e', { id: 'x', updatedAt: session.updatedAt }, parsed.data, now);
}

describe('the link', () => {
  it('opens the speaker’s own page, for whoever has it', async () => {
    const { speaker, sessions: held } = await own();
    expect([speaker.name, held.map(({ id, others, part }) => [id, others, part])]).toEqual([
      'Ada',
      [['x', ['Ben'], 'speaker']],
    ]);
  });

  it.each([
    ['of another event', () => ({ slug: 'other', token: place.token })],
    ['with another version', () => ({ slug: 'one', token: speakerToken({ id: 'ada', linkVersion: 1 }) })],
    ['of somebody else', () => ({ slug: 'one', token: place.token.replace('ada', 'ben') })],
    ['that is none', () => ({ slug: 'one', token: '' })],
  ])('%s opens nothing', async (_, other) => {
    const { slug, token } = other();
    expect(await findOwnSpeaking(guest, slug, token)).toBe(undefined);
    expect(await setTellChanges(guest, { slug, token }, false, now)).toEqual(notFound);
  });

  it('opens before the event is public once the team has sent it', async () => {
    await write((tx) => tx.update(events).set({ status: 'draft' }));
    expect(await findOwnSpeaking(guest, place.slug, place.token)).toBe(undefined);
    await write((tx) => tx.update(speakers).set({ invitedAt: now }));
    expect(await findOwnSpeaking(guest, place.slug, place.token)).toBeDefined();
  });

  it('takes nothing any more once the event is archived', async () => {
    await write((tx) => tx.update(events).set({ status: 'archived' }));
    const over = { ok: false, reason: 'over' };
    expect(await answered('confirmed')).toEqual(over);
    expect(await saveOwnAbsences(guest, place, 0, [], now)).toEqual(over);
    expect(await setTellChanges(guest, place, false, now)).toEqual(over);
    expect(await propose(guest, place, 'x', { 'title.de': 'A' }, now)).toEqual(over);
    expect(await setOwnPhoto(guest, place, undefined, now)).toEqual(over);
  });

  it('is found by who is signed in with the address, or is the person', async () => {
    const viewer = withRole('viewer');
    expect(await ownSpeaking(viewer)).toEqual([]);
    await write((tx) =>
      tx.update(speakers).set({ email: 'viewer@example.org' }).where(eq(speakers.id, 'ben')),
    );
    expect((await ownSpeaking(viewer)).map(({ id, event: at }) => [id, at.slug])).toEqual([['ben', 'one']]);
    expect(await ownSpeaking(viewer, { id: 'other' })).toEqual([]);
    expect(await ownSpeaking(guest)).toEqual([]);
  });
});

describe('a slot', () => {
  it('is answered for its time; when it moves it is asked for again', async () => {
    expect(await slot()).toBe('open');
    expect(await answered('confirmed')).toMatchObject({ ok: true });
    expect([await slot(), (await own()).sessions[0]?.answerWords]).toEqual(['confirmed', 'Gern']);
    await moved({ 'title.de': 'Der Auftakt' });
    expect(await slot()).toBe('confirmed');
    await moved({ startsAt: '2027-01-14T12:00', endsAt: '2027-01-14T13:00' });
    expect(await slot()).toBe('askedAgain');
    expect(await answered('declined')).toEqual({ ok: false, reason: 'moved' });
    expect(await answered('declined', Date.UTC(2027, 0, 14, 11))).toMatchObject({ ok: true });
    expect(await slot()).toBe('declined');
    await moved({});
    expect(await slot()).toBe('askedAgain');
  });

  it('of somebody else is none of theirs', async () => {
    const answer = { answer: 'confirmed', startsAt: start.getTime(), words: '' } as const;
    expect(await answerSlot(guest, place, 'y', answer, now)).toEqual(notFound);
    expect(await propose(guest, place, 'y', { 'title.de': 'A' }, now)).toEqual(notFound);
    const link = { kind: 'link', title: 'a', url: 'https://a.example' } as const;
    expect(await sendMaterial(guest, place, 'y', link, now)).toEqual(notFound);
  });

  it('says what readers see of it', async () => {
    const shown = async () => (await own()).sessions[0]?.shown.kind;
    expect(await shown()).toBe('notYet');
    await releaseAgenda(seed, 'e', { name: '', note: both('') }, now);
    expect(await shown()).toBe('asPlanned');
    await moved({ startsAt: '2027-01-14T12:00', endsAt: '2027-01-14T13:00' });
    expect(await shown()).toBe('otherwise');
  });

  it('is counted for the team', async () => {
    const states = async () => Object.fromEntries((await speakerStates(seed, event)) ?? []);
    expect(await states()).toEqual({
      ada: { slots: 1, unanswered: 1, confirmed: 0, declined: 0 },
      ben: { slots: 2, unanswered: 2, confirmed: 0, declined: 0 },
    });
    await answered('declined');
    expect((await states()).ada).toEqual({ slots: 1, unanswered: 0, confirmed: 0, declined: 1 });
    expect((await speakerDesk(seed, event, 'ada'))?.slots).toMatchObject([
      { id: 'x', state: 'declined', answerWords: 'Gern', answeredAt: now },
    ]);
  });
});

describe('times when they cannot', () => {
  it('make a form of the team older that was opened before', async () => {
    const absence = { startsAt: start, endsAt: end };
    expect(await saveOwnAbsences(guest, place, 0, [absence], now)).toMatchObject({ ok: true });
    expect(await saveOwnAbsences(guest, place, 0, [], now)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    const speaker = await findSpeaker(seed, event, 'ada');
    if (!speaker) throw new Error('No speaker');
    expect(speaker.absences).toEqual([absence]);
    const values = { ...speaker, absences: [] };
    expect(await savePart(seed, 'e', 'speakers', { id: 'ada', revision: 0 }, values, now)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
  });
});

describe('a proposal', () => {
  const wanted = {
    'title.de': 'Der große Auftakt',
    'title.en': 'Auftakt',
    'subtitle.de': '',
    'subtitle.en': '',
  };
  const first = async () => {
    const [proposal] = (await submitted(seed, event))?.proposals ?? [];
    if (!proposal) throw new Error('Nothing is proposed');
    return proposal;
  };
  const title = async () => (await read().query.sessions.findFirst({ where: eq(sessions.id, 'x') }))?.title;

  it('holds what is other alone, in the place of the one before', async () => {
    await propose(guest, place, 'x', { ...wanted, 'title.de': 'A' }, now);
    await propose(guest, place, 'x', wanted, now);
    expect((await read().select().from(proposals)).map(({ texts, subject }) => [subject, texts])).toEqual([
      ['session', { 'title.de': 'Der große Auftakt' }],
    ]);
    expect((await own()).sessions[0]?.proposal?.status).toBe('open');
    expect(await propose(guest, place, 'x', { 'title.de': 'Auftakt' }, now)).toEqual({
      ok: true,
      value: { isProposed: false },
    });
    expect(await countSubmitted(seed, event)).toBe(0);
  });

  it('is taken back by the speaker', async () => {
    await propose(guest, place, null, { organisation: 'Amt' }, now);
    expect(await countSubmitted(seed, event)).toBe(1);
    expect(await withdrawProposal(guest, place, 'x', now)).toEqual(notFound);
    expect(await withdrawProposal(guest, place, null, now)).toMatchObject({ ok: true });
    expect(await countSubmitted(seed, event)).toBe(0);
  });

  it('taken changes the draft, tells the speaker, and nothing that readers see', async () => {
    await releaseAgenda(seed, 'e', { name: '', note: both('') }, now);
    await propose(guest, place, 'x', wanted, now);
    const proposal = await first();
    const before = (await mails()).length;
    expect(await takeProposal(seed, proposal.id, lockOf(proposal), now)).toMatchObject({ ok: true });
    expect(await title()).toEqual({ de: 'Der große Auftakt', en: 'Auftakt' });
    const sent = (await mails()).slice(before);
    expect(sent).toMatchObject([{ toAddress: 'ada@example.org', template: 'speaker-answered' }]);
    // It is called by its new name from now on
    expect(sent.map(parameters)).toMatchObject([{ news: 'session-taken', about: 'Der große Auftakt' }]);
    expect((await own()).sessions[0]?.proposal?.status).toBe('taken');
    expect(await takeProposal(seed, proposal.id, lockOf(await fresh()), now)).toEqual(notFound);
    expect((await own()).sessions[0]?.shown.kind).toBe('asPlanned');
  });

  const fresh = async () => {
    const session = await read().query.sessions.findFirst({ where: eq(sessions.id, 'x') });
    const speaker = await read().query.speakers.findFirst({ where: eq(speakers.id, 'ada') });
    if (!session || !speaker) throw new Error('Nothing there');
    return { session, speaker };
  };

  it('is refused when the session was changed since the editor saw it, and makes an open form older', async () => {
    await propose(guest, place, 'x', wanted, now);
    const proposal = await first();
    const seen = lockOf(proposal);
    await moved({ 'subtitle.de': 'Neu' });
    expect(await takeProposal(seed, proposal.id, seen, now)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect((await title())?.de).toBe('Auftakt');
    expect(await takeProposal(seed, proposal.id, lockOf(await first()), now)).toMatchObject({ ok: true });
    const { session } = await fresh();
    expect([session.title.de, session.subtitle.de]).toEqual(['Der große Auftakt', 'Neu']);
    expect(session.updatedAt.getTime()).toBeGreaterThan(seen);
  });

  it('about the speaker is taken with the lock of their form', async () => {
    await propose(guest, place, null, { 'biography.de': 'Juristin', 'role.de': 'Leitung' }, now);
    const proposal = await first();
    expect(await takeProposal(seed, proposal.id, 1, now)).toEqual({ ok: false, reason: 'changedMeanwhile' });
    expect(await takeProposal(seed, proposal.id, lockOf(proposal), now)).toMatchObject({ ok: true });
    expect(await findSpeaker(seed, event, 'ada')).toMatchObject({
      biography: { de: 'Juristin', en: '' },
      role: both('Leitung'),
      revision: 1,
    });
  });

  it('sent back leaves the draft, and says why', async () => {
    await propose(guest, place, 'x', wanted, now);
    const proposal = await first();
    await returnProposal(seed, proposal.id, 'Bitte kürzer', now);
    expect((await title())?.de).toBe('Auftakt');
    expect((await own()).sessions[0]?.proposal).toMatchObject({ status: 'returned', answer: 'Bitte kürzer' });
    const sent = await mails();
    expect(sent).toMatchObject([{ template: 'speaker-answered', locale: 'de' }]);
    expect(sent.map(parameters)).toMatchObject([{ about: 'Auftakt', words: 'Bitte kürzer' }]);
  });
});

describe('material', () => {
  const link = { kind: 'link', title: 'Folien', url: 'https://a.example' } as const;
  const statuses = async () => (await read().select().from(sessionMaterials)).map(({ status }) => status);
  const sent = async () => (await submitted(seed, event))?.materials[0]?.id ?? '';

  it('waits until the editor takes it', async () => {
    await sendMaterial(guest, place, 'x', link, now);
    expect([await statuses(), await countSubmitted(seed, event)]).toEqual([['proposed'], 1]);
    await decideMaterial(seed, await sent(), { take: true }, now);
    expect([await statuses(), await countSubmitted(seed, event)]).toEqual([['accepted'], 0]);
    const [accepted] = (await own()).sessions[0]?.materials ?? [];
    // What the team has taken is the team's
    expect(await takeBackMaterial(guest, place, accepted?.id ?? '', now)).toEqual(notFound);
    expect(await mails()).toMatchObject([{ template: 'speaker-answered' }]);
  });

  it('sent back is gone, with words to the speaker', async () => {
    await sendMaterial(guest, place, 'x', link, now);
    await decideMaterial(seed, await sent(), { take: false, words: 'Bitte ohne Namen' }, now);
    expect([await statuses(), (await mails()).length]).toEqual([[], 1]);
  });

  it('is taken back by who sent it, and by nobody else', async () => {
    await addMaterial(seed, 'x', link, now);
    const [teams] = await read().select().from(sessionMaterials);
    expect(await takeBackMaterial(guest, place, teams?.id ?? '', now)).toEqual(notFound);
    await sendMaterial(guest, place, 'x', link, now);
    const other = { slug: 'one', token: speakerToken({ id: 'ben', linkVersion: 0 }) };
    expect(await takeBackMaterial(guest, other, await sent(), now)).toEqual(notFound);
    // Others of the session do not see it either
    const seenBy = async ({ slug, token }: typeof place) =>
      (await findOwnSpeaking(guest, slug, token))?.sessions.find(({ id }) => id === 'x')?.materials.length;
    expect([await seenBy(place), await seenBy(other)]).toEqual([2, 1]);
    expect(await takeBackMaterial(guest, place, await sent(), now)).toMatchObject({ ok: true });
    expect(await statuses()).toEqual(['accepted']);
    expect(await findOwnFile(guest, place.slug, place.token, 'none')).toBe(undefined);
  });
});

describe('an invitation', () => {
  const link = async () => {
    const speaker = await read().query.speakers.findFirst({ where: eq(speakers.id, 'ada') });
    return [speaker?.linkVersion, speaker?.invitedAt];
  };

  it('goes to everyone with an address, once', async () => {
    expect(await inviteSpeakers(seed, 'e', now)).toEqual({
      ok: true,
      value: { invited: 1, withoutAddress: 1 },
    });
    expect(await inviteSpeakers(seed, 'e', now)).toEqual({
      ok: true,
      value: { invited: 0, withoutAddress: 1 },
    });
    expect(await mails()).toMatchObject([
      { toAddress: 'ada@example.org', template: 'speaker-invited', locale: 'de' },
    ]);
    expect(await link()).toEqual([0, now]);
  });

  it('sent again has a new link, and the old one opens nothing', async () => {
    await inviteSpeaker(seed, 'e', 'ada', now);
    expect(await own()).toBeDefined();
    await inviteSpeaker(seed, 'e', 'ada', now);
    expect(await findOwnSpeaking(guest, place.slug, place.token)).toBe(undefined);
    expect([await link(), (await mails()).length]).toEqual([[1, now], 2]);
  });

  it('needs an address', async () => {
    expect(await inviteSpeaker(seed, 'e', 'ben', now)).toEqual({ ok: false, reason: 'noAddress' });
    expect(await inviteSpeaker(seed, 'other', 'ada', now)).toEqual(notFound);
  });
});

describe('who may decide', () => {
  it.each(eventRoles)('%s', async (role) => {
    const may = role === 'programme' || role === 'organiser';
    const actor = withRole(role);
    const id = async () => (await submitted(seed, event))?.proposals[0]?.id ?? '';
    const tried: boolean[] = [];
    await propose(guest, place, 'x', { 'title.de': 'A' }, now);
    const lock = (
      await read().query.sessions.findFirst({ where: eq(sessions.id, 'x') })
    )?.updatedAt.getTime();
    tried.push((await takeProposal(actor, await id(), lock ?? 0, now)).ok);
    await propose(guest, place, 'x', { 'title.de': 'B' }, now);
    tried.push((await returnProposal(actor, await id(), 'Nein', now)).ok);
    await sendMaterial(guest, place, 'x', { kind: 'link', title: 'a', url: 'https://a.example' }, now);
    const material = (await submitted(seed, event))?.materials[0]?.id ?? '';
    tried.push((await decideMaterial(actor, material, { take: true }, now)).ok);
    tried.push((await inviteSpeaker(actor, 'e', 'ada', now)).ok, (await inviteSpeakers(actor, 'e', now)).ok);
    expect(tried).toEqual(tried.map(() => may));
    const seen = [
      await submitted(actor, event),
      await countSubmitted(actor, event),
      await speakerStates(actor, event),
      await findSpeaker(actor, event, 'ada'),
    ];
    expect(seen.map((answer) => answer !== undefined)).toEqual(seen.map(() => may));
  });

  it('notes each act', async () => {
    await answered('confirmed');
    await setTellChanges(guest, place, false, now);
    await setOwnPhoto(guest, place, undefined, now);
    const entries = await read().select().from(audit);
    expect(entries.map(({ action, actorKind, eventId }) => [action, actorKind, eventId])).toEqual([
      ['session.answerSlot', 'guest', 'e'],
      ['speaker.tellChanges', 'guest', 'e'],
      ['speaker.picture', 'guest', 'e'],
    ]);
    expect((await own()).speaker.tellChanges).toBe(false);
  });
});
