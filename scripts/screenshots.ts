import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { closeDatabase } from '@/db/client';
import { addressOf, eventParameters, sampleSlugs, seenPages, seenStates, type SeenPage } from '@/e2e/pages';
import { cookieOf } from '@/e2e/access/people';
import { resetEnv } from '@/lib/env';
import { chromiumArguments, ensureBrowser, systemChromium } from './steps/browser.mjs';
import { runCommand } from './steps/command.mjs';
import { build, install } from './steps/prepare.mjs';
import { sampleTemplate } from './steps/sample.mjs';
import { startServer } from './steps/server.mjs';

// Pictures of every page, for looking at: npm run screenshots -- --out DIR --only agenda --scheme dark
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screenshots' },
    /** The pictures of the README alone: what a large window shows at first. */
    readme: { type: 'boolean', default: false },
    /** Part of the page's path in app, such as `organise` or `gallery/[exhibit]`. */
    only: { type: 'string', default: '' },
    locale: { type: 'string', multiple: true, default: ['de', 'en'] },
    scheme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    width: { type: 'string', multiple: true, default: ['320', '1280'] },
    event: { type: 'string', default: 'upcoming' },
  },
});
const options = values.readme ? { ...values, locale: ['de'], scheme: ['light'], width: ['1280'] } : values;
const HEIGHT = options.readme ? 1500 : 900;
const readmePages = [
  '/[locale]/[event]',
  '/[locale]/[event]/gallery',
  '/[locale]/organise/[event]/registrations',
];

/** `/[locale]/[event]/agenda` → `event-agenda` */
function nameOf({ route, state }: SeenPage): string {
  const parts = route.split('/').filter((part) => part !== '' && part !== '[locale]');
  const name = parts.map((part) => part.replace(/[[\].]/g, '')).join('-') || 'home';
  return state ? `${name}-${state}` : name;
}

async function take(browser: Browser, url: string, seen: SeenPage, address: (locale: 'de' | 'en') => string) {
  const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'Europe/Berlin' });
  if (seen.as !== 'guest') {
    const [name = '', value = ''] = (await cookieOf(seen.as)).split('=');
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
        const path = join(options.out, `${nameOf(seen)}-${locale}-${colorScheme}-${width}.png`);
        await page.screenshot({ path, fullPage: !options.readme });
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
    const pages = [...seenPages(), ...(options.readme ? [] : seenStates())].filter(({ route }) =>
      options.readme ? readmePages.includes(route) : route.includes(options.only),
    );
    for (const page of pages) {
      const address = (locale: 'de' | 'en') => addressOf(page.route, locale, parameters, page.state) ?? '';
      if (address('de') === '') continue;
      process.stdout.write(`${page.route} (${[page.as, page.state].filter(Boolean).join(', ')})\n`);
      await take(browser, server.url, page, address);
    }
  } finally {
    await browser.close();
    await closeDatabase();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
process.exit(0);
