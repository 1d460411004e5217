import { describe, expect, it } from 'vitest';
import { registrationStatuses } from '@/db/choices';
import {
  moves,
  needsPlace,
  step,
  takesPlace,
  type RegistrationStatus,
} from '@/features/registration/lifecycle';
import { berlinDay } from './berlin-time';
import { modelEvent } from './content/model';
import { registrationsOf } from './content/people';
import { upcomingEvent } from './content/upcoming';
import type { EventKey, SeedEvent, SeedRegistration } from './types';

const now = new Date('2026-11-22T14:00:00Z');
const events = { model: modelEvent, upcoming: upcomingEvent(now) };
const keys: EventKey[] = ['model', 'upcoming'];

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}

/** Every { de, en } within `value`, with where it stands. */
function localized(value: unknown, path: string): { path: string; de: string; en: string }[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  if ('de' in value && 'en' in value) return [{ path, de: String(value.de), en: String(value.en) }];
  return Object.entries(value).flatMap(([key, inner]) => localized(inner, `${path}.${key}`));
}

type Happened = { row: SeedRegistration; at: Date; action: string };

/** What could not have happened at its time: the places of the categories are counted along. */
function oddities(event: SeedEvent, rows: SeedRegistration[]): string[] {
  const happened: Happened[] = rows.flatMap((row) => [
    { row, at: row.registeredAt, action: row.begins },
    ...row.moves.map(({ at, action }) => ({ row, at, action })),
  ]);
  // What frees a place comes before who gets it
  const order = ({ at, action }: Happened) => at.getTime() + (action === 'offer' ? 0.5 : 0);
  happened.sort((a, b) => order(a) - order(b));
  const standing = new Map<SeedRegistration, RegistrationStatus>();
  const odd: string[] = [];
  for (const { row, at, action } of happened) {
    const name = `${row.reference} ${action} at ${at.toISOString()}`;
    const category = event.categories.find(({ key }) => key === row.category);
    const inCategory = rows.filter((one) => one.category === row.category);
    const taken = inCategory.filter((one) => takesPlace(standing.get(one) ?? 'cancelled')).length;
    const isFull = taken >= (category?.quota ?? 0);
    const before = standing.get(row);
    if (action === 'placeInQueue') {
      if (before !== 'waiting') odd.push(name);
      continue;
    }
    if (before === undefined) {
      const mustConfirm = event.confirmedUntil && at < event.confirmedUntil;
      const place = isFull ? 'waiting' : mustConfirm ? 'unconfirmed' : 'confirmed';
      if (action !== (category?.approval ? 'pending' : place)) odd.push(name);
      standing.set(row, row.begins);
      continue;
    }
    const move = moves.find((one) => one === action);
    const next = move && step(before, move);
    if (!move || !next || (needsPlace(before, move) && isFull)) odd.push(name);
    if (next) standing.set(row, next.to);
    const someoneWaits = inCategory.some((one) => standing.get(one) === 'waiting');
    const wasOffered = happened.some((one) => one.at.getTime() === at.getTime() && one.action === 'offer');
    if (next && takesPlace(before) && !takesPlace(next.to) && someoneWaits && !wasOffered) odd.push(name);
  }
  return odd;
}

describe('the model conference', () => {
  it('shows the figures of the funding round', () => {
    expect(events.model.figures.map(({ value, label }) => [value.replace('\u00A0', ' '), label.en])).toEqual([
      ['200 000', 'people (rounded) reached in counselling and qualification'],
      ['58 %', 'of the people in counselling had a refugee background'],
      ['39 %', 'of these were Ukrainians'],
      ['60 %', 'of the participants in qualification had a refugee background'],
    ]);
  });

  it('took place in Berlin on 1 October 2025, with four hosts', () => {
    expect([events.model.slug, events.model.days, events.model.venue.city]).toEqual([
      'fachkonferenz-2025',
      ['2025-10-01'],
      'Berlin',
    ]);
    expect(events.model.hosts.map(({ role }) => role)).toEqual([
      'organiser',
      'organiser',
      'cooperation',
      'cooperation',
    ]);
  });

  it('has 170 confirmed registrations and some that were cancelled', () => {
    const rows = registrationsOf(events.model, now);
    expect(rows.filter(({ status }) => status === 'confirmed')).toHaveLength(170);
    expect(rows.filter(({ status }) => status === 'cancelled')).toHaveLength(9);
  });
});

describe('the upcoming conference', () => {
  it.each([
    ['2026-11-22T14:00:00Z', '2027-01-10', 'fachkonferenz-2027'],
    // After midnight in Berlin, before it in UTC
    ['2026-08-31T22:30:00Z', '2026-10-20', 'fachkonferenz-2026'],
    ['2025-05-05T10:00:00Z', '2025-06-23', 'fachkonferenz-2025-ausblick'],
  ])('seeded at %s is on %s as %s', (at, day, slug) => {
    const upcoming = upcomingEvent(new Date(at));
    expect([upcoming.days, upcoming.slug]).toEqual([[day], slug]);
  });

  it('is open for registration until a week before', () => {
    const { registrationOpensAt, registrationClosesAt } = events.upcoming;
    expect(registrationOpensAt.getTime()).toBeLessThan(now.getTime());
    expect(berlinDay(registrationClosesAt)).toBe('2027-01-03');
  });

  it('has 121 of 170 places taken, and exactly one category full', () => {
    const rows = registrationsOf(events.upcoming, now).filter(({ status }) => takesPlace(status));
    const left = events.upcoming.categories.map(({ key, quota }) => [
      key,
      quota - rows.filter(({ category }) => category === key).length,
    ]);
    expect(rows).toHaveLength(121);
    expect(Object.fromEntries(left)).toEqual({
      programme: 22,
      funder: 5,
      administration: 0,
      partner: 6,
      federal: 9,
      association: 7,
    });
  });

  it('has somebody in every state', () => {
    const count = (wanted: string) =>
      registrationsOf(events.upcoming, now).filter(({ status }) => status === wanted).length;
    expect(Object.fromEntries(registrationStatuses.map((status) => [status, count(status)]))).toEqual({
      unconfirmed: 1,
      pending: 3,
      waiting: 4,
      offered: 1,
      confirmed: 119,
      declined: 1,
      cancelled: 6,
      expired: 2,
    });
  });

  it.each(['2026-11-22T23:30:00Z', '2026-11-23T00:30:00Z', '2027-03-28T01:30:00Z', '2026-07-01T04:00:00Z'])(
    'is sound when it is seeded at %s',
    (at) => {
      const upcoming = upcomingEvent(new Date(at));
      const rows = registrationsOf(upcoming, new Date(at));
      expect(oddities(upcoming, rows)).toEqual([]);
      const times = rows.flatMap(({ registeredAt, moves: later }) => [
        [registeredAt, ...later.map((move) => move.at), new Date(at)],
      ]);
      expect(times.filter((row) => row.some((time, index) => index > 0 && time < row[index - 1]!))).toEqual(
        [],
      );
      expect(rows.filter(({ status }) => takesPlace(status))).toHaveLength(121);
    },
  );

  it('has ten published exhibits and four drafts, two of them without alternative text', () => {
    const { exhibits } = events.upcoming;
    expect(exhibits.filter(({ status }) => status === 'published')).toHaveLength(10);
    expect(exhibits.filter(({ status, posterAlt }) => status === 'published' && !posterAlt.de)).toEqual([]);
    expect(exhibits.filter(({ posterAlt }) => !posterAlt.de).map(({ number }) => number)).toEqual([11, 14]);
  });
});

describe.each(keys)('%s', (key) => {
  const event = events[key];
  const rows = registrationsOf(event, now);

  it('says everything in both languages', () => {
    const gaps = localized(event, key).filter(
      ({ de, en, path }) =>
        (de === '') !== (en === '') || (de === '' && !/(summary|description|posterAlt)$/.test(path)),
    );
    expect(gaps).toEqual([]);
    const bare = event.sessions.filter(({ format, summary }) => format !== 'break' && summary.de === '');
    expect(bare).toEqual([]);
  });

  it('gives out its places by quota', () => {
    expect(event.categories.reduce((sum, { quota }) => sum + quota, 0)).toBe(event.places);
    for (const { key: category, quota } of event.categories) {
      const taken = rows.filter((row) => row.category === category && takesPlace(row.status)).length;
      expect(taken).toBeLessThanOrEqual(quota);
    }
  });

  it('keeps its sessions inside the day, one at a time in a room', () => {
    const busy = event.sessions.map(({ slug, room, start, minutes: length }) => ({
      slug,
      room,
      from: minutes(start),
      to: minutes(start) + length,
    }));
    expect(busy.filter(({ from, to }) => from < minutes(event.start) || to > minutes(event.end))).toEqual([]);
    const clashes = busy.flatMap((one, index) =>
      busy
        .slice(index + 1)
        .filter((other) => other.room === one.room && other.from < one.to && one.from < other.to),
    );
    expect(clashes).toEqual([]);
    const parallel = busy.filter(({ from }) => busy.filter((other) => other.from === from).length >= 4);
    expect(parallel.length).toBeGreaterThanOrEqual(4);
  });

  it('refers only to rooms, tracks, formats, speakers and topics that it has', () => {
    const has = (list: { key: string }[]) => new Set(list.map((one) => one.key));
    const rooms = has(event.rooms);
    const speakers = has(event.speakers);
    for (const session of event.sessions) {
      expect(rooms).toContain(session.room);
      expect(has(event.formats)).toContain(session.format);
      if (session.track) expect(has(event.tracks)).toContain(session.track);
      for (const speaker of session.speakers) expect(speakers).toContain(speaker.key);
    }
    for (const exhibit of event.exhibits) {
      expect(rooms).toContain(exhibit.station.room);
      for (const topic of exhibit.topics) expect(has(event.topics)).toContain(topic);
    }
  });

  it('has every speaker on stage', () => {
    const onStage = new Set(event.sessions.flatMap(({ speakers }) => speakers.map((speaker) => speaker.key)));
    expect(event.speakers.filter((speaker) => !onStage.has(speaker.key))).toEqual([]);
  });

  it.each(['sessions', 'exhibits'] as const)('has unique slugs among %s', (list) => {
    const slugs = event[list].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z0-9-]+$/.test(slug))).toEqual([]);
  });

  it('has fourteen exhibits, numbered', () => {
    expect(event.exhibits.map(({ number }) => number)).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
  });

  it('has one address a person, on domains that belong to nobody', () => {
    const addresses = rows.map(({ email }) => email);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !/^[a-z-]+\.[a-z-]+@[a-z-]+\.example$/.test(address))).toEqual([]);
  });

  it('was registered for while registration was open, and not in the future', () => {
    const odd = rows.filter(
      ({ registeredAt, cancelledAt }) =>
        registeredAt < event.registrationOpensAt ||
        registeredAt > event.registrationClosesAt ||
        registeredAt > now ||
        (cancelledAt !== null && (cancelledAt < registeredAt || cancelledAt > now)),
    );
    expect(odd).toEqual([]);
  });

  it('admits, offers and lets go as its places and rules had it at each moment', () => {
    expect(oddities(event, rows)).toEqual([]);
  });

  it('comes out the same each time', () => {
    expect(upcomingEvent(now)).toEqual(events.upcoming);
    expect(registrationsOf(event, now)).toEqual(rows);
  });
});
