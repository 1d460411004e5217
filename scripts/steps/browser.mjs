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

/** Draws nothing that nobody sees: the same tests take two thirds of the time. */
const HEADLESS = '/usr/bin/chromium-headless-shell';

const places = [
  HEADLESS,
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
  const found = systemChromium();
  if (found === HEADLESS || process.env.PLAYWRIGHT_CHROMIUM) return;
  if (isDebian() && process.getuid?.() === 0) return installDebian(found);
  if (found) return;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return;
  const system = process.getuid?.() === 0 ? ['--with-deps'] : [];
  await step("Installing Playwright's Chromium", 'one to three minutes, once', {
    name: 'browser',
    command: process.execPath,
    args: [programs.playwright, 'install', ...system, 'chromium'],
  });
}

/** Debian's Chromium without a window; one with it that is there already does as well. @param {string | undefined} found */
async function installDebian(found) {
  const script =
    'apt-get update -q && apt-get install -yq --no-install-recommends chromium-headless-shell fonts-liberation fonts-noto-color-emoji';
  try {
    await step('Installing Chromium', 'one to three minutes, once', {
      name: 'browser',
      command: 'sh',
      args: ['-c', script],
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    if (found) return;
    throw error;
  }
  if (!systemChromium()) {
    throw new StepError(`Chromium was installed, but does not start: try ${HEADLESS} --version.`);
  }
}
