import type { Browser, Page } from '@playwright/test';
import type { OwnEvent } from '@/e2e/event';
import { findWarnings, type PlanFacts, type PlannedFacts } from '@/features/agenda/warnings';
import { median } from './process-cost';
import { bigAgenda, ROOMS, SESSIONS } from './agenda';
import { administratorCookie } from './scale';
import { mark, row } from './table';

const limits = { frameMs: 50, warningsMs: 50 };
const HOUR_MS = 3_600_000;
const SAMPLES = 15;
const DRAGS = 4;
const STEPS = 45;
/** Two frames: as often as a hand moves a mouse visibly. */
const STEP_MS = 33;

/** How long the warnings of a plan take that has some for half of its sessions. */
function timeWarnings(): { found: number; ms: number } {
  const plan = randomPlan();
  const times: number[] = [];
  let found = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const begin = performance.now();
    found = findWarnings(plan).length;
    times.push(performance.now() - begin);
  }
  return { found, ms: median(times) };
}

/** The same each time: a thousand sessions in a hundred rooms on three days, with speakers, places and sign-ups. */
function randomPlan(): PlanFacts {
  let seed = 1;
  const below = (limit: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % limit;
  };
  const sessions = Array.from({ length: SESSIONS }, (_, n): PlannedFacts => {
    const startsAt = (below(40) / 4 + (n % 3) * 24) * HOUR_MS;
    const time = { startsAt, endsAt: startsAt + HOUR_MS };
    return {
      ...{ id: `s${n}`, status: 'published', roomId: `r${below(ROOMS)}`, isBreak: n % 50 === 0, ...time },
      ...{ speakerIds: [`p${below(400)}`, `q${below(400)}`], places: n % 3 === 0 ? 60 : null },
      ...{ needsStepFree: n % 7 === 0, untranslated: n % 5 === 0 ? ['abstract'] : [] },
      ...{ signedUp: { confirmed: 5, waiting: 0 }, released: { status: 'published', places: 60, ...time } },
    };
  });
  return {
    event: { startsAt: 0, endsAt: 3 * 24 * HOUR_MS },
    dayEnds: [24, 48, 72].map((hour) => hour * HOUR_MS),
    sessions,
    rooms: Array.from({ length: ROOMS }, (_, n) => {
      return { id: `r${n}`, capacity: 50 + n, stepFree: n % 2 === 0 };
    }),
    absences: Array.from({ length: 100 }, (_, n) => {
      return { speakerId: `p${n}`, startsAt: 0, endsAt: 4 * HOUR_MS };
    }),
    shared: Array.from({ length: 5 * SESSIONS }, (_, n) => {
      return { sessions: [`s${n % SESSIONS}`, `s${(n * 7 + 1) % SESSIONS}`] as const, people: 3 };
    }),
  };
}

type Recorded = { frames: number[]; isOn: boolean };

/** For the page, as text: what runs this file gives functions in it a helper that a page does not have. */
const RECORD = `
  window.recorded = { frames: [], isOn: true };
  requestAnimationFrame(function tick(now) {
    window.recorded.frames.push(now);
    if (window.recorded.isOn) requestAnimationFrame(tick);
  });
`;

/** The longest time between two frames while sessions of a big plan are dragged, let go, and scrolled along with. */
async function longestFrameOfDrag(
  browser: Browser,
  base: string,
  event: OwnEvent,
  cookie: string,
): Promise<{ longestMs: number; frames: number }> {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 }, locale: 'de-DE' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: base }]);
  const page = await context.newPage();
  await page.goto(`${base}/de/organise/${event.slug}/plan`, { waitUntil: 'networkidle' });
  let [longestMs, frames] = [0, 0];
  for (let drag = 0; drag < DRAGS; drag++) {
    const seen = await dragOnce(page, drag);
    longestMs = Math.max(longestMs, ...seen.slice(1).map((time, index) => time - (seen[index] ?? time)));
    frames += seen.length;
  }
  await context.close();
  return { longestMs, frames };
}

/** Takes a session, leads it through the grid and to its right edge, where that scrolls, and lets it go. */
async function dragOnce(page: Page, drag: number): Promise<number[]> {
  const scroller = page.locator('.plan-scroller');
  // The mouse reaches only what is in the window
  await scroller.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const [grid, block] = [await scroller.boundingBox(), await blockInView(page, drag)];
  if (!grid) throw new Error('There is no grid');
  await page.mouse.move(block.x, block.y);
  await page.evaluate(RECORD);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    const turn = (step / STEPS) * 2 * Math.PI;
    const isLate = step > STEPS * 0.7;
    const x = isLate ? grid.x + grid.width - 12 : grid.x + grid.width * (0.5 + 0.35 * Math.sin(turn));
    const y = grid.y + grid.height * (0.5 + 0.35 * Math.sin(turn * 1.5));
    await page.mouse.move(x, y);
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.move(grid.x + grid.width / 2, grid.y + grid.height / 2);
  await page.mouse.up();
  // What is let go is drawn, looked over and sent
  await page.waitForTimeout(1_000);
  return page.evaluate(() => {
    const { recorded } = window as unknown as { recorded: Recorded }; // put there by RECORD
    recorded.isOn = false;
    return recorded.frames;
  });
}

/** The middle of a session that can be seen whole, another one for each drag. */
async function blockInView(page: Page, drag: number): Promise<{ x: number; y: number }> {
  const found = await page.evaluate(() => {
    const grid = document.querySelector('.plan-scroller')?.getBoundingClientRect();
    return [...document.querySelectorAll('.plan-area [data-session]')]
      .map((block) => block.getBoundingClientRect())
      .filter(({ left, top, bottom, right }) => {
        return (
          grid && left > grid.left + 60 && right < grid.right && top > grid.top + 60 && bottom < grid.bottom
        );
      })
      .map(({ left, top }) => ({ x: left + 30, y: top + 14 }));
  });
  const block = found[drag % Math.max(1, found.length)];
  if (!block) throw new Error('No session is in view');
  return block;
}

/** What the editor costs whoever plans a big conference. */
export async function printPlanning(browser: Browser, base: string): Promise<void> {
  const cookie = await administratorCookie();
  const { longestMs, frames } = await longestFrameOfDrag(browser, base, await bigAgenda(), cookie);
  const { found, ms } = timeWarnings();
  const widths = [52, 10, 10, 8];
  const say = (name: string, value: number, limit: number) =>
    console.log(row([name, value.toFixed(1), String(limit), mark(value <= limit)], widths));
  console.log(`\n${row(['Planning 1,000 sessions in 100 rooms', 'ms', 'limit', ''], widths)}`);
  say(`longest of ${frames} frames while sessions are dragged`, longestMs, limits.frameMs);
  say(`all ${found} warnings`, ms, limits.warningsMs);
}
