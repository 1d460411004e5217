import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@/lib/clock';
import { planDays } from './days';
import { placeByKey } from './keys';
import { nowhere, type Place } from './place';

const count = { timeZone: 'Europe/Berlin', dayStartMinutes: 0 };
const begin = Date.parse('2027-03-26T23:00Z');
const event = { ...count, startsAt: begin + 9 * HOUR_MS, endsAt: begin + 41 * HOUR_MS };
const grid = {
  days: planDays(event, []),
  columns: [null, 'r', 's'],
  ...{ stepMs: 5 * MINUTE_MS, count },
};
const place = (roomId: string | null, from: number, minutes: number): Place => {
  const startsAt = begin + from * MINUTE_MS;
  return { roomId, startsAt, endsAt: startsAt + minutes * MINUTE_MS };
};
const press = (where: Place, key: string, with_: object = {}) =>
  placeByKey(
    where,
    { key, ...{ shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }, ...with_ },
    grid,
  );
const shift = { shiftKey: true };

describe('a key', () => {
  const here = place('r', 600, 60);
  it.each<[string, Place, string, object, Place | undefined]>([
    ['later', here, 'ArrowDown', {}, place('r', 605, 60)],
    ['earlier', here, 'ArrowUp', {}, place('r', 595, 60)],
    ['onto a line first', place('r', 602, 60), 'ArrowDown', {}, place('r', 605, 60)],
    ['onto a line first, back', place('r', 602, 60), 'ArrowUp', {}, place('r', 600, 60)],
    ['no further than the day', place('r', 0, 60), 'ArrowUp', {}, place('r', 0, 60)],
    ['no further than its end', place('r', 1_435, 60), 'ArrowDown', {}, place('r', 1_435, 60)],
    ['longer', here, 'ArrowDown', shift, place('r', 600, 65)],
    ['shorter', here, 'ArrowUp', shift, place('r', 600, 55)],
    ['not to nothing', place('r', 600, 5), 'ArrowUp', shift, place('r', 600, 5)],
    ['to the next room', here, 'ArrowRight', {}, place('s', 600, 60)],
    ['to no room', here, 'ArrowLeft', {}, place(null, 600, 60)],
    ['not beyond the last room', place('s', 600, 60), 'ArrowRight', {}, place('s', 600, 60)],
    ['to the next day, at the same time of its clock', here, 'PageDown', {}, place('r', 600 + 23 * 60, 60)],
    ['not beyond the first day', here, 'PageUp', {}, here],
    ['out', here, 'Delete', {}, nowhere],
    ['nowhere: another key', here, 'a', {}, undefined],
    ['nowhere: with Ctrl', here, 'ArrowDown', { ctrlKey: true }, undefined],
    ['nowhere: Shift and sideways', here, 'ArrowLeft', shift, undefined],
    ['nowhere: it has no time', nowhere, 'ArrowDown', {}, undefined],
  ])('puts it %s', (_, where, key, with_, expected) => expect(press(where, key, with_)).toEqual(expected));
});
