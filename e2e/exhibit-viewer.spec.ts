import type { Page } from '@playwright/test';
import { and, asc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { read, write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { exhibits, media } from '@/db/schema/gallery';
import type { OwnEvent } from './event';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { sampleSlugs } from './pages';
import { words } from './words';

const t = words('de');
const VIDEO = 'https://www.video.example/lotsinnen';
const DETAIL = /#poster=1,\d+,\d+,\d+,\d+$/;
/** More than there are links before the poster. */
const MOST_TABS = 80;

/** An exhibit of the sample with a poster, and the address of its page. */
async function sampleExhibit() {
  const { upcoming } = await sampleSlugs();
  const event = await read().query.events.findFirst({
    where: (events, { eq: is }) => is(events.slug, upcoming),
  });
  const exhibit = await read().query.exhibits.findFirst({
    where: and(eq(exhibits.eventId, event?.id ?? ''), eq(exhibits.status, 'published')),
    orderBy: asc(exhibits.number),
  });
  if (!exhibit) throw new Error('The sample has no exhibit');
  return { exhibit, path: `/de/${upcoming}/gallery/${exhibit.slug}` };
}

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

async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  for (let tabs = 0; tabs < MOST_TABS && (await focused()) !== name; tabs++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(name);
}

const dialog = (page: Page) => page.getByRole('dialog');
const seen = (page: Page) => dialog(page).getByRole('status').first();

test('by keyboard alone: read an exhibit, look closely at its poster, pass the detail on', async ({
  page,
  context,
  newVisitor,
}) => {
  const { path } = await sampleExhibit();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  await tabTo(page, t('gallery.enlarge'));
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('application', { name: t('viewer.region') })).toBeFocused();
  await expect(page).toHaveURL(/#poster=1$/);
  await expect(seen(page)).toHaveText(t('viewer.all'));

  const tile = page.waitForResponse(/\/iiif\/[\w-]+\/\d+,\d+,\d+,\d+\/\d+,\d+\/0\/default\.jpg$/);
  for (const key of ['+', 'ArrowUp', 'ArrowLeft']) {
    for (let times = 0; times < 4; times++) await page.keyboard.press(key);
  }
  const place = t('viewer.place.topLeft');
  await expect(seen(page)).toHaveText(new RegExp(`^.* \\d+\\s%, .*${place}\\.$`));
  await expect(page).toHaveURL(DETAIL);
  expect((await tile).status()).toBe(200);

  await tabTo(page, t('viewer.copy'));
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText(t('viewer.copied'))).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(page.url());

  await page.keyboard.press('0');
  await expect(seen(page)).toHaveText(t('viewer.all'));
  await expect(page).toHaveURL(/#poster=1$/);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole('link', { name: t('gallery.enlarge') })).toBeFocused();

  // Somebody else opens the address
  const other = await newVisitor();
  await other.goto(address);
  await expect(seen(other)).toHaveText(new RegExp(place));
  await other.keyboard.press('Escape');
  await expect(dialog(other)).toHaveCount(0);
  await expect(other.getByRole('link', { name: t('gallery.enlarge') })).toBeFocused();
});

test('by the accessibility tree alone: read an exhibit, look closely at its poster', async ({ page }) => {
  const { exhibit, path } = await sampleExhibit();
  await page.goto(path);
  const main = page.getByRole('main');
  const headings = await main.getByRole('heading', { level: 2 }).allTextContents();
  const parts = ['startingPoint', 'approach', 'result', 'transfer', 'obstacles'] as const;
  expect(headings.slice(0, 7)).toEqual([
    ...parts.map((part) => t(`gallery.section.${part}`)),
    t('gallery.facts'),
    t('gallery.poster'),
  ]);
  await expect(main.getByText(exhibit.obstacles.de)).toBeVisible();
  const facts = main.getByRole('region', { name: t('gallery.facts') });
  for (const person of exhibit.people) {
    await expect(facts.getByRole('listitem').filter({ hasText: person.name })).toHaveCount(
      person.shown ? 1 : 0,
    );
  }
  await expect(facts.getByRole('term').getByText(t('gallery.targetGroups'))).toBeVisible();
  const enlarge = main.getByRole('link', { name: t('gallery.enlarge') });
  await enlarge.press('Enter');
  const press = (name: string) => dialog(page).getByRole('button', { name }).press('Enter');
  await expect(dialog(page)).toHaveAccessibleName(exhibit.title.de);
  const region = dialog(page).getByRole('application');
  await expect(region).toHaveAccessibleDescription(new RegExp(t('viewer.keys').slice(0, 20)));
  // So large that less than a third of it is in sight, whatever the shape of the window
  for (let step = 0; step < 5; step++) await press(t('viewer.larger'));
  // As far as it goes: further presses stay at the edge
  for (let step = 0; step < 8; step++) {
    for (const name of ['down', 'right'] as const) await press(t(`viewer.${name}`));
  }
  await expect(seen(page)).toContainText(t('viewer.place.bottomRight'));
  await press(t('viewer.smaller'));
  for (let step = 0; step < 8; step++) {
    for (const name of ['up', 'left'] as const) await press(t(`viewer.${name}`));
  }
  await expect(seen(page)).not.toContainText(t('viewer.place.bottomRight'));
  await press(t('viewer.whole'));
  await expect(seen(page)).toHaveText(t('viewer.all'));
  await press(t('viewer.close'));
  await expect(dialog(page)).toHaveCount(0);
  await expect(enlarge).toBeFocused();
});

test('a poster of several pages is paged through, and the way back closes it', async ({
  page,
  makeEvent,
}) => {
  const event = await makeEvent();
  await handInAll(event);
  const path = `/de/${event.slug}/gallery/${event.exhibitSlug}`;
  await page.goto(path);
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
    await page.keyboard.press('+');
    await expect(seen(page)).toContainText('%');
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
