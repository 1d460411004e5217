import { describe, expect, it } from 'vitest';
import { answerRefusal, publicState, slotState, type Released } from './slot';

const at = (hour: number) => new Date(Date.UTC(2027, 0, 14, hour));
const both = (text: string) => ({ de: text, en: text });

describe('slotState', () => {
  const answered = { answer: 'confirmed', answeredStartsAt: at(9) } as const;
  const open = { answer: 'open', answeredStartsAt: null } as const;

  it.each([
    ['open', open, 'draft', at(9)],
    ['confirmed', answered, 'published', at(9)],
    ['declined', { ...answered, answer: 'declined' }, 'draft', at(9)],
    ['askedAgain', answered, 'published', at(10)],
    ['askedAgain', { answer: 'declined', answeredStartsAt: null }, 'published', at(10)],
    ['unplanned', answered, 'draft', null],
    ['cancelled', answered, 'cancelled', at(9)],
  ] as const)('is %s', (expected, facts, status, startsAt) => {
    expect(slotState(facts, { status, startsAt })).toBe(expected);
  });
});

describe('answerRefusal', () => {
  it.each([
    [undefined, 'published', 'draft', at(9)],
    [undefined, 'draft', 'published', at(9)],
    ['over', 'archived', 'published', at(9)],
    ['over', 'published', 'published', at(8)],
    ['unplanned', 'published', 'draft', null],
    ['cancelled', 'published', 'cancelled', at(9)],
  ] as const)('is %s', (expected, event, status, startsAt) => {
    expect(answerRefusal({ status: event }, { status, startsAt }, at(8))).toBe(expected);
  });
});

describe('publicState', () => {
  const planned = {
    status: 'published',
    startsAt: at(9),
    endsAt: at(10),
    room: { name: both('Saal') },
  } as const;
  const released: Released = planned;

  it.each([
    ['notYet', planned, undefined],
    ['asPlanned', planned, released],
    // A draft whose last release still shows it stands as it will until the next
    ['asPlanned', { ...planned, status: 'draft' }, released],
    ['otherwise', { ...planned, status: 'cancelled' }, released],
    ['otherwise', { ...planned, startsAt: at(8) }, released],
    ['otherwise', { ...planned, endsAt: at(11) }, released],
    ['otherwise', { ...planned, startsAt: null, endsAt: null }, released],
    ['otherwise', { ...planned, room: null }, released],
    ['otherwise', { ...planned, room: { name: both('Forum') } }, released],
  ] as const)('is %s', (expected, plan, release) => {
    expect(publicState(plan, release).kind).toBe(expected);
  });
});
