import { expect, test } from './fixtures';

test.describe('the language', () => {
  for (const [header, home] of [
    ['de-AT,de;q=0.9,en;q=0.5', '/de'],
    ['en-GB,en;q=0.9', '/en'],
    ['fr-FR,en;q=0.4,de;q=0.3', '/en'],
    ['fr', '/de'],
  ] as const) {
    test(`of ${header} leads to ${home}`, async ({ request }) => {
      const answer = await request.get('/', { headers: { 'Accept-Language': header }, maxRedirects: 0 });
      expect(answer.status()).toBeGreaterThanOrEqual(302);
      expect(answer.status()).toBeLessThanOrEqual(308);
      expect(new URL(answer.headers().location ?? '', 'http://localhost').pathname).toBe(home);
    });
  }

  test('can be changed on the page, and stays on it', async ({ page }) => {
    await page.goto('/de/imprint');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/imprint$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test.describe('what does not exist', () => {
  for (const [path, heading] of [
    ['/de/nirgendwo', 'Diese Seite gibt es nicht'],
    ['/en/nowhere', 'This page does not exist'],
    ['/fr/nowhere', undefined],
    ['/en/nowhere/agenda/nothing', undefined],
  ] as const) {
    test(`is said to be so: ${path}`, async ({ page, expectAccessible }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      const title = page.getByRole('heading', { level: 1 });
      if (heading) await expect(title).toHaveText(heading);
      else await expect(title).toBeVisible();
      await expectAccessible(page);
    });
  }
});

test('the first thing that the keyboard reaches is the way past the navigation', async ({ page }) => {
  await page.goto('/en');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', '#main');
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
