import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accentCss,
  accentOnPaper,
  accentTokens,
  contrast,
  isHexColour,
  markColour,
  parseHex,
  surfaces,
  type AccentToken,
} from './colour';

const hex = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((channels) => `#${channels.map((c) => c.toString(16).padStart(2, '0')).join('')}`);

/** What fast-check rarely draws: the corners of the cube and colours that organisations use. */
const corners = [
  '#000000',
  '#ffffff',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ffff00',
  '#00ffff',
  '#ff00ff',
  '#808080',
];
const pattern = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/;

function split(value: string): { light: string; dark: string } {
  const match = pattern.exec(value);
  if (!match) throw new Error(`Not a pair of colours: ${value}`);
  return { light: match[1]!, dark: match[2]! };
}

function shades(colour: string, mode: 'light' | 'dark'): Record<AccentToken, string> {
  const tokens = accentTokens(colour);
  return {
    '--accent': split(tokens['--accent'])[mode],
    '--accent-strong': split(tokens['--accent-strong'])[mode],
    '--accent-ink': split(tokens['--accent-ink'])[mode],
    '--on-accent': split(tokens['--on-accent'])[mode],
    '--tint': split(tokens['--tint'])[mode],
  };
}

/** Ink and soft text of both themes, which stand on the tint. */
const inks = {
  light: ['#1a1d21', '#575c63', '#171a2b', '#51576f'],
  dark: ['#eceae4', '#a9adb3', '#f2f3f9', '#b3b8cf'],
};

function check(colour: string) {
  for (const mode of ['light', 'dark'] as const) {
    const shade = shades(colour, mode);
    const where = `${colour} ${mode} ${JSON.stringify(shade)}`;
    for (const surface of [...surfaces[mode], shade['--tint']]) {
      expect(contrast(shade['--accent'], surface), `control on ${surface}: ${where}`).toBeGreaterThanOrEqual(
        3,
      );
      expect(contrast(shade['--accent-ink'], surface), `text on ${surface}: ${where}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
    expect(contrast(shade['--on-accent'], shade['--accent']), `button: ${where}`).toBeGreaterThanOrEqual(4.5);
    expect(
      contrast(shade['--on-accent'], shade['--accent-strong']),
      `hover: ${where}`,
    ).toBeGreaterThanOrEqual(4.5);
    for (const ink of inks[mode]) {
      expect(contrast(ink, shade['--tint']), `${ink} on tint: ${where}`).toBeGreaterThanOrEqual(4.5);
    }
  }
}

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#fff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
  ])('%s on %s is %d', (a, b, expected) => expect(contrast(a, b)).toBeCloseTo(expected, 2));

  it('refuses what is not a colour', () =>
    expect(() => contrast('red', '#fff')).toThrow('Not a hex colour: red'));
});

describe('parseHex', () => {
  it('reads both lengths', () => {
    expect(parseHex('#0f8')).toEqual({ r: 0, g: 1, b: 136 / 255 });
    expect(parseHex('#00FF88')).toEqual({ r: 0, g: 1, b: 136 / 255 });
  });

  it.each(['', 'red', '#12', '#1234', '#12345g', '123456', '#1234567', 'url(x)', '#fff;}'])(
    'refuses %j',
    (value) => {
      expect(parseHex(value)).toBeNull();
      expect(isHexColour(value)).toBe(false);
    },
  );
});

describe('accentTokens', () => {
  it.each(corners)('reads well for %s', check);

  it('reads well for any colour', () => fc.assert(fc.property(hex, check), { numRuns: 300 }));

  it('keeps a colour that already reads well', () => {
    expect(shades('#0b5c57', 'light')['--accent']).toBe('#0b5c57');
    expect(shades('#0b5c57', 'light')['--accent-ink']).toBe('#0b5c57');
  });

  it('keeps a grey grey', () => {
    const { r, g, b } = parseHex(shades('#777777', 'light')['--accent'])!;
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(0.02);
  });

  it('gives the neutral accent for what is no colour', () => {
    expect(accentTokens('}body{display:none')).toEqual(accentTokens('#0b5c57'));
  });
});

describe('markColour', () => {
  it('stands out from every surface', () =>
    fc.assert(
      fc.property(hex, (colour) => {
        for (const mode of ['light', 'dark'] as const) {
          const mark = split(markColour(colour))[mode];
          for (const surface of surfaces[mode]) expect(contrast(mark, surface)).toBeGreaterThanOrEqual(3);
        }
      }),
    ));

  it('gives back what it cannot read', () => expect(markColour('var(--rule)')).toBe('var(--rule)'));
});

describe('accentCss', () => {
  it('holds nothing but the tokens, whatever comes in', () =>
    fc.assert(
      fc.property(fc.oneof(hex, fc.string()), (colour) => {
        expect(accentCss(colour)).toMatch(
          /^:root:root:root,\[data-theme\]\[data-theme\]\{(--[a-z-]+:light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);?){5}\}$/,
        );
      }),
    ));
});

describe('an accent as ink on white paper', () => {
  it('can be read, whatever the colour, and is the neutral accent for what is none', () => {
    for (const colour of corners)
      expect(contrast(accentOnPaper(colour), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    fc.assert(
      fc.property(hex, (colour) => {
        expect(contrast(accentOnPaper(colour), '#ffffff')).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect(accentOnPaper('red;}')).toBe('#0b5c57');
  });
});
