import { describe, expect, it } from 'vitest';
import { nowAndNext } from './now';

const spans = [
  { id: 'opening', from: 10, to: 20 },
  { id: 'a', from: 20, to: 40 },
  { id: 'b', from: 30, to: 50 },
  { id: 'end', from: 60, to: 70 },
];

describe('now and next', () => {
  it.each([
    ['before the first begins', 5, [], []],
    ['when the first begins', 10, ['opening'], ['a']],
    ['when one ends and the next begins', 20, ['a'], ['b']],
    ['while two are on', 35, ['a', 'b'], ['end']],
    ['in a gap', 55, [], ['end']],
    ['at the last', 65, ['end'], []],
    ['when all is over', 70, [], []],
  ])('%s', (_, at, now, next) => {
    const found = nowAndNext(spans, at);
    expect([found.now.map((s) => s.id), found.next.map((s) => s.id)]).toEqual([now, next]);
  });

  it('says nothing of an empty agenda', () => {
    expect(nowAndNext([], 5)).toEqual({ now: [], next: [] });
  });
});
