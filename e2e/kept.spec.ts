import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { consents, events } from '@/db/schema/events';
import { questions } from '@/db/schema/questions';
import { categories, codes } from '@/db/schema/registration';
import { newCode, shownCode } from '@/features/registration/codes/codes';
import { manageToken } from '@/features/tickets/link';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import { words } from './words';

// Whatever changes between the form and its sending: the reason is said, and what was typed is there
test.describe.configure({ timeout: 180_000 });

const t = words('en');
const HOUR_MS = 3_600_000;
const anHourAgo = () => new Date(Date.now() - HOUR_MS);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: t('registration.errorTitle') });
const box = (page: Page, name: string) => page.getByRole('textbox', { name });
const send = (page: Page) => page.getByRole('button', { name: t('registration.submit') }).click();

async function change(
  event: OwnEvent,
  how: (tx: Parameters<Parameters<typeof write>[0]>[0]) => Promise<unknown>,
) {
  await write(async (tx) => {
    await how(tx);
    await markPagesChanged(tx, { eventSlug: event.slug });
  });
}
const ofEvent = (event: OwnEvent, values: Partial<typeof events.$inferInsert>) =>
  change(event, (tx) => tx.update(events).set(values).where(eq(events.id, event.id)));
const ofGeneral = (event: OwnEvent, values: Partial<typeof categories.$inferInsert>) =>
  change(event, (tx) => tx.update(categories).set(values).where(eq(categories.id, event.generalCategoryId)));

const typed = {
  [t('registration.givenName')]: 'Mina',
  [t('registration.familyName')]: 'Okafor',
  [t('registration.organisation')]: 'House of Variety',
  [t('registration.accessNeeds')]: 'A seat near the door',
  [t('registration.diet')]: 'vegan',
};
const mine = (event: OwnEvent) => `mina.${event.slug}@test.example`;

async function fillIn(page: Page, event: OwnEvent) {
  for (const [name, value] of Object.entries(typed)) await box(page, name).fill(value);
  await box(page, t('registration.email')).fill(mine(event));
  await page.getByRole('radio', { name: t('registration.language.de') }).check();
  await page.getByRole('checkbox', { name: 'I agree to the processing.' }).check();
}

async function expectKept(page: Page, event: OwnEvent) {
  for (const [name, value] of Object.entries(typed)) await expect(box(page, name)).toHaveValue(value);
  await expect(box(page, t('registration.email'))).toHaveValue(mine(event));
  await expect(page.getByRole('radio', { name: t('registration.language.de') })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'I agree to the processing.' })).toBeChecked();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    const meanwhile: [string, (event: OwnEvent) => Promise<void>, RegExp][] = [
      ['the event is full', (event) => ofEvent(event, { places: 0 }), /All 0 places are taken/],
      [
        'registration is closed',
        (event) => ofEvent(event, { registrationClosesAt: anHourAgo() }),
        /Registration closed on/,
      ],
      [
        'the category is closed',
        (event) => ofGeneral(event, { closesAt: anHourAgo() }),
        /Registration in the group “General” has been closed since/,
      ],
      [
        'the category is full',
        (event) => ofGeneral(event, { quota: 0 }),
        /All 0 places in “General” are taken/,
      ],
      [
        'there is another consent',
        (event) =>
          change(event, (tx) =>
            tx.insert(consents).values({
              ...{ id: crypto.randomUUID(), eventId: event.id, key: 'data', version: 1, required: true },
              label: { de: 'Und hiermit.', en: 'And to this.' },
            }),
          ),
        new RegExp(t(javaScriptEnabled ? 'registration.questionsChanged' : 'error.consent')),
      ],
      [
        'the category is by code',
        (event) => ofGeneral(event, { byCode: true }),
        /You need an invitation code to register in the group “General”/,
      ],
      [
        'there are other questions',
        (event) =>
          change(event, (tx) =>
            tx.insert(questions).values({
              ...{ id: crypto.randomUUID(), eventId: event.id, type: 'shortText', required: true },
              label: { de: 'Größe', en: 'Size' },
            }),
          ),
        javaScriptEnabled ? new RegExp(t('registration.questionsChanged')) : /Size/,
      ],
    ];
    for (const [what, happens, reason] of meanwhile) {
      test(`somebody registers while ${what}`, async ({ page, makeEvent, expectAccessible }) => {
        const event = await makeEvent();
        await page.goto(`/en/${event.slug}/register`);
        await fillIn(page, event);
        await page.getByRole('radio', { name: 'General', exact: true }).check();
        await page.getByRole('checkbox', { name: 'I may be seen in photographs.' }).check();
        await happens(event);
        await send(page);
        await expect(refusal(page)).toContainText(reason);
        await expectKept(page, event);
        await expect(page.getByRole('radio', { name: 'General', exact: true })).toBeChecked();
        await expectAccessible(page);
      });
    }

    test('a code that is used up meanwhile can be left out', async ({ page, server, makeEvent }) => {
      const event = await makeEvent();
      const code = newCode();
      await change(event, async (tx) => {
        const { partnerCategoryId: categoryId, id: eventId } = event;
        await tx.update(categories).set({ byCode: true }).where(eq(categories.id, categoryId));
        const facts = { uses: 1, holdsPlaces: true, batchId: code, createdAt: new Date() };
        await tx.insert(codes).values({ id: crypto.randomUUID(), eventId, categoryId, code, ...facts });
      });
      const address = `/en/${event.slug}/register/with/${code}`;
      await page.goto(address);
      await fillIn(page, event);
      const faster = await openForm(`${server.url}${address}`, 'givenName');
      const choice = { categoryId: event.partnerCategoryId, consentIds: [event.requiredConsentId] };
      const values = { ...registrationValues({ ...choice, locale: 'en' }, `${event.slug}-b`), code };
      expect((await sendForm(faster, values)).status).toBe(303);

      await send(page);
      await expect(refusal(page)).toContainText(t('codes.refusal.usedUp', { uses: 1 }));
      await expectKept(page, event);
      const field = box(page, t('registration.code.label'));
      await expect(field).toHaveValue(javaScriptEnabled ? code : new RegExp(code));
      if (javaScriptEnabled) {
        await page.getByRole('link', { name: t('registration.code.without') }).click();
        await expect(heading(page)).toHaveText(t('registration.title'));
      } else {
        await field.fill('');
      }
      await expectKept(page, event);
      await page.getByRole('radio', { name: 'General', exact: true }).check();
      await send(page);
      await expect(heading(page)).toHaveText(t('registration.done.title'));
    });

    test('a group uses a code for places that nobody else gets, and keeps what was typed until then', async ({
      page,
      makeEvent,
      expectAccessible,
    }) => {
      const event = await makeEvent({ partnerQuota: 2 });
      const code = newCode();
      await change(event, async (tx) => {
        const { partnerCategoryId: categoryId, id: eventId } = event;
        const facts = { uses: 2, holdsPlaces: true, batchId: code, createdAt: new Date() };
        await tx.insert(codes).values({ id: crypto.randomUUID(), eventId, categoryId, code, ...facts });
      });
      await page.goto(`/en/${event.slug}/register/group`);
      const person = (n: number) =>
        page.getByRole('group', { name: t('delegation.person', { n: String(n) }), exact: true });
      const contact = page.getByRole('group', { name: t('delegation.contact') });
      await contact.getByRole('textbox', { name: t('registration.givenName') }).fill('Cleo');
      await contact.getByRole('textbox', { name: t('registration.familyName') }).fill('King');
      await contact.getByRole('textbox', { name: t('registration.email') }).fill(mine(event));
      for (const [n, name] of [
        [1, 'Ben'],
        [2, 'Dana'],
      ] as const) {
        await person(n)
          .getByRole('textbox', { name: t('registration.givenName') })
          .fill(name);
        await person(n)
          .getByRole('textbox', { name: t('registration.familyName') })
          .fill('Becker');
        await person(n)
          .getByRole('combobox', { name: t('registration.category') })
          .selectOption(event.partnerCategoryId);
      }
      await page.getByRole('checkbox', { name: 'I agree to the processing.' }).check();
      const submit = page.getByRole('button', { name: t('delegation.submit') });
      await submit.click();
      await expect(refusal(page)).toContainText(t('delegation.nobody'));
      const expectPeople = async () => {
        for (const [n, name] of [
          [1, 'Ben'],
          [2, 'Dana'],
        ] as const) {
          await expect(person(n).getByRole('textbox', { name: t('registration.givenName') })).toHaveValue(
            name,
          );
          await expect(person(n).getByRole('combobox', { name: t('registration.category') })).toHaveValue(
            event.partnerCategoryId,
          );
        }
      };
      await expectPeople();
      await expectAccessible(page);

      const field = contact.getByRole('textbox', { name: t('registration.code.label') });
      await field.fill('K7QM-2XWP');
      await ofEvent(event, { registrationClosesAt: anHourAgo() });
      await submit.click();
      await expect(refusal(page)).toContainText(t('delegation.nobody'));
      await expectPeople();
      await ofEvent(event, { registrationClosesAt: new Date(Date.now() + HOUR_MS) });
      await submit.click();
      await expect(refusal(page)).toContainText(t('codes.refusal.unknown'));
      await expect(field).toHaveValue('K7QM-2XWP');
      await expectPeople();
      await field.fill(shownCode(code));
      await submit.click();
      await expect(heading(page)).toHaveText(t('registration.done.title'));
    });

    test('who may change or pass on no longer reads so, with what they typed', async ({
      page,
      server,
      makeEvent,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      const form = await openForm(`${server.url}/en/${event.slug}/register`, 'givenName');
      const choice = { categoryId: event.generalCategoryId, consentIds: [event.requiredConsentId] };
      const values = registrationValues({ ...choice, locale: 'en' }, event.slug);
      expect((await sendForm(form, values)).status).toBe(303);
      const row = (await read().query.registrations.findFirst({
        where: (table, { eq: equals }) => equals(table.eventId, event.id),
      }))!;
      const ticket = `/en/${event.slug}/me/${manageToken(row)}`;

      await page.goto(`${ticket}/correct`);
      await box(page, t('registration.givenName')).fill('Milena');
      await box(page, t('registration.diet')).fill('halal');
      await ofEvent(event, { changesUntil: anHourAgo() });
      await page.getByRole('button', { name: t('ticket.save') }).click();
      await expect(refusal(page)).toContainText(/You could change your details yourself until/);
      await expect(box(page, t('registration.givenName'))).toHaveValue('Milena');
      await expect(box(page, t('registration.diet'))).toHaveValue('halal');
      await expectAccessible(page);
      await page.goto(`${ticket}/correct`);
      await expect(box(page, t('registration.givenName'))).toHaveCount(0);
      await expect(page.getByRole('link', { name: t('signup.back') })).toBeVisible();
      await expectAccessible(page);

      await ofEvent(event, { changesUntil: null });
      await page.goto(`${ticket}/pass-on`);
      await box(page, t('registration.givenName')).fill('Ada');
      await box(page, t('registration.familyName')).fill('Öztürk');
      await box(page, t('registration.email')).fill(values.email ?? '');
      await page.getByRole('button', { name: t('passOn.submit') }).click();
      await expect(refusal(page)).toContainText(t('passOn.addressTaken'));
      await expect(box(page, t('registration.familyName'))).toHaveValue('Öztürk');
      await ofEvent(event, { changesUntil: anHourAgo() });
      await page.getByRole('button', { name: t('passOn.submit') }).click();
      await expect(refusal(page)).toContainText(/You could change your details yourself until/);
      await expect(box(page, t('registration.familyName'))).toHaveValue('Öztürk');
      await expect(box(page, t('registration.email'))).toHaveValue(values.email ?? '');
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a file that was chosen is asked for again where something else was wrong', async ({
    page,
    makeEvent,
  }) => {
    const event = await makeEvent();
    await change(event, (tx) =>
      tx.insert(questions).values({
        ...{ id: crypto.randomUUID(), eventId: event.id, type: 'file', label: { de: 'Foto', en: 'Picture' } },
      }),
    );
    await page.goto(`/en/${event.slug}/register`);
    await fillIn(page, event);
    await page.getByRole('radio', { name: 'General', exact: true }).check();
    await box(page, t('registration.familyName')).fill('');
    await page
      .getByLabel('Picture')
      .setInputFiles({ name: 'me.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await send(page);
    const again = t('registration.errorAt', { field: 'Picture', message: t('error.fileAgain') });
    await expect(refusal(page).getByRole('link', { name: again })).toBeVisible();
    await expect(box(page, t('registration.givenName'))).toHaveValue('Mina');
  });

  test('who signs in first does it beside, and comes back to what they typed', async ({
    page,
    makeEvent,
  }) => {
    const event = await makeEvent();
    for (const form of ['register', 'register/group']) {
      await page.goto(`/en/${event.slug}/${form}`);
      const given = page.getByRole('textbox', { name: t('registration.givenName') }).first();
      await given.fill('Mina');
      const opening = page.waitForEvent('popup');
      await page.getByRole('link', { name: t('registration.signInNewTab') }).click();
      const beside = await opening;
      await expect(beside.getByRole('heading', { level: 1 })).toHaveText(t('signIn.title'));
      await beside.close();
      await expect(given).toHaveValue('Mina');
    }
  });
});
