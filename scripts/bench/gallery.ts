import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { bigGallery, EXHIBITS } from './big-gallery';
import { onPhone, phoneLimits, type PhoneTiming } from './phone';
import { median } from './process-cost';
import { mark, row } from './table';

const limits = { firstViewKb: 400, answerMs: 100 };
const KB = 1_000;
const SAMPLES = 3;
const PRESSES = 4;
const SETTLED_MS = 1_500;
const screens: Record<string, BrowserContextOptions> = {
  'on a desk, 1280 × 900': { viewport: { width: 1280, height: 900 } },
  'on a phone, 412 × 823': { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true },
  // As on most that people carry: twice as many pixels in each direction
  'on a phone of twice the pixels': {
    ...{ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  },
};

type Weights = Record<'html' | 'css' | 'script' | 'fonts' | 'images' | 'other', number>;
const kinds: Record<string, keyof Weights> = {
  ...{ Document: 'html', Stylesheet: 'css', Script: 'script', Font: 'fonts', Image: 'images' },
};

/** Everything that comes over the wire, in kB of 1000 bytes, until nobody who has only opened the page asks for more. */
async function firstView(browser: Browser, url: string, screen: BrowserContextOptions): Promise<Weights> {
  const context = await browser.newContext({ ...screen, locale: 'de-DE' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const weights: Weights = { html: 0, css: 0, script: 0, fonts: 0, images: 0, other: 0 };
  const typeOf = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => typeOf.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weights[kinds[typeOf.get(requestId) ?? ''] ?? 'other'] += encodedDataLength / KB;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED_MS);
  await context.close();
  return weights;
}

/** From a press on a topic until what it leaves is on the screen, with everything loaded that it takes. */
async function answers(browser: Browser, url: string): Promise<{ chipMs: number; searchMs: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('a.chip[data-topic="topic-0"]').click();
  await page.locator('[data-gallery-found]').waitFor({ state: 'hidden' });
  const chipTimes: number[] = [];
  for (let press = 0; press < 2 * PRESSES; press++) {
    chipTimes.push(
      await timed(
        page,
        `document.querySelector('a.chip[data-topic="topic-${1 + (press % PRESSES)}"]').click()`,
      ),
    );
  }
  await page.getByRole('searchbox').fill('pflege');
  await page.getByRole('status').getByText(/\d/).first().waitFor();
  const searchTimes: number[] = [];
  for (const q of ['kräfte', 'anerkennungs', 'beratungsweg', 'arbeitsmarkt in bremen', '']) {
    const type = `(() => { const q = document.querySelector('input[name="q"]'); q.value = ${JSON.stringify(q)}; q.dispatchEvent(new Event('input', { bubbles: true })); })()`;
    searchTimes.push(await timed(page, type));
  }
  await context.close();
  return { chipMs: Math.max(...chipTimes), searchMs: Math.max(...searchTimes) };
}

/** What a page needs until it has shown what an act of its reader leads to. */
function timed(page: Page, act: string): Promise<number> {
  return page.evaluate(`new Promise((answer) => {
    requestAnimationFrame(() => {
      const begin = performance.now();
      ${act};
      requestAnimationFrame(() => setTimeout(() => answer(performance.now() - begin)));
    });
  })`);
}

/** On a phone: opens the gallery, waits for what answers, and presses topics. */
async function press(page: Page): Promise<void> {
  await page.locator('a.chip[data-topic="topic-0"]').click();
  await page.locator('[data-gallery-found]').waitFor({ state: 'hidden' });
  for (let topic = 1; topic <= PRESSES; topic++) {
    await page.locator(`a.chip[data-topic="topic-${topic}"]`).click();
    await page.waitForTimeout(SETTLED_MS / 3);
  }
}

/** What a large gallery weighs, how soon a phone shows it, and how fast it answers. */
export async function printGallery(browser: Browser, base: string): Promise<void> {
  const event = await bigGallery();
  const url = `${base}/de/${event.slug}/gallery`;
  await (await fetch(url)).arrayBuffer();
  const widths = [36, 9, 9, 9, 9, 9, 9, 9, 10];
  const head = ['HTML', 'CSS', 'script', 'fonts', 'images', 'other', 'all', ''];
  console.log(`\n${row([`First view of ${EXHIBITS} exhibits, kB sent`, ...head], widths)}`);
  console.log(row(['limit', '', '', '', '', '', '', String(limits.firstViewKb), ''], widths));
  for (const [name, screen] of Object.entries(screens)) {
    const weights = await firstView(browser, url, screen);
    const all = Object.values(weights).reduce((sum, kb) => sum + kb, 0);
    const cells = [...Object.values(weights), all].map((kb) => kb.toFixed(0));
    console.log(row([name, ...cells, mark(all <= limits.firstViewKb)], widths));
  }

  const timings: PhoneTiming[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) timings.push(await onPhone(browser, url, press));
  const middle = (of: (timing: PhoneTiming) => number) => median(timings.map(of));
  const answered = await answers(browser, url);
  const lines: [string, number, number, number][] = [
    ['largest paint on a phone, ms', middle(({ lcpMs }) => lcpMs), phoneLimits.lcpMs, 0],
    ['blocked on a phone, ms', middle(({ tbtMs }) => tbtMs), phoneLimits.tbtMs, 0],
    ['layout shift on a phone', middle(({ cls }) => cls), phoneLimits.cls, 3],
    ['slowest press on a phone, ms', middle(({ inpMs }) => inpMs ?? NaN), phoneLimits.inpMs, 0],
    ['slowest answer to a facet, ms', answered.chipMs, limits.answerMs, 0],
    ['slowest answer to a word, ms', answered.searchMs, limits.answerMs, 0],
  ];
  const narrow = [36, 10, 10, 10];
  console.log(`\n${row([`${EXHIBITS} exhibits`, '', 'limit', ''], narrow)}`);
  for (const [name, value, limit, digits] of lines) {
    console.log(row([name, value.toFixed(digits), String(limit), mark(value <= limit)], narrow));
  }
  for (const part of ['exhibits', 'words']) {
    const body = Buffer.from(await (await fetch(`${url}/index/${part}`)).arrayBuffer());
    const kb = gzipSync(body).byteLength / KB;
    console.log(row([`${part} of the index, kB after gzip`, kb.toFixed(0)], narrow));
  }
}
