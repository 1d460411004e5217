import { describe, expect, it } from 'vitest';
import { registrationStatuses } from '@/db/choices';
import { deskActs, isDeskAct, possibleActs, takesWords } from './desk-moves';
import { lifecycle } from '../lifecycle';

describe('possibleActs', () => {
  it.each([
    ['unconfirmed', ['admit'], ['admit']],
    ['pending', ['approve', 'queue', 'decline'], ['addPlace', 'queue', 'decline']],
    ['waiting', ['admit', 'offer', 'decline'], ['addPlace', 'decline']],
    ['offered', ['admit', 'decline'], ['admit', 'decline']],
    ['confirmed', [], []],
    ['declined', ['approve'], ['addPlace']],
    ['cancelled', [], []],
    ['expired', [], []],
  ] as const)('of one who is %s: %j, in a full event %j', (status, free, full) => {
    expect(possibleActs(status)).toEqual(free);
    expect(possibleActs(status, { reason: 'eventFull' })).toEqual(full);
    expect(possibleActs(status, { reason: 'categoryFull' })).toEqual(full);
    // More places would not help
    expect(possibleActs(status, { reason: 'optionFull' })).toEqual(full.filter((act) => act !== 'addPlace'));
  });

  it('offers nothing that the life of a registration does not have', () => {
    for (const status of registrationStatuses) {
      for (const act of possibleActs(status)) expect(Object.keys(lifecycle[status])).toContain(act);
    }
  });
});

it('lets organisers write with what their words stand in the mail of', () => {
  expect(deskActs.filter(takesWords)).toEqual(['approve', 'admit', 'decline']);
  expect([isDeskAct('approve'), isDeskAct('lapse'), isDeskAct(undefined)]).toEqual([true, false, false]);
});
