import { describe, expect, it } from 'vitest';
import { isSamePlace, nowhere, placeOf, shifted, stretched, type Place } from './place';

const place: Place = { roomId: 'r', startsAt: 1_000, endsAt: 2_000 };

describe('a place', () => {
  it('is shifted with its length, and stretched at its end, but not to nothing', () => {
    expect(shifted(place, -300)).toEqual({ roomId: 'r', startsAt: 700, endsAt: 1_700 });
    expect(stretched(place, 500, 100)).toEqual({ ...place, endsAt: 2_500 });
    expect(stretched(place, -5_000, 100)).toEqual({ ...place, endsAt: 1_100 });
  });

  it('without a time stays so', () => {
    const room = { ...nowhere, roomId: 'r' };
    expect([shifted(room, 5), stretched(room, 5, 1)]).toEqual([room, room]);
  });

  it('is the same in the same room at the same time', () => {
    expect(isSamePlace(place, placeOf({ ...place, ...{ title: 'x' } }))).toBe(true);
    const others = [
      { ...place, roomId: null },
      { ...place, startsAt: 1 },
      { ...place, endsAt: 3 },
    ];
    expect(others.filter((other) => isSamePlace(place, other))).toEqual([]);
  });
});
