import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moderationStatuses, requestStatuses } from '@/db/choices';
import {
  canAnswer,
  canAsk,
  canRequest,
  canWrite,
  firstStatus,
  forgetAt,
  isContactOpen,
  isTalkOpen,
  moderated,
  moderationActs,
  MOST_QUESTIONS_A_DAY,
  MOST_REQUESTS_A_DAY,
  MOST_UNANSWERED,
  movedRequest,
  type RequestMove,
  type RequestStatus,
} from './talk';

const visitor = { isOpen: true, isExhibitor: false };
const yes = { ok: true, value: undefined };
const no = (reason: string) => ({ ok: false, reason, facts: undefined });

describe('the time to write', () => {
  const endsAt = new Date('2027-02-28T16:00Z');
  it.each([
    ['published', '2026-12-01T00:00Z', true],
    ['published', '2028-02-28T15:59:59.999Z', true],
    ['published', '2028-02-28T16:00Z', false],
    ['draft', '2026-12-01T00:00Z', false],
    ['archived', '2026-12-01T00:00Z', false],
  ])('of a %s event at %s: %s', (status, at, isOpen) => {
    expect(isTalkOpen({ status, endsAt }, new Date(at))).toBe(isOpen);
  });

  it('ends a year after the event, on any day', () => {
    const min = new Date('2000-01-01T00:00Z');
    const max = new Date('2100-01-01T00:00Z');
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (end) => {
        const days = (forgetAt({ endsAt: end }).getTime() - end.getTime()) / 86_400_000;
        expect([365, 366]).toContain(days);
      }),
    );
  });
});

describe('a question', () => {
  it.each([
    [{}, yes],
    [{ unanswered: MOST_UNANSWERED - 1, today: MOST_QUESTIONS_A_DAY - 1 }, yes],
    [{ unanswered: MOST_UNANSWERED }, no('unanswered')],
    [{ today: MOST_QUESTIONS_A_DAY }, no('tooMany')],
    [{ isOpen: false, isExhibitor: true }, no('over')],
    [{ isExhibitor: true }, no('own')],
  ])('with %j', (facts, verdict) => {
    expect(canAsk({ ...visitor, unanswered: 0, today: 0, ...facts })).toEqual(verdict);
  });

  it('is never taken where nothing may be written', () => {
    const facts = {
      unanswered: fc.nat(30),
      today: fc.nat(30),
      isOpen: fc.boolean(),
      isExhibitor: fc.boolean(),
    };
    fc.assert(
      fc.property(fc.record(facts), (given) => {
        const may = canAsk(given).ok;
        expect(may && !canWrite(given).ok).toBe(false);
        expect(may).toBe(canWrite(given).ok && given.unanswered < 3 && given.today < 20);
      }),
    );
  });

  it('waits, or is shown at once, as the event moderates', () => {
    expect([firstStatus('before'), firstStatus('after')]).toEqual(['waiting', 'shown']);
  });
});

describe('moderation', () => {
  it.each([
    ['waiting', 'show', 'shown'],
    ['waiting', 'hide', 'hidden'],
    ['shown', 'show', undefined],
    ['shown', 'hide', 'hidden'],
    ['hidden', 'show', 'shown'],
    ['hidden', 'hide', undefined],
  ] as const)('%s, %s: %s', (status, act, next) => expect(moderated(status, act)).toBe(next));

  it('says all that there is', () => expect(moderationStatuses.length * moderationActs.length).toBe(6));

  it.each([
    ['waiting', true, false],
    ['shown', true, true],
    ['hidden', false, false],
  ] as const)('of %s: answers of curators %s, of exhibitors %s', (status, curator, exhibitor) => {
    expect(canAnswer(status, { isCurator: true, isExhibitor: false })).toBe(curator);
    expect(canAnswer(status, { isCurator: false, isExhibitor: true })).toBe(exhibitor);
    expect(canAnswer(status, { isCurator: false, isExhibitor: false })).toBe(false);
  });
});

describe('a request to take something over', () => {
  const tried: [Partial<Parameters<typeof canRequest>[0]>, unknown][] = [
    [{}, yes],
    [{ before: 'withdrawn' }, yes],
    [{ before: 'open' }, no('asked')],
    [{ before: 'agreed' }, no('asked')],
    [{ before: 'declined' }, no('asked')],
    [{ exhibitors: 0 }, no('nobody')],
    [{ today: MOST_REQUESTS_A_DAY }, no('tooMany')],
    [{ isExhibitor: true }, no('own')],
    [{ isOpen: false }, no('over')],
  ];
  it.each(tried)('with %j', (facts, verdict) => {
    const usual = { ...visitor, exhibitors: 1, before: undefined, today: 0 };
    expect(canRequest({ ...usual, ...facts })).toEqual(verdict);
  });

  const steps: Record<RequestMove, Partial<Record<RequestStatus, RequestStatus>>> = {
    agree: { open: 'agreed' },
    decline: { open: 'declined' },
    withdraw: { open: 'withdrawn', agreed: 'withdrawn' },
  };
  it.each(
    requestStatuses.flatMap((from) =>
      (['agree', 'decline', 'withdraw'] as const).map((move) => [from, move] as const),
    ),
  )('%s: %s', (from, move) => expect(movedRequest(from, move)).toBe(steps[move][from]));

  it('opens the contact by the consent of both alone', () => {
    expect(requestStatuses.filter(isContactOpen)).toEqual(['agreed']);
  });
});
