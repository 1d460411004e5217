import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { closeDatabase } from '@/db/client';
import { addressOf, eventParameters, sampleSlugs, seenPages, type SeenPage } from '@/e2e/pages';
import { cookieOf } from '@/e2e/access/people';
import { resetEnv } from '@/lib/env';
import { chromiumArguments, ensureBrowser, systemChromium } from './steps/browser.mjs';
import { runCommand } from './steps/command.mjs';
import { build, install } from './steps/prepare.mjs';
import { sampleTemplate } from './steps/sample.mjs';
import { startServer } from './steps/server.mjs';

// Pictures of every page, for looking at: npm run screenshots -- --out DIR --only agenda --scheme dark
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screenshots' },
    /** Part of the page's path in app, such as `organise` or `gallery/[exhibit]`. */
    only: { type: 'string', default: '' },
    locale: { type: 'string', multiple: true, default: ['de', 'en'] },
    scheme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    width: { type: 'string', multiple: true, default: ['320', '1280'] },
    event: { type: 'string', default: 'upcoming' },
  },
});
const HEIGHT = 900;

/** `/[locale]/[event]/agenda` → `event-agenda` */
function nameOf(route: string): string {
  const parts = route.split('/').filter((part) => part !== '' && part !== '[locale]');
  return parts.map((part) => part.replace(/[[\].]/g, '')).join('-') || 'home';
}

async function take(
  browser: Browser,
  url: string,
  { route, as }: SeenPage,
  address: (locale: 'de' | 'en') => string,
) {
  const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'Europe/Berlin' });
  if (as !== 'guest') {
    const [name = '', value = ''] = (await cookieOf(as)).split('=');
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  for (const locale of ['de', 'en'] as const) {
    if (!options.locale.includes(locale)) continue;
    await page.goto(`${url}${address(locale)}`, { waitUntil: 'networkidle' });
    for (const colorScheme of ['light', 'dark'] as const) {
      if (!options.scheme.includes(colorScheme)) continue;
      await page.emulateMedia({ colorScheme });
      for (const width of options.width.map(Number)) {
        await page.setViewportSize({ width, height: HEIGHT });
        const path = join(options.out, `${nameOf(route)}-${locale}-${colorScheme}-${width}.png`);
        await page.screenshot({ path, fullPage: true });
      }
    }
  }
  await context.close();
}

await runCommand(async () => {
  await install();
  await ensureBrowser();
  await build();
  mkdirSync(options.out, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-screenshots-'));
  cpSync(await sampleTemplate(), dataDir, { recursive: true });
  const env = { DATABASE_URL: '', SMTP_URL: '', DEMO: '1' };
  const server = await startServer({ dataDir, env, name: 'server-screenshots' });
  const browser = await chromium.launch({ executablePath: systemChromium(), args: chromiumArguments });
  try {
    resetEnv({ ...env, DATA_DIR: dataDir, APP_URL: server.url });
    const { upcoming, archived } = await sampleSlugs();
    const parameters = await eventParameters(options.event === 'archived' ? archived : upcoming);
    for (const page of seenPages().filter(({ route }) => route.includes(options.only))) {
      if (!addressOf(page.route, 'de', parameters)) continue;
      process.stdout.write(`${page.route} (${page.as})\n`);
      await take(browser, server.url, page, (locale) => addressOf(page.route, locale, parameters) ?? '');
    }
  } finally {
    await browser.close();
    await closeDatabase();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
process.exit(0);
