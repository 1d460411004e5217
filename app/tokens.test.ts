import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, surfaces } from '@/lib/colour';

const root = join(import.meta.dirname, '..');
const css = (name: string) => readFileSync(join(root, 'app', name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The custom properties that a rule with this selector sets. */
function declarations(source: string, selector: string): Map<string, string> {
  const start = source.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No rule ${selector}`);
  const body = source.slice(source.indexOf('{', start) + 1, source.indexOf('}', start));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]));
}

const tokens = css('tokens.css');
const themes = {
  neutral: declarations(tokens, "[data-theme='neutral']"),
  administration: declarations(tokens, ":root:has([data-theme='administration'])"),
};

function colour(theme: keyof typeof themes, token: string, mode: 'light' | 'dark'): string {
  const match = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(themes[theme].get(`--${token}`) ?? '');
  if (!match) throw new Error(`--${token} of ${theme} is no pair of colours`);
  return mode === 'light' ? match[1]! : match[2]!;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(css|tsx?)$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Set where they are used, and each with a fallback or a rule of its own. */
const local = ['--colour', '--columns', '--lines', '--ratio', '--row', '--tone', '--fill', '--surface'];

describe('tokens', () => {
  it('are about fifty', () => {
    expect(themes.neutral.size).toBeGreaterThanOrEqual(45);
    expect(themes.neutral.size).toBeLessThanOrEqual(60);
  });

  it('are the same in both themes', () => {
    expect([...themes.administration.keys()].sort()).toEqual([...themes.neutral.keys()].sort());
  });

  it('refer to nothing that is missing', () => {
    const files = [...filesBelow('app'), ...filesBelow('components'), ...filesBelow('features')];
    const used = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/var\((--[\w-]+)/g)].map((match) => ({
        file,
        name: match[1]!,
      })),
    );
    expect(used.length).toBeGreaterThan(100);
    const missing = used.filter(
      ({ name }) => !local.includes(name) && !(themes.neutral.has(name) && themes.administration.has(name)),
    );
    expect(missing).toEqual([]);
  });

  it('leave no colour outside the themes', () => {
    const files = [...filesBelow('app'), ...filesBelow('components')].filter((file) =>
      /(?<!tokens)\.css$/.test(file),
    );
    expect(files.length).toBeGreaterThan(5);
    const bare = files.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/#[0-9a-f]{3,8}\b|rgb|hsl|oklch/gi),
    ]);
    expect(bare.map((match) => match[0])).toEqual([]);
  });

  it('and lib/colour agree on the surfaces', () => {
    for (const mode of ['light', 'dark'] as const) {
      const inThemes = (['neutral', 'administration'] as const).flatMap((theme) =>
        ['paper', 'sheet', 'wall'].map((token) => colour(theme, token, mode)),
      );
      expect(new Set(surfaces[mode])).toEqual(new Set(inThemes));
    }
  });
});

describe('fonts', () => {
  const faces = [...css('fonts.css').matchAll(/font-family: '([^']+)';[\s\S]*?url\('\.\.\/([^']+)'\)/g)];

  it.each(['Hyperlegible', 'Fira Sans'])('of %s weigh 60 kB at most, all together', (family) => {
    const files = faces.filter((face) => face[1] === family).map((face) => join(root, face[2]!));
    expect(files).toHaveLength(2);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThanOrEqual(60_000);
  });

  it('are those that the themes name first', () => {
    const named = Object.values(themes).map(
      (theme) => /^'([^']+)'/.exec(theme.get('--font-text') ?? '')?.[1],
    );
    expect(named).toEqual(['Hyperlegible', 'Fira Sans']);
  });
});

const cases = (['neutral', 'administration'] as const).flatMap((theme) =>
  (['light', 'dark'] as const).map((mode) => ({ theme, mode })),
);

describe.each(cases)('contrast in $theme, $mode', ({ theme, mode }) => {
  const pair = (front: string, back: string) =>
    contrast(colour(theme, front, mode), colour(theme, back, mode));
  const surfacesOf = ['paper', 'sheet', 'wall', 'tint'];
  const text = ['ink', 'soft', 'accent-ink', 'positive', 'caution', 'danger'];

  it.each(text.flatMap((front) => surfacesOf.map((back) => [front, back] as const)))(
    '%s on %s is 4.5:1 or more',
    (front, back) => expect(pair(front, back)).toBeGreaterThanOrEqual(4.5),
  );

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-danger', 'danger'],
    ['positive', 'positive-tint'],
    ['caution', 'caution-tint'],
    ['danger', 'danger-tint'],
    ['ink', 'positive-tint'],
    ['ink', 'caution-tint'],
    ['ink', 'danger-tint'],
    ['soft', 'caution-tint'],
    ['soft', 'danger-tint'],
    ['soft', 'positive-tint'],
    ['paper', 'ink'],
  ])('%s on %s is 4.5:1 or more', (front, back) => expect(pair(front, back)).toBeGreaterThanOrEqual(4.5));

  it.each(
    ['edge', 'accent', 'focus', 'danger'].flatMap((front) =>
      surfacesOf.map((back) => [front, back] as const),
    ),
  )('the control colour %s on %s is 3:1 or more', (front, back) =>
    expect(pair(front, back)).toBeGreaterThanOrEqual(3),
  );
});
