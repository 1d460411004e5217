import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callAccess, type exhibitStatuses } from '@/db/choices';
import { HOUR_MS } from '@/lib/clock';
import { applicationOf, callState, readOnly, takesPlace, UNOPENED_HOURS, type CallFacts } from './call';

const now = new Date('2027-03-01T12:00Z');
const before = new Date('2027-02-01T12:00Z');
const after = new Date('2027-04-01T12:00Z');
const call = (change: Partial<CallFacts> = {}): CallFacts => ({
  access: 'open',
  opensAt: null,
  closesAt: null,
  most: null,
  ...change,
});

describe('a call', () => {
  it.each([
    [call(), 0, 'open'],
    [call({ access: 'closed' }), 0, 'closed'],
    [call({ access: 'closed', closesAt: before }), 0, 'closed'],
    [call({ access: 'invited' }), 0, 'invited'],
    [call({ access: 'invited', opensAt: after }), 0, 'notYet'],
    [call({ access: 'invited', closesAt: before }), 0, 'over'],
    [call({ opensAt: after }), 0, 'notYet'],
    [call({ opensAt: now }), 0, 'open'],
    [call({ closesAt: now }), 0, 'over'],
    [call({ opensAt: before, closesAt: after }), 0, 'open'],
    [call({ most: 2 }), 1, 'open'],
    [call({ most: 2 }), 2, 'full'],
    [call({ most: 2, closesAt: before }), 2, 'over'],
    [call({ most: 0 }), 0, 'full'],
  ])('%j with %d taken is %s', (given, taken, state) => {
    expect(callState(given, taken, now)).toBe(state);
  });

  it('is open only within its time, and never opens again by itself', () => {
    const time = fc.option(fc.date({ min: before, max: after, noInvalidDate: true }), { nil: null });
    const facts = fc.record({
      access: fc.constantFrom(...callAccess),
      opensAt: time,
      closesAt: time,
      most: fc.constantFrom(null, 0, 3),
    });
    fc.assert(
      fc.property(facts, fc.nat(5), fc.nat(60 * 24), (given, taken, hours) => {
        const at = new Date(before.getTime() + hours * HOUR_MS);
        const state = callState(given, taken, at);
        if (state === 'open') {
          expect(given.access).toBe('open');
          expect(given.opensAt === null || given.opensAt <= at).toBe(true);
          expect(given.closesAt === null || given.closesAt > at).toBe(true);
          expect(given.most === null || taken < given.most).toBe(true);
        }
        if (state === 'over') expect(callState(given, taken, new Date(at.getTime() + HOUR_MS))).toBe('over');
      }),
    );
  });
});

describe('a place', () => {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  it.each([
    ['draft', ago(1), false, true],
    ['draft', ago(UNOPENED_HOURS), false, false],
    ['draft', ago(UNOPENED_HOURS), true, true],
    ['submitted', ago(1_000), false, true],
    ['published', ago(1_000), true, true],
    ['declined', ago(1), true, false],
    // Made by a curator
    ['draft', null, true, false],
  ] as const)('%s since %s, opened %s: %s', (status, appliedAt, opened, taken) => {
    expect(takesPlace({ status, appliedAt, opened }, now)).toBe(taken);
  });
});

describe('an application', () => {
  const own = (
    title: string,
    status: (typeof exhibitStatuses)[number] = 'draft',
    appliedAt: Date | null = before,
  ) => ({
    title,
    status,
    appliedAt,
  });
  it.each([
    ['the first', [], 'new'],
    ['one more', [own('A'), own('B')], 'new'],
    ['too many', [own('A'), own('B'), own('C')], 'enough'],
    ['the same once more', [own('A'), own('B'), own(' Neu ')], 'known'],
    ['the same, which was handed in', [own('Neu', 'submitted')], 'new'],
    ['after one was declined', [own('A'), own('B'), own('C', 'declined')], 'new'],
    [
      'beside what curators made',
      [own('A', 'draft', null), own('B', 'draft', null), own('C', 'draft', null)],
      'new',
    ],
  ] as const)('%s', (_, given, outcome) => {
    expect(applicationOf(given, 'Neu', 3).outcome).toBe(outcome);
  });
});

describe('writing', () => {
  it.each([
    ['draft', null, null, undefined],
    ['draft', null, after, undefined],
    ['draft', null, before, 'deadline'],
    ['draft', before, before, undefined],
    ['submitted', before, after, undefined],
    ['submitted', before, now, 'deadline'],
    ['accepted', before, null, 'reviewed'],
    ['declined', before, after, 'reviewed'],
    ['published', before, after, 'reviewed'],
  ] as const)('%s, handed in %s, until %s: %s', (status, submittedAt, closesAt, expected) => {
    expect(readOnly({ status, submittedAt }, closesAt, now)).toBe(expected);
  });
});
