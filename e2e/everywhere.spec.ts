import { locales } from '@/lib/i18n/locale';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { addressOf, eventParameters, sampleSlugs, seenPages } from './pages';

// A trace of what axe does would take longer than axe
test.use({ trace: 'off' });

/** Both schemes at both widths, each once, half of them in each language. */
const looks = {
  de: [
    ['light', 320],
    ['dark', 1280],
  ],
  en: [
    ['dark', 320],
    ['light', 1280],
  ],
} as const;

// That it asks no other host, breaks no policy and logs no error is watched by the fixtures
for (const { route, as } of seenPages()) {
  test(`${route} is accessible and fits, light and dark, narrow and wide`, async ({
    page,
    server,
    signInAs,
    expectAccessible,
  }) => {
    const parameters = await eventParameters((await sampleSlugs()).upcoming);
    if (as !== 'guest') await signInAs(as);
    for (const locale of locales) {
      const address = addressOf(route, locale, parameters);
      if (!address) throw new Error(`The sample has nothing for ${route}`);
      const answer = await page.goto(`${server.url}${address}`);
      expect(answer?.status()).toBe(200);
      if (route.startsWith('/[locale]')) await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
      for (const [colorScheme, width] of looks[locale]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    }
  });
}
