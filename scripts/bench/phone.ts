import type { Browser, Page } from '@playwright/test';

/** A phone on a slow net, as Lighthouse applies it: 150 ms RTT and 1.6 Mbit/s, with what a browser's throttling leaves out. */
const net = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1_474.56 * 1_000) / 8,
  uploadThroughput: (675 * 1_000) / 8,
};
const CPU_SLOWDOWN = 4;
const screen = { width: 412, height: 823 };
const LONG_TASK_MS = 50;
const SETTLED_MS = 3_000;
/** Lighthouse's limits of "good", and of an interaction that feels immediate. */
export const phoneLimits = { lcpMs: 2_500, tbtMs: 200, cls: 0.1, inpMs: 200 };

export type PhoneTiming = { lcpMs: number; tbtMs: number; cls: number; inpMs: number | undefined };
type Seen = { fcp: number; lcp: number; cls: number; tasks: [number, number][]; interactions: number[] };

/** Runs in the page from the very beginning, and gathers what its observers are told. */
function observe(): void {
  const seen: Seen = { fcp: 0, lcp: 0, cls: 0, tasks: [], interactions: [] };
  Object.assign(window, { seen });
  const watch = (type: string, see: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
      ...more,
    });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  watch('layout-shift', (entry) => {
    // The types of the DOM know neither of the two
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.cls += value;
  });
  watch('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  watch(
    'event',
    (entry) => {
      // As above
      const { duration, interactionId } = entry as PerformanceEntry & { interactionId?: number };
      if (interactionId) seen.interactions.push(duration);
    },
    { durationThreshold: 16 },
  );
}

async function throttled(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', net);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/**
 * Loads a page as a phone does for the first time. `interact` is what a reader does then; the slowest of its answers is told.
 */
export async function onPhone(
  browser: Browser,
  url: string,
  interact?: (page: Page) => Promise<void>,
): Promise<PhoneTiming> {
  const context = await browser.newContext({
    viewport: screen,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  // tsx wraps named functions in a helper that a page does not have
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(observe);
  await throttled(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED_MS);
  // Put there by `observe`
  const read = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  const { fcp, lcp, cls, tasks } = await read();
  await interact?.(page);
  await page.waitForTimeout(LONG_TASK_MS * CPU_SLOWDOWN);
  const { interactions } = await read();
  await context.close();
  const blocking = tasks.map(([start, duration]) => {
    const visible = Math.min(duration, start + duration - fcp);
    return Math.max(0, visible - LONG_TASK_MS);
  });
  return {
    lcpMs: lcp,
    tbtMs: blocking.reduce((sum, ms) => sum + ms, 0),
    cls,
    inpMs: interact && Math.max(0, ...interactions),
  };
}
