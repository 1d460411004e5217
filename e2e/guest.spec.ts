import { and, eq } from 'drizzle-orm';
import type { Page } from '@playwright/test';
import { read, write } from '@/db/client';
import { sessions, tracks } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import { exhibits, exhibitTopics, topics } from '@/db/schema/gallery';
import { storeRelease } from '@/features/agenda/releases/store-mutations';
import { locales, type Locale } from '@/lib/i18n/locale';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { words } from './words';

const MINUTE_MS = 60_000;

// Whole journeys, with a look at every page by axe
test.describe.configure({ timeout: 3 * MINUTE_MS });

/** The sample's event that is still to come. */
async function upcoming() {
  // The oldest: other tests on this database publish events of their own
  const event = await read().query.events.findFirst({
    where: eq(events.status, 'published'),
    orderBy: (table, { asc }) => asc(table.createdAt),
  });
  if (!event) throw new Error('The sample has no event to come');
  return event;
}

/** The titles that a topic leaves on the wall, in its order. */
async function titlesOf(eventId: string, topicSlug: string, locale: Locale): Promise<string[]> {
  const found = await read()
    .select({ title: exhibits.title })
    .from(exhibits)
    .innerJoin(exhibitTopics, eq(exhibitTopics.exhibitId, exhibits.id))
    .innerJoin(topics, eq(topics.id, exhibitTopics.topicId))
    .where(and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'published'), eq(topics.slug, topicSlug)))
    .orderBy(exhibits.number);
  return found.map(({ title }) => title[locale]);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** What hangs on the wall or stands in the timetable, as it can be seen. */
const shown = (page: Page, level: number) =>
  page.getByRole('main').getByRole('heading', { level }).getByRole('link');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a guest' : 'a guest without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const locale of locales) {
      test(`reads the agenda and walks the gallery, in ${locale}`, async ({ page, expectAccessible }) => {
        const t = words(locale);
        const event = await upcoming();
        const eventPath = `/${locale}/${event.slug}`;

        await test.step('from the house to the event', async () => {
          await page.goto(`/${locale}`);
          await expect(heading(page)).toHaveText(t('home.title'));
          await expect(page.locator('html')).toHaveAttribute('lang', locale);
          await expectAccessible(page);
          await page.getByRole('link', { name: event.title[locale] }).click();
          await expect(heading(page)).toHaveText(event.title[locale]);
          await expect(page.getByText(event.summary[locale])).toBeVisible();
          await expectAccessible(page);
        });

        await test.step('to what is looked for in the agenda', async () => {
          const [session] = await read()
            .select({ title: sessions.title, track: tracks.name })
            .from(sessions)
            .innerJoin(tracks, eq(tracks.id, sessions.trackId))
            .where(and(eq(sessions.eventId, event.id), eq(sessions.slug, 'koennen-nachweisen')));
          if (!session) throw new Error('The sample lacks a session that the journey looks for');
          await page
            .getByRole('navigation')
            .getByRole('link', { name: t('site.agenda') })
            .first()
            .click();
          await expect(heading(page)).toHaveText(t('agenda.title'));
          const all = await shown(page, 3).count();
          expect(all).toBeGreaterThan(8);
          await expectAccessible(page);

          const search = page.getByRole('search', { name: t('agenda.filter') });
          await search.getByRole('searchbox', { name: t('agenda.search') }).fill('zeugnis');
          if (!javaScriptEnabled) await search.getByRole('button', { name: t('agenda.apply') }).click();
          await expect(shown(page, 3)).toHaveText([session.title[locale]]);
          await expect(page.getByRole('status').getByText(t('agenda.foundOne'))).toBeVisible();
          await expect(page).toHaveURL(/[?&]q=zeugnis/);
          await expectAccessible(page);

          await page
            .getByRole('link', { name: t('agenda.reset') })
            .first()
            .click();
          await expect(shown(page, 3)).toHaveCount(all);
          await search.getByLabel(t('agenda.track')).selectOption({ label: session.track[locale] });
          if (!javaScriptEnabled) await search.getByRole('button', { name: t('agenda.apply') }).click();
          await expect(shown(page, 3).filter({ hasText: session.title[locale] })).toBeVisible();
          expect(await shown(page, 3).count()).toBeLessThan(all);

          await shown(page, 3).filter({ hasText: session.title[locale] }).click();
          await expect(heading(page)).toHaveText(session.title[locale]);
          await expect(page.getByText(session.track[locale]).first()).toBeVisible();
          await expectAccessible(page);
          const calendar = await page.request.get(
            (await page.getByRole('link', { name: t('session.calendar') }).getAttribute('href')) ?? '',
          );
          expect(calendar.headers()['content-type']).toContain('text/calendar');
          expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT[\s\S]*DTSTART/);
        });

        await test.step('along the wall to an exhibit', async () => {
          await page.goto(`${eventPath}/gallery`);
          await expect(heading(page)).toHaveText(t('gallery.title'));
          const all = await shown(page, 2).count();
          expect(all).toBeGreaterThan(8);
          await expectAccessible(page);

          const topic = await read().query.topics.findFirst({
            where: and(eq(topics.eventId, event.id), eq(topics.slug, 'recognition')),
          });
          const titles = await titlesOf(event.id, 'recognition', locale);
          expect(titles.length).toBeGreaterThan(0);
          expect(titles.length).toBeLessThan(all);
          const topicList = page.getByRole('navigation', { name: t('gallery.byTopic') });
          await topicList.getByRole('link', { name: topic?.name[locale] }).click();
          await expect(page).toHaveURL(/topic=recognition/);
          await expect(shown(page, 2)).toHaveText(titles);
          await expectAccessible(page);

          await topicList.getByRole('link', { name: t('gallery.allTopics') }).click();
          await expect(shown(page, 2)).toHaveCount(all);
          const filter = page.getByRole('search', { name: t('gallery.filter') });
          await filter.getByText(t('gallery.region')).first().click();
          await filter
            .getByRole('checkbox', { name: locale === 'de' ? /^Sachsen \d/ : /^Saxony \d/ })
            .check();
          if (!javaScriptEnabled) await filter.getByRole('button', { name: t('gallery.apply') }).click();
          const exhibit = await read().query.exhibits.findFirst({
            where: and(eq(exhibits.eventId, event.id), eq(exhibits.region, { de: 'Sachsen', en: 'Saxony' })),
          });
          if (!exhibit) throw new Error('The sample has no exhibit from Saxony');
          await expect(shown(page, 2)).toHaveText([exhibit.title[locale]]);

          await shown(page, 2).click();
          await expect(heading(page)).toHaveText(exhibit.title[locale]);
          const parts = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
          const approach = parts.indexOf(t('gallery.section.approach'));
          expect(approach).toBeGreaterThanOrEqual(0);
          expect(parts.indexOf(t('gallery.poster'))).toBeGreaterThan(approach);
          await expectAccessible(page);
        });

        await test.step('close to the poster', async () => {
          const poster = page.getByRole('main').getByRole('img').first();
          await poster.scrollIntoViewIfNeeded();
          expect((await poster.getAttribute('alt'))?.length).toBeGreaterThan(20);
          await expect
            .poll(() => poster.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
            .toBeGreaterThan(300);
          const enlarge = page.getByRole('link', { name: t('gallery.enlarge') });
          if (!javaScriptEnabled) {
            const picture = await page.request.get((await enlarge.getAttribute('href')) ?? '');
            expect(picture.status()).toBe(200);
            expect(picture.headers()['content-type']).toMatch(/^image\//);
            return;
          }
          await enlarge.click();
          const dialog = page.getByRole('dialog');
          await expect(dialog.getByRole('application')).toBeFocused();
          await dialog.getByRole('button', { name: t('viewer.larger') }).click();
          await expect(dialog.getByRole('status').first()).toContainText('%');
          await expectAccessible(page);
          await page.keyboard.press('Escape');
          await expect(dialog).toBeHidden();
          await expect(enlarge).toBeFocused();
        });

        await test.step('on to the next, and into the other language', async () => {
          const first = await heading(page).textContent();
          await page.locator('a[rel="next"]').click();
          await expect(heading(page)).not.toHaveText(first ?? '');
          const { pathname } = new URL(page.url());
          await page.getByRole('link', { name: t('site.otherLanguage') }).click();
          const other = locale === 'de' ? 'en' : 'de';
          await expect(page).toHaveURL(new RegExp(`${pathname.replace(`/${locale}/`, `/${other}/`)}$`));
          await expect(page.locator('html')).toHaveAttribute('lang', other);
        });

        await test.step('to what law asks for', async () => {
          await page.goto(eventPath);
          for (const legal of ['imprint', 'privacy', 'accessibility'] as const) {
            const name = t(`site.${legal}`);
            await page.getByRole('contentinfo').getByRole('link', { name }).click();
            await expect(heading(page)).toHaveText(name);
            await expect(page).toHaveURL(new RegExp(`${eventPath}/${legal}$`));
            await expectAccessible(page);
          }
        });
      });
    }
  });
}

for (const locale of locales) {
  test(`the agenda says what is on now and what is next, in ${locale}`, async ({
    page,
    makeEvent,
    expectAccessible,
  }) => {
    const t = words(locale);
    const event = await makeEvent();
    const session = await read().query.sessions.findFirst({ where: eq(sessions.id, event.sessionId) });
    const startsAt = session?.startsAt?.getTime() ?? 0;
    const title = session?.title[locale] ?? '';
    const agenda = `/${locale}/${event.slug}/agenda`;
    const second = { de: 'Zweite Runde', en: 'Second round' };
    await write(async (tx) => {
      await tx.insert(sessions).values({
        id: crypto.randomUUID(),
        eventId: event.id,
        slug: 'second',
        status: 'published',
        title: second,
        startsAt: new Date(startsAt + 120 * MINUTE_MS),
        endsAt: new Date(startsAt + 180 * MINUTE_MS),
        updatedAt: new Date(),
      });
      await storeRelease(tx, new Date(), event, { name: '2', note: { de: '', en: '' }, createdBy: null });
    });
    const row = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    const live = (label: string, name: string) => page.getByRole('status').getByText(`${label} ${name}`);

    await page.clock.setFixedTime(startsAt - 10 * MINUTE_MS);
    await page.goto(agenda);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(row(title)).not.toHaveAttribute('aria-current', 'time');
    await expect(page.getByRole('status')).toBeEmpty();

    await page.clock.setFixedTime(startsAt + 10 * MINUTE_MS);
    await page.goto(agenda);
    await expect(live(t('agenda.now'), title)).toBeVisible();
    await expect(live(t('agenda.next'), second[locale])).toBeVisible();
    await expect(row(title)).toHaveAttribute('aria-current', 'time');
    await expect(row(second[locale])).not.toHaveAttribute('aria-current', 'time');
    await expectAccessible(page);

    await page.clock.setFixedTime(startsAt + 130 * MINUTE_MS);
    await page.goto(agenda);
    await expect(live(t('agenda.now'), second[locale])).toBeVisible();
    await expect(row(title)).not.toHaveAttribute('aria-current', 'time');

    await page.clock.setFixedTime(startsAt + 181 * MINUTE_MS);
    await page.goto(agenda);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('status')).toBeEmpty();
  });

  test(`a day is read as a grid, and in the reader's own time, in ${locale}`, async ({
    browser,
    server,
    expectAccessible,
  }) => {
    const t = words(locale);
    const event = await upcoming();
    const context = await browser.newContext({ timezoneId: 'America/New_York', baseURL: server.url });
    const page = await context.newPage();
    await page.goto(`/${locale}/${event.slug}/agenda`);
    const times = page.getByRole('main').locator('time');
    await expect(times.first()).toHaveAttribute('data-own', /\b04:00\b/);
    await expect(page.getByRole('status')).toContainText(/Nordamerik|Eastern/);

    await page.getByRole('link', { name: t('agenda.viewGrid') }).click();
    const grid = page.getByRole('region', { name: /./ }).filter({ has: page.getByRole('table') });
    await expect(grid.getByRole('columnheader').first()).toHaveText(t('agenda.time'));
    await expect(grid.getByRole('rowheader').first()).toContainText('10:00');
    await grid.focus();
    await expect(grid).toBeFocused();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
    // The rooms stay in sight while it scrolls
    await grid.evaluate((element) => element.scrollTo(400, 400));
    await expect(grid.getByRole('columnheader').first()).toBeInViewport();
    expect(await grid.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft > 0, scrollTop > 0])).toEqual([
      true,
      true,
    ]);
    // Of the other rooms and of the times, too: at the upper and the left edge of what scrolls
    const [frame, room, time] = await Promise.all(
      [grid, grid.getByRole('columnheader').last(), grid.getByRole('rowheader').last()].map((one) =>
        one.boundingBox(),
      ),
    );
    expect(Math.abs((room?.y ?? NaN) - (frame?.y ?? NaN))).toBeLessThan(3);
    expect(Math.abs((time?.x ?? NaN) - (frame?.x ?? NaN))).toBeLessThan(3);

    await test.step('narrowed down, and as a list', async () => {
      const all = await grid.getByRole('link').count();
      const track = page.getByLabel(t('agenda.track'), { exact: true });
      await track.selectOption({ index: 1 });
      const chosen = await track.inputValue();
      await page.getByRole('button', { name: t('agenda.apply') }).click();
      await expect(page).toHaveURL(new RegExp(`/find\\?.*view=grid.*track=${chosen}`));
      await page.waitForLoadState();
      const some = await grid.getByRole('link').count();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole('link', { name: t('agenda.viewList') }).click();
      await expect(track).toHaveValue(chosen);
      await expect(shown(page, 3)).toHaveCount(some);
      await page.goto(`/${locale}/${event.slug}/agenda/grid`);
    });

    await page.getByRole('link', { name: t('agenda.dayAsList') }).click();
    await expect(heading(page)).toHaveText(t('agenda.title'));
    expect(await shown(page, 3).count()).toBeGreaterThan(8);
    await context.close();
  });

  test(`what an event does not have is said to be so, in ${locale}`, async ({
    page,
    makeEvent,
    expectAccessible,
  }) => {
    const t = words(locale);
    const { slug } = await makeEvent();
    for (const path of ['agenda/nothing', 'gallery/nothing', 'me/nothing', 'nothing', 'no/such/place']) {
      const answer = await page.goto(`/${locale}/${slug}/${path}`);
      expect(answer?.status(), path).toBe(404);
      const wanted = page.getByRole('heading', { name: t('shell.notFoundTitle') });
      await expect(wanted, path).toBeVisible();
      const language = wanted.locator('xpath=ancestor-or-self::*[@lang][1]');
      await expect(language).toHaveAttribute('lang', locale);
      await expectAccessible(page);
    }
    const draft = await makeEvent({ status: 'draft' });
    expect((await page.goto(`/${locale}/${draft.slug}`))?.status()).toBe(404);
  });
}

test('an address in no language is answered in both', async ({ page, expectAccessible }) => {
  const answer = await page.goto('/nowhere/at/all');
  expect(answer?.status()).toBe(404);
  for (const locale of locales) {
    await expect(page.getByRole('heading', { name: words(locale)('shell.notFoundTitle') })).toBeVisible();
  }
  await expectAccessible(page);
});
