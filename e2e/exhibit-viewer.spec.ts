import type { Page } from '@playwright/test';
import { asc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { read, write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { exhibits, media } from '@/db/schema/gallery';
import type { OwnEvent } from './event';
import { openExhibit, sampleExhibit } from './exhibits';
import { moveFingers } from './fingers';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { words } from './words';

const t = words('de');
const VIDEO = 'https://www.video.example/lotsinnen';

/** Gives the exhibit of a test's own event a poster of two pages, a picture, a document, and a video, from what the sample has. */
async function handInAll(event: OwnEvent): Promise<void> {
  const posters = await read().query.media.findMany({
    where: eq(media.kind, 'poster'),
    orderBy: asc(media.id),
  });
  // Other tests leave posters without a picture
  const [one, two] = posters.filter(({ pages }) => pages.length > 0);
  const [first, second] = [one?.pages[0], two?.pages[0]];
  if (!one || !first || !second) throw new Error('The sample has no posters');
  const added = (more: Partial<typeof media.$inferInsert>) => {
    return { ...one, id: crypto.randomUUID(), exhibitId: event.exhibitId, pages: [], ...more };
  };
  await write(async (tx) => {
    await tx
      .insert(media)
      .values([
        added({ pages: [first, second].map((page) => ({ ...page, tiles: null })) }),
        added({ kind: 'picture', title: { de: 'Im Kurs', en: 'In class' } }),
        added({ kind: 'document', title: { de: '', en: 'Handout' } }),
      ]);
    await tx.update(exhibits).set({ videoUrl: VIDEO }).where(eq(exhibits.id, event.exhibitId));
    await markPagesChanged(tx, { eventSlug: event.slug });
  });
}

const dialog = (page: Page) => page.getByRole('dialog');
const seen = (page: Page) => dialog(page).getByRole('status').first();

test('a poster of several pages is paged through, and the way back closes it', async ({
  page,
  makeEvent,
}) => {
  const event = await makeEvent();
  await handInAll(event);
  const path = `/de/${event.slug}/gallery/${event.exhibitSlug}`;
  await openExhibit(page, path);
  const pages = page.getByRole('navigation', { name: t('gallery.pages') });
  await pages.getByRole('link', { name: t('gallery.page', { number: 2 }) }).click();
  const where = (number: number) => t('viewer.page', { page: number, pages: 2 });
  await expect(seen(page)).toContainText(where(2));
  await expect(page).toHaveURL(/#poster=2$/);
  await page.keyboard.press('PageUp');
  await expect(seen(page)).toContainText(where(1));
  await expect(page).toHaveURL(/#poster=1$/);
  const previous = dialog(page).getByRole('button', { name: t('viewer.previousPage') });
  await expect(previous).toHaveAttribute('aria-disabled', 'true');
  await dialog(page)
    .getByRole('button', { name: t('viewer.nextPage') })
    .click();
  await expect(page).toHaveURL(/#poster=2$/);
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${path}$`));

  // An address that names no page there is
  await page.goto(`${path}#poster=7`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 400, height: 800 } });

  test('fingers enlarge the poster and move it, and a button fills the screen with it', async ({ page }) => {
    const { path } = await sampleExhibit();
    await openExhibit(page, path);
    await page.getByRole('link', { name: t('gallery.enlarge') }).tap();
    await expect(seen(page)).toHaveText(t('viewer.all'));
    const box = await dialog(page).getByRole('application').boundingBox();
    if (!box) throw new Error('There is nothing to touch');
    /** In parts of the viewer, from its upper left corner. */
    const at = (x: number, y: number) => ({ x: box.x + box.width * x, y: box.y + box.height * y });

    // Three times as far from each other as they were
    await moveFingers(
      page,
      { from: at(0.4, 0.5), to: at(0.2, 0.5) },
      { from: at(0.6, 0.5), to: at(0.8, 0.5) },
    );
    const said = (place: 'middleCentre' | 'bottomRight') =>
      expect(seen(page)).toHaveText(new RegExp(`30\\d\\s%, .*${t(`viewer.place.${place}`)}\\.$`));
    await said('middleCentre');
    await moveFingers(page, { from: at(0.9, 0.9), to: at(0.1, 0.1) });
    await said('bottomRight');
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);

    const button = (name: string) => dialog(page).getByRole('button', { name, exact: true });
    const heard = (text: string) =>
      expect(dialog(page).getByRole('status').filter({ hasText: text })).toHaveCount(1);
    const fills = () =>
      expect.poll(() =>
        page.evaluate(() => document.fullscreenElement?.querySelector('[role="application"]') != null),
      );
    await button(t('viewer.fullScreen')).click();
    await fills().toBe(true);
    await heard(t('viewer.nowFullScreen'));
    await expect(button(t('viewer.leaveFullScreen'))).toBeFocused();
    await said('bottomRight');
    // First out of the full screen, then out of the viewer
    await page.keyboard.press('Escape');
    await fills().toBe(false);
    await heard(t('viewer.nowWindow'));
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  });
});

test('the poster glides to its place, and stands there at once for who asks for less motion', async ({
  page,
}) => {
  const { path } = await sampleExhibit();
  await page.clock.install();
  for (const [reducedMotion, isThere] of [
    ['reduce', true],
    ['no-preference', false],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto('about:blank');
    await page.goto(`${path}#poster=1`);
    await expect(seen(page)).toHaveText(t('viewer.all'));
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
    await page.keyboard.press('+');
    // It is said a quarter of a second after the last movement; gliding takes longer than the rest of this
    await page.clock.runFor(400);
    await expect(seen(page)).toHaveText(isThere ? /\d\s%/ : t('viewer.all'));
    await page.clock.runFor(1_000);
    await expect(seen(page)).toHaveText(/\d\s%/);
    await page.clock.resume();
  }
});

for (const width of [320, 1280]) {
  test(`the open viewer is accessible and fits ${width} pixels`, async ({ page, expectAccessible }) => {
    const { path } = await sampleExhibit();
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const scripts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const before = scripts.length;
    await page.getByRole('link', { name: t('gallery.enlarge') }).click();
    await expect(dialog(page)).toBeVisible();
    // It is loaded when it is asked for, and not before
    expect(scripts.length).toBeGreaterThan(before);
    // Before the poster is there, there is nothing to enlarge
    await expect(async () => {
      await page.keyboard.press('+');
      await expect(seen(page)).toContainText('%', { timeout: 1_000 });
    }).toPass();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    for (const button of await dialog(page).getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width && box.y + box.height <= 640).toBe(true);
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });
}

test('says of itself what search engines, networks and IIIF viewers ask for', async ({ page, server }) => {
  const { exhibit, path } = await sampleExhibit();
  await page.goto(path);
  const head = (selector: string, attribute: string) =>
    page.locator(`head ${selector}`).getAttribute(attribute);
  expect(await head('link[rel="canonical"]', 'href')).toBe(server.url + path);
  expect(await head('link[hreflang="en"]', 'href')).toBe(server.url + path.replace('/de/', '/en/'));
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data).toMatchObject({ '@type': 'CreativeWork', name: exhibit.title.de, inLanguage: 'de' });
  const address = (await head('meta[property="og:image"]', 'content')) ?? '';
  const picture = await page.request.get(address);
  expect(picture.headers()['content-type']).toBe('image/jpeg');
  const { width, height } = await sharp(await picture.body()).metadata();
  expect({ width, height }).toEqual({ width: 1200, height: 630 });
  const again = await page.request.get(address, {
    headers: { 'If-None-Match': picture.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page, picture and document is reached by a link that says where it leads', async ({
    page,
    makeEvent,
    expectAccessible,
  }) => {
    const event = await makeEvent();
    await handInAll(event);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/de/${event.slug}/gallery/${event.exhibitSlug}`);
    const pages = page.getByRole('navigation', { name: t('gallery.pages') }).getByRole('link');
    await expect(pages).toHaveCount(2);
    for (const link of [page.getByRole('link', { name: t('gallery.enlarge') }), ...(await pages.all())]) {
      const image = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(image.headers()['content-type']).toBe('image/webp');
    }
    await expect(page.getByRole('figure')).toContainText('Im Kurs');
    const document = page.getByRole('link', { name: 'Handout' });
    await expect(document).toHaveText(/^Handout \(PDF, \d+\skB\)$/);
    await expect(document.getByText('Handout')).toHaveAttribute('lang', 'en');
    // Nothing of it is loaded: the browser is watched for what it asks of other hosts
    const video = page.getByRole('link', { name: t('gallery.watch', { host: 'video.example' }) });
    await expect(video).toHaveAttribute('href', VIDEO);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
