import { expect, test } from './fixtures';
import { words } from './words';

const t = words('en');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('who saves later is told, keeps what was typed, and overwrites nothing', async ({
      page,
      context,
      makeEvent,
      signInWithRoles,
    }) => {
      const event = await makeEvent();
      await signInWithRoles(event.id, 'organiser');
      const settings = `/en/organise/${event.slug}/settings`;
      const city = (editor: typeof page) => editor.getByRole('textbox', { name: t('settings.city') });
      const save = (editor: typeof page) => editor.getByRole('button', { name: t('settings.save') }).click();

      await page.goto(settings);
      const other = await context.newPage();
      await other.goto(settings);
      await city(other).fill('Leipzig');
      await save(other);
      await expect(other.getByRole('status').getByText(t('settings.saved'))).toBeVisible();

      await city(page).fill('Rostock');
      await save(page);
      const refusal = page.getByRole('alert').getByText(t('settings.refused.changedMeanwhile'));
      await expect(refusal).toBeVisible();
      await expect(city(page)).toHaveValue('Rostock');
      // Once more does not help, since nothing has been compared yet
      await save(page);
      await expect(refusal).toBeVisible();
      await expect(city(page)).toHaveValue('Rostock');

      await page.goto(settings);
      await expect(city(page)).toHaveValue('Leipzig');
      await city(page).fill('Rostock');
      await save(page);
      await expect(page.getByRole('status').getByText(t('settings.saved'))).toBeVisible();
      await expect(city(page)).toHaveValue('Rostock');
      // The form has been made anew: it can be saved again
      await city(page).fill('Kiel');
      await save(page);
      await expect(city(page)).toHaveValue('Kiel');
      await page.reload();
      await expect(city(page)).toHaveValue('Kiel');
    });
  });
}
