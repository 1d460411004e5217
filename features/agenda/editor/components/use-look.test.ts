import { describe, expect, it } from 'vitest';
import { lookOf } from './use-look';

const usual = { step: 5, zoom: 'middle', width: 'middle' };

describe('how the plan was drawn last', () => {
  it('is as it was kept', () => {
    const look = { step: 15, zoom: 'large', width: 'small' } as const;
    expect(lookOf(JSON.stringify(look))).toEqual(look);
  });

  it.each(['', 'x', 'null', '7', '[]', '{"step":7,"zoom":"huge","width":null}'])(
    'is the usual where %s was kept',
    (text) => expect(lookOf(text)).toEqual(usual),
  );
});
