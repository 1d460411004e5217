import type { Browser, Page } from '@playwright/test';
import { bigAgenda } from './agenda';
import { onPhone, phoneLimits, type PhoneTiming } from './phone';
import { median } from './process-cost';
import { mark, row } from './table';
import { weigh } from './weight';

const SAMPLES = 3;
const SCRIPT_KB = 150;
const BETWEEN_KEYS_MS = 250;

/** Types a word into the search, as fast as people do, letter by letter. */
async function search(page: Page): Promise<void> {
  await page.getByRole('searchbox').click();
  await page.keyboard.type('pflege', { delay: BETWEEN_KEYS_MS });
}

async function timed(
  browser: Browser,
  url: string,
  interact?: (page: Page) => Promise<void>,
): Promise<PhoneTiming> {
  // The server makes a page once; who reads it first waits for that
  await (await fetch(url)).arrayBuffer();
  const samples: PhoneTiming[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) samples.push(await onPhone(browser, url, interact));
  const middle = (of: (timing: PhoneTiming) => number) => median(samples.map(of));
  return {
    lcpMs: middle(({ lcpMs }) => lcpMs),
    tbtMs: middle(({ tbtMs }) => tbtMs),
    cls: middle(({ cls }) => cls),
    inpMs: interact && middle(({ inpMs }) => inpMs ?? NaN),
  };
}

/** What the pages of a large agenda weigh, and how long a phone takes for them. */
export async function printReading(browser: Browser, base: string): Promise<void> {
  const event = await bigAgenda();
  const agenda = `/de/${event.slug}/agenda`;
  const pages = [
    { name: 'a day as a list', path: agenda, interact: search },
    { name: 'a day as a grid', path: `${agenda}/grid` },
    { name: 'a session', path: `${agenda}/session-5` },
  ];
  const widths = [36, 9, 9, 9, 9, 9, 12, 10];
  const { lcpMs, tbtMs, cls, inpMs } = phoneLimits;
  const head = ['HTML kB', 'script kB', 'LCP ms', 'TBT ms', 'CLS', 'search ms', ''];
  console.log(`\n${row(['1,000 sessions in 100 rooms, on a phone', ...head], widths)}`);
  console.log(row(['limit', '', ...[SCRIPT_KB, lcpMs, tbtMs, cls, inpMs].map(String), ''], widths));
  for (const { name, path, interact } of pages) {
    const { htmlKb, scriptKb } = await weigh(browser, base, path);
    const seen = await timed(browser, base + path, interact);
    const holds =
      scriptKb <= SCRIPT_KB &&
      seen.lcpMs <= lcpMs &&
      seen.tbtMs <= tbtMs &&
      seen.cls <= cls &&
      (seen.inpMs ?? 0) <= inpMs;
    const cells = [htmlKb.toFixed(1), scriptKb.toFixed(1), seen.lcpMs.toFixed(0), seen.tbtMs.toFixed(0)];
    const answer = seen.inpMs === undefined ? '' : seen.inpMs.toFixed(0);
    console.log(row([name, ...cells, seen.cls.toFixed(3), answer, mark(holds)], widths));
  }
}
