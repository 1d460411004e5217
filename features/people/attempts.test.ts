import { describe, expect, it } from 'vitest';
import { countLinkRequest, networkOf } from './attempts';

describe('countLinkRequest', () => {
  const now = new Date('2026-05-04T10:00:00Z');

  it('lets five links go to one address in 15 minutes, whoever asks', () => {
    for (let number = 1; number <= 5; number++) {
      expect(countLinkRequest('kim@example.org', `10.0.0.${number}`, now)).toEqual({});
    }
    expect(countLinkRequest('kim@example.org', '10.0.0.6', now)).toEqual({ waitMinutes: 15 });
    expect(countLinkRequest('mo@example.org', '10.0.0.6', now)).toEqual({});
  });

  it('lets a hall of a hundred people share a network, and then no more', () => {
    for (let number = 1; number <= 100; number++) {
      expect(countLinkRequest(`p${number}@example.org`, '192.0.2.1', now)).toEqual({});
    }
    expect(countLinkRequest('p101@example.org', '192.0.2.1', now)).toEqual({ waitMinutes: 15 });
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
