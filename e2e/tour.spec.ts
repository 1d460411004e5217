import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { events } from '@/db/schema/events';
import { exhibits, stations } from '@/db/schema/gallery';
import type { OwnEvent } from './event';
import { moveFingers } from './fingers';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { words } from './words';

const t = words('en');
const titles = ['Guides in the neighbourhood', 'A bridge', 'Courses with childcare'] as const;
const drawing = (inside = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">${inside}<rect width="400" height="300" fill="none" stroke="#000"/></svg>`;

/** Two more exhibits than every event has; all three at stations, the first one's the last. */
async function addExhibits(event: OwnEvent): Promise<void> {
  await write(async (tx) => {
    for (const [index, title] of titles.entries()) {
      const number = index + 1;
      const id = index === 0 ? event.exhibitId : crypto.randomUUID();
      if (index > 0) {
        await tx.insert(exhibits).values({
          ...{ id, eventId: event.id, number, slug: `exhibit-${number}`, kind: 'good', status: 'published' },
          ...{ title: { de: `${title} (de)`, en: title }, summary: { de: 'Kurz', en: 'Short' } },
          updatedAt: new Date(),
        });
      }
      await tx
        .insert(stations)
        .values({ eventId: event.id, number: index === 0 ? 9 : number, exhibitId: id });
    }
    await markPagesChanged(tx, { eventSlug: event.slug });
  });
}

/** Whether everyone may see the gallery. */
async function setOpen(event: OwnEvent, galleryPublished: boolean): Promise<void> {
  await write((tx) => tx.update(events).set({ galleryPublished }).where(eq(events.id, event.id)));
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const progress = (page: Page) => page.getByRole('progressbar');
const said = (place: number) => t('tour.progress', { place, total: 3 });

test('a guest takes the tour by keyboard, stops, and goes on later', async ({
  page,
  makeEvent,
  expectAccessible,
}) => {
  const event = await makeEvent();
  await addExhibits(event);
  const base = `/en/${event.slug}/gallery/tour`;
  await page.goto(base);
  await expectAccessible(page);
  await page.getByRole('link', { name: t('tour.begin') }).press('Enter');
  // By station: the first exhibit stands at the last one
  await expect(heading(page, titles[1])).toBeVisible();
  await expect(page.getByText(t('tour.keys'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('tour.play') })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page, titles[2])).toBeFocused();
  await expect(progress(page)).toHaveAccessibleName(said(2));
  await expect(page).toHaveTitle(new RegExp(titles[2]));
  await expectAccessible(page);
  await page.keyboard.press('ArrowRight');
  await expect(heading(page, titles[0])).toBeFocused();
  // The way ends here, and keys lead nowhere
  await page.keyboard.press('ArrowRight');
  await expect(progress(page)).toHaveAccessibleName(said(3));
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page, titles[2])).toBeFocused();
  // No key is a trap: the title is on the way to the links after it
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t('tour.previous') }).first()).toBeFocused();

  await page.goto(base);
  await page.getByRole('link', { name: t('tour.resume', { title: titles[2] }) }).click();
  await expect(heading(page, titles[2])).toBeVisible();
});

test('the tour moves on by itself when asked, and pauses', async ({ page, makeEvent }) => {
  const event = await makeEvent();
  await addExhibits(event);
  await page.clock.install();
  await page.goto(`/en/${event.slug}/gallery/tour/exhibit-2`);
  await page.getByRole('combobox', { name: t('tour.every') }).selectOption('20');
  await page.getByRole('button', { name: t('tour.play') }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.clock.runFor(21_000);
  await expect(heading(page, titles[2])).toBeVisible();
  await page.getByRole('button', { name: t('tour.pause') }).click();
  await expect(page.getByRole('timer')).toBeHidden();
  await page.clock.runFor(60_000);
  await expect(heading(page, titles[2])).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 400, height: 700 } });

  test('a guest wipes from stop to stop, and scrolls without leaving', async ({ page, makeEvent }) => {
    const event = await makeEvent();
    await addExhibits(event);
    await page.goto(`/en/${event.slug}/gallery/tour/exhibit-2`);
    await expect(page.getByRole('button', { name: t('tour.play') })).toBeVisible();
    await moveFingers(page, { from: { x: 200, y: 600 }, to: { x: 220, y: 200 } });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await moveFingers(page, { from: { x: 340, y: 300 }, to: { x: 60, y: 330 } });
    await expect(heading(page, titles[2])).toBeFocused();
    await expect(progress(page)).toHaveAccessibleName(said(2));
    await moveFingers(page, { from: { x: 60, y: 300 }, to: { x: 340, y: 330 } });
    await expect(heading(page, titles[1])).toBeFocused();
    await expect(progress(page)).toHaveAccessibleName(said(1));
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('curators choose and order stops, and everyone is guided by them', async ({
      page,
      context,
      makeEvent,
      signInWithRoles,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await addExhibits(event);
      await signInWithRoles(event.id, 'curator');
      const desk = `/en/organise/${event.slug}/exhibits/tour`;
      await page.goto(desk);
      await page.getByRole('button', { name: t('tourDesk.addAll', { count: 3 }) }).click();
      await expect(page.getByText(t('tourDesk.done.added'))).toBeVisible();
      const entries = page.getByRole('listitem').getByRole('heading', { level: 3 });
      const name = (number: number) => t('gallery.numbered', { number, title: titles[number - 1] ?? '' });
      await expect(entries).toHaveText([name(2), name(3), name(1)]);
      await page.getByRole('button', { name: t('tourDesk.upLabel', { name: name(1) }) }).click();
      await expect(entries).toHaveText([name(2), name(1), name(3)]);
      await expectAccessible(page);

      await page.getByRole('link', { name: t('tourDesk.editLabel', { name: name(1) }) }).click();
      const note = (editor: Page) =>
        editor
          .getByRole('group', { name: t('tourDesk.note') })
          .getByRole('textbox', { name: t('exhibit.language.en') });
      await expect(note(page)).toBeVisible();
      const other = await context.newPage();
      await other.goto(page.url());
      await note(page).fill('Mind the third step.');
      await page.getByRole('button', { name: t('exhibit.save') }).click();
      await expect(page.getByText(t('tourDesk.done.saved'))).toBeVisible();
      await note(other).fill('Something else');
      await other.getByRole('button', { name: t('exhibit.save') }).click();
      await expect(other.getByRole('alert').getByText(t('tourDesk.refused.changedMeanwhile'))).toBeVisible();
      await expect(note(other)).toHaveValue('Something else');

      await page.goto(`/en/${event.slug}/gallery/tour`);
      await page.getByRole('link', { name: titles[1], exact: true }).click();
      await page
        .getByRole('link', { name: t('tour.next') })
        .first()
        .click();
      await expect(heading(page, titles[0])).toBeVisible();
      await expect(page.getByText('Mind the third step.')).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
    });

    test('curators place stations on a plan, and everyone finds them', async ({
      page,
      makeEvent,
      signInWithRoles,
      expectAccessible,
    }) => {
      const event = await makeEvent();
      await addExhibits(event);
      await signInWithRoles(event.id, 'curator');
      await page.goto(`/en/organise/${event.slug}/exhibits/plans`);
      const name = page
        .getByRole('group', { name: t('planDesk.name') })
        .getByRole('textbox', { name: t('exhibit.language.en') });
      const upload = async (content: string) => {
        await page
          .getByLabel(t('planDesk.file'))
          .setInputFiles({ name: 'plan.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(content) });
        await page.getByRole('button', { name: t('planDesk.submit') }).click();
      };
      await name.fill('Ground floor');
      await upload(drawing('<script>alert(1)</script>'));
      await expect(page.getByText(t('planDesk.upload.svgActive'))).toBeVisible();
      // What was typed beside the file is still there
      await expect(name).toHaveValue('Ground floor');
      await upload(drawing());
      await expect(page.getByText(t('planDesk.done.uploaded'))).toBeVisible();
      const label = (number: number, title: string) => t('floorPlan.marker', { number, title, has: 'yes' });
      const field = (station: string, side: 'across' | 'down') =>
        page.getByRole('group', { name: station }).getByRole('textbox', { name: t(`planDesk.${side}`) });
      await field(label(2, titles[1]), 'across').fill('20');
      await field(label(2, titles[1]), 'down').fill('400');
      await page.getByRole('button', { name: t('planDesk.savePlaces') }).click();
      await expect(page.getByText(t('planDesk.refused.noNumber')).first()).toBeVisible();
      await field(label(2, titles[1]), 'down').fill('40');
      if (javaScriptEnabled) {
        // Another one is put in the middle and moved there by keys
        const station = label(3, titles[2]);
        await page.getByRole('button', { name: t('planDesk.put', { station }) }).press('Enter');
        const marker = page.getByRole('button', { name: station, exact: true });
        await expect(marker).toBeFocused();
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('ArrowUp');
        await expect(field(station, 'across')).toHaveValue('55');
        await expect(field(station, 'down')).toHaveValue('49.5');
        await marker.hover();
        await page.mouse.down();
        await page.mouse.move(0, 0);
        await page.mouse.up();
        await expect(field(station, 'across')).toHaveValue('0');
      } else {
        await field(label(3, titles[2]), 'across').fill('70');
        await field(label(3, titles[2]), 'down').fill('70');
      }
      await page.getByRole('button', { name: t('planDesk.savePlaces') }).click();
      await expect(page.getByText(t('planDesk.done.placed'))).toBeVisible();
      await expectAccessible(page);

      await page.goto(`/en/${event.slug}/gallery/plan`);
      await page.getByRole('link', { name: label(2, titles[1]) }).click();
      await expect(page).toHaveURL(/#station-2$/);
      await expect(page.getByRole('link', { name: titles[1], exact: true })).toBeInViewport();
      const plan = page.getByRole('img', { name: t('floorPlan.alt', { name: 'Ground floor', count: 2 }) });
      await expect(plan).toHaveJSProperty('complete', true);
      const width = (await plan.boundingBox())?.width ?? 0;
      await page.getByRole('radio', { name: '200%' }).check();
      await expect.poll(async () => ((await plan.boundingBox())?.width ?? 0) / width).toBeCloseTo(2, 1);
      await expect(page.getByRole('heading', { name: t('floorPlan.elsewhere') })).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
    });
  });
}

test('the team shows the tour in a room, by a remote', async ({
  page,
  makeEvent,
  newVisitor,
  server,
  signInWithRoles,
  expectAccessible,
}) => {
  const event = await makeEvent();
  await addExhibits(event);
  const address = `/en/screen/${event.slug}/tour`;
  const guest = await newVisitor();
  expect((await guest.goto(server.url + address))?.status()).toBe(404);
  await signInWithRoles(event.id, 'viewer');
  await page.goto(address);
  await expect(heading(page, titles[1])).toBeVisible();
  await expect(page.getByRole('button', { name: t('tourScreen.blank') })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('PageDown');
  await expect(heading(page, titles[2])).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: t('tourScreen.unblank') })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: t('tourScreen.unblank') })).toBeHidden();
  await page.keyboard.press('PageUp');
  await expect(heading(page, titles[1])).toBeVisible();
  const code = page.getByRole('link', { name: new RegExp(`/en/${event.slug}/gallery/tour/exhibit-2`) });
  await expect(code).toBeVisible();
  await setOpen(event, false);
  await page.reload();
  await expect(page.getByText(t('tourScreen.notOpen'))).toBeVisible();
  await expect(code).toHaveCount(0);
  await expectAccessible(page);
  await setOpen(event, true);
  await page.reload();
  await expect(code).toBeVisible();
});
