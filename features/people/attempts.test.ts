import { describe, expect, it } from 'vitest';
import { countLinkRequest, networkOf } from './attempts';

describe('countLinkRequest', () => {
  it('lets five links go to one address in 15 minutes, whoever asks', async () => {
    for (let number = 1; number <= 5; number++) {
      expect(await countLinkRequest('kim@example.org', `10.0.0.${number}`)).toEqual({});
    }
    expect(await countLinkRequest('kim@example.org', '10.0.0.6')).toEqual({ waitMinutes: 15 });
    expect(await countLinkRequest('mo@example.org', '10.0.0.6')).toEqual({});
  });

  it('lets a hall of a hundred people share a network, and then no more', async () => {
    for (let number = 1; number <= 100; number++) {
      expect(await countLinkRequest(`p${number}@example.org`, '192.0.2.1')).toEqual({});
    }
    expect(await countLinkRequest('p101@example.org', '192.0.2.1')).toEqual({ waitMinutes: 15 });
  });
});

describe('networkOf', () => {
  it.each([
    [null, 'unknown'],
    ['', 'unknown'],
    ['192.0.2.1', '192.0.2.1'],
    ['made-up, 192.0.2.1', '192.0.2.1'],
  ])('%j', (header, network) => expect(networkOf(header)).toBe(network));
});
