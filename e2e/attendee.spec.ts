import type { Page } from '@playwright/test';
import QRCode from 'qrcode';
import { z } from 'zod';
import { locales, type Locale } from '@/lib/i18n/locale';
import type { Translator } from '@/lib/i18n/translator';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import { words } from './words';

// Whole journeys, with a look at every page by axe
test.describe.configure({ timeout: 180_000 });

const places = z.object({
  places: z.object({
    left: z.number(),
    categories: z.array(z.object({ id: z.string(), left: z.number() })),
  }),
});

/** The places that are left, in all and for partners, as the event's pages ask for them. */
async function placesLeft(page: Page, event: OwnEvent): Promise<[all: number, partners: number | undefined]> {
  const answer = await page.request.get(`/api/me?event=${event.slug}`);
  const { left, categories } = places.parse(await answer.json()).places;
  return [left, categories.find(({ id }) => id === event.partnerCategoryId)?.left];
}

/** What the form asks for, by the words on it. */
function formOf(page: Page, t: Translator, locale: Locale) {
  const text = (label: string) => page.getByRole('textbox', { name: label });
  const either = { de: ['Allgemein', 'Partner*innen'], en: ['General', 'Partners'] }[locale];
  const consents = {
    de: ['Ich bin mit der Verarbeitung einverstanden.', 'Ich darf auf Fotos zu sehen sein.'],
    en: ['I agree to the processing.', 'I may be seen in photographs.'],
  }[locale];
  return {
    givenName: text(t('registration.givenName')),
    familyName: text(t('registration.familyName')),
    organisation: text(t('registration.organisation')),
    email: text(t('registration.email')),
    accessNeeds: text(t('registration.accessNeeds')),
    diet: text(t('registration.diet')),
    general: page.getByRole('radio', { name: either[0], exact: true }),
    partners: page.getByRole('radio', { name: either[1], exact: true }),
    language: page.getByRole('radio', { name: t(`registration.language.${locale}`) }),
    agreement: page.getByRole('checkbox', { name: consents[0] }),
    photographs: page.getByRole('checkbox', { name: consents[1] }),
    send: page.getByRole('button', { name: t('registration.submit') }),
    errors: page.getByRole('alert').filter({ hasText: t('registration.errorTitle') }),
  };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('what was filled in before the checks had been loaded stays, and is checked', async ({
  page,
  makeEvent,
}) => {
  const event = await makeEvent();
  const t = words('en');
  const form = formOf(page, t, 'en');
  await page.goto(`/en/${event.slug}/register`, { waitUntil: 'networkidle' });
  let arrive = (): void => undefined;
  const gate = new Promise<void>((resolve) => (arrive = resolve));
  let held = 0;
  await page.route('**/_next/static/chunks/**', async (route) => {
    held++;
    await gate;
    await route.continue();
  });
  await form.givenName.fill('Mina');
  await form.partners.check();
  await form.email.fill('mina@');
  await form.email.blur();
  await expect.poll(() => held).toBeGreaterThan(0);
  await expect(page.getByText(t('error.email'))).toHaveCount(0);
  arrive();
  // Said by the browser, not by the server: the checks are there, and look at what was left before them
  await expect(page.getByText(t('error.email'))).toBeVisible();
  await expect(page.getByRole('main').locator('[aria-invalid="true"]')).toHaveCount(1);
  // Right again, it is no longer said: not only once somebody has gone on, when it would move what they press
  await form.email.pressSequentially('example.org');
  await expect(page.getByText(t('error.email'))).toHaveCount(0);
  await expect(form.email).toBeFocused();
  await expect(form.partners).toBeChecked();
  await expect(form.givenName).toHaveValue('Mina');
});

for (const javaScriptEnabled of [true, false]) {
  for (const locale of locales) {
    test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript, in ${locale}`, () => {
      test.use({ javaScriptEnabled });
      const t = words(locale);
      const titleOf = ({ title }: OwnEvent) =>
        locale === 'de' ? title : title.replace('Tagung', 'Conference');

      test('an attendee registers, corrects and cancels', async ({
        page,
        server,
        makeEvent,
        mailTo,
        expectAccessible,
      }) => {
        const event = await makeEvent({ partnerQuota: 1 });
        const home = `/${locale}/${event.slug}`;
        const email = `mina.${event.slug}@test.example`;
        const form = formOf(page, t, locale);
        let thanks = '';
        let link = '';

        await test.step('finds a form that presumes nothing', async () => {
          await page.goto(home);
          await expectAccessible(page);
          await page.getByRole('link', { name: t('event.register') }).click();
          await expect(heading(page)).toHaveText(t('registration.title'));
          await expect(form.agreement).not.toBeChecked();
          await expect(form.photographs).not.toBeChecked();
          await expect(form.general).not.toBeChecked();
          await expect(form.partners).not.toBeChecked();
          await expect(form.language).toBeChecked();
          await expectAccessible(page);
        });

        await test.step('is told what is missing, and keeps what was typed', async () => {
          await form.givenName.fill('Mina');
          await form.email.fill('mina@');
          await form.diet.fill('vegan');
          await form.send.click();
          await expect(form.errors).toBeVisible();
          if (javaScriptEnabled) await expect(form.errors).toBeFocused();
          const field = t('registration.familyName');
          const missing = t('registration.errorAt', { field, message: t('error.required') });
          await expect(form.errors.getByRole('link', { name: missing })).toBeVisible();
          await expect(form.errors.getByRole('link', { name: t('error.email') })).toBeVisible();
          await expect(form.errors.getByRole('link', { name: t('error.choice') })).toBeVisible();
          await expect(form.errors.getByRole('link', { name: t('error.consent') })).toHaveCount(1);
          await expectAccessible(page);
          await form.errors.getByRole('link', { name: missing }).click();
          await expect(form.familyName).toBeFocused();
          await expect(form.givenName).toHaveValue('Mina');
          await expect(form.email).toHaveValue('mina@');
          await expect(form.diet).toHaveValue('vegan');
          await expect(form.agreement).not.toBeChecked();
        });

        await test.step('is thanked', async () => {
          await form.familyName.fill('Okafor');
          await form.organisation.fill('Haus der Vielfalt');
          await form.email.fill(email);
          await form.partners.check();
          await form.accessNeeds.fill('Ein Platz vorn');
          await form.agreement.check();
          await form.photographs.check();
          await form.send.click();
          await expect(page).toHaveURL(/\/register\/done(?:#\w*)?$/);
          await expect(heading(page)).toHaveText(t('registration.done.title'));
          thanks = await page.getByRole('main').innerText();
          await expectAccessible(page);
          expect(await placesLeft(page, event)).toEqual([19, 0]);
        });

        await test.step('gets a mail with the link and the date', async () => {
          const title = titleOf(event);
          const mail = await mailTo(email, t('mail.registrationConfirmed.subject', { event: title }));
          link = new RegExp(`${server.url}${home}/me/[\\w-]+`).exec(mail.text)?.[0] ?? '';
          expect(link, mail.text).not.toBe('');
          expect(mail.text).toContain('Mina Okafor');
          expect(mail.html).toContain(link);
          expect(mail.calendar).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT/);
        });

        await test.step('registers again and reads the same, and the link comes once more', async () => {
          await page.goto(`${home}/register`);
          await expect(form.partners).toBeDisabled();
          await form.givenName.fill('Mina');
          await form.familyName.fill('Okafor');
          await form.email.fill(email.toUpperCase());
          await form.general.check();
          await form.agreement.check();
          await form.send.click();
          await expect(page).toHaveURL(/\/register\/done(?:#\w*)?$/);
          expect(await page.getByRole('main').innerText()).toBe(thanks);
          const subject = t('mail.registrationExisting.subject', { event: titleOf(event) });
          expect((await mailTo(email, subject)).text).toContain(link);
          expect(await placesLeft(page, event)).toEqual([19, 0]);
        });

        await test.step('opens the ticket', async () => {
          await page.goto(link);
          await expect(heading(page)).toHaveText(t('ticket.title'));
          await expect(page.getByRole('heading', { name: 'Mina Okafor' })).toBeVisible();
          await expect(page.getByText('Ein Platz vorn')).toBeVisible();
          await expectAccessible(page);
          const code = /me\/(\w+)-/.exec(link)?.[1] ?? '';
          const spaced = code.replace(/.{5}(?=.)/g, '$& ');
          await expect(page.getByRole('img', { name: t('ticket.qr', { code: spaced }) })).toBeVisible();
          const drawn = await page.request.get(`${link}/ticket.svg`);
          const plain = `${server.url}/t/${code}`;
          const wanted = await QRCode.toString(plain, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
          expect((await drawn.text()).trim()).toBe(wanted.trim());
          const calendar = page.getByRole('link', { name: t('ticket.calendar') });
          const answer = await page.request.get((await calendar.getAttribute('href')) ?? '');
          expect(answer.headers()['content-type']).toContain('text/calendar');
          const entry = (await answer.text()).replaceAll('\r\n ', '');
          expect(entry).toContain(`SUMMARY:${titleOf(event)}`);
          expect(entry).toMatch(/DTSTART[^\r]*\r\n/);

          await page.goto(plain);
          await expect(page).toHaveURL(/\/(?:de|en)\/[\w-]+\/ticket$/);
          await expect(page.getByRole('main')).not.toContainText('Okafor');
          await expectAccessible(page);
        });

        await test.step('corrects what has changed', async () => {
          await page.goto(link);
          await page.getByRole('link', { name: t('ticket.correct') }).click();
          await expect(heading(page)).toHaveText(t('ticket.correctTitle'));
          await expectAccessible(page);
          await expect(form.diet).toHaveValue('vegan');
          await expect(form.partners).toBeChecked();
          await form.familyName.fill('');
          await page.getByRole('button', { name: t('ticket.save') }).click();
          await expect(form.errors).toBeVisible();
          await expect(form.diet).toHaveValue('vegan');
          await form.familyName.fill('Okafor-Weiß');
          await form.diet.fill('');
          await page.getByRole('button', { name: t('ticket.save') }).click();
          await expect(page.getByRole('status')).toContainText(t('ticket.done.corrected'));
          await expect(page.getByRole('heading', { name: 'Mina Okafor-Weiß' })).toBeVisible();
          await expect(page.getByRole('main')).not.toContainText('vegan');
          await mailTo(email, t('mail.registrationChanged.subject', { event: titleOf(event) }));
        });

        await test.step('takes back what was agreed to freely', async () => {
          const consent = locale === 'de' ? 'Ich darf auf Fotos' : 'I may be seen';
          await page.getByRole('button', { name: consent }).click();
          await expect(page.getByRole('status')).toContainText(t('ticket.done.withdrawn'));
          await expect(page.getByRole('button', { name: consent })).toHaveCount(0);
          await expectAccessible(page);
        });

        await test.step('cancels, and the place is free', async () => {
          await page.getByRole('button', { name: t('ticket.cancel') }).click();
          const dialog = page.getByRole('dialog', { name: t('ticket.cancelTitle') });
          await expect(dialog).toBeVisible();
          await expectAccessible(page);
          await dialog.getByRole('button', { name: t('ticket.cancelNo') }).click();
          await expect(dialog).toBeHidden();
          expect(await placesLeft(page, event)).toEqual([19, 0]);
          await page.getByRole('button', { name: t('ticket.cancel') }).click();
          await dialog.getByRole('button', { name: t('ticket.cancelYes') }).click();
          await expect(page.getByRole('status')).toContainText(t('ticket.done.cancelled'));
          await expect(page.getByRole('img')).toHaveCount(0);
          await expectAccessible(page);
          expect(await placesLeft(page, event)).toEqual([20, 1]);
          await mailTo(email, t('mail.registrationCancelled.subject', { event: titleOf(event) }));
          await page.goto(`${home}/register`);
          await expect(form.partners).toBeEnabled();
        });
      });

      test('who comes too late is told why, and keeps what was typed', async ({
        page,
        server,
        makeEvent,
        expectAccessible,
      }) => {
        const event = await makeEvent({ places: 2, partnerQuota: 1 });
        const address = `/${locale}/${event.slug}/register`;
        const form = formOf(page, t, locale);
        await page.goto(address);
        await form.givenName.fill('Mina');
        await form.familyName.fill('Okafor');
        await form.email.fill(`late.${event.slug}@test.example`);
        await form.partners.check();
        await form.agreement.check();

        const choice = { categoryId: event.partnerCategoryId, consentIds: [event.requiredConsentId], locale };
        const other = await openForm(`${server.url}${address}`, 'givenName');
        expect((await sendForm(other, registrationValues(choice, event.slug))).status).toBe(303);

        await form.send.click();
        await expect(form.errors).toBeVisible();
        if (javaScriptEnabled) await expect(form.errors).toBeFocused();
        const [partners, general] =
          locale === 'de' ? ['Partner*innen', 'Allgemein'] : ['Partners', 'General'];
        await expect(form.errors).toContainText(partners);
        await expect(form.errors).toContainText(t('registration.othersFree', { count: 1, names: general }));
        await expect(form.familyName).toHaveValue('Okafor');
        await expect(form.agreement).toBeChecked();
        await expectAccessible(page);

        await form.general.check();
        await form.send.click();
        await expect(heading(page)).toHaveText(t('registration.done.title'));
        expect((await placesLeft(page, event))[0]).toBe(0);

        await page.goto(address);
        const reason =
          t('registration.eventFullSince', { places: 2, date: '{date}' }).split('{date}')[0] ?? '';
        await expect(page.getByRole('main')).toContainText(reason);
        await expect(form.send).toHaveCount(0);
        await expectAccessible(page);
      });
    });
  }
}
