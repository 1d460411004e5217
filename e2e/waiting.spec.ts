import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { questionOptions, questions } from '@/db/schema/questions';
import { categories, registrations } from '@/db/schema/registration';
import { manageToken } from '@/features/tickets/link';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { openForm, sendForm } from './registration-post';
import { words } from './words';

// What people do behind their links after they have registered, with a look at every page by axe
test.describe.configure({ timeout: 180_000 });

const variants = [
  { locale: 'de', javaScriptEnabled: false },
  { locale: 'en', javaScriptEnabled: true },
] as const;

type Change = { confirmEmail?: boolean };

/** The event keeps a waiting list for when it is full. */
async function withWaitingList(event: OwnEvent, change: Change = {}): Promise<OwnEvent> {
  await write(async (tx) => {
    await tx.update(categories).set({ whenFull: 'waitingList' }).where(eq(categories.eventId, event.id));
    if (change.confirmEmail) await tx.update(events).set(change).where(eq(events.id, event.id));
    await markPagesChanged(tx, { eventSlug: event.slug });
  });
  return event;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const { locale, javaScriptEnabled } of variants) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript, in ${locale}`, () => {
    test.use({ javaScriptEnabled });
    const t = words(locale);
    const category = { de: 'Allgemein', en: 'General' }[locale];
    const agreement = { de: 'Ich bin mit der', en: 'I agree to' }[locale];
    const photographs = { de: 'Ich darf auf Fotos', en: 'I may be seen' }[locale];

    const address = (event: OwnEvent, name: string) => `${name.toLowerCase()}.${event.slug}@test.example`;

    const personOf = (event: OwnEvent, name: string) => ({
      ...{ givenName: name, familyName: 'Weiß', organisation: 'Haus der Vielfalt', locale },
      email: address(event, name),
      ...{ accessNeeds: '', diet: 'vegan', categoryId: event.generalCategoryId },
    });

    /** Registers people as a browser without JavaScript does: one alone, or several with a contact. */
    async function signUp(url: string, event: OwnEvent, names: string[], contact?: string): Promise<void> {
      const page = `${url}/${locale}/${event.slug}/register`;
      const consent = { [`consent-${event.requiredConsentId}`]: 'on' };
      if (contact === undefined) {
        for (const name of names) {
          const form = await openForm(page, 'givenName');
          expect((await sendForm(form, { ...personOf(event, name), ...consent })).status).toBe(303);
        }
        return;
      }
      const { givenName, familyName, organisation } = personOf(event, 'Cleo');
      const named = (prefix: string, values: Record<string, string>) =>
        Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value]));
      const fields = names.map((name, index) =>
        // The last has no address of their own
        named(`people.${index}.`, { ...personOf(event, name), ...(index > 0 && { email: '' }) }),
      );
      const values = {
        ...named('contact.', { givenName, familyName, organisation, locale, email: contact }),
        ...Object.assign({}, ...fields),
        ...consent,
        count: String(names.length),
      };
      const form = await openForm(`${page}/group`, 'contact.givenName');
      expect((await sendForm(form, values)).status).toBe(303);
    }

    async function rowOf(event: OwnEvent, name: string) {
      const row = await read().query.registrations.findFirst({
        where: (table, { and }) => and(eq(table.eventId, event.id), eq(table.givenName, name)),
      });
      if (!row) throw new Error(`${name} is not registered`);
      return row;
    }

    const linkOf = async (event: OwnEvent, name: string) =>
      `/${locale}/${event.slug}/me/${manageToken(await rowOf(event, name))}`;
    const linkIn = (text: string) => /https?:\/\/\S+\/me\/\S+/.exec(text)?.[0] ?? '';
    const subject = (key: 'Offer' | 'Confirmed' | 'Cancelled' | 'Received' | 'PassedOn' | 'Unconfirmed') =>
      t(`mail.registration${key}.subject`, { event: '' });

    test('who waits is offered a place that somebody gives up, and accepts it', async ({
      page,
      server,
      makeEvent,
      mailTo,
      newVisitor,
      expectAccessible,
    }) => {
      const event = await withWaitingList(await makeEvent({ places: 1 }));
      await signUp(server.url, event, ['Ada', 'Ben', 'Kim']);

      await test.step('waits, and sees at which place', async () => {
        await page.goto(await linkOf(event, 'Kim'));
        await expect(
          page.getByRole('heading', { name: t('own.waiting.title', { position: 2 }) }),
        ).toBeVisible();
        await page.goto(await linkOf(event, 'Ben'));
        await expect(heading(page)).toHaveText(t('ticket.mine'));
        await expect(
          page.getByRole('heading', { name: t('own.waiting.title', { position: 1 }) }),
        ).toBeVisible();
        await expect(page.getByRole('main')).toContainText(category);
        await expect(page.getByRole('link', { name: t('ticket.downloadPdf') })).toHaveCount(0);
        await expectAccessible(page);
      });

      await test.step('is offered the place of who cancels', async () => {
        const other = await newVisitor();
        await other.goto(await linkOf(event, 'Ada'));
        await other.getByRole('button', { name: t('ticket.cancel') }).click();
        await other.getByRole('button', { name: t('ticket.cancelYes') }).click();
        await expect(other.getByRole('status')).toContainText(t('ticket.done.cancelled'));
        const mail = await mailTo(address(event, 'Ben'), subject('Offer'));
        expect(mail.html).toContain(linkIn(mail.text));
        await page.goto(linkIn(mail.text));
        await expect(page.getByRole('heading', { name: t('own.offered.title') })).toBeVisible();
        const { expiresAt } = await rowOf(event, 'Ben');
        const time = new Intl.DateTimeFormat('de-DE', { timeStyle: 'short', timeZone: 'Europe/Berlin' });
        await expect(page.getByRole('main')).toContainText(time.format(expiresAt ?? undefined));
        await expectAccessible(page);
      });

      await test.step('accepts, and has a ticket', async () => {
        await page.getByRole('button', { name: t('own.offered.accept') }).click();
        await expect(page.getByRole('status')).toContainText(t('ticket.done.accepted'));
        await expect(heading(page)).toHaveText(t('ticket.title'));
        await expect(page.getByRole('link', { name: t('ticket.downloadPdf') })).toBeVisible();
        await expectAccessible(page);
        await mailTo(address(event, 'Ben'), subject('Confirmed'));
        await page.goto(await linkOf(event, 'Kim'));
        await expect(
          page.getByRole('heading', { name: t('own.waiting.title', { position: 1 }) }),
        ).toBeVisible();
      });
    });

    test('what is declined goes to the next, and an offer that is not answered lapses', async ({
      page,
      server,
      makeEvent,
      mailTo,
      expectAccessible,
    }) => {
      const event = await withWaitingList(await makeEvent({ places: 1 }));
      await signUp(server.url, event, ['Ada', 'Ben', 'Kim', 'Lou']);
      await page.goto(await linkOf(event, 'Ada'));
      await page.getByRole('button', { name: t('ticket.cancel') }).click();
      await page.getByRole('button', { name: t('ticket.cancelYes') }).click();
      await expect(page.getByRole('heading', { name: t('own.ended.cancelled.title') })).toBeVisible();
      await expectAccessible(page);

      await page.goto(await linkOf(event, 'Ben'));
      await page.getByRole('button', { name: t('own.decline.trigger') }).click();
      const dialog = page.getByRole('dialog', { name: t('own.decline.title') });
      await expect(dialog).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: t('own.decline.yes') }).click();
      await expect(page.getByRole('heading', { name: t('own.ended.cancelled.title') })).toBeVisible();
      await mailTo(address(event, 'Ben'), subject('Cancelled'));

      const offer = await mailTo(address(event, 'Kim'), subject('Offer'));
      await page.goto(linkIn(offer.text));
      await expect(page.getByRole('button', { name: t('own.offered.accept') })).toBeVisible();
      await write((tx) =>
        tx
          .update(registrations)
          .set({ expiresAt: new Date(Date.now() - 1000) })
          .where(eq(registrations.givenName, 'Kim')),
      );
      // The page is still open, the time is over
      await page.getByRole('button', { name: t('own.offered.accept') }).click();
      await expect(page.getByRole('heading', { name: t('own.ended.offer.title') })).toBeVisible();
      await expectAccessible(page);
      await mailTo(address(event, 'Lou'), subject('Offer'));

      await page.goto(await linkOf(event, 'Lou'));
      await expect(page.getByRole('heading', { name: t('own.offered.title') })).toBeVisible();
    });

    test('a place is passed on: the old link dies, the new holder agrees for themselves', async ({
      page,
      server,
      makeEvent,
      mailTo,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await signUp(server.url, event, ['Ada']);
      const old = await linkOf(event, 'Ada');
      const field = (label: string) => page.getByRole('textbox', { name: label });

      await test.step('says what is taken over, and asks for the person', async () => {
        await page.goto(old);
        await page.getByRole('link', { name: t('passOn.open') }).click();
        await expect(heading(page)).toHaveText(t('passOn.title'));
        await expect(page.getByText(t('passOn.deletedLink'))).toBeVisible();
        await expectAccessible(page);
        await field(t('registration.givenName')).fill('Zoë');
        await field(t('registration.email')).fill('zoe@');
        await page.getByRole('button', { name: t('passOn.submit') }).click();
        await expect(page.getByRole('alert').filter({ hasText: t('registration.errorTitle') })).toBeVisible();
        await expect(field(t('registration.givenName'))).toHaveValue('Zoë');
        await expectAccessible(page);
        await field(t('registration.familyName')).fill('Öztürk');
        await field(t('registration.email')).fill(address(event, 'zoe'));
        await page.getByRole('button', { name: t('passOn.submit') }).click();
        await expect(heading(page)).toHaveText(t('passOn.done.title'));
        await expectAccessible(page);
      });

      await test.step('the old link opens nothing', async () => {
        expect((await page.request.get(old)).status()).toBe(404);
        expect((await page.request.get(`${old}/ticket.pdf`)).status()).toBe(404);
        await mailTo(address(event, 'Ada'), subject('PassedOn'));
      });

      await test.step('the new one asks for consent and shows the ticket', async () => {
        const mail = await mailTo(address(event, 'zoe'), subject('Received'));
        await page.goto(linkIn(mail.text));
        await expect(page.getByRole('heading', { name: 'Zoë Öztürk' })).toBeVisible();
        await expect(page.getByRole('heading', { name: t('own.consents.title') })).toBeVisible();
        await expect(page.getByRole('main')).not.toContainText('vegan');
        await expectAccessible(page);
        await page.getByRole('button', { name: t('own.consents.give') }).click();
        await expect(page.getByRole('link', { name: t('error.consent') })).toBeVisible();
        await page.getByRole('checkbox', { name: agreement }).check();
        await page.getByRole('button', { name: t('own.consents.give') }).click();
        await expect(page.getByRole('status')).toContainText(t('ticket.done.agreed'));
        await expect(page.getByRole('heading', { name: t('own.consents.title') })).toHaveCount(0);
        // What is optional is still there to agree to, and to take back in two clicks
        await page.getByRole('checkbox', { name: photographs }).check();
        await page.getByRole('button', { name: t('own.consents.give') }).click();
        await expect(page.getByRole('checkbox', { name: photographs })).toHaveCount(0);
        await page.getByRole('button', { name: photographs }).click();
        await expect(page.getByRole('status')).toContainText(t('ticket.done.withdrawn'));
        await expectAccessible(page);
      });
    });

    test('an address is confirmed by the button, not by opening the link', async ({
      page,
      server,
      makeEvent,
      mailTo,
      expectAccessible,
    }) => {
      const event = await withWaitingList(await makeEvent(), { confirmEmail: true });
      await signUp(server.url, event, ['Ada']);
      const mail = await mailTo(address(event, 'Ada'), subject('Unconfirmed'));
      await page.goto(linkIn(mail.text));
      await expect(page.getByRole('heading', { name: t('own.unconfirmed.title') })).toBeVisible();
      await expectAccessible(page);
      expect((await rowOf(event, 'Ada')).status).toBe('unconfirmed');
      await page.getByRole('button', { name: t('own.unconfirmed.confirm') }).click();
      await expect(page.getByRole('status')).toContainText(t('ticket.done.confirmed'));
      await expect(page.getByRole('link', { name: t('ticket.downloadPdf') })).toBeVisible();
      await mailTo(address(event, 'Ada'), subject('Confirmed'));
    });

    test('the contact of a delegation confirms, takes the tickets, and cancels for all', async ({
      page,
      server,
      makeEvent,
      mailTo,
      expectAccessible,
    }) => {
      const event = await withWaitingList(await makeEvent(), { confirmEmail: true });
      const contact = address(event, 'Cleo');
      await signUp(server.url, event, ['Ada', 'Ben'], contact);
      const mail = await mailTo(contact, t('mail.delegationRegistered.subject', { event: '' }));
      const link = /https?:\/\/\S+\/me\/group\/\S+/.exec(mail.text)?.[0] ?? '';
      await page.goto(link);
      await expect(heading(page)).toHaveText(t('group.title'));
      await expectAccessible(page);
      await page.getByRole('button', { name: t('group.confirm.submit', { count: 2 }) }).click();
      await expect(page.getByRole('status')).toContainText(t('group.done.confirmAddress', { count: 2 }));
      await expect(page.getByText(t('ticket.status.confirmed'), { exact: true })).toHaveCount(2);
      await expectAccessible(page);
      const tickets = page.getByRole('link', { name: t('group.tickets', { count: 2 }) });
      const pdf = await page.request.get((await tickets.getAttribute('href')) ?? '');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

      await page.getByRole('link', { name: 'Ben Weiß' }).click();
      await expect(page.getByRole('heading', { name: 'Ben Weiß' })).toBeVisible();
      await page.goto(link);
      await page.getByRole('button', { name: t('group.cancel.trigger', { count: 2 }) }).click();
      await page.getByRole('button', { name: t('ticket.cancelYes') }).click();
      await expect(page.getByRole('status')).toContainText(t('group.done.cancel', { count: 2 }));
      await expect(page.getByText(t('ticket.status.cancelled'), { exact: true })).toHaveCount(2);
      await expectAccessible(page);
    });

    test('answers are shown, and corrected until their time is over', async ({
      page,
      server,
      makeEvent,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      const ids = { size: crypto.randomUUID(), walk: crypto.randomUUID(), north: crypto.randomUUID() };
      const both = (de: string, en: string) => ({ de, en });
      await signUp(server.url, event, ['Ada']);
      await write(async (tx) => {
        await tx.insert(questions).values([
          {
            ...{ id: ids.size, eventId: event.id, type: 'shortText', required: true },
            label: both('Größe', 'Size'),
          },
          {
            ...{ id: ids.walk, eventId: event.id, type: 'oneOf', position: 1 },
            label: both('Spaziergang', 'Walk'),
          },
        ]);
        await tx
          .insert(questionOptions)
          .values({ id: ids.north, questionId: ids.walk, label: both('Nord', 'North'), places: 1 });
      });
      const [size, walk, north] =
        locale === 'de' ? ['Größe', 'Spaziergang', 'Nord'] : ['Size', 'Walk', 'North'];
      await page.goto(await linkOf(event, 'Ada'));
      await expect(page.getByText(t('own.missing.text', { count: 1, names: size }))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: t('own.missing.answer') }).click();
      await expect(heading(page)).toHaveText(t('ticket.correctTitle'));
      await expectAccessible(page);
      await page.getByRole('button', { name: t('ticket.save') }).click();
      await expect(page.getByRole('alert').filter({ hasText: t('registration.errorTitle') })).toBeVisible();
      await page.getByRole('textbox', { name: size }).fill('XL');
      await page.getByRole('group', { name: walk }).getByRole('radio', { name: north }).check();
      await page.getByRole('button', { name: t('ticket.save') }).click();
      await expect(page.getByRole('status')).toContainText(t('ticket.done.corrected'));
      await expect(page.getByRole('definition').filter({ hasText: 'XL' })).toBeVisible();
      await expect(page.getByRole('definition').filter({ hasText: north })).toBeVisible();

      await write((tx) =>
        tx
          .update(events)
          .set({ changesUntil: new Date(Date.now() - 1000), cancelUntil: new Date(Date.now() - 1000) })
          .where(eq(events.id, event.id)),
      );
      await page.reload();
      await expect(page.getByRole('link', { name: t('ticket.correct') })).toHaveCount(0);
      await expect(page.getByRole('button', { name: t('ticket.cancel') })).toHaveCount(0);
      const until = t('ticket.changesClosed', { date: '{date}', time: '' }).split('{date}')[0] ?? '';
      await expect(page.getByRole('main')).toContainText(until);
      await expectAccessible(page);
    });

    test('an account shows what somebody is registered for in every event', async ({
      page,
      server,
      makeEvent,
      signInWithRoles,
      expectAccessible,
    }) => {
      const [here, there] = [await makeEvent(), await makeEvent()];
      await page.goto(`/${locale}/me`);
      const signIn = page.getByRole('main').getByRole('link', { name: t('account.signIn') });
      await expect(signIn).toHaveAttribute('href', new RegExp(`to=%2F${locale}%2Fme`));
      await expectAccessible(page);
      const { email } = await signInWithRoles(here.id);
      await page.goto(`/${locale}/me`);
      await expect(page.getByText(t('account.empty'))).toBeVisible();
      await expectAccessible(page);
      await signUp(server.url, here, ['Ada']);
      await write((tx) =>
        tx.update(registrations).set({ email, addressKey: email }).where(eq(registrations.eventId, here.id)),
      );
      await signUp(server.url, there, ['Ben', 'Kim'], email);
      await page.reload();
      await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(2);
      await expect(page.getByRole('main').getByText(t('group.titleOf', { count: 2 }))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('link', { name: t('ticket.open') }).click();
      await expect(page.getByRole('heading', { name: 'Ada Weiß' })).toBeVisible();
      await page.goto(`/${locale}/${there.slug}/me`);
      await page.getByRole('link', { name: t('group.open') }).click();
      await expect(heading(page)).toHaveText(t('group.title'));
    });
  });
}
