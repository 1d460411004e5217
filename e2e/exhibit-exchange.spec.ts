import type { Page } from '@playwright/test';
import { asc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import { read } from '@/db/client';
import { exhibits, media } from '@/db/schema/gallery';
import { exhibitImports } from '@/db/schema/gallery-making';
import { writeXlsx } from '@/lib/spreadsheet/write-xlsx';
import type { OwnEvent } from './event';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { words } from './words';

// Exhibits as files: in from a table, and their posters from an archive
const t = words('de');

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function hungIn(event: OwnEvent) {
  const rows = await read()
    .select({ number: exhibits.number, title: exhibits.title, status: exhibits.status })
    .from(exhibits)
    .where(eq(exhibits.eventId, event.id))
    .orderBy(asc(exhibits.number));
  return rows.map(({ number, title, status }) => [number, title.de, status]);
}

const csv = (rows: string[][]) => Buffer.from(`\uFEFF${rows.map((row) => row.join(';')).join('\n')}\n`);

async function workbook(rows: string[][]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const sheet = { name: 'Exponate', rows: [rows], widths: rows.map(() => 20) };
  for await (const part of writeXlsx([sheet], new Date())) parts.push(part);
  return Buffer.concat(parts);
}

async function archive(files: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** The same archive, with another path of the same length: no tool would write it. */
const renamed = (zip: Buffer, from: string, to: string) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

const picture = () =>
  sharp({ create: { width: 600, height: 848, channels: 3, background: '#0b5c57' } })
    .png()
    .toBuffer();

test('a curator takes exhibits from a table, all that is right or nothing, and their posters from an archive', async ({
  page,
  makeEvent,
  signInWithRoles,
  expectAccessible,
}) => {
  const event = await makeEvent();
  await signInWithRoles(event.id, 'curator');
  const desk = `/de/organise/${event.slug}/exhibits`;
  const guides = 'Lots*innen im Stadtteil';
  const send = async (label: string, button: string, name: string, buffer: Buffer) => {
    await page
      .getByLabel(label, { exact: true })
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: button }).click();
  };
  const upload = (name: string, content: Buffer) =>
    send(t('exhibits.import.file'), t('exhibits.import.upload'), name, content);
  const posters = (content: Buffer) =>
    send(t('exhibits.import.archive'), t('exhibits.import.archiveUpload'), 'poster.zip', content);
  const fate = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const take = page.getByRole('button', { name: t('exhibits.import.import') });
  const will = (fresh: number, changed: number, same: number, refused: number) =>
    expect(page.getByText(t('exhibits.import.will', { fresh, changed, same, refused }))).toBeVisible();

  const german = t('exhibit.language.de');
  const inGerman = (label: string) => t('galleryExport.inLanguage', { label, language: german });
  const title = inGerman(t('exhibit.title'));
  const columns = [t('exhibit.numberLabel'), title, t('gallery.organisation'), t('gallery.kindLabel')];
  const head = [...columns, t('exhibit.contactEmail'), inGerman(t('gallery.section.approach')), 'Farbe'];
  const right = [
    ['1', 'Lots*innen im Quartier', '', '', '', 'Wir gehen hin.', 'rot'],
    ['7', 'Werkstatt der Sprachen', 'Haus der Vielfalt', 'Best Practice', 'haus@test.example', '', ''],
  ];
  const wrong = [
    ['8', 'Ohne Art', '', 'mittel', '', '', ''],
    ['9', 'Ohne Adresse', '', '', 'haus@', '', ''],
  ];

  await test.step('a file that is no table is answered in words', async () => {
    await page.goto(desk);
    await page.getByRole('link', { name: t('exhibits.import.title'), exact: true }).click();
    await expect(heading(page)).toHaveText(t('exhibits.import.title'));
    await expectAccessible(page);
    await upload('exponate.xlsx', Buffer.from('PK\u0003\u0004 is not enough'));
    await expect(page.getByRole('alert').getByText(t('exhibits.import.refusedTitle'))).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${desk}/import\\?refused=`));
  });

  await test.step('the dry run says what becomes of each row, and why not, and nothing happens', async () => {
    await upload('exponate.csv', csv([head, ...right, ...wrong]));
    await expect(heading(page)).toHaveText(t('exhibits.import.check'));
    await will(1, 1, 0, 2);
    await expect(fate('Werkstatt der Sprachen')).toContainText(t('exhibits.import.fates.new'));
    await expect(fate('Lots*innen im Quartier')).toContainText(t('exhibits.import.fates.changed'));
    await expect(fate('Lots*innen im Quartier')).toContainText(title);
    await expect(page.getByText(t('exhibits.import.problem.kind', { kind: 'mittel' }))).toBeVisible();
    await expect(page.getByText(new RegExp(`${t('exhibit.contactEmail')}: .+@`))).toBeVisible();
    const ignored = t('exhibits.import.ignored', { count: 1, columns: 'Farbe' });
    await expect(page.getByText(ignored)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await hungIn(event)).toEqual([[1, guides, 'published']]);
  });

  await test.step('with a row that is wrong none is taken, unless it was agreed to leave it out', async () => {
    await take.click();
    await expect(page.getByRole('alert').getByText(t('exhibits.import.refused.refusedRows'))).toBeVisible();
    await expectAccessible(page);
    expect(await hungIn(event)).toEqual([[1, guides, 'published']]);
    await page.getByRole('checkbox', { name: t('exhibits.import.leaveOut') }).check();
    await take.click();
    await expect(page.getByText(t('exhibits.import.done', { fresh: 1, changed: 1 }))).toBeVisible();
    await expectAccessible(page);
    expect(await hungIn(event)).toEqual([
      [1, 'Lots*innen im Quartier', 'published'],
      [7, 'Werkstatt der Sprachen', 'draft'],
    ]);
    expect(await read().select().from(exhibitImports).where(eq(exhibitImports.eventId, event.id))).toEqual(
      [],
    );
  });

  await test.step('the same again changes nothing, as a workbook too, and another one what is other', async () => {
    await upload('exponate.csv', csv([head, ...right]));
    await will(0, 0, 2, 0);
    await expect(fate('Werkstatt der Sprachen')).toContainText(t('exhibits.import.fates.same'));
    await expect(take).toHaveCount(0);
    await page.getByRole('button', { name: t('exhibits.import.discard') }).click();
    await expect(page.getByText(t('exhibits.import.discarded'))).toBeVisible();
    const [first, second] = right;
    await upload(
      'exponate.xlsx',
      await workbook([head, first!, ['7', 'Sprachwerkstatt', ...second!.slice(2)]]),
    );
    await will(0, 1, 1, 0);
    await expect(fate('Lots*innen im Quartier')).toContainText(t('exhibits.import.fates.same'));
    await take.click();
    await expect(page.getByText(t('exhibits.import.done', { fresh: 0, changed: 1 }))).toBeVisible();
    expect((await hungIn(event)).at(-1)).toEqual([7, 'Sprachwerkstatt', 'draft']);
  });

  await test.step('an archive whose paths lead out of it is refused', async () => {
    const hostile = renamed(await archive({ 'xx/xx/007.png': await picture() }), 'xx/xx/007', '../../007');
    await posters(hostile);
    const answer = page.getByRole('alert').filter({ hasText: t('exhibits.import.archiveRefused') });
    await expect(answer).toContainText(t('exhibits.import.archiveReason.paths'));
    await expectAccessible(page);
  });

  await test.step('posters find their exhibits by number, and are drawn one after the other', async () => {
    const poster = await picture();
    await posters(
      await archive({
        'poster/007-werkstatt.png': poster,
        '99.png': poster,
        'liesmich.txt': Buffer.from('x'),
      }),
    );
    const done = t('exhibits.import.archiveDone', { queued: 1, unknown: 1, left: 1 });
    await expect(page.getByRole('status').getByText(done)).toBeVisible();
    await page.goto(desk);
    await page.getByRole('link', { name: 'Sprachwerkstatt' }).click();
    await expect(heading(page)).toHaveText('Sprachwerkstatt');
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('main').locator('img').first()).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    const drawn = await read()
      .select({ number: exhibits.number, kind: media.kind })
      .from(media)
      .innerJoin(exhibits, eq(exhibits.id, media.exhibitId))
      .where(eq(exhibits.eventId, event.id));
    expect(drawn).toEqual([{ number: 7, kind: 'poster' }]);
  });
});
