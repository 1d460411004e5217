import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hintMainScripts } from './compile-hints.mjs';

const HINT = '//# allFunctionsCalledOnLoad\n';
let distDir: string;
const read = (name: string) => readFileSync(join(distDir, name), 'utf8');

beforeEach(() => {
  distDir = mkdtempSync(join(tmpdir(), 'foyer-hints-'));
  mkdirSync(join(distDir, 'static'));
  for (const name of ['main', 'react', 'own']) writeFileSync(join(distDir, `static/${name}.js`), `${name}()`);
  const rootMainFiles = ['static/main.js', 'static/react.js'];
  writeFileSync(join(distDir, 'build-manifest.json'), JSON.stringify({ rootMainFiles }));
});
afterEach(() => rmSync(distDir, { recursive: true }));

test('the scripts of every page begin with the hint, once, and no other does', async () => {
  await hintMainScripts({ distDir });
  await hintMainScripts({ distDir });
  expect(read('static/main.js')).toBe(`${HINT}main()`);
  expect(read('static/react.js')).toBe(`${HINT}react()`);
  expect(read('static/own.js')).toBe('own()');
});

test('a build that names no such scripts fails', async () => {
  writeFileSync(join(distDir, 'build-manifest.json'), JSON.stringify({ rootMainFiles: [] }));
  await expect(hintMainScripts({ distDir })).rejects.toThrow('names no scripts');
});
