import { eq } from 'drizzle-orm';
import type { Page } from '@playwright/test';
import { read, write } from '@/db/client';
import { rooms, sessions } from '@/db/schema/agenda';
import { releasedSessions } from '@/db/schema/agenda-released';
import { registrations, signups } from '@/db/schema/registration';
import { manageToken } from '@/features/tickets/link';
import { locales } from '@/lib/i18n/locale';
import type { OwnEvent } from './event';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import type { Server } from './server';
import { words } from './words';

test.describe.configure({ timeout: 120_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Registers somebody for the event and for its session; gives the page of their sessions. */
async function signedUp(
  server: Server,
  event: OwnEvent,
  email: string,
  locale: 'de' | 'en',
): Promise<string> {
  const form = await openForm(`${server.url}/${locale}/${event.slug}/register`, 'givenName');
  const choice = { categoryId: event.generalCategoryId, consentIds: [event.requiredConsentId], locale };
  const person = { ...registrationValues(choice, event.slug), givenName: 'Ada', familyName: 'Öztürk', email };
  expect((await sendForm(form, person)).status).toBe(303);
  const found = await read().query.registrations.findFirst({ where: eq(registrations.email, email) });
  if (!found) throw new Error(`${email} is not registered`);
  await write(async (tx) => {
    await tx.update(sessions).set({ places: 9 }).where(eq(sessions.id, event.sessionId));
    await tx.update(releasedSessions).set({ places: 9 }).where(eq(releasedSessions.id, event.sessionId));
    await tx
      .insert(rooms)
      .values({ eventId: event.id, name: { de: 'Werkraum', en: 'Workshop' }, position: 1 });
    const row = { registrationId: found.id, sessionId: event.sessionId, status: 'confirmed' as const };
    await tx.insert(signups).values({ ...row, queueNumber: 1, createdAt: new Date() });
  });
  return `/${locale}/${event.slug}/me/${manageToken(found)}/sessions`;
}

for (const locale of locales) {
  const t = words(locale);

  test(`a change is seen before, released, told, read and taken back, in ${locale}`, async ({
    page,
    server,
    makeEvent,
    signInWithRoles,
    newVisitor,
    mailTo,
    expectAccessible,
  }) => {
    const event = await makeEvent();
    await signInWithRoles(event.id, 'programme');
    const email = `ada.${event.slug}@test.example`;
    const mine = await signedUp(server, event, email, locale);
    const guest = await newVisitor();
    const desk = `/${locale}/organise/${event.slug}`;
    const agenda = `/${locale}/${event.slug}/agenda`;
    const [title, workshop] = [
      { de: 'Auftakt', en: 'Opening' }[locale],
      { de: 'Werkraum', en: 'Workshop' }[locale],
    ];
    const name = { de: 'Neuer Raum', en: 'New room' }[locale];

    await page.goto(`${desk}/sessions/${event.sessionId}`);
    await page.getByLabel(t('sessions.form.room'), { exact: true }).selectOption({ label: workshop });
    await page.getByRole('button', { name: t('planning.save') }).click();
    await page.getByRole('link', { name: t('sessions.agenda.release') }).click();

    await test.step('the preview says what changes and who is told', async () => {
      await expect(heading(page)).toHaveText(t('releases.newTitle'));
      await expect(page.getByText(t('releases.group.moved', { count: 1 }))).toBeVisible();
      await expect(page.getByText(t('releases.toldOf', { count: 1 }))).toBeVisible();
      // And what had better be otherwise, with the way to mend it
      await expect(page.getByText(t('plan.warning.title', { count: 1 }))).toBeVisible();
      await expect(page.getByRole('link', { name: t('plan.mend.people') })).toHaveAttribute(
        'href',
        `${desk}/sessions/${event.sessionId}#speakers`,
      );
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await guest.goto(`${agenda}/${event.sessionSlug}`);
      await expect(guest.getByText(workshop)).toHaveCount(0);
    });

    await test.step('what somebody changes meanwhile is not released unseen', async () => {
      await write((tx) =>
        tx
          .update(sessions)
          .set({ subtitle: { de: 'Neu', en: 'New' } })
          .where(eq(sessions.id, event.sessionId)),
      );
      await page.getByRole('textbox', { name: t('releases.form.name') }).fill(name);
      await page.getByRole('button', { name: t('releases.form.submit') }).click();
      await expect(page.getByRole('alert').getByText(t('releases.refused.changedMeanwhile'))).toBeVisible();
      await expect(page.getByText(t('releases.field.subtitle')).first()).toBeVisible();
      await expect(page.getByRole('textbox', { name: t('releases.form.name') })).toHaveValue(name);
      await page.getByRole('button', { name: t('releases.form.submit') }).click();
      await expect(page.getByRole('status').getByText(t('releases.doneTold', { count: 1 }))).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('one mail tells who signed up, with a calendar', async () => {
      const mail = await mailTo(email, title);
      expect(mail.text).toContain(workshop);
      expect(mail.calendar).toMatch(/METHOD:REQUEST[^]*SEQUENCE:1/);
    });

    await test.step('readers see it, and what has changed', async () => {
      await guest.reload();
      await expect(guest.getByText(workshop).first()).toBeVisible();
      await guest.goto(agenda);
      await guest.getByRole('link', { name: t('releases.whatIsNew') }).click();
      await expect(heading(guest)).toHaveText(t('releases.publicTitle'));
      await expect(guest.getByText(workshop).first()).toBeVisible();
      await expectAccessible(guest);
      await guest.goto(`${agenda}/releases/1`);
      await expect(guest.getByText(t('releases.old'))).toBeVisible();
      await expect(guest.getByRole('link', { name: title })).toBeVisible();
      await expectAccessible(guest);
    });

    await test.step('who is told can stop it on their own page', async () => {
      await guest.goto(mine);
      await guest.getByRole('button', { name: t('signup.mails.change.on') }).click();
      await expect(guest.getByText(t('signup.mails.done.off'))).toBeVisible();
      await expectAccessible(guest);
    });

    await test.step('going back is a new release, which tells nobody who wants no mail', async () => {
      await page.goto(`${desk}/releases`);
      await expect(page.getByRole('rowheader')).toHaveCount(2);
      await expectAccessible(page);
      await page.getByRole('rowheader').last().getByRole('link').click();
      await page.getByRole('link', { name: t('releases.goBack') }).click();
      await expect(heading(page)).toHaveText(t('releases.restoreTitle', { number: 1 }));
      await expect(page.getByText(t('releases.unwilling', { count: 1 }))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: t('releases.form.restore') }).click();
      await expect(page.getByRole('status').getByText(t('releases.doneTold', { count: 0 }))).toBeVisible();
      await guest.goto(`${agenda}/${event.sessionSlug}`);
      await expect(guest.getByText(workshop)).toHaveCount(0);
    });
  });
}
