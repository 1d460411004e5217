import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SnapshotSession } from '@/db/agenda-snapshot';
import { differenceOf, emptyAgenda, type SessionChange } from './difference';
import { course, edited, emptyPlan } from './random-plan';
import { snapshotOf } from './snapshot';
import { newsOf, sessionIdOf, speakersOf, tellingCounts, toldOf, type Follower } from './telling';

const both = (text: string) => ({ de: text, en: text });
const session = (change: Partial<SnapshotSession> = {}): SnapshotSession => ({
  ...{ id: 's', slug: 's', status: 'published', title: both('S'), subtitle: both(''), abstract: both('') },
  ...{ language: 'de', level: 'all', trackId: null, formatId: null, roomId: null, startsAt: 10, endsAt: 20 },
  ...{ places: null, sequence: 0, changedAt: 0, sourceId: null, speakers: [], materials: [] },
  ...change,
});
const before = new Date(0);

describe('what people are told of', () => {
  type Row = [string, SnapshotSession | null, SnapshotSession | null, string[]];
  const cancelled = session({ status: 'cancelled', changedAt: 1 });
  it.each<Row>([
    ['a move', session(), session({ startsAt: 11 }), ['moved']],
    ['a cancellation', session(), cancelled, ['cancelled']],
    ['being taken out', session(), null, ['cancelled']],
    ['taking place again', cancelled, session({ sequence: 2 }), ['again']],
    ['coming back', null, session({ sequence: 2 }), ['again']],
    ['not a new one', null, session(), []],
    ['not a text', session(), session({ abstract: both('Neu') }), []],
    ['not twice of the same cancellation', cancelled, null, []],
    ['not of a time at which nothing takes place', cancelled, { ...cancelled, startsAt: 11 }, []],
    ['not of what comes back cancelled', null, { ...cancelled, sequence: 2 }, []],
  ])('is %s', (_, was, is, expected) => {
    const agenda = (one: SnapshotSession | null) => ({ ...emptyAgenda, sessions: one ? [one] : [] });
    const difference = differenceOf(agenda(was), agenda(is));
    expect(newsOf(difference, before).map(({ kind }) => kind)).toEqual(expected);
  });

  it('is nothing that is over, before and after', () => {
    const moved: SessionChange = {
      ...{ kind: 'moved', before: session(), after: session({ startsAt: 0, endsAt: 30 }), fields: ['time'] },
    };
    const told = (time: number) => newsOf({ sessions: [moved], parts: [], lists: {} }, new Date(time)).length;
    expect([told(19), told(29), told(30)]).toEqual([1, 1, 0]);
  });
});

const some = <Value extends string>(...values: Value[]) => fc.constantFrom(...values);
const follower: fc.Arbitrary<Follower> = fc.record({
  sessionId: some('s1', 's2', 's3', 's4'),
  address: some('a@example.org', 'b@example.org', 'c@example.org'),
  locale: some('de', 'en'),
  wants: fc.boolean(),
  page: fc.record({
    ...{ kind: some('registration', 'speaker'), id: some('1', '2'), ticketCode: fc.constant('') },
    ...{ linkVersion: fc.constant(0), name: fc.constant('') },
  }),
});

/** Random releases, and what the last of them brings. */
const news = course.map((changes) => {
  let plan = emptyPlan;
  let [previous, last] = [emptyAgenda, emptyAgenda];
  for (const change of changes) {
    plan = edited(plan, change);
    [previous, last] = [last, snapshotOf(plan, last, before)];
  }
  return newsOf(differenceOf(previous, last), before);
});

it('goes to exactly those concerned who want it, once, with all that concerns them', () => {
  fc.assert(
    fc.property(news, fc.array(follower, { maxLength: 12 }), (told, followers) => {
      const mails = toldOf(told, followers);
      const addresses = mails.map(({ address }) => address);
      expect(new Set(addresses).size).toBe(addresses.length);
      // By pairs, as naively as can be
      for (const address of ['a@example.org', 'b@example.org', 'c@example.org']) {
        const concerning = told.filter((one) =>
          followers.some((way) => way.address === address && way.wants && way.sessionId === sessionIdOf(one)),
        );
        const mail = mails.find((one) => one.address === address);
        expect(mail?.news ?? []).toEqual(concerning);
        const pages = followers.filter(
          (way) =>
            way.address === address && way.wants && told.some((one) => sessionIdOf(one) === way.sessionId),
        );
        expect(new Set(mail?.pages.map(({ kind, id }) => kind + id))).toEqual(
          new Set(pages.map(({ page: { kind, id } }) => kind + id)),
        );
      }
    }),
    { numRuns: 500 },
  );
});

it('counts the mails in all and by session, and those who want none', () => {
  fc.assert(
    fc.property(news, fc.array(follower, { maxLength: 12 }), (told, followers) => {
      const counts = tellingCounts(told, followers);
      const mails = toldOf(told, followers);
      expect(counts.told).toBe(mails.length);
      for (const one of told) {
        const n = mails.filter((mail) => mail.news.includes(one)).length;
        expect(counts.bySession.get(sessionIdOf(one)) ?? 0).toBe(n);
      }
      const all = new Set(
        followers
          .filter((way) => told.some((one) => sessionIdOf(one) === way.sessionId))
          .map(({ address }) => address),
      );
      expect(counts.unwilling).toBe(all.size - mails.length);
    }),
  );
});

it('has something to tell in the random releases', () => {
  const kinds = fc.sample(news, 500).flatMap((all) => all.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(['moved', 'cancelled', 'again']));
});

it('tells those who were to speak in what is cancelled, and those who speak in what takes place', () => {
  const was = session({ speakers: [{ speakerId: 'old', part: 'speaker' }] });
  const is = session({ speakers: [{ speakerId: 'new', part: 'moderator' }] });
  const change = { before: was, after: is, fields: [] };
  expect(speakersOf({ kind: 'moved', change: { kind: 'moved', ...change } })).toEqual(['new']);
  expect(speakersOf({ kind: 'cancelled', change: { kind: 'cancelled', ...change } })).toEqual(['old']);
});
