import { describe, expect, it } from 'vitest';
import { webAddress } from './web-address';

describe('a link of an exhibit', () => {
  it.each([
    ['https://www.example.org/a?b=c#d', 'https://www.example.org/a?b=c#d', 'example.org'],
    ['http://video.example/1', 'http://video.example/1', 'video.example'],
    ['https://müller.example/', 'https://xn--mller-kva.example/', 'xn--mller-kva.example'],
  ])('%s leads to its site', (url, href, host) => {
    expect(webAddress(url)).toEqual({ href, host });
  });

  it.each([
    ...['', 'example.org', '//example.org', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example'],
    ...['ftp://example.org', 'https://bank.example@evil.example/', 'https://', ' https:// x'],
  ])('%j is no link', (url) => {
    expect(webAddress(url)).toBeUndefined();
  });
});
