import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomOrder } from './room-order';

const days = (...rooms: string[]) =>
  rooms.flatMap((list, day) => [...list].map((room) => ({ dayDate: String(day), room })));

describe('roomOrder', () => {
  it.each([
    [[], ''],
    [['AB'], 'AB'],
    [['B', 'A'], 'BA'],
    [['B', 'AB'], 'AB'],
    [['B', 'A', 'BA'], 'BA'],
    [['B', 'A', 'AB'], 'AB'],
    [['AC', 'CB', 'AAC'], 'ACB'],
    // At odds
    [['AB', 'BA'], 'AB'],
  ])('%j is %s', (lists, order) => {
    expect(roomOrder(days(...lists)).join('')).toBe(order);
  });

  it('goes with every day when the days go with each other', () => {
    const subsets = fc.array(fc.subarray([...'ABCDEF']), { maxLength: 6 });
    fc.assert(
      fc.property(subsets, (lists) => {
        const order = roomOrder(days(...lists.map((list) => list.join(''))));
        for (const list of lists) expect(order.filter((room) => list.includes(room))).toEqual(list);
      }),
    );
  });
});
