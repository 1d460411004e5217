import type { Page } from '@playwright/test';
import { locales } from '@/lib/i18n/locale';
import { expect, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import { words } from './words';

// Whole journeys, with a look at every page by axe
test.describe.configure({ timeout: 180_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const told = (page: Page, text: string) => page.getByRole('status').getByText(text).first();

for (const locale of locales) {
  const t = words(locale);

  test(`an administrator makes an event, names who organises it, and publishes it, in ${locale}`, async ({
    page,
    signInAs,
    newVisitor,
    mailTo,
    expectAccessible,
  }) => {
    const slug = `neu-${crypto.randomUUID().slice(0, 8)}`;
    const title = { de: `Neue Wege ${slug}`, en: `New ways ${slug}` };
    const desk = `/${locale}/organise/${slug}`;
    await signInAs('administrator');
    const guest = await newVisitor();
    await guest.goto(`/${locale}`);
    await expect(guest.getByRole('link', { name: title[locale] })).toHaveCount(0);

    await test.step('makes it', async () => {
      await page.goto(`/${locale}/organise`);
      await expect(heading(page)).toHaveText(t('organise.events'));
      await expectAccessible(page);
      await page
        .getByRole('link', { name: t('organise.newEvent') })
        .first()
        .click();
      await expect(heading(page)).toHaveText(t('organise.newEvent'));
      const create = page.getByRole('button', { name: t('settings.create') });
      await create.click();
      await expect(page.getByRole('alert').filter({ hasText: t('settings.errorTitle') })).toBeFocused();
      await expectAccessible(page);
      const names = page.getByRole('group', { name: t('settings.title'), exact: true });
      await names.getByRole('textbox', { name: t('settings.german') }).fill(title.de);
      await names.getByRole('textbox', { name: t('settings.english') }).fill(title.en);
      await page.getByRole('textbox', { name: t('settings.slug') }).fill(slug);
      await page.getByLabel(t('settings.startsAt')).fill('2031-05-06T09:00');
      await page.getByLabel(t('settings.endsAt')).fill('2031-05-06T17:00');
      await page.getByRole('spinbutton', { name: t('settings.places') }).fill('40');
      await create.click();
      await expect(page.getByText(t('settings.created'))).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`${desk}/settings`));
      expect((await guest.goto(`/${locale}/${slug}`))?.status()).toBe(404);
    });

    await test.step('names an organiser, who gets a mail', async () => {
      const email = `olena.${slug}@test.example`;
      await page.goto(`${desk}/team`);
      await page.getByRole('textbox', { name: t('team.email') }).fill(email);
      await page.getByLabel(t('team.role'), { exact: true }).selectOption('organiser');
      await page.getByRole('button', { name: t('team.grant') }).click();
      await expect(told(page, t('team.granted'))).toBeVisible();
      await mailTo(email, t('mail.roleGranted.subject', { event: title[locale] }));
    });

    await test.step('publishes it, and the house shows it to the next guest', async () => {
      await page.goto(desk);
      await expect(page.getByText(t('overview.step.publish'))).toBeVisible();
      await expectAccessible(page);
      await page.goto(`${desk}/settings`);
      await page.getByRole('radio', { name: t('settings.status.published') }).check();
      await page.getByRole('button', { name: t('settings.save') }).click();
      await expect(told(page, t('settings.saved'))).toBeVisible();
      await guest.goto(`/${locale}`);
      await guest.getByRole('link', { name: title[locale] }).click();
      await expect(heading(guest)).toHaveText(title[locale]);
      await expectAccessible(guest);
      await guest.getByRole('link', { name: t('event.register') }).click();
      await expect(guest.getByRole('textbox', { name: t('registration.givenName') })).toBeVisible();
    });
  });

  test(`an administrator writes the imprint of the house, and the next guest reads it, in ${locale}`, async ({
    page,
    signInAs,
    newVisitor,
    expectAccessible,
  }) => {
    const guest = await newVisitor();
    const imprint = `Herausgeberin ${crypto.randomUUID()}`;
    await guest.goto(`/${locale}/imprint`);
    await expect(guest.getByText(imprint)).toHaveCount(0);
    await signInAs('administrator');
    await page.goto(`/${locale}/organise/installation`);
    await expect(heading(page)).toHaveText(t('organise.installation'));
    await expectAccessible(page);
    const language = locale === 'de' ? t('settings.german') : t('settings.english');
    await page
      .getByRole('group', { name: t('site.imprint') })
      .getByRole('textbox', { name: language })
      .fill(`${imprint}\n\n## Kontakt\n\nUferstraße 1`);
    await page.getByRole('button', { name: t('settings.save') }).click();
    await expect(told(page, t('settings.saved'))).toBeVisible();
    await guest.reload();
    await expect(guest.getByText(imprint)).toBeVisible();
    await expect(guest.getByRole('heading', { level: 2, name: 'Kontakt' })).toBeVisible();
    await expectAccessible(guest);
  });

  test(`who may only look sees figures and no names, in ${locale}`, async ({
    page,
    server,
    makeEvent,
    signInWithRoles,
    expectAccessible,
  }) => {
    const event = await makeEvent();
    const choice = { categoryId: event.generalCategoryId, consentIds: [event.requiredConsentId], locale };
    const form = await openForm(`${server.url}/${locale}/${event.slug}/register`, 'givenName');
    const values = registrationValues(choice, event.slug);
    expect((await sendForm(form, values)).status).toBe(303);
    await signInWithRoles(event.id, 'viewer');
    const desk = `/${locale}/organise/${event.slug}`;
    await page.goto(desk);
    await expect(page.getByText(t('overview.registered', { taken: 1, places: 20 }))).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${desk}/registrations`);
    await expect(page.getByText(t('registrations.countsOnly'))).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(page.getByText(values.familyName ?? '')).toHaveCount(0);
    await expectAccessible(page);
    // Figures may be taken along, without anything that tells who somebody is
    const file = await page.request.get(`${desk}/registrations/export/file?format=csv&personal=1`);
    expect(file.status()).toBe(404);
    const figures = await page.request.get(`${desk}/registrations/export/file?format=csv`);
    expect(figures.status()).toBe(200);
    expect(await figures.text()).not.toContain(values.familyName);
    for (const path of ['registrations/import', 'settings', 'team', 'messages', 'history']) {
      expect((await page.request.get(`${desk}/${path}`)).status(), path).toBe(404);
    }
  });
}
