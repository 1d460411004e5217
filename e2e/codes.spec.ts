import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { categories } from '@/db/schema/registration';
import { expect, test } from './fixtures';
import { words } from './words';

// Invitation codes from the desk to the people who come with them
test.describe.configure({ timeout: 180_000 });

// Without script, as a locked-down office has it; the same pages are tried with it elsewhere
test.use({ javaScriptEnabled: false });
const t = words('de');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('codes are sent or exported, open their category, and say who came with them', async ({
  page,
  makeEvent,
  signInWithRoles,
  newVisitor,
  mailTo,
  expectAccessible,
}) => {
  const event = await makeEvent({ partnerQuota: 5 });
  await write(async (tx) => {
    const change = { byCode: true };
    await tx.update(categories).set(change).where(eq(categories.id, event.partnerCategoryId));
    await markPagesChanged(tx, { eventSlug: event.slug });
  });
  await signInWithRoles(event.id, 'organiser');
  const list = `/de/organise/${event.slug}/codes`;
  const address = `haus.${event.slug}@test.example`;
  const field = (name: string) => page.getByRole('textbox', { name });
  let link = '';

  await test.step('are made at once, each for somebody', async () => {
    await page.goto(list);
    await expect(page.getByText(t('codes.empty'))).toBeVisible();
    await page
      .getByRole('link', { name: t('codes.make') })
      .first()
      .click();
    await page.getByLabel(t('codes.category'), { exact: true }).selectOption({ label: 'Partner*innen' });
    await field(t('codes.form.label')).fill('Presse');
    await page.getByRole('checkbox', { name: t('codes.form.holds') }).check();
    await page.getByRole('checkbox', { name: t('codes.form.mailNow') }).check();
    await field(t('codes.form.people')).fill(`Kim Sommer, kim@\nHaus Nord, ${address}`);
    const submit = page.getByRole('button', { name: t('codes.form.submit') });
    await submit.click();
    await expect(page.getByText(t('codes.problem.line.address', { line: 1 })).first()).toBeVisible();
    await expect(field(t('codes.form.people'))).toHaveValue(`Kim Sommer, kim@\nHaus Nord, ${address}`);
    await expectAccessible(page);
    await field(t('codes.form.people')).fill(`Kim Sommer\nHaus Nord, ${address}`);
    await submit.click();
    await expect(page.getByRole('status').getByText(t('codes.made', { count: 2 }))).toBeVisible();
    await expect(page.getByRole('status').getByText(t('codes.mailed', { count: 1 }))).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('come as a mail, and as a file of the same links', async () => {
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name: t('codes.export') }).click();
    const text = await readFile(await (await arriving).path(), 'utf8');
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(2);
    const links = lines.map((line) => /https?:\/\/[^;,]+/.exec(line)?.[0] ?? '');
    const mail = await mailTo(address, event.title.replace(/^\S+/, ''));
    expect(links.filter((one) => one !== '' && mail.text.includes(one))).toHaveLength(1);
    link = links[lines.findIndex((line) => line.includes('Kim Sommer'))] ?? '';
    expect(link).toContain(`/de/${event.slug}/register/with/`);
  });

  await test.step('open their category to whoever has the link', async () => {
    const guest = await newVisitor();
    await guest.goto(link);
    await expect(heading(guest)).toHaveText(t('registration.code.title'));
    await guest.getByRole('textbox', { name: t('registration.givenName') }).fill('Kim');
    await guest.getByRole('textbox', { name: t('registration.familyName') }).fill('Sommer');
    await guest
      .getByRole('textbox', { name: t('registration.email') })
      .fill(`kim.${event.slug}@test.example`);
    await guest.getByRole('checkbox', { name: 'Ich bin mit der Verarbeitung einverstanden.' }).check();
    await guest.getByRole('button', { name: t('registration.submit') }).click();
    await expect(heading(guest)).toHaveText(t('registration.done.title'));
  });

  await test.step('tell at the desk who came with which', async () => {
    await page.goto(list);
    const row = page.getByRole('row').filter({ hasText: 'Kim Sommer' });
    await row.getByRole('link').first().click();
    await expect(page.getByRole('rowheader', { name: 'Sommer, Kim' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Sommer, Kim' }).click();
    await expect(heading(page)).toHaveText('Kim Sommer');
    await expect(page.getByRole('link', { name: /^Presse \(/ })).toBeVisible();
  });

  await test.step('end when they are withdrawn', async () => {
    await page.goto(list);
    await page.getByRole('row').filter({ hasText: 'Haus Nord' }).getByRole('link').first().click();
    const open = await page.getByRole('textbox', { name: t('codes.detail.link') }).inputValue();
    await page.getByRole('button', { name: t('codes.withdraw.open') }).click();
    await page.getByRole('button', { name: t('codes.withdraw.yes') }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Haus Nord' })).toHaveCount(0);
    await page.goto(open);
    await expect(page.getByText(t('codes.refusal.unknown'))).toBeVisible();
  });
});
