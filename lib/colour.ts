import type { CSSProperties } from 'react';

/**
 * Readable shades of any colour. An event brings one hex colour; what the pages use of it is computed here, so that it
 * keeps its hue and meets WCAG contrast on every surface in light and dark.
 */

export type AccentToken = '--accent' | '--accent-strong' | '--accent-ink' | '--on-accent' | '--tint';

export interface Rgb {
  r: number;
  g: number;
  b: number;
}

interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** The surfaces of both themes that an accent meets (app/tokens.css; a test holds the two together). */
export const surfaces = {
  light: ['#faf8f3', '#ffffff', '#ece8df', '#f5f6fb', '#e9ecf6'],
  dark: ['#15171a', '#1d2024', '#101214', '#12152a', '#1b1f38', '#0c0e1e'],
} as const;

const fallbackHex = '#0b5c57';
const textContrast = 4.5;
const controlContrast = 3;
const step = 0.005;

/** A page has a bar for every session but few colours. */
const marks = new Map<string, string>();
const marksKept = 500;

const hexPattern = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

export function isHexColour(value: string): boolean {
  return hexPattern.test(value);
}

/** Reads #rgb and #rrggbb into channels of 0 to 1; null for anything else. */
export function parseHex(hex: string): Rgb | null {
  if (!isHexColour(hex)) return null;
  const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join('') : hex.slice(1);
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return { r: channel(0), g: channel(2), b: channel(4) };
}

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const fromLinear = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

function luminance({ r, g, b }: Rgb): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

/** WCAG 2 contrast of two hex colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [one, two] = [parseHex(a), parseHex(b)];
  if (!one || !two) throw new Error(`Not a hex colour: ${one ? b : a}`);
  const [x, y] = [luminance(one), luminance(two)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

// OKLab by Björn Ottosson, https://bottosson.github.io/posts/oklab/
function toOklch(rgb: Rgb): Oklch {
  const [r, g, b] = [toLinear(rgb.r), toLinear(rgb.g), toLinear(rgb.b)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: Math.atan2(bb, a),
  };
}

function toRgb({ l, c, h }: Oklch): Rgb {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const ll = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: fromLinear(4.0767416621 * ll - 3.3077115913 * m + 0.2309699292 * s),
    g: fromLinear(-1.2684380046 * ll + 2.6097574011 * m - 0.3413193965 * s),
    b: fromLinear(-0.0041960863 * ll - 0.7034186147 * m + 1.707614701 * s),
  };
}

const inGamut = ({ r, g, b }: Rgb) => [r, g, b].every((v) => v >= -0.0005 && v <= 1.0005);

/** The nearest colour that a screen can show: hue and lightness stay, chroma gives way. */
function toHex(colour: Oklch): string {
  let { c } = colour;
  let rgb = toRgb(colour);
  while (!inGamut(rgb) && c > 0) {
    c = Math.max(0, c - 0.004);
    rgb = toRgb({ ...colour, c });
  }
  const channel = (v: number) =>
    Math.round(Math.min(1, Math.max(0, v)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(rgb.r)}${channel(rgb.g)}${channel(rgb.b)}`;
}

/** Moves the lightness from where it is, up or down, until the colour stands out from every background. */
function readable(colour: Oklch, backgrounds: readonly string[], minimum: number, direction: 1 | -1): Oklch {
  for (let l = colour.l; l > 0 && l < 1; l += step * direction) {
    const hex = toHex({ ...colour, l });
    if (backgrounds.every((background) => contrast(hex, background) >= minimum)) return { ...colour, l };
  }
  return { l: direction === 1 ? 1 : 0, c: 0, h: colour.h };
}

/** White or black, whichever reads better: one of them always reaches 4.5. */
const textOn = (hex: string) => (contrast(hex, '#ffffff') >= textContrast ? '#ffffff' : '#000000');

function scheme(colour: Oklch, mode: 'light' | 'dark'): Record<AccentToken, string> {
  const away = mode === 'light' ? -1 : 1;
  const tint = toHex(
    mode === 'light'
      ? { ...colour, l: 0.945, c: Math.min(colour.c, 0.02) }
      : { ...colour, l: 0.28, c: Math.min(colour.c, 0.035) },
  );
  const backgrounds = [...surfaces[mode], tint];
  // On dark paper a deep colour glows only when it is lifted.
  const start =
    mode === 'light' ? colour : { ...colour, l: Math.max(colour.l, 0.76), c: Math.min(colour.c, 0.14) };
  const accent = readable(start, backgrounds, controlContrast, away);
  const accentHex = toHex(accent);
  const onAccent = textOn(accentHex);
  const strongDirection = onAccent === '#ffffff' ? -1 : 1;
  return {
    '--accent': accentHex,
    '--accent-strong': toHex({ ...accent, l: Math.min(1, Math.max(0, accent.l + 0.07 * strongDirection)) }),
    '--accent-ink': toHex(readable(accent, backgrounds, textContrast, away)),
    '--on-accent': onAccent,
    '--tint': tint,
  };
}

/**
 * Any colour as a mark beside words (a track's bar): a `light-dark()` value of at least 3:1 on every surface. Its hue stays;
 * what is not a hex colour is given back as it is.
 */
export function markColour(hex: string): string {
  const rgb = parseHex(hex);
  if (!rgb) return hex;
  const known = marks.get(hex);
  if (known) return known;
  const colour = toOklch(rgb);
  const light = toHex(readable(colour, surfaces.light, controlContrast, -1));
  const dark = toHex(readable(colour, surfaces.dark, controlContrast, 1));
  const mark = `light-dark(${light}, ${dark})`;
  if (marks.size >= marksKept) marks.clear();
  marks.set(hex, mark);
  return mark;
}

function readHex(hex: string): Rgb {
  const rgb = parseHex(hex) ?? parseHex(fallbackHex);
  if (!rgb) throw new Error('The fallback colour is broken.');
  return rgb;
}

/** The accent tokens for a colour, as `light-dark()` values. What is not a hex colour gives the neutral accent. */
export function accentTokens(hex: string): Record<AccentToken, string> {
  const colour = toOklch(readHex(hex));
  const light = scheme(colour, 'light');
  const dark = scheme(colour, 'dark');
  const pair = (token: AccentToken) => `light-dark(${light[token]}, ${dark[token]})`;
  return {
    '--accent': pair('--accent'),
    '--accent-strong': pair('--accent-strong'),
    '--accent-ink': pair('--accent-ink'),
    '--on-accent': pair('--on-accent'),
    '--tint': pair('--tint'),
  };
}

/** A colour as ink on white paper: its hue, dark enough for text. What is not a hex colour gives the neutral accent. */
export function accentOnPaper(hex: string): string {
  return scheme(toOklch(readHex(hex)), 'light')['--accent-ink'];
}

/** For the `style` of a wrapper: only what is inside it takes the colour. */
export function accentStyle(hex: string): CSSProperties {
  // Custom properties are not among React's known style keys.
  return accentTokens(hex) as CSSProperties;
}

/** For a `<style>`: the whole page takes the colour, whatever the theme. */
export function accentCss(hex: string): string {
  const declarations = Object.entries(accentTokens(hex)).map(([token, value]) => `${token}:${value}`);
  return `:root:root:root,[data-theme][data-theme]{${declarations.join(';')}}`;
}
