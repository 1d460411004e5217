import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { categories, registrations } from '@/db/schema/registration';
import { locales } from '@/lib/i18n/locale';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import type { Server } from './server';
import { words } from './words';

// What organisers do with registrations: in German without JavaScript, in English with it
test.describe.configure({ timeout: 180_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const addressOf = (name: string, event: OwnEvent) => `${name.toLowerCase()}.${event.slug}@test.example`;

/** Puts the general category under approval and has people ask for a place in it. */
async function registerPending(server: Server, event: OwnEvent, names: readonly string[]): Promise<void> {
  await write((tx) =>
    tx.update(categories).set({ approval: true }).where(eq(categories.id, event.generalCategoryId)),
  );
  const form = await openForm(`${server.url}/de/${event.slug}/register`, 'givenName');
  for (const givenName of names) {
    const consentIds = [event.requiredConsentId];
    const choice = { categoryId: event.generalCategoryId, consentIds, locale: 'de' as const };
    const answer = await sendForm(form, {
      ...registrationValues(choice, event.slug),
      ...{ givenName, familyName: 'Testa', organisation: 'Haus', email: addressOf(givenName, event) },
    });
    expect(answer.status).toBe(303);
  }
}

for (const locale of locales) {
  const t = words(locale);

  test.describe(`an organiser at the desk, in ${locale},`, () => {
    test.use({ javaScriptEnabled: locale === 'en' });

    test('decides about people, one by one and many at once', async ({
      page,
      server,
      makeEvent,
      signInWithRoles,
      mailTo,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await registerPending(server, event, ['Ada', 'Ben', 'Cem', 'Dora']);
      await signInWithRoles(event.id, 'organiser');
      const list = `/${locale}/organise/${event.slug}/registrations`;
      const told = (text: string) => page.getByRole('status').getByText(text).first();
      const names = page.getByRole('rowheader').getByRole('link');

      await test.step('one is approved, with words', async () => {
        await page.goto(list);
        await page.getByRole('link', { name: 'Testa, Ada' }).click();
        await page.getByRole('link', { name: t('desk.act.approve') }).click();
        await expect(heading(page)).toHaveText(t('desk.act.approve'));
        await expectAccessible(page);
        await page.getByRole('textbox', { name: t('desk.decide.words') }).fill('Schön, dass Sie kommen.');
        await page.getByRole('button', { name: t('desk.act.approve') }).click();
        await expect(told(t('desk.done.approve'))).toBeVisible();
        expect((await mailTo(addressOf('Ada', event), /^Ihre Anmeldung:/)).text).toContain(
          'Schön, dass Sie kommen.',
        );
        await expectAccessible(page);
      });

      await test.step('a note for the team', async () => {
        await page.getByRole('textbox', { name: t('desk.note') }).fill('Kommt erst mittags');
        await page.getByRole('button', { name: t('desk.noteSave') }).click();
        await expect(told(t('desk.done.noted'))).toBeVisible();
        await expect(page.getByText('Kommt erst mittags', { exact: true })).toBeVisible();
      });

      await test.step('a view is saved, and leads back', async () => {
        await page.goto(`${list}?status=pending`);
        await expect(names).toHaveCount(3);
        await page.getByRole('textbox', { name: t('desk.view.name') }).fill('Zu prüfen');
        await page.getByRole('button', { name: t('desk.view.saveNow') }).click();
        const tab = page.getByRole('link', { name: 'Zu prüfen' });
        await expect(tab).toHaveAttribute('aria-current', 'true');
        await page.goto(list);
        await tab.click();
        await expect(names).toHaveCount(3);
        await expectAccessible(page);
      });

      await test.step('two are declined at once, after a summary', async () => {
        for (const name of ['Ben Testa', 'Cem Testa']) {
          await page.getByRole('checkbox', { name: t('desk.bulk.pickOne', { name }) }).check();
        }
        await page.getByLabel(t('desk.bulk.act'), { exact: true }).selectOption('decline');
        await page.getByRole('button', { name: t('desk.bulk.next') }).click();
        await expect(page.getByText(t('desk.bulk.will.decline', { count: 2, total: 2 }))).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: t('desk.bulk.do.decline', { count: 2 }) }).click();
        await expect(told(t('desk.bulk.did.decline', { count: 2 }))).toBeVisible();
        await expect(page.getByText(t('desk.bulk.cannotUndo'))).toBeVisible();
        await expectAccessible(page);
        const rows = await read()
          .select({ name: registrations.givenName, status: registrations.status })
          .from(registrations)
          .where(eq(registrations.eventId, event.id));
        expect(Object.fromEntries(rows.map(({ name, status }) => [name, status]))).toEqual({
          ...{ Ada: 'confirmed', Ben: 'declined', Cem: 'declined', Dora: 'pending' },
        });
      });

      await test.step('all get a message; without a subject it is not sent', async () => {
        await page.goto(`${list}/bulk?act=message&of=all&status=confirmed`);
        await page.getByRole('textbox', { name: t('desk.bulk.text') }).fill('Der Eingang ist hinten.');
        await page.getByRole('button', { name: t('desk.bulk.do.message', { count: 1 }) }).click();
        await expect(page.getByText(t('desk.decide.errorTitle'))).toBeVisible();
        await expect(page.getByRole('textbox', { name: t('desk.bulk.text') })).toHaveValue(
          'Der Eingang ist hinten.',
        );
        await page.getByRole('textbox', { name: t('desk.bulk.subject') }).fill('Anfahrt');
        await page.getByRole('button', { name: t('desk.bulk.do.message', { count: 1 }) }).click();
        await expect(told(t('desk.bulk.did.message', { count: 1 }))).toBeVisible();
        expect((await mailTo(addressOf('Ada', event), 'Anfahrt')).text).toContain('Der Eingang ist hinten.');
      });

      await test.step('somebody is registered by hand', async () => {
        await page.goto(list);
        await page.getByRole('link', { name: t('desk.new.link') }).click();
        await expect(heading(page)).toHaveText(t('desk.new.title'));
        await expectAccessible(page);
        await page.getByRole('textbox', { name: t('registration.givenName') }).fill('Emil');
        await page.getByRole('textbox', { name: t('registration.familyName') }).fill('Späth');
        await page
          .getByRole('textbox', { name: t('registrations.field.email') })
          .fill(addressOf('Ada', event));
        const submit = page.getByRole('button', { name: t('desk.new.submit') });
        await submit.click();
        await expect(page.getByText(t('registrations.addressTaken')).first()).toBeVisible();
        await page
          .getByRole('textbox', { name: t('registrations.field.email') })
          .fill(addressOf('Emil', event));
        await submit.click();
        await expect(told(t('desk.done.registered'))).toBeVisible();
        await expect(heading(page)).toHaveText('Emil Späth');
      });
    });
  });
}
