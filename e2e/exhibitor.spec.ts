import { closeSync, ftruncateSync, openSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { write } from '@/db/client';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { limits } from '@/features/gallery/posters/upload-rules';
import { locales, type Locale } from '@/lib/i18n/locale';
import { expect, test } from './fixtures';
import { words } from './words';

// Whole journeys, with a look at every page by axe; posters are drawn anew in several sizes
test.describe.configure({ timeout: 180_000 });

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><script>alert(1)</script></svg>';

/** A poster as people draw one, small enough to be taken at once. */
function drawnPoster(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1272">
    <rect width="900" height="1272" fill="#f4efe6"/><rect y="90" width="900" height="260" fill="#0b5c57"/>
    <circle cx="450" cy="800" r="260" fill="#c96f3b"/></svg>`;
  return sharp(Buffer.from(drawing)).png().toBuffer();
}

/** Two pages of A4. */
function printedPoster(): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4' });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(parts))));
  document.fontSize(40).text('Lotsen im Quartier').addPage().text('Rückseite').end();
  return whole;
}

/** A file of a certain length that takes no room on the disk. */
function emptyFile(path: string, bytes: number): string {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const both = (page: Page | Locator, legend: string, locale: Locale) => {
  const t = words(locale);
  const group = page.getByRole('group', { name: legend, exact: true });
  return {
    de: group.getByRole('textbox', { name: t('exhibit.language.de') }),
    en: group.getByRole('textbox', { name: t('exhibit.language.en') }),
  };
};

test('a curator invites, an exhibitor signs in, writes and uploads, and the gallery shows it', async ({
  page: curator,
  makeEvent,
  signInWithRoles,
  newVisitor,
  mailTo,
  expectAccessible,
}) => {
  const locale = 'de';
  const t = words(locale);
  const event = await makeEvent();
  await signInWithRoles(event.id, 'curator');
  const exhibitor = await newVisitor();
  const guest = await newVisitor();
  const email = `edin.${event.slug}@test.example`;
  const desk = `/${locale}/organise/${event.slug}/exhibits`;
  const gallery = `/${locale}/${event.slug}/gallery`;
  const title = 'Werkstatt der Sprachen';

  await test.step('a guest has seen the gallery as it was', async () => {
    await guest.goto(gallery);
    await expect(guest.getByRole('link', { name: 'Lots*innen im Stadtteil' })).toBeVisible();
    expect((await guest.goto(`${gallery}/werkstatt-der-sprachen`))?.status()).toBe(404);
  });

  await test.step('the curator begins an exhibit and invites', async () => {
    await curator.goto(desk);
    await expect(heading(curator)).toHaveText(t('exhibits.title'));
    await expectAccessible(curator);
    await curator.getByRole('link', { name: t('exhibits.create') }).click();
    await expect(heading(curator)).toHaveText(t('exhibits.create'));
    await curator.getByRole('button', { name: t('exhibits.create') }).click();
    await expect(curator.getByRole('alert').filter({ hasText: t('exhibit.errorTitle') })).toBeFocused();
    await expectAccessible(curator);
    await both(curator, t('exhibit.title'), locale).de.fill(title);
    await curator.getByRole('textbox', { name: t('exhibit.line.organisation') }).fill('Haus der Vielfalt');
    await curator.getByRole('button', { name: t('exhibits.create') }).click();
    await expect(heading(curator)).toHaveText(title);
    await expect(curator.getByRole('status').getByText(t('exhibit.done.created'))).toBeVisible();
    await expectAccessible(curator);
    const invitation = curator.getByRole('region', { name: t('exhibit.exhibitors') });
    await invitation.getByRole('textbox', { name: t('exhibit.inviteEmail') }).fill(email);
    await invitation.getByRole('button', { name: t('exhibit.invite') }).click();
    await expect(curator.getByRole('status').getByText(t('exhibit.done.invited'))).toBeVisible();
    await expect(invitation.getByText(email, { exact: true })).toBeVisible();
  });

  await test.step('the exhibitor follows the link of the mail, and needs no password', async () => {
    const invited = await mailTo(email, t('mail.exhibitorInvited.subject', { event: event.title }));
    const [link = ''] = /http:\/\/\S+\/exhibitor\/\S+/.exec(invited.text) ?? [];
    await exhibitor.goto(link);
    await expect(heading(exhibitor)).toHaveText(title);
    await expect(exhibitor.getByText(email)).toBeVisible();
    await expectAccessible(exhibitor);
    await exhibitor.getByRole('button', { name: t('entrance.open') }).click();
    await expect(exhibitor).toHaveURL(new RegExp(`/${event.slug}/exhibit/[^/]+$`));
    await expect(heading(exhibitor)).toHaveText(title);
    await expectAccessible(exhibitor);
  });

  await test.step('writes, and submits only what can be read', async () => {
    await exhibitor.getByRole('button', { name: t('exhibit.submit') }).click();
    await expect(exhibitor.getByRole('alert').getByText(t('writing.notYet'))).toBeVisible();
    await both(exhibitor, t('exhibit.summary'), locale).de.fill('Lernen, wo man arbeitet.');
    await exhibitor
      .getByRole('group', { name: t('gallery.section.approach') })
      .getByRole('textbox', { name: t('exhibit.language.de') })
      .fill('Wir kommen in den Betrieb.');
    await exhibitor.getByRole('button', { name: t('exhibit.save'), exact: true }).click();
    await expect(
      exhibitor.getByRole('status').getByText(t('exhibit.done.saved'), { exact: true }),
    ).toBeVisible();
  });

  const marks = exhibitor.getByRole('region', { name: t('writing.languages') });
  const file = exhibitor.getByLabel(t('upload.label'));
  const upload = exhibitor.getByRole('button', { name: t('upload.submit') });

  await test.step('a drawing that calls itself a picture is not taken', async () => {
    await file.setInputFiles({ name: 'poster.png', mimeType: 'image/png', buffer: Buffer.from(svg) });
    await upload.click();
    const refusal = exhibitor.getByRole('alert').filter({ hasText: t('upload.refusedTitle') });
    await expect(refusal).toContainText(t('upload.refused.wrongType'));
    await expect(exhibitor.getByRole('main').locator('img')).toHaveCount(0);
    await expectAccessible(exhibitor);
  });

  await test.step('the poster is, and asks for words', async () => {
    await file.setInputFiles({ name: 'Plakat.png', mimeType: 'image/png', buffer: await drawnPoster() });
    await upload.click();
    await expect(exhibitor.getByRole('status').getByText(t('upload.kind.poster.done'))).toBeVisible({
      timeout: 60_000,
    });
    await expect(exhibitor.getByRole('main').locator('img')).toBeVisible();
    const gap = t('exhibit.gap.alternativeText', { language: t('exhibit.language.de') });
    await expect(exhibitor.getByText(gap)).toBeVisible();
    await expect(marks).toContainText(t('exhibit.transcript'));
    await expect(marks).not.toContainText(t('writing.language.complete'));
    await expectAccessible(exhibitor);
  });

  await test.step('submits; without alternative text nothing is published', async () => {
    await exhibitor.getByRole('button', { name: t('exhibit.submit') }).click();
    await expect(exhibitor.getByRole('status').getByText(t('exhibit.done.submitted'))).toBeVisible();
    await curator.reload();
    await curator.getByRole('button', { name: t('exhibit.publish') }).click();
    await expect(curator.getByRole('alert').getByText(t('exhibit.notYet'))).toBeVisible();
    await expectAccessible(curator);
    await both(exhibitor, t('exhibit.alt'), locale).de.fill('Ein Kreis unter einem grünen Balken.');
    await both(exhibitor, t('exhibit.transcript'), locale).de.fill('Werkstatt der Sprachen');
    await exhibitor.getByRole('button', { name: t('exhibit.savePosterTexts') }).click();
    await expect(exhibitor.getByRole('status').getByText(t('exhibit.done.posterTexts'))).toBeVisible();
    await expect(exhibitor.getByText(t('exhibit.complete'))).toBeVisible();
    await expect(marks).toContainText(t('writing.language.complete'));
  });

  await test.step('a PDF may take its place, with all of its pages', async () => {
    await file.setInputFiles({
      name: 'Plakat.pdf',
      mimeType: 'application/pdf',
      buffer: await printedPoster(),
    });
    await exhibitor.getByRole('button', { name: t('upload.replace') }).click();
    await expect(exhibitor.getByRole('status').getByText(t('upload.donePages', { count: 2 }))).toBeVisible({
      timeout: 60_000,
    });
    await expect(both(exhibitor, t('exhibit.alt'), locale).de).toHaveValue(
      'Ein Kreis unter einem grünen Balken.',
    );
    await expectAccessible(exhibitor);
  });

  await test.step('its text is found, and becomes the text version at a press', async () => {
    await exhibitor.getByText(t('media.found'), { exact: true }).first().click();
    await exhibitor.getByRole('button', { name: t('media.takeFound.en') }).click();
    await expect(exhibitor.getByRole('status').getByText(t('media.takenFound'))).toBeVisible();
    const transcript = both(exhibitor, t('exhibit.transcript'), locale);
    await expect(transcript.en).toHaveValue('## Page 1\n\nLotsen im Quartier\n\n## Page 2\n\nRückseite');
    await expect(transcript.de).toHaveValue('Werkstatt der Sprachen');
  });

  await test.step('a picture beside it, in words and in order', async () => {
    const pictures = exhibitor.getByRole('region', { name: t('media.pictures'), exact: true });
    await pictures
      .getByLabel(t('media.pictureFile'))
      .setInputFiles({ name: 'Unser_Team.png', mimeType: 'image/png', buffer: await drawnPoster() });
    await pictures.getByRole('button', { name: t('media.addPicture') }).click();
    await expect(pictures.getByRole('status').getByText(t('upload.kind.picture.done'))).toBeVisible({
      timeout: 60_000,
    });
    await both(pictures, t('media.alt'), locale).de.fill('Fünf Menschen lachen.');
    await pictures.getByRole('button', { name: t('media.save') }).click();
    await expect(exhibitor.getByRole('status').getByText(t('media.saved'), { exact: true })).toBeVisible();
    await expect(pictures.getByRole('img', { name: 'Fünf Menschen lachen.' })).toBeVisible();
    await expectAccessible(exhibitor);
  });

  await test.step('the curator publishes, and the next guest sees it', async () => {
    await curator.reload();
    await curator.getByRole('link', { name: t('exhibits.preview') }).click();
    await expect(curator.getByText('Wir kommen in den Betrieb.')).toBeVisible();
    await expectAccessible(curator);
    await curator.goBack();
    await curator.getByRole('button', { name: t('exhibit.publish') }).click();
    await expect(curator.getByRole('status').getByText(t('exhibit.done.published'))).toBeVisible();

    await guest.goto(gallery);
    await guest.getByRole('link', { name: title }).click();
    await expect(heading(guest)).toHaveText(title);
    await expect(guest.getByText('Wir kommen in den Betrieb.')).toBeVisible();
    const poster = guest.getByRole('img', { name: 'Ein Kreis unter einem grünen Balken.' });
    await poster.scrollIntoViewIfNeeded();
    await expect
      .poll(() => poster.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBeGreaterThan(300);
    const download = guest.getByRole('link', { name: /PDF/ });
    const printed = await guest.request.get((await download.getAttribute('href')) ?? '');
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await expectAccessible(guest);
  });

  await test.step('from then on its curators make the changes', async () => {
    await exhibitor.reload();
    await expect(exhibitor.getByText(t('exhibit.meaning.published'))).toBeVisible();
    await expect(file).toHaveCount(0);
    await expect(exhibitor.getByRole('button', { name: t('exhibit.save'), exact: true })).toHaveCount(0);
    await expectAccessible(exhibitor);
    // And can be read, version by version
    await exhibitor.getByRole('link', { name: t('exhibit.version.title') }).click();
    await expect(heading(exhibitor)).toHaveText(t('exhibit.version.title'));
    const versions = exhibitor.getByRole('table', { name: t('exhibit.version.all') });
    await expect(versions.getByText(t('exhibit.status.published'))).toBeVisible();
    await expectAccessible(exhibitor);
    await versions
      .getByRole('link', { name: t('exhibit.version.number', { number: 1 }), exact: true })
      .click();
    await expect(heading(exhibitor)).toHaveText(t('exhibit.version.number', { number: 1 }));
    await expect(exhibitor.getByText('Wir kommen in den Betrieb.')).toBeVisible();
    await expect(exhibitor.getByRole('button', { name: t('exhibit.version.restore') })).toHaveCount(0);
    await expectAccessible(exhibitor);
  });

  await test.step('a picture joins what is published with what it shows, never without', async () => {
    const pictures = curator.getByRole('region', { name: t('media.pictures'), exact: true });
    const form = pictures.locator('form').filter({ has: curator.getByLabel(t('media.pictureFile')) });
    await form
      .getByLabel(t('media.pictureFile'))
      .setInputFiles({ name: 'Tisch.png', mimeType: 'image/png', buffer: await drawnPoster() });
    const alt = both(form, t('media.alt'), locale);
    await expect(alt.de).toHaveAttribute('required');
    await form.getByRole('button', { name: t('media.addPicture') }).click();
    await expect(alt.de).toBeFocused();
    await alt.de.fill('Zwei Menschen an einem Tisch.');
    await alt.en.fill('Two people at a table.');
    await form.getByRole('button', { name: t('media.addPicture') }).click();
    await expect(pictures.getByRole('img', { name: 'Zwei Menschen an einem Tisch.' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(pictures.getByRole('status').getByText(t('upload.kind.picture.done'))).toBeVisible();
    await expectAccessible(curator);
    await guest.reload();
    await expect(guest.getByRole('img', { name: 'Zwei Menschen an einem Tisch.' })).toBeVisible();
  });

  await test.step('what is taken from the gallery nobody finds', async () => {
    await curator.getByRole('button', { name: t('exhibit.unpublish') }).click();
    await expect(curator.getByRole('status').getByText(t('exhibit.done.unpublished'))).toBeVisible();
    expect((await guest.reload())?.status()).toBe(404);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const locale of locales) {
      test(`a file that is too big is answered in words, and a poster is taken, in ${locale}`, async ({
        page,
        makeEvent,
        signInWithRoles,
        expectAccessible,
      }, testInfo) => {
        const t = words(locale);
        const event = await makeEvent();
        const { personId } = await signInWithRoles(event.id);
        await write(async (tx) => {
          await tx
            .insert(exhibitors)
            .values({ id: crypto.randomUUID(), exhibitId: event.exhibitId, personId });
        });
        // It hangs already: a curator would have to change it
        await page.goto(`/${locale}/${event.slug}/exhibit`);
        await expect(heading(page)).toBeVisible();
        await expect(page.getByText(t('exhibit.meaning.published'))).toBeVisible();
        await expect(page.getByLabel(t('upload.label'))).toHaveCount(0);

        await write(async (tx) => {
          await tx.update(exhibits).set({ status: 'draft' }).where(eq(exhibits.id, event.exhibitId));
        });
        await page.reload();
        const file = page.getByLabel(t('upload.label'));
        const upload = page.getByRole('button', { name: t('upload.submit') });
        await file.setInputFiles(emptyFile(testInfo.outputPath('too-big.png'), limits.bytes + 1));
        await upload.click();
        const size = page.getByRole('alert').filter({ hasText: /50.MB/ });
        await expect(size).toBeVisible({ timeout: 30_000 });
        await expect(heading(page)).toBeVisible();
        await expectAccessible(page);

        await file.setInputFiles({ name: 'poster.png', mimeType: 'image/png', buffer: await drawnPoster() });
        await upload.click();
        await expect(page.getByRole('status').getByText(t('upload.kind.poster.done'))).toBeVisible({
          timeout: 60_000,
        });
        await expect(page.getByRole('main').locator('img')).toBeVisible();
      });
    }
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a first poster joins what is published with its words, which a refused file gives back', async ({
      page,
      makeEvent,
      signInWithRoles,
      expectAccessible,
    }) => {
      const t = words('de');
      const event = await makeEvent();
      await signInWithRoles(event.id, 'curator');
      await page.goto(`/de/organise/${event.slug}/exhibits/${event.exhibitId}`);
      const section = page.getByRole('region', { name: t('gallery.poster'), exact: true });
      const shows = both(section, t('media.alt'), 'de');
      const says = both(section, t('exhibit.transcript'), 'de');
      const send = async (buffer: Buffer) => {
        const file = { name: 'poster.png', mimeType: 'image/png', buffer };
        await section.getByLabel(t('upload.label')).setInputFiles(file);
        await section.getByRole('button', { name: t('upload.submit') }).click();
      };
      await shows.de.fill('Ein Kreis.');
      await shows.en.fill('A circle.');
      await says.de.fill('Lotsen im Quartier');
      await send(Buffer.from(svg));
      const refusal = section.getByRole('alert').filter({ hasText: t('upload.refusedTitle') });
      await expect(refusal).toContainText(t('upload.refused.wrongType'));
      await expect(shows.de).toHaveValue('Ein Kreis.');
      await expect(shows.en).toHaveValue('A circle.');
      await expect(says.de).toHaveValue('Lotsen im Quartier');
      await expectAccessible(page);

      await send(await drawnPoster());
      await expect(page.getByRole('status').getByText(t('upload.kind.poster.done'))).toBeVisible({
        timeout: 60_000,
      });
      await expect(refusal).toHaveCount(0);
      await page.goto(`/de/${event.slug}/gallery/${event.exhibitSlug}`);
      await expect(page.getByRole('img', { name: 'Ein Kreis.' })).toBeVisible();
    });
  });
}

test('an exhibitor writes before the event is public, and nobody else sees it', async ({
  page,
  makeEvent,
  signInWithRoles,
  newVisitor,
  expectAccessible,
}) => {
  const t = words('de');
  const event = await makeEvent({ status: 'draft' });
  const { personId } = await signInWithRoles(event.id);
  await write(async (tx) => {
    await tx.update(exhibits).set({ status: 'draft' }).where(eq(exhibits.id, event.exhibitId));
    await tx.insert(exhibitors).values({ exhibitId: event.exhibitId, personId });
  });
  const own = `/de/${event.slug}/exhibit`;
  await page.goto(own);
  await expect(page).toHaveURL(`${own}/${event.exhibitId}`);
  await expect(page.getByText(t('exhibit.eventDraft'))).toBeVisible();
  await expectAccessible(page);
  await both(page, t('exhibit.title'), 'de').de.fill('Werkstatt der Sprachen');
  await page.getByRole('button', { name: t('exhibit.save'), exact: true }).click();
  await expect(page.getByRole('status').getByText(t('exhibit.done.saved'), { exact: true })).toBeVisible();
  await expect(heading(page)).toHaveText('Werkstatt der Sprachen');
  expect((await page.goto(`/de/${event.slug}`))?.status()).toBe(404);

  const guest = await newVisitor();
  await guest.goto(`${own}/${event.exhibitId}`);
  await expect(heading(guest)).toHaveText(t('signIn.title'));
  expect((await guest.goto(own))?.status()).toBe(404);
});
