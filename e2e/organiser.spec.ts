import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { locales } from '@/lib/i18n/locale';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import type { Server } from './server';
import { words } from './words';

// Whole journeys, with a look at every page by axe
test.describe.configure({ timeout: 180_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const told = (page: Page, text: string) => page.getByRole('status').getByText(text).first();
/** One language of a text that has two. */
const inLanguage = (page: Page, legend: string, language: string): Locator =>
  page.getByRole('group', { name: legend, exact: true }).getByRole('textbox', { name: language });

const people = [
  { givenName: 'Ada', familyName: 'Öztürk', organisation: 'Handwerkskammer', category: 'general' },
  { givenName: 'Ben', familyName: 'Abel', organisation: '=1+1', category: 'partner' },
  { givenName: 'Cem', familyName: 'Weiß', organisation: 'Jobcenter', category: 'general' },
] as const;

/** Registers three people, each with an address of their own. */
async function registerThree(server: Server, event: OwnEvent): Promise<void> {
  const form = await openForm(`${server.url}/de/${event.slug}/register`, 'givenName');
  for (const { category, ...person } of people) {
    const categoryId = category === 'general' ? event.generalCategoryId : event.partnerCategoryId;
    const choice = { categoryId, consentIds: [event.requiredConsentId], locale: 'de' as const };
    const answer = await sendForm(form, {
      ...registrationValues(choice, event.slug),
      ...person,
      email: addressOf(person.givenName, event),
      accessNeeds: person.givenName === 'Ada' ? 'Gebärdensprache' : '',
    });
    expect(answer.status).toBe(303);
  }
}

const addressOf = (name: string, event: OwnEvent) => `${name.toLowerCase()}.${event.slug}@test.example`;

for (const locale of locales) {
  const t = words(locale);
  const desk = (event: OwnEvent) => `/${locale}/organise/${event.slug}`;

  test.describe(`an organiser, in ${locale},`, () => {
    test('sees figures, finds a registration, corrects and cancels it', async ({
      page,
      server,
      makeEvent,
      signInWithRoles,
      mailTo,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await registerThree(server, event);
      await signInWithRoles(event.id, 'organiser');
      const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
      const names = page.getByRole('rowheader').getByRole('link');

      await test.step('figures at a glance', async () => {
        await page.goto(desk(event));
        await expect(heading(page)).toHaveText(t('overview.daysToGo', { days: 30 }));
        await expect(page.getByText(t('overview.registered', { taken: 3, places: 20 }))).toBeVisible();
        await expectAccessible(page);
      });

      await test.step('the list, sorted, found and narrowed', async () => {
        await page
          .getByRole('link', { name: t('organise.registrations') })
          .first()
          .click();
        await expect(heading(page)).toHaveText(t('registrations.title'));
        await expect(rows).toHaveCount(3);
        await expectAccessible(page);
        const byName = page
          .getByRole('columnheader', { name: t('registrations.name'), exact: false })
          .first();
        await byName.getByRole('link').click();
        await expect(byName).toHaveAttribute('aria-sort', 'ascending');
        await expect(names).toHaveText(['Abel, Ben', 'Öztürk, Ada', 'Weiß, Cem']);
        await byName.getByRole('link').click();
        await expect(byName).toHaveAttribute('aria-sort', 'descending');
        await expect(names).toHaveText(['Weiß, Cem', 'Öztürk, Ada', 'Abel, Ben']);

        const filter = page.getByRole('search', { name: t('registrations.filter') });
        const search = filter.getByRole('searchbox', { name: t('registrations.search') });
        await search.fill('ozturk');
        await filter.getByRole('button', { name: t('registrations.apply') }).click();
        await expect(names).toHaveText(['Öztürk, Ada']);
        await expect(page).toHaveURL(/[?&]q=ozturk/);
        await filter.getByRole('link', { name: t('registrations.reset') }).click();
        await expect(rows).toHaveCount(3);
        await filter.getByLabel(t('registrations.category')).selectOption(event.partnerCategoryId);
        await filter.getByRole('button', { name: t('registrations.apply') }).click();
        await expect(names).toHaveText(['Abel, Ben']);
        await search.fill('niemand');
        await filter.getByRole('button', { name: t('registrations.apply') }).click();
        await expect(page.getByText(t('registrations.emptyFiltered'))).toBeVisible();
        await expectAccessible(page);
        await page
          .getByRole('main')
          .getByRole('link', { name: t('registrations.reset') })
          .last()
          .click();
        await expect(rows).toHaveCount(3);
      });

      await test.step('the list as a file', async () => {
        await page.getByRole('link', { name: t('registrations.export') }).click();
        await expect(heading(page)).toHaveText(t('registrations.exportTitle'));
        await expectAccessible(page);
        await page.getByRole('radio', { name: t('registrations.format.csv'), exact: true }).check();
        await page.getByRole('radio', { name: t('registrations.personal.with'), exact: true }).check();
        const arriving = page.waitForEvent('download');
        await page.getByRole('button', { name: t('registrations.exportNow') }).click();
        const text = await readFile(await (await arriving).path(), 'utf8');
        const [head = '', ...lines] = text.trimEnd().split('\r\n');
        const separator = locale === 'de' ? ';' : ',';
        expect(head.startsWith(`\uFEFF${t('ticket.code')}${separator}`), head).toBe(true);
        expect(lines).toHaveLength(3);
        const ada = lines.find((line) => line.includes('Öztürk')) ?? '';
        expect(ada.split(separator)).toContain(addressOf('Ada', event));
        // Needs stand beside nobody
        expect(text).not.toContain('Gebärdensprache');
        // What begins like a formula must not be one
        expect(text).not.toMatch(new RegExp(`[${separator}"]=1\\+1`));
        expect(text).toContain("'=1+1");
        await page
          .getByRole('navigation')
          .getByRole('link', { name: t('registrations.title') })
          .first()
          .click();
        await expect(rows).toHaveCount(3);
      });

      await test.step('one registration, corrected', async () => {
        await names.getByText('Öztürk, Ada').click();
        await expect(heading(page)).toHaveText('Ada Öztürk');
        await expect(page.getByText('Gebärdensprache')).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('link', { name: t('registrations.correct') }).click();
        await expect(heading(page)).toHaveText(t('registrations.correct'));
        await expectAccessible(page);
        await page.getByRole('textbox', { name: t('registration.familyName') }).fill('Öztürk-Lang');
        await page.getByRole('button', { name: t('registrations.save') }).click();
        await expect(told(page, t('registrations.done.corrected'))).toBeVisible();
        await expect(heading(page)).toHaveText('Ada Öztürk-Lang');
        // The mail is in the language of whoever registered
        const changed = words('de')('mail.registrationChanged.subject', { event: event.title });
        await mailTo(addressOf('Ada', event), changed);
      });

      await test.step('and cancelled, and its place is free', async () => {
        await page.getByRole('button', { name: t('registrations.cancel'), exact: true }).click();
        const dialog = page.getByRole('dialog');
        await expect(dialog).toContainText('Ada Öztürk-Lang');
        await expectAccessible(page);
        await dialog.getByRole('button', { name: t('registrations.cancelYes') }).click();
        await expect(told(page, t('registrations.done.cancelled'))).toBeVisible();
        const cancelled = words('de')('mail.registrationCancelled.subject', { event: event.title });
        await mailTo(addressOf('Ada', event), cancelled);
        const answer: unknown = await (await page.request.get(`/api/me?event=${event.slug}`)).json();
        expect(z.object({ places: z.object({ left: z.number() }) }).parse(answer).places.left).toBe(18);
      });

      await test.step('what was done and what was sent can be read', async () => {
        await page.goto(`${desk(event)}/history`);
        await expect(page.getByText(t('history.action.registrationCancel')).first()).toBeVisible();
        await expectAccessible(page);
        await page.goto(`${desk(event)}/messages`);
        await expect(page.getByText(addressOf('Ada', event)).first()).toBeVisible();
        await expect(page.getByText(t('messages.template.registration-cancelled')).first()).toBeVisible();
        await expectAccessible(page);
      });
    });

    test('plans a session with room, track and speaker, and the next guest reads it', async ({
      page,
      makeEvent,
      signInWithRoles,
      newVisitor,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await signInWithRoles(event.id, 'organiser');
      const guest = await newVisitor();
      const agenda = `/${locale}/${event.slug}/agenda`;
      const [german, english] = [t('settings.german'), t('settings.english')];
      const save = page.getByRole('button', { name: t('planning.save') });
      const title = { de: 'Wege in den Beruf', en: 'Ways into work' };
      const release = async () => {
        await page.goto(`${desk(event)}/releases/new`);
        await page.getByRole('button', { name: t('releases.form.submit') }).click();
        await expect(told(page, t('releases.done'))).toBeVisible();
      };

      await guest.goto(agenda);
      await expect(guest.getByRole('link', { name: title[locale] })).toHaveCount(0);

      for (const [kind, de, en] of [
        ['rooms', 'Werkraum', 'Workshop room'],
        ['tracks', 'Beratung', 'Counselling'],
      ] as const) {
        await page.goto(`${desk(event)}/${kind}`);
        await expect(heading(page)).toHaveText(t(`planning.title.${kind}`));
        await expectAccessible(page);
        await page.getByRole('link', { name: t(`planning.add.${kind}`) }).click();
        await expect(heading(page)).toHaveText(t(`planning.addTitle.${kind}`));
        await save.click();
        await expect(page.getByRole('alert').filter({ hasText: t('planning.errorTitle') })).toBeFocused();
        await expectAccessible(page);
        await inLanguage(page, t('planning.name'), german).fill(de);
        await inLanguage(page, t('planning.name'), english).fill(en);
        await save.click();
        await expect(told(page, t('planning.done.saved'))).toBeVisible();
      }
      await page.goto(`${desk(event)}/speakers/new`);
      await page.getByRole('textbox', { name: t('planning.name'), exact: true }).fill('Samira Engel');
      await save.click();
      await expect(told(page, t('planning.done.saved'))).toBeVisible();
      await expectAccessible(page);

      await page.goto(`${desk(event)}/sessions`);
      await expect(heading(page)).toHaveText(t('sessions.title'));
      await expectAccessible(page);
      await page.getByRole('link', { name: t('sessions.add') }).click();
      await expect(heading(page)).toHaveText(t('sessions.addTitle'));
      await expectAccessible(page);
      await inLanguage(page, t('sessions.form.title'), german).fill(title.de);
      await inLanguage(page, t('sessions.form.title'), english).fill(title.en);
      await page
        .getByLabel(t('sessions.form.room'), { exact: true })
        .selectOption({ label: { de: 'Werkraum', en: 'Workshop room' }[locale] });
      await page
        .getByLabel(t('sessions.form.track'), { exact: true })
        .selectOption({ label: { de: 'Beratung', en: 'Counselling' }[locale] });
      await page.getByLabel(t('sessions.form.format'), { exact: true }).selectOption({ index: 1 });
      await page
        .getByRole('group', { name: t('sessions.form.speakers') })
        .getByRole('checkbox', { name: 'Samira Engel' })
        .check();
      await page.getByRole('radio', { name: t('sessions.status.published') }).check();
      await save.click();
      await expect(told(page, t('sessions.saved', { title: title[locale] }))).toBeVisible();

      await guest.goto(agenda);
      await expect(guest.getByRole('link', { name: title[locale] })).toHaveCount(0);
      await release();
      await guest.goto(agenda);
      await guest.getByRole('link', { name: title[locale] }).click();
      await expect(heading(guest)).toHaveText(title[locale]);
      // Each stands among the facts, and in the address of its calendar
      for (const name of locale === 'de' ? ['Werkraum', 'Beratung'] : ['Workshop room', 'Counselling']) {
        await expect(guest.getByText(name, { exact: true }).first()).toBeVisible();
      }
      await expect(guest.getByText('Samira Engel')).toBeVisible();
      await expectAccessible(guest);

      await test.step('what is cancelled says so, and what is deleted is gone', async () => {
        await page.goto(`${desk(event)}/sessions`);
        await page.getByRole('link', { name: title[locale] }).first().click();
        await expect(heading(page)).toHaveText(title[locale]);
        await expectAccessible(page);
        await page.getByRole('radio', { name: t('sessions.status.cancelled') }).check();
        await save.click();
        await expect(told(page, t('sessions.saved', { title: title[locale] }))).toBeVisible();
        await release();
        await guest.reload();
        await expect(guest.getByText(t('session.cancelled'))).toBeVisible();
        await page.goto(`${desk(event)}/sessions`);
        await page.getByRole('link', { name: title[locale] }).first().click();
        await page.getByRole('radio', { name: t('sessions.status.draft') }).check();
        await save.click();
        await expect(told(page, t('sessions.saved', { title: title[locale] }))).toBeVisible();
        await release();
        expect((await guest.reload())?.status()).toBe(404);
        await page.goto(`${desk(event)}/sessions`);
        await page.getByRole('link', { name: title[locale] }).first().click();
        await page.getByRole('button', { name: t('sessions.delete') }).click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('sessions.deleteYes') })
          .click();
        await expect(told(page, t('sessions.done.deleted'))).toBeVisible();
      });
    });

    test('sets a quota, gives roles and changes the event, each seen at once', async ({
      page,
      server,
      makeEvent,
      signInWithRoles,
      newVisitor,
      mailTo,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await registerThree(server, event);
      await signInWithRoles(event.id, 'organiser');
      const guest = await newVisitor();
      const partners = { de: 'Partner*innen', en: 'Partners' }[locale];
      const choice = guest.getByRole('radio', { name: partners });
      await guest.goto(`/${locale}/${event.slug}/register`);
      await expect(choice).toBeEnabled();

      await test.step('a quota that is reached closes its category', async () => {
        await page.goto(`${desk(event)}/categories`);
        await expect(heading(page)).toHaveText(t('categories.title'));
        await expectAccessible(page);
        await page.getByRole('link', { name: t('categories.editLabel', { name: partners }) }).click();
        await page.getByRole('textbox', { name: t('categories.quota') }).fill('viele');
        await page.getByRole('button', { name: t('categories.save') }).click();
        await expect(page.getByRole('alert').filter({ hasText: t('categories.errorTitle') })).toBeFocused();
        await expectAccessible(page);
        await page.getByRole('textbox', { name: t('categories.quota') }).fill('1');
        await page.getByRole('button', { name: t('categories.save') }).click();
        await expect(told(page, t('categories.done.saved'))).toBeVisible();
        await expect(page.getByText(t('categories.taken', { confirmed: 1, quota: 1 }))).toBeVisible();
        await guest.reload();
        await expect(choice).toBeDisabled();
      });

      await test.step('a role comes with a mail', async () => {
        const email = `vera.${event.slug}@test.example`;
        await page.goto(`${desk(event)}/team`);
        await expect(heading(page)).toHaveText(t('team.title'));
        await page.getByRole('button', { name: t('team.grant') }).click();
        await expect(page.getByRole('alert').filter({ hasText: t('team.errorTitle') })).toBeFocused();
        await expectAccessible(page);
        await page.getByRole('textbox', { name: t('team.email') }).fill(email);
        await page.getByLabel(t('team.role'), { exact: true }).selectOption('viewer');
        await page.getByRole('button', { name: t('team.grant') }).click();
        await expect(told(page, t('team.granted'))).toBeVisible();
        const row = page.getByRole('row').filter({ hasText: email });
        await expect(row).toContainText(t('roles.viewer'));
        await expectAccessible(page);
        const title = locale === 'de' ? event.title : event.title.replace('Tagung', 'Conference');
        const mail = await mailTo(email, t('mail.roleGranted.subject', { event: title }));
        expect(mail.text).toContain(t('roles.viewer'));

        await row.getByRole('button').click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('team.revoke'), exact: true })
          .click();
        await expect(told(page, t('team.revoked'))).toBeVisible();
        await expect(row).toHaveCount(0);
      });

      await test.step('settings show on the pages that were there before', async () => {
        const name = { de: 'Ankommen im Norden', en: 'Arriving in the north' };
        await guest.goto(`/${locale}/${event.slug}`);
        await expect(heading(guest)).not.toHaveText(name[locale]);
        await page.goto(`${desk(event)}/settings`);
        await expectAccessible(page);
        await inLanguage(page, t('settings.title'), t('settings.german')).fill(name.de);
        await inLanguage(page, t('settings.title'), t('settings.english')).fill(name.en);
        await page.getByRole('button', { name: t('settings.save') }).click();
        await expect(told(page, t('settings.saved'))).toBeVisible();
        await guest.reload();
        await expect(heading(guest)).toHaveText(name[locale]);
        await page.goto(`${desk(event)}/preview`);
        await expectAccessible(page);

        await page.goto(`${desk(event)}/settings`);
        await page.getByRole('radio', { name: t('settings.status.draft') }).check();
        await page.getByRole('button', { name: t('settings.save') }).click();
        await expect(told(page, t('settings.saved'))).toBeVisible();
        expect((await guest.reload())?.status()).toBe(404);
      });
    });
  });
}
