import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { exhibits } from '@/db/schema/gallery';
import { exhibitorToken } from '@/features/gallery/call/exhibitor-link';
import { applyAndEnter, openCall, part } from './exhibiting';
import { expect, test } from './fixtures';
import { words } from './words';

// From the call to the curators, with and without JavaScript
test.describe.configure({ timeout: 180_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(tooWide)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('who answers the call writes by themselves, through lost connections, with a colleague, up to the curators', async ({
  page: ada,
  makeEvent,
  newVisitor,
  mailTo,
  expectAccessible,
}) => {
  const locale = 'de';
  const t = words(locale);
  const event = await makeEvent();
  await openCall(event.id);
  const email = `ada.${event.slug}@test.example`;
  const title = 'Lotsen am Empfang';
  const status = ada.getByRole('status');
  const saved = status.filter({ hasText: t('writing.savedAt', { time: '' }).replace(/\W+$/, '') });
  await applyAndEnter(ada, event, email, title, locale, mailTo, expectAccessible);
  await expectNarrow(ada);
  const row = async () => {
    const rows = await read().select().from(exhibits).where(eq(exhibits.eventId, event.id));
    return rows.find((one) => one.title.de === title);
  };

  await test.step('what is typed is saved without a button', async () => {
    await part(ada, t('exhibit.summary'), locale).fill('Am Empfang fängt es an.');
    await expect(saved).toBeVisible({ timeout: 20_000 });
    expect((await row())?.summary.de).toBe('Am Empfang fängt es an.');
    await ada.reload();
    await expect(part(ada, t('exhibit.summary'), locale)).toHaveValue('Am Empfang fängt es an.');
    await expect(ada.getByText(t('writing.offerTitle'))).toHaveCount(0);
  });

  await test.step('without a connection it stays in the browser, and comes back after a reload', async () => {
    await ada.context().setOffline(true);
    // It ends with the page, and a page that is closed still sends what it can: here it cannot
    await ada.evaluate(() => (window.fetch = () => Promise.reject(new TypeError('No connection'))));
    await part(ada, t('gallery.section.obstacles'), locale).fill('Der erste Plan war zu groß.');
    await expect(status.filter({ hasText: t('writing.offline') })).toBeVisible({ timeout: 20_000 });
    await expectAccessible(ada);
  });

  const again = await ada.context().newPage();
  await ada.close();
  await again.context().setOffline(false);
  const stored = await row();
  expect(stored?.obstacles.de).toBe('');
  const here = `/${locale}/${event.slug}/exhibit/${stored?.id}`;
  await again.goto(here);

  await test.step('taken up again, it is sent once', async () => {
    const offer = again.getByRole('alert').filter({ hasText: t('writing.offerTitle') });
    await expect(offer).toContainText(t('gallery.section.obstacles'));
    await expectAccessible(again);
    await offer.getByRole('button', { name: t('writing.take') }).click();
    await expect(part(again, t('gallery.section.obstacles'), locale)).toHaveValue(
      'Der erste Plan war zu groß.',
    );
    await expect.poll(async () => (await row())?.obstacles.de).toBe('Der erste Plan war zu groß.');
    await expect.poll(async () => (await row())?.revision).toBe((stored?.revision ?? 0) + 1);
    await again.reload();
    await expect(again.getByText(t('writing.offerTitle'))).toHaveCount(0);
  });

  await test.step('a colleague comes by a link of their own', async () => {
    const colleague = `ben.${event.slug}@test.example`;
    const circle = again.getByRole('region', { name: t('writing.colleagues') });
    await circle.getByRole('textbox', { name: t('exhibit.inviteEmail') }).fill(colleague);
    await circle.getByRole('button', { name: t('exhibit.invite') }).click();
    await expect(circle.getByText(colleague, { exact: true })).toBeVisible();
    const mail = await mailTo(colleague, t('mail.exhibitorInvited.subject', { event: event.title }));
    const [link = ''] = /http:\/\/\S+\/exhibitor\/\S+/.exec(mail.text) ?? [];
    const ben = await newVisitor();
    await ben.goto(link);
    await ben.getByRole('button', { name: t('entrance.open') }).click();
    await expect(heading(ben)).toHaveText(title);

    await test.step('and both change the same passage', async () => {
      await part(ben, t('exhibit.summary'), locale).fill('Bens Fassung');
      await expect.poll(async () => (await row())?.summary.de).toBe('Bens Fassung');
      await part(again, t('exhibit.summary'), locale).fill('Adas Fassung');
      const clash = again.getByRole('alert').filter({ hasText: t('writing.clashTitle') });
      await expect(clash).toContainText('Bens Fassung', { timeout: 20_000 });
      await expectAccessible(again);
      await clash.getByRole('button', { name: t('writing.keepMine') }).click();
      await expect.poll(async () => (await row())?.summary.de).toBe('Adas Fassung');
    });
    await circle.getByRole('button', { name: t('exhibit.uninvite') }).click();
    await again
      .getByRole('dialog')
      .getByRole('button', { name: t('exhibit.uninvite') })
      .click();
    await expect(circle.getByText(colleague, { exact: true })).toHaveCount(0);
    expect((await ben.reload())?.status()).toBe(404);
  });

  await test.step('looks at it as it will be, and hands it in', async () => {
    await again.getByRole('link', { name: t('writing.preview') }).click();
    await expect(again.getByText('Adas Fassung')).toBeVisible();
    await expectAccessible(again);
    await expectNarrow(again);
    await again.getByRole('link', { name: t('writing.back') }).click();
    // Typed and pressed at once: the press waits for the saving
    await part(again, t('gallery.section.result'), locale).fill('Es wirkt.');
    await again.getByRole('button', { name: t('exhibit.submit') }).click();
    await expect(again.getByRole('status').getByText(t('exhibit.done.submitted'))).toBeVisible();
    expect(await row()).toMatchObject({ status: 'submitted', result: { de: 'Es wirkt.', en: '' } });
    await mailTo(email, t('mail.exhibitHandedIn.subject', { exhibit: title }));
    await expectAccessible(again);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same is a form with a button', async ({ page, makeEvent, mailTo, expectAccessible }) => {
    const locale = 'en';
    const t = words(locale);
    const made = await makeEvent();
    // As its mails name it in English
    const event = { ...made, title: made.title.replace('Tagung', 'Conference') };
    await openCall(event.id);
    const title = 'Guides at the desk';
    await applyAndEnter(
      page,
      event,
      `eve.${event.slug}@test.example`,
      title,
      locale,
      mailTo,
      expectAccessible,
    );
    await page.getByRole('button', { name: t('exhibit.submit') }).click();
    await expect(page.getByRole('alert').getByText(t('writing.notYet'))).toBeVisible();
    const missing = page.getByRole('region', { name: t('writing.handInTitle') });
    await expect(missing.getByRole('listitem')).toHaveCount(2);
    await part(page, t('exhibit.summary'), locale).fill('It begins at the desk.');
    await part(page, t('gallery.section.obstacles'), locale).fill('The first plan was too big.');
    await page
      .getByRole('textbox', { name: t('exhibit.linkAddress') })
      .first()
      .fill('not an address');
    await page.getByRole('button', { name: t('exhibit.save'), exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: t('exhibit.errorTitle') })).toBeVisible();
    await expect(part(page, t('exhibit.summary'), locale)).toHaveValue('It begins at the desk.');
    await expectAccessible(page);
    await page
      .getByRole('textbox', { name: t('exhibit.linkAddress') })
      .first()
      .fill('https://example.org/desk');
    await page.getByRole('button', { name: t('exhibit.save'), exact: true }).click();
    await expect(page.getByRole('status').getByText(t('exhibit.done.saved'))).toBeVisible();
    await page.getByRole('button', { name: t('exhibit.submit') }).click();
    await expect(page.getByRole('status').getByText(t('exhibit.done.submitted'))).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('curators set a call up by its form, and its page for everyone follows', async ({
    page,
    makeEvent,
    signInWithRoles,
    newVisitor,
    expectAccessible,
  }) => {
    const t = words('en');
    const event = await makeEvent();
    await signInWithRoles(event.id, 'curator');
    const guest = await newVisitor();
    const [desk, path] = [`/en/organise/${event.slug}/call`, `/en/${event.slug}/call`];
    expect((await guest.goto(path))?.status()).toBe(404);
    const access = (name: string) => page.getByRole('radio', { name, exact: true });
    const save = async () => {
      await page.getByRole('button', { name: t('call.save') }).click();
      await expect(page.getByRole('status').getByText(t('call.saved'), { exact: true })).toBeVisible();
    };
    const apply = guest.getByRole('button', { name: t('call.apply.send') });

    await test.step('by invitation, with a deadline and what is asked for', async () => {
      await page.goto(desk);
      await access(t('call.accessIs.invited')).check();
      await part(page, t('call.title'), 'en').fill('Show it');
      await part(page, t('call.text'), 'en').fill('What it is about');
      await part(page, t('call.asked'), 'en').fill('Be brief');
      await page.getByLabel(t('call.closesAt')).fill('2099-01-31T18:00');
      await page.getByRole('checkbox', { name: t('exhibit.part.obstacles') }).check();
      await save();
      await expectAccessible(page);
      await guest.goto(path);
      await expect(heading(guest)).toHaveText('Show it');
      await expect(guest.getByText(t('call.state.invited'))).toBeVisible();
      await expect(guest.getByText('What it is about')).toBeVisible();
      await expect(guest.getByText('Be brief')).toBeVisible();
      await expect(guest.getByRole('definition').filter({ hasText: '31 Jan 2099' })).toBeVisible();
      const needed = guest.getByRole('definition').filter({ hasText: t('exhibit.part.obstacles') });
      await expect(needed).toBeVisible();
      await expect(apply).toHaveCount(0);
      await expectAccessible(guest);
    });

    await test.step('for everyone, and no more than one', async () => {
      await page.goto(desk);
      await access(t('call.accessIs.open')).check();
      await page.getByRole('textbox', { name: t('call.most') }).fill('1');
      await save();
      await guest.goto(path);
      await expect(apply).toBeVisible();
      await guest.getByRole('textbox', { name: t('call.apply.name') }).fill('Kim');
      await guest
        .getByRole('textbox', { name: t('call.apply.email') })
        .fill(`kim.${event.slug}@test.example`);
      await guest.getByRole('textbox', { name: t('call.apply.title') }).fill('The only one');
      await apply.click();
      await expect(heading(guest)).toHaveText(t('call.sent.title'));
      await guest.goto(path);
      await expect(heading(guest)).toHaveText('Show it');
      await expect(guest.getByText(t('call.state.full'))).toBeVisible();
      await expect(apply).toHaveCount(0);
    });
  });
});

test('a link that has ended offers a new one, and one that was changed is none', async ({
  page,
  makeEvent,
  newVisitor,
  mailTo,
  expectAccessible,
}) => {
  const locale = 'de';
  const t = words(locale);
  const event = await makeEvent();
  await openCall(event.id);
  const email = `kim.${event.slug}@test.example`;
  await applyAndEnter(page, event, email, 'Später', locale, mailTo, expectAccessible);
  const exhibitId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const person = await read().query.people.findFirst({
    where: (table, { eq: is }) => is(table.email, email),
  });
  const ended = exhibitorToken({
    exhibitId,
    personId: person?.id ?? '',
    expires: new Date(Date.now() - 1_000),
  });
  const visitor = await newVisitor();
  expect((await visitor.goto(`/${locale}/${event.slug}/exhibitor/${ended}x`))?.status()).toBe(404);
  await visitor.goto(`/${locale}/${event.slug}/exhibitor/${ended}`);
  await expectAccessible(visitor);
  await visitor.getByRole('button', { name: t('entrance.again') }).click();
  await expect(visitor.getByRole('status').getByText(t('entrance.sentTitle'))).toBeVisible();
  const mail = await mailTo(email, t('mail.exhibitorLink.subject', { event: event.title }));
  const [link = ''] = /http:\/\/\S+\/exhibitor\/\S+/.exec(mail.text) ?? [];
  await visitor.goto(link);
  await visitor.getByRole('button', { name: t('entrance.open') }).click();
  await expect(heading(visitor)).toHaveText('Später');
});
