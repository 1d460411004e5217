import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { categories, registrations } from '@/db/schema/registration';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import type { Server } from './server';
import { words } from './words';

// The waiting list at the desk, and moving many at once
test.describe.configure({ timeout: 180_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const address = (name: string, event: OwnEvent) => `${name.toLowerCase()}.${event.slug}@test.example`;

/** Lets the partners wait once their places are gone, and registers people there, one after the other. */
async function registerPartners(server: Server, event: OwnEvent, names: readonly string[]): Promise<void> {
  await write((tx) =>
    tx.update(categories).set({ whenFull: 'waitingList' }).where(eq(categories.id, event.partnerCategoryId)),
  );
  const form = await openForm(`${server.url}/de/${event.slug}/register`, 'givenName');
  const consentIds = [event.requiredConsentId];
  const choice = { categoryId: event.partnerCategoryId, consentIds, locale: 'de' as const };
  for (const givenName of names) {
    const person = { givenName, familyName: 'Testa', email: address(givenName, event) };
    const answer = await sendForm(form, { ...registrationValues(choice, event.slug), ...person });
    expect(answer.status).toBe(303);
  }
}

async function standing(event: OwnEvent): Promise<Record<string, string>> {
  const rows = await read()
    .select({ name: registrations.givenName, status: registrations.status })
    .from(registrations)
    .where(eq(registrations.eventId, event.id));
  return Object.fromEntries(rows.map(({ name, status }) => [name, status]));
}

test.describe('at the desk, in German without JavaScript,', () => {
  test.use({ javaScriptEnabled: false });
  const t = words('de');

  test('who waits is moved, gets a place of their own, is offered one, or is told no', async ({
    page,
    server,
    makeEvent,
    signInWithRoles,
    mailTo,
    expectAccessible,
  }) => {
    const event = await makeEvent({ partnerQuota: 1 });
    await registerPartners(server, event, ['Ada', 'Ben', 'Cem', 'Dora']);
    await signInWithRoles(event.id, 'organiser');
    const list = `/de/organise/${event.slug}/registrations`;
    const names = page.getByRole('rowheader').getByRole('link');
    const told = (text: string) => page.getByRole('status').getByText(text).first();
    const openFromQueue = async (name: string) => {
      await page.goto(list);
      await page.getByRole('link', { name: t('desk.view.queue'), exact: true }).click();
      await page.getByRole('link', { name, exact: true }).click();
      await expect(heading(page)).toContainText('Testa');
    };

    await test.step('to the front of the list', async () => {
      await page.goto(list);
      await page.getByRole('link', { name: t('desk.view.queue'), exact: true }).click();
      await expect(names).toHaveText(['Testa, Ben', 'Testa, Cem', 'Testa, Dora']);
      const move = { name: 'Dora Testa', move: t('desk.queuePlace.first') };
      await page.getByRole('button', { name: t('desk.queueMove.label', move) }).click();
      await expect(names).toHaveText(['Testa, Dora', 'Testa, Ben', 'Testa, Cem']);
      await expectAccessible(page);
    });

    await test.step('one more place, for one of them', async () => {
      await openFromQueue('Testa, Ben');
      await page.getByRole('link', { name: t('desk.act.addPlace') }).click();
      await page.getByRole('button', { name: t('desk.act.addPlace') }).click();
      await expect(told(t('desk.done.addPlace'))).toBeVisible();
      const confirmed = t('mail.registrationConfirmed.subject', { event: event.title });
      await mailTo(address('Ben', event), confirmed);
      const category = await read().query.categories.findFirst({
        where: (table) => eq(table.id, event.partnerCategoryId),
      });
      expect(category?.quota).toBe(2);
    });

    await test.step('an offer by hand, for a place that nobody has been offered', async () => {
      // As it stands after a change that no rule of the product made
      await write((tx) =>
        tx.update(categories).set({ quota: 3 }).where(eq(categories.id, event.partnerCategoryId)),
      );
      await openFromQueue('Testa, Cem');
      await page.getByRole('link', { name: t('desk.act.offer') }).click();
      await page.getByRole('button', { name: t('desk.act.offer') }).click();
      await expect(told(t('desk.done.offer'))).toBeVisible();
      const offer = t('mail.registrationOffer.subject', { event: event.title });
      expect((await mailTo(address('Cem', event), offer)).text).toContain('/me/');
      expect(await standing(event)).toEqual({
        ...{ Ada: 'confirmed', Ben: 'confirmed', Cem: 'offered', Dora: 'waiting' },
      });
    });

    await test.step('a no with words', async () => {
      await openFromQueue('Testa, Dora');
      await page.getByRole('link', { name: t('desk.act.decline') }).click();
      await page.getByRole('textbox', { name: t('desk.decide.words') }).fill('Im Mai gibt es mehr Plätze.');
      await expectAccessible(page);
      await page.getByRole('button', { name: t('desk.act.decline') }).click();
      await expect(told(t('desk.done.decline'))).toBeVisible();
      const no = t('mail.registrationDeclined.subject', { event: event.title });
      expect((await mailTo(address('Dora', event), no)).text).toContain('Im Mai gibt es mehr Plätze.');
      // All of it can be read on the person's page
      const entries = page.getByRole('listitem');
      await expect(
        entries.filter({ hasText: t('history.action.registrationPlaceInQueue') }).first(),
      ).toBeVisible();
      await expectAccessible(page);
    });
  });
});

test.describe('at the desk, in English,', () => {
  const t = words('en');

  test('many change their category at once, after a summary, and back again', async ({
    page,
    server,
    makeEvent,
    signInWithRoles,
    expectAccessible,
  }) => {
    const event = await makeEvent();
    await registerPartners(server, event, ['Ada', 'Ben', 'Cem']);
    await signInWithRoles(event.id, 'organiser');
    const list = `/en/organise/${event.slug}/registrations`;
    const inCategory = (name: string) => page.getByRole('cell', { name, exact: true });
    await page.goto(list);
    for (const name of ['Ada Testa', 'Ben Testa']) {
      await page.getByRole('checkbox', { name: t('desk.bulk.pickOne', { name }) }).check();
    }
    await page.getByLabel(t('desk.bulk.act'), { exact: true }).selectOption('move');
    await page.getByRole('button', { name: t('desk.bulk.next') }).click();
    await page.getByRole('combobox', { name: t('desk.bulk.to') }).selectOption({ label: 'General' });
    await page.getByRole('button', { name: t('desk.bulk.choose') }).click();
    await expect(page.getByText(t('desk.bulk.will.move', { count: 2, total: 2 }))).toBeVisible();
    await expect(page.getByText(t('desk.bulk.canUndo'))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: t('desk.bulk.do.move', { count: 2 }) }).click();
    await expect(page.getByText(t('desk.bulk.did.move', { count: 2 }))).toBeVisible();
    const done = page.url();
    await page.goto(list);
    await expect(inCategory('General')).toHaveCount(2);
    await expect(inCategory('Partners')).toHaveCount(1);
    await page.goto(done);
    await page.getByRole('button', { name: t('desk.bulk.undo', { count: 2 }) }).click();
    await expect(page.getByText(t('desk.bulk.did.undo', { count: 2 }))).toBeVisible();
    await expectAccessible(page);
    await page.goto(list);
    await expect(inCategory('Partners')).toHaveCount(3);
  });
});
