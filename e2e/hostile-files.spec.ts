import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import PDFDocument from 'pdfkit';
import { read, write } from '@/db/client';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { mediaJobs } from '@/db/schema/gallery-making';
import { limits } from '@/features/gallery/posters/upload-rules';
import { root } from '../scripts/steps/paths.mjs';
import { expect, test } from './fixtures';
import { words } from './words';

// What is refused and why is tried in features/gallery/posters; here that people hear of it, and others of nothing
test.describe.configure({ timeout: 300_000 });

const t = words('de');
const most = { pages: limits.pages, textPages: limits.textPages };
const fixture = (name: string) => readFileSync(join(root, 'features/gallery/posters/fixtures', name));

function pdf(pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', ...options });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(parts))));
  for (let page = 1; page < pages; page++) document.addPage();
  document.text('Lotsen im Quartier').end();
  return whole;
}

/** Asks for a page again and again until `stop`; gives how many of the answers came while a file was being worked on. */
function askMeanwhile(page: Page, path: string, exhibitId: string) {
  let isOver = false;
  const isWorking = async () =>
    (await read().select().from(mediaJobs).where(eq(mediaJobs.exhibitId, exhibitId))).some(
      ({ state }) => state === 'working',
    );
  const asking = (async () => {
    const statuses: number[] = [];
    let meanwhile = 0;
    while (!isOver) {
      const before = await isWorking();
      statuses.push((await page.request.get(path)).status());
      if (before && (await isWorking())) meanwhile += 1;
    }
    return { statuses, meanwhile };
  })();
  return {
    async stop() {
      isOver = true;
      return asking;
    },
  };
}

test('hostile posters are answered in words, while everybody else is served', async ({
  page,
  makeEvent,
  signInWithRoles,
  newVisitor,
}) => {
  const event = await makeEvent();
  const { exhibitId } = event;
  const { personId } = await signInWithRoles(event.id);
  await write(async (tx) => {
    await tx.update(exhibits).set({ status: 'draft' }).where(eq(exhibits.id, exhibitId));
    await tx.insert(exhibitors).values({ exhibitId, personId });
  });
  const guest = await newVisitor();
  const whole = await pdf(3);
  const hostile = [
    ['encrypted', await pdf(1, { userPassword: 'geheim' }), 'encryptedPdf'],
    ['truncated', whole.subarray(0, whole.length / 2), 'broken'],
    ['5,000 pages', await pdf(5_000), 'tooManyPages'],
    ['a program in it', fixture('script-packed.pdf'), 'activePdf'],
    // A picture of a gigapixel: drawn small, or given up
    ['a gigapixel', fixture('pixel-bomb.pdf'), 'tooComplex'],
  ] as const;
  let meanwhile = 0;
  for (const [what, buffer, reason] of hostile) {
    await test.step(what, async () => {
      await page.goto(`/de/${event.slug}/exhibit/${exhibitId}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const others = askMeanwhile(guest, `/de/${event.slug}/gallery`, exhibitId);
      await page
        .getByLabel(t('upload.label'))
        .setInputFiles({ name: 'Plakat.pdf', mimeType: 'application/pdf', buffer });
      await page.getByRole('button', { name: t('upload.submit') }).click();
      const refused = page.getByRole('alert').filter({ hasText: t(`upload.refused.${reason}`, most) });
      const drawn = page.getByRole('status').getByText(t('upload.kind.poster.done'));
      await expect(reason === 'tooComplex' ? refused.or(drawn) : refused).toBeVisible({ timeout: 120_000 });
      const answers = await others.stop();
      expect(answers.statuses.filter((status) => status !== 200)).toEqual([]);
      meanwhile += answers.meanwhile;
    });
  }
  expect(meanwhile).toBeGreaterThan(0);
});
