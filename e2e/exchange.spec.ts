import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { categories, registrations } from '@/db/schema/registration';
import { imports } from '@/db/schema/registration-desk';
import { readSpreadsheet } from '@/lib/spreadsheet/read';
import { writeXlsx } from '@/lib/spreadsheet/write-xlsx';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { openForm, registrationValues, sendForm } from './registration-post';
import type { Server } from './server';
import { words } from './words';

// People as files: in from a list, out as one
test.describe.configure({ timeout: 180_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const address = (name: string, event: OwnEvent) => `${name.toLowerCase()}.${event.slug}@test.example`;

async function namesIn(event: OwnEvent): Promise<string[]> {
  const rows = await read()
    .select({ name: registrations.givenName })
    .from(registrations)
    .where(eq(registrations.eventId, event.id));
  return rows.map(({ name }) => name).sort();
}

async function workbook(rows: string[][]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const sheet = { name: 'Liste', rows: [rows], widths: [20, 20, 30, 20] };
  for await (const part of writeXlsx([sheet], new Date())) parts.push(part);
  return Buffer.concat(parts);
}

async function rowsOf(download: Download): Promise<string[][]> {
  const sheet = await readSpreadsheet(await readFile(await download.path()));
  if (!sheet.ok) throw new Error(`The file cannot be read: ${sheet.reason}`);
  return sheet.value.rows.map(({ cells }) => cells);
}

async function register(server: Server, event: OwnEvent, names: readonly string[]): Promise<void> {
  const form = await openForm(`${server.url}/de/${event.slug}/register`, 'givenName');
  const consentIds = [event.requiredConsentId];
  const choice = { categoryId: event.generalCategoryId, consentIds, locale: 'de' as const };
  for (const givenName of names) {
    const person = { givenName, familyName: 'Testa', email: address(givenName, event), diet: 'halal' };
    const answer = await sendForm(form, { ...registrationValues(choice, event.slug), ...person });
    expect(answer.status).toBe(303);
  }
}

test.describe('people as files, in German without JavaScript,', () => {
  test.use({ javaScriptEnabled: false });
  const t = words('de');

  test('are imported from a list, all of them or nobody', async ({
    page,
    server,
    makeEvent,
    signInWithRoles,
    mailTo,
    expectAccessible,
  }) => {
    const event = await makeEvent({ partnerQuota: 1 });
    await write((tx) =>
      tx
        .update(categories)
        .set({ whenFull: 'waitingList' })
        .where(eq(categories.id, event.partnerCategoryId)),
    );
    await register(server, event, ['Ada']);
    await signInWithRoles(event.id, 'organiser');
    const upload = async (name: string, mimeType: string, buffer: Buffer) => {
      await page.getByLabel(t('imports.file'), { exact: true }).setInputFiles({ name, mimeType, buffer });
      await page.getByRole('button', { name: t('imports.upload') }).click();
    };
    const column = (name: string) => page.getByLabel(name, { exact: true });
    const fate = (name: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(name) }) });

    await test.step('a file that is no list is refused', async () => {
      await page.goto(`/de/organise/${event.slug}/registrations`);
      await page.getByRole('link', { name: t('registrations.import') }).click();
      await upload('liste.csv', 'text/csv', Buffer.from('Vorname;Nachname;Mail\n'));
      await expect(page.getByText(t('imports.refused.noPeople'))).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('columns are found by their names, or chosen', async () => {
      const rows = [
        ['Vorname', 'Familie', 'E-Mail', 'Gruppe', 'Bemerkung'],
        ['Ben', 'Öztürk', address('Ben', event), 'Allgemein', 'ruft an'],
        ['Cem', 'Weiß', 'cem@', 'Allgemein', ''],
        ['Dora', 'Sanders', address('Dora', event), 'Presse', ''],
        ['Ada', 'Testa', address('Ada', event), 'Allgemein', ''],
      ];
      const csv = `\uFEFF${rows.map((row) => row.join(';')).join('\n')}\n`;
      await upload('liste.csv', 'text/csv', Buffer.from(csv));
      await expect(heading(page)).toHaveText(t('imports.match.title'));
      await expect(column('Vorname')).toHaveValue('givenName');
      await expect(column('E-Mail')).toHaveValue('email');
      await expect(column('Gruppe')).toHaveValue('category');
      await expect(column('Bemerkung')).toHaveValue('');
      await column('Familie').selectOption('familyName');
      await expectAccessible(page);
      await page.getByRole('button', { name: t('imports.match.check') }).click();
    });

    await test.step('the dry run says what is wrong, row by row, and nothing happens', async () => {
      await expect(page.getByText(t('imports.check.blockedTitle'))).toBeVisible();
      await expect(fate('Ben Öztürk')).toContainText(t('imports.fate.new'));
      await expect(fate('Cem Weiß')).toContainText(t('error.email'));
      const unknown = { field: t('registrations.column.category'), value: 'Presse' };
      await expect(fate('Dora Sanders')).toContainText(t('imports.problem.unknown', unknown));
      await expect(fate('Ada Testa')).toContainText(t('imports.fate.known'));
      await expectAccessible(page);
      expect(await namesIn(event)).toEqual(['Ada']);
      await page
        .getByRole('navigation', { name: t('imports.check.filter') })
        .getByRole('link', { name: t('imports.fate.wrong') })
        .click();
      await expect(fate('Ben Öztürk')).toHaveCount(0);
      await expect(page.getByRole('rowheader')).toHaveCount(2);
    });

    await test.step('the list as it should be is imported as a whole', async () => {
      await page.getByRole('link', { name: t('imports.match.other') }).click();
      const file = await workbook([
        ['Vorname', 'Nachname', 'E-Mail', 'Gruppe'],
        ['Ben', 'Öztürk', address('Ben', event), 'Allgemein'],
        ['Cem', 'Weiß', address('Cem', event), 'Partner*innen'],
        ['Dora', 'Sanders', address('Dora', event), 'Partner*innen'],
      ]);
      await upload('liste.xlsx', 'application/octet-stream', file);
      await page.getByRole('button', { name: t('imports.match.check') }).click();
      await expect(fate('Dora Sanders')).toContainText(t('imports.fate.waiting'));
      await expectAccessible(page);
      await page.getByRole('button', { name: t('imports.check.submit', { count: 3 }) }).click();
      await expect(page.getByText(t('imports.done.imported', { count: 2 }))).toBeVisible();
      await expect(page.getByText(t('imports.done.waiting', { count: 1 }))).toBeVisible();
      expect(await namesIn(event)).toEqual(['Ada', 'Ben', 'Cem', 'Dora']);
      const subject = t('mail.registrationWaiting.subject', { event: '' });
      expect((await mailTo(address('Dora', event), subject)).text).toContain('Dora Sanders');
      // What was refused waits to be taken up again or deleted; what was imported is gone
      const kept = await read().select().from(imports).where(eq(imports.eventId, event.id));
      expect(kept).toHaveLength(1);
    });
  });
});

test.describe('people as files, in English,', () => {
  const t = words('en');

  test('leave as a file with the columns that were chosen, with names or without', async ({
    page,
    server,
    makeEvent,
    signInWithRoles,
  }) => {
    const event = await makeEvent();
    await register(server, event, ['Ada', 'Ben']);
    await signInWithRoles(event.id, 'organiser');
    const label = (key: 'status' | 'category' | 'givenName' | 'email') => t(`registrations.column.${key}`);
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
    const take = async () => {
      const arriving = page.waitForEvent('download');
      await page.getByRole('button', { name: t('registrations.exportNow') }).click();
      return rowsOf(await arriving);
    };
    await page.goto(`/en/organise/${event.slug}/registrations`);
    await page.getByRole('link', { name: t('registrations.export') }).click();
    await expect(heading(page)).toHaveText(t('registrations.exportTitle'));
    for (const other of await page.getByRole('checkbox').all()) await other.uncheck();
    for (const key of ['status', 'category', 'givenName', 'email'] as const) await box(label(key)).check();

    const bare = [t('ticket.status.confirmed'), 'General'];
    expect(await take()).toEqual([[label('status'), label('category')], bare, bare]);

    await page.getByRole('radio', { name: t('registrations.personal.with'), exact: true }).check();
    const [head, ...rows] = await take();
    expect(head?.toSorted()).toEqual(
      [label('givenName'), label('email'), label('status'), label('category')].toSorted(),
    );
    expect(rows.map((row) => row.toSorted())).toEqual(
      ['Ada', 'Ben'].map((name) => [name, address(name, event), ...bare].toSorted()),
    );

    await page.getByRole('radio', { name: t('registrations.format.counts') }).check();
    const counts = await take();
    expect(counts.flat()).toContain('halal');
    expect(counts.flat()).not.toContain('Ada');
  });
});
