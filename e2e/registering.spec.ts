import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { questionOptions, questions } from '@/db/schema/questions';
import { categories, codes } from '@/db/schema/registration';
import { CONFIRM_HOURS } from '@/features/registration/admission';
import { newCode, shownCode } from '@/features/registration/codes/codes';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import { words } from './words';

// Registering with a code, several at once, on a waiting list, and with the event's own questions
test.describe.configure({ timeout: 180_000 });

const both = (de: string, en: string) => ({ de, en });
const t = words('en');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function change(
  event: OwnEvent,
  how: (tx: Parameters<Parameters<typeof write>[0]>[0]) => Promise<void>,
) {
  await write(async (tx) => {
    await how(tx);
    await markPagesChanged(tx, { eventSlug: event.slug });
  });
}

/** A code for one registration with the partners, whose category opens to codes only. */
async function invite(event: OwnEvent, uses = 1): Promise<string> {
  const code = newCode();
  await change(event, async (tx) => {
    const { partnerCategoryId: categoryId, id: eventId } = event;
    await tx.update(categories).set({ byCode: true }).where(eq(categories.id, categoryId));
    const facts = { uses, holdsPlaces: true, batchId: code, createdAt: new Date() };
    await tx.insert(codes).values({ id: crypto.randomUUID(), eventId, categoryId, code, ...facts });
  });
  return code;
}

/** Whether they come to dinner, and, for those who do, what they eat: both have to be answered. */
async function askAboutDinner(event: OwnEvent) {
  const [dinner, food] = [crypto.randomUUID(), crypto.randomUUID()];
  const question = { eventId: event.id, required: true };
  await change(event, async (tx) => {
    await tx.insert(questions).values([
      { ...question, id: dinner, type: 'yesNo', label: both('Abendessen?', 'Dinner?'), position: 0 },
      {
        ...{ ...question, id: food, type: 'oneOf', label: both('Was essen Sie?', 'What do you eat?') },
        ...{ shownWhen: { questionId: dinner, values: ['yes'] }, position: 1 },
      },
    ]);
    await tx.insert(questionOptions).values([
      { id: crypto.randomUUID(), questionId: food, label: both('Suppe', 'Soup'), position: 0 },
      { id: crypto.randomUUID(), questionId: food, label: both('Brot', 'Bread'), position: 1 },
    ]);
  });
}

async function fillIn(page: Page, email: string, general = true) {
  await page.getByRole('textbox', { name: t('registration.givenName') }).fill('Mina');
  await page.getByRole('textbox', { name: t('registration.familyName') }).fill('Okafor');
  await page.getByRole('textbox', { name: t('registration.email') }).fill(email);
  if (general) await page.getByRole('radio', { name: 'General', exact: true }).check();
  await page.getByRole('checkbox', { name: 'I agree to the processing.' }).check();
}

const send = (page: Page) => page.getByRole('button', { name: t('registration.submit') }).click();
const errorsOf = (page: Page) => page.getByRole('alert').filter({ hasText: t('registration.errorTitle') });
const mine = (event: OwnEvent, who = 'mina') => `${who}.${event.slug}@test.example`;

/** The fields of one person of a delegation, counted from 1. */
function person(page: Page, n: number) {
  const group = page.getByRole('group', { name: t('delegation.person', { n: String(n) }), exact: true });
  return {
    group,
    givenName: group.getByRole('textbox', { name: t('registration.givenName') }),
    familyName: group.getByRole('textbox', { name: t('registration.familyName') }),
    email: group.getByRole('textbox', { name: t('delegation.personEmail') }),
    category: group.getByRole('combobox', { name: t('registration.category') }),
    remove: group.getByRole('button', { name: t('delegation.remove', { n: String(n) }) }),
  };
}

async function choose(page: Page, n: number, category: string) {
  const { category: list } = person(page, n);
  const label = await list.locator('option').filter({ hasText: category }).first().innerText();
  await list.selectOption({ label: label.trim() });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('who has an invitation code registers with it, once', async ({
      page,
      makeEvent,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      const code = await invite(event);
      const title = { code: shownCode(code), name: 'Partners' };
      await page.goto(`/en/${event.slug}/register`);
      await expect(page.getByRole('radio', { name: 'Partners', exact: true })).toBeDisabled();
      await expect(page.getByText(t('registration.categoryByCode'))).toBeVisible();
      await page.getByRole('link', { name: t('registration.typeCode') }).click();
      await expect(heading(page)).toHaveText(t('registration.code.title'));
      await expectAccessible(page);

      const field = page.getByRole('textbox', { name: t('registration.code.label') });
      await field.fill('no code');
      await page.getByRole('button', { name: t('registration.code.submit') }).click();
      await expect(page.getByText(t('codes.refusal.unknown'))).toBeVisible();
      await expect(field).toHaveValue('no code');
      await expectAccessible(page);
      await field.fill(` ${shownCode(code).toLowerCase()}`);
      await page.getByRole('button', { name: t('registration.code.submit') }).click();

      await expect(page).toHaveURL(new RegExp(`/register/with/${code}$`));
      await expect(page.getByText(t('registration.code.given', title))).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Partners', exact: true })).toBeChecked();
      await expect(page.getByRole('radio', { name: 'General', exact: true })).toHaveCount(0);
      await expectAccessible(page);
      await fillIn(page, mine(event), false);
      await send(page);
      await expect(page).toHaveURL(/\/register\/done$/);
      await expect(heading(page)).toHaveText(t('registration.done.title'));

      await page.goto(`/en/${event.slug}/register/with/${code}`);
      await expect(page.getByText(t('codes.refusal.usedUp', { uses: 1 }))).toBeVisible();
      await expect(field).toBeVisible();
      await expectAccessible(page);
    });

    test('a question that depends on another is asked, and has to be answered, only then', async ({
      page,
      makeEvent,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await askAboutDinner(event);
      await page.goto(`/en/${event.slug}/register`);
      await fillIn(page, mine(event));
      const soup = page.getByRole('radio', { name: 'Soup' });
      await expect(soup).toBeHidden();
      await page.getByRole('radio', { name: 'Yes', exact: true }).check();
      await expect(soup).toBeVisible();
      await send(page);
      const field = 'What do you eat';
      const missing = t('registration.errorAt', { field, message: t('error.choice') });
      await expect(errorsOf(page).getByRole('link', { name: missing })).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
      await expectAccessible(page);
      await soup.check();
      await send(page);
      await expect(heading(page)).toHaveText(t('registration.done.title'));

      await page.goto(`/en/${event.slug}/register`);
      await fillIn(page, mine(event, 'kim'));
      await page.getByRole('radio', { name: 'No', exact: true }).check();
      await expect(soup).toBeHidden();
      await send(page);
      await expect(heading(page)).toHaveText(t('registration.done.title'));
    });

    test('who finds a category full goes on its waiting list', async ({
      page,
      server,
      makeEvent,
      mailTo,
      expectAccessible,
    }) => {
      const event = await makeEvent({ partnerQuota: 1 });
      await change(event, async (tx) => {
        const waiting = { whenFull: 'waitingList' as const };
        await tx.update(categories).set(waiting).where(eq(categories.id, event.partnerCategoryId));
      });
      const address = `/en/${event.slug}/register`;
      const values = { categoryId: event.partnerCategoryId, consentIds: [event.requiredConsentId] };
      const first = await openForm(`${server.url}${address}`, 'givenName');
      await sendForm(first, registrationValues({ ...values, locale: 'en' }, event.slug));

      await page.goto(address);
      const waits = t('registration.categoryWaits', { since: 'no', position: '1' }).split(':')[1] ?? '';
      await expect(page.getByText(waits)).toBeVisible();
      await fillIn(page, mine(event, 'kim'));
      await page.getByRole('radio', { name: 'Partners', exact: true }).check();
      await expectAccessible(page);
      await send(page);
      await expect(page).toHaveURL(/\/register\/done\/waiting$/);
      await expect(heading(page)).toHaveText(t('registration.begun.waiting.title'));
      await expectAccessible(page);
      await mailTo(
        mine(event, 'kim'),
        t('mail.registrationWaiting.subject', { event: event.title.replace('Tagung', 'Conference') }),
      );
    });

    test('who has to confirm an address, or waits for a yes, reads so', async ({
      page,
      makeEvent,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await change(event, async (tx) => {
        await tx.update(events).set({ confirmEmail: true }).where(eq(events.id, event.id));
        await tx.update(categories).set({ approval: true }).where(eq(categories.id, event.partnerCategoryId));
      });
      await page.goto(`/en/${event.slug}/register`);
      await expect(page.getByText(t('registration.leads.unconfirmed')).first()).toBeVisible();
      await expect(page.getByText(t('registration.submitNoteOpen'))).toBeVisible();
      await fillIn(page, mine(event));
      await send(page);
      await expect(page).toHaveURL(/\/register\/done\/unconfirmed$/);
      const next = t('registration.begun.unconfirmed.stepNext', { hours: CONFIRM_HOURS });
      await expect(page.getByText(next)).toBeVisible();
      await expectAccessible(page);

      await page.goto(`/en/${event.slug}/register`);
      await expect(page.getByText(t('registration.categoryDecided'))).toBeVisible();
      await fillIn(page, mine(event, 'kim'));
      await page.getByRole('radio', { name: 'Partners', exact: true }).check();
      await send(page);
      await expect(page).toHaveURL(/\/register\/done\/pending$/);
      await expect(heading(page)).toHaveText(t('registration.begun.pending.title'));
      await expectAccessible(page);
    });

    test('somebody registers several people, all of them or none', async ({
      page,
      makeEvent,
      mailTo,
      expectAccessible,
    }) => {
      const event = await makeEvent({ partnerQuota: 1 });
      await page.goto(`/en/${event.slug}/register`);
      await page.getByRole('link', { name: t('registration.several') }).click();
      await expect(heading(page)).toHaveText(t('delegation.title'));
      await expect(person(page, 2).group).toBeVisible();
      await expect(person(page, 3).group).toHaveCount(0);
      await expectAccessible(page);

      const contact = page.getByRole('group', { name: t('delegation.contact') });
      await contact.getByRole('textbox', { name: t('registration.givenName') }).fill('Ada');
      await contact.getByRole('textbox', { name: t('registration.email') }).fill(mine(event, 'ada'));
      await person(page, 1).givenName.fill('Ben');
      await choose(page, 1, 'Partners');
      await person(page, 2).givenName.fill('Cem');
      await page.getByRole('button', { name: t('delegation.add') }).click();
      await expect(person(page, 3).givenName).toBeFocused();
      await person(page, 3).givenName.fill('Dana');
      await person(page, 3).familyName.fill('Dietrich');
      await choose(page, 3, 'Partners');
      await person(page, 2).remove.click();
      await expect(person(page, 3).group).toHaveCount(0);
      await expect(person(page, 2).givenName).toHaveValue('Dana');
      await expect(person(page, 2).category).toHaveValue(event.partnerCategoryId);
      await expect(person(page, 1).givenName).toHaveValue('Ben');

      await person(page, 2).familyName.press('Enter');
      const field = t('delegation.person', { n: '1' }) + `, ${t('registration.familyName')}`;
      const missing = t('registration.errorAt', { field, message: t('error.required') });
      await expect(errorsOf(page).getByRole('link', { name: missing })).toBeVisible();
      await expect(person(page, 2).familyName).toHaveValue('Dietrich');
      await expectAccessible(page);
      await errorsOf(page).getByRole('link', { name: missing }).click();
      await expect(person(page, 1).familyName).toBeFocused();

      await person(page, 1).familyName.fill('Becker');
      await person(page, 1).email.fill(mine(event, 'ben'));
      await contact.getByRole('textbox', { name: t('registration.familyName') }).fill('King');
      await page.getByRole('checkbox', { name: 'I agree to the processing.' }).check();
      const submit = page.getByRole('button', { name: t('delegation.submit') });
      await submit.click();
      await expect(errorsOf(page)).toContainText(t('delegation.nobody'));
      const lacking = t('delegation.lackingIn', { name: 'Partners', left: 1, wanted: 2 });
      await expect(errorsOf(page)).toContainText(lacking);
      await expectAccessible(page);

      await choose(page, 2, 'General');
      await submit.click();
      await expect(page).toHaveURL(/\/register\/done(?:#[\w.]*)?$/);
      const title = event.title.replace('Tagung', 'Conference');
      await mailTo(mine(event, 'ben'), t('mail.registrationConfirmed.subject', { event: title }));
      const mail = await mailTo(mine(event, 'ada'), t('mail.delegationRegistered.subject', { event: title }));
      expect(mail.text).toContain('/me/group/');
    });
  });
}

test('what was typed is there again after a reload, until it is sent', async ({ page, makeEvent }) => {
  const event = await makeEvent();
  const address = `/en/${event.slug}/register`;
  const givenName = page.getByRole('textbox', { name: t('registration.givenName') });
  const restored = page.getByText(t('registration.restored'));
  const kept = () => page.evaluate(() => sessionStorage.length);
  await page.goto(address, { waitUntil: 'networkidle' });
  await givenName.focus();
  await page.waitForLoadState('networkidle');
  await fillIn(page, mine(event));
  await expect.poll(kept).toBe(1);
  await page.reload();
  await expect(restored).toBeVisible();
  await expect(givenName).toHaveValue('Mina');
  await expect(page.getByRole('radio', { name: 'General', exact: true })).toBeChecked();

  // The same in the other language, and after signing in
  await page.goto(address.replace('/en/', '/de/'));
  await expect(page.getByRole('textbox', { name: words('de')('registration.givenName') })).toHaveValue(
    'Mina',
  );
  await page.goto(address);
  await expect(restored).toBeVisible();
  await send(page);
  await expect(heading(page)).toHaveText(t('registration.done.title'));
  expect(await kept()).toBe(0);

  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(givenName).toHaveValue('');
  await givenName.fill('Kim');
  await expect.poll(kept).toBe(1);
  await page.reload();
  await page.getByRole('button', { name: t('registration.restoredClear') }).click();
  await expect(givenName).toHaveValue('');
  expect(await kept()).toBe(0);
});

test('a delegation is there again after a reload, with all its people', async ({ page, makeEvent }) => {
  const event = await makeEvent();
  await page.goto(`/en/${event.slug}/register/group`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: t('delegation.add') }).click();
  await person(page, 3).givenName.fill('Dana');
  await choose(page, 3, 'Partners');
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
  await page.reload();
  await expect(page.getByText(t('registration.restored'))).toBeVisible();
  await expect(person(page, 3).givenName).toHaveValue('Dana');
  await expect(person(page, 3).category).toHaveValue(event.partnerCategoryId);
});

test('a category that fills up meanwhile says so without a reload, to the second', async ({
  page,
  server,
  makeEvent,
}) => {
  const event = await makeEvent({ partnerQuota: 3 });
  const address = `/en/${event.slug}/register`;
  await page.goto(address);
  await expect(page.getByText(t('registration.placesLeft', { left: '3' }))).toBeVisible();
  const other = await openForm(`${server.url}${address}`, 'givenName');
  const values = { categoryId: event.partnerCategoryId, consentIds: [event.requiredConsentId] };
  await sendForm(other, registrationValues({ ...values, locale: 'en' }, event.slug));
  await page.goto(address);
  await expect(page.getByText(t('registration.placesLeft', { left: '2' }))).toBeVisible();
});

test('a code of another event is as unknown as any', async ({ page, makeEvent }) => {
  const [event, other] = [await makeEvent(), await makeEvent()];
  for (const code of [await invite(other), newCode()]) {
    await page.goto(`/en/${event.slug}/register/with/${code}`);
    await expect(page.getByText(t('codes.refusal.unknown'))).toBeVisible();
  }
});
