import type { Page } from '@playwright/test';
import { write } from '@/db/client';
import { speakers } from '@/db/schema/agenda';
import { expect, test } from './fixtures';
import { words } from './words';

const t = words('en');

/** What the agenda is made of, each with a field that two people fill in differently. */
const parts = [
  { kind: 'rooms', label: 'capacity', values: ['60', '70', '80'] },
  { kind: 'tracks', label: 'order', values: ['6', '7', '8'] },
  { kind: 'speakers', label: 'organisation', values: ['Haus am Markt', 'Haus am See', 'Haus am Tor'] },
] as const;

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
      const sent = page.waitForResponse((response) => response.request().method() === 'POST');
      await save(page);
      await sent;
      await expect(city(page)).toHaveValue('Kiel');
      await page.reload();
      await expect(city(page)).toHaveValue('Kiel');
    });

    for (const { kind, label, values } of parts) {
      test(`so it is with one of the ${kind} of the agenda`, async ({
        page,
        context,
        makeEvent,
        signInWithRoles,
      }) => {
        const event = await makeEvent();
        const id = { rooms: event.roomId, tracks: event.trackId, speakers: crypto.randomUUID() }[kind];
        if (kind === 'speakers') {
          await write((tx) => tx.insert(speakers).values({ id, eventId: event.id, name: 'Samira Engel' }));
        }
        await signInWithRoles(event.id, 'programme');
        const list = `/en/organise/${event.slug}/${kind}`;
        const [theirs, mine, typed] = values;
        const field = (editor: Page) => editor.getByLabel(t(`planning.${label}`));
        const save = (editor: Page) => editor.getByRole('button', { name: t('planning.save') }).click();
        const saved = (editor: Page) =>
          expect(editor.getByRole('status').getByText(t('planning.done.saved'))).toBeVisible();

        await page.goto(`${list}/${id}`);
        const other = await context.newPage();
        await other.goto(`${list}/${id}`);
        await field(other).fill(theirs);
        await save(other);
        await saved(other);

        const refusal = page.getByRole('alert').getByText(t('planning.refused.changedMeanwhile'));
        // Once more does not help, since nothing has been compared yet
        for (const value of [mine, typed]) {
          await field(page).fill(value);
          await save(page);
          await expect(refusal).toBeVisible();
          await expect(field(page)).toHaveValue(value);
        }
        await other.goto(`${list}/${id}`);
        await expect(field(other)).toHaveValue(theirs);

        await page.goto(`${list}/${id}`);
        await field(page).fill(typed);
        await save(page);
        await saved(page);
        await page.goto(`${list}/${id}`);
        await expect(field(page)).toHaveValue(typed);
      });
    }
  });
}
