import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { addressOf, eventParameters, sampleSlugs, seenPages } from './pages';

// A trace of what axe does would take longer than axe
test.use({ trace: 'off' });

for (const { route, as } of seenPages()) {
  test(`${route} is accessible and fits, light and dark, narrow and wide`, async ({
    page,
    server,
    signInAs,
    expectAccessible,
  }) => {
    const parameters = await eventParameters((await sampleSlugs()).upcoming);
    const address = addressOf(route, 'de', parameters);
    if (!address) throw new Error(`The sample has nothing for ${route}`);
    if (as !== 'guest') await signInAs(as);
    const answer = await page.goto(`${server.url}${address}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/\S/);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    }
  });
}
