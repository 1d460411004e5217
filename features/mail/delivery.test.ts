import { describe, expect, it } from 'vitest';
import {
  failureKinds,
  failureOf,
  failureText,
  isOutdated,
  nextAttempt,
  parseFailure,
  type Failure,
} from './delivery';

const now = new Date('2027-01-10T09:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('nextAttempt', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 240],
    [6, 720],
    [7, 1440],
  ])('after %i attempts waits %i minutes', (attempts, minutes) => {
    for (const kind of ['unreachable', 'later', 'signIn', 'encryption', 'unknown'] as const) {
      expect(nextAttempt(attempts, now, { kind })).toEqual({ status: 'pending', at: inMinutes(minutes) });
    }
  });

  it('gives up after eight attempts', () => {
    expect(nextAttempt(8, now, { kind: 'later', code: 451 })).toEqual({ status: 'dead' });
  });

  it.each(['rejected', 'unreadable', 'outdated'] as const)('gives up at once when %s', (kind) => {
    expect(nextAttempt(1, now, { kind })).toEqual({ status: 'dead' });
  });
});

describe('failureOf', () => {
  const table: [string, object | string, Failure][] = [
    ['mailbox unknown', { code: 'EENVELOPE', responseCode: 550 }, { kind: 'rejected', code: 550 }],
    ['mailbox busy', { code: 'EENVELOPE', responseCode: 450 }, { kind: 'later', code: 450 }],
    ['content refused', { code: 'EMESSAGE', responseCode: 554 }, { kind: 'rejected', code: 554 }],
    ['address that is none', { code: 'EENVELOPE' }, { kind: 'rejected' }],
    ['password refused', { code: 'EAUTH', responseCode: 535 }, { kind: 'signIn', code: 535 }],
    ['connection refused', { code: 'ESOCKET' }, { kind: 'unreachable' }],
    ['host unknown', { code: 'EDNS' }, { kind: 'unreachable' }],
    ['greeted with no', { code: 'EPROTOCOL', responseCode: 554 }, { kind: 'unreachable', code: 554 }],
    ['no TLS', { code: 'ETLS' }, { kind: 'encryption' }],
    ['full disk', { code: 'ENOSPC' }, { kind: 'unknown' }],
    ['no error object', 'down', { kind: 'unknown' }],
  ];
  it.each(table)('%s', (_name, error, failure) => expect(failureOf(error)).toEqual(failure));

  it('keeps nothing of the server’s words', () => {
    const error = Object.assign(new Error('550 <kim@example.org> unknown'), {
      code: 'EENVELOPE',
      responseCode: 550,
    });
    expect(failureText(failureOf(error))).toBe('rejected 550');
  });
});

describe('parseFailure', () => {
  it('reads back what was stored', () => {
    for (const kind of failureKinds) {
      expect(parseFailure(failureText({ kind }))).toEqual({ kind });
      expect(parseFailure(failureText({ kind, code: 451 }))).toEqual({ kind, code: 451 });
    }
  });
  it('survives what it does not know', () => {
    expect(parseFailure('comet hit')).toEqual({ kind: 'unknown' });
    expect(parseFailure(null)).toBeUndefined();
  });
});

describe('isOutdated', () => {
  it.each([
    ['sign-in', 14, false],
    ['sign-in', 15, true],
    ['registration-confirmed', 10_000, false],
  ])('%s after %i minutes: %s', (template, minutes, outdated) => {
    expect(isOutdated(template, now, inMinutes(minutes))).toBe(outdated);
  });
});
