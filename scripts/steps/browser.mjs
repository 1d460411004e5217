// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { programs } from './paths.mjs';
import { step, StepError } from './step.mjs';

/** What Chromium is started with: no sandbox (root, containers), and nothing that talks to the outside. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine; undefined where Playwright's own is to be used. */
export function systemChromium() {
  const asked = process.env.PLAYWRIGHT_CHROMIUM;
  if (asked) return asked;
  // Ubuntu's package is a stub that only points to its shop, so it has to say its version first
  return places.find(
    (place) =>
      existsSync(place) && spawnSync(place, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
  );
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Sees to it that there is a browser to test with. */
export async function ensureBrowser() {
  if (systemChromium()) return;
  if (isDebian() && process.getuid?.() === 0) {
    const script =
      'apt-get update -q && apt-get install -yq --no-install-recommends chromium fonts-liberation fonts-noto-color-emoji';
    await step('Installing Chromium', 'one to three minutes, once', {
      name: 'browser',
      command: 'sh',
      args: ['-c', script],
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (!systemChromium())
      throw new StepError('Chromium was installed, but does not start: try chromium --version.');
    return;
  }
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return;
  const system = process.getuid?.() === 0 ? ['--with-deps'] : [];
  await step("Installing Playwright's Chromium", 'one to three minutes, once', {
    name: 'browser',
    command: process.execPath,
    args: [programs.playwright, 'install', ...system, 'chromium'],
  });
}
