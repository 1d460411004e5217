import type { Page } from '@playwright/test';

type Point = { x: number; y: number };
/** Where a finger is put down, and where it is lifted again. */
export type Path = { from: Point; to: Point };

const STEPS = 8;

/** Moves fingers over the glass, all at once, as a touch screen tells of them. For browsers that have one: `hasTouch`. */
export async function moveFingers(page: Page, ...paths: readonly Path[]): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const at = (part: number) =>
    paths.map(({ from, to }, id) => ({
      id,
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    }));
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= STEPS; step++) {
    await devTools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / STEPS) });
  }
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await devTools.detach();
}
