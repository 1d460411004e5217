import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { storeRelease } from '@/features/agenda/releases/store-mutations';
import type { OwnEvent } from './event';
import { expect, test } from './fixtures';
import { words } from './words';

const MORE = 70;
const HOUR_MS = 3_600_000;
const t = words('de');
const titleOf = (n: number) => `Runde ${String(n).padStart(2, '0')}`;

/** Seventy rounds after the opening: more than a script has to know each of. */
async function addMany(event: OwnEvent): Promise<void> {
  const opening = await read().query.sessions.findFirst({ where: eq(sessions.id, event.sessionId) });
  const begin = opening?.startsAt?.getTime() ?? 0;
  const rounds = Array.from({ length: MORE }, (_, n) => ({
    ...{ eventId: event.id, slug: `round-${n}`, status: 'published' as const, updatedAt: new Date() },
    title: { de: titleOf(n), en: `Round ${n}` },
    startsAt: new Date(begin + (n % 4) * HOUR_MS),
    endsAt: new Date(begin + ((n % 4) + 1) * HOUR_MS),
  }));
  await write(async (tx) => {
    await tx.insert(sessions).values(rounds);
    await storeRelease(tx, new Date(), event, { name: '2', note: { de: '', en: '' }, createdBy: null });
  });
}

const entries = (page: Page) => page.getByRole('main').getByRole('article');
const bookmark = (page: Page, title: string) =>
  page.getByRole('button', { name: t('agenda.bookmark', { title }) });

/** Narrows it down, widens it again, and presses a bookmark. */
async function use(page: Page): Promise<void> {
  await expect(entries(page)).toHaveCount(MORE + 1);
  const searchbox = page.getByRole('searchbox', { name: t('agenda.search') });
  // Known once the page listens
  await expect(bookmark(page, titleOf(42))).toHaveAttribute('aria-pressed', /true|false/);
  await searchbox.fill(titleOf(42));
  await expect(page.getByRole('status').getByText(t('agenda.foundOne'))).toBeVisible();
  await expect(entries(page)).toHaveCount(1);
  await bookmark(page, titleOf(42)).click();
  await expect(bookmark(page, titleOf(42))).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('link', { name: `${t('agenda.viewMine')} 1` })).toBeVisible();
  await searchbox.fill('');
  await expect(entries(page)).toHaveCount(MORE + 1);
}

test('a long agenda stays as it was sent, and is whole after a link within the site and back', async ({
  page,
  makeEvent,
}) => {
  const event = await makeEvent();
  await addMany(event);
  const agenda = `/de/${event.slug}/agenda`;

  await test.step('as it was sent', async () => {
    await page.goto(agenda);
    await use(page);
    // React marks what it looks after
    const ours = await entries(page).evaluateAll((all) =>
      all.filter((one) => Object.keys(one).some((name) => name.startsWith('__react'))),
    );
    expect(ours).toEqual([]);
  });

  await test.step('made by the browser', async () => {
    // Before the page listens, a link loads the next page anew
    await expect(async () => {
      await page.goto(`/de/${event.slug}`);
      await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
      await page.waitForLoadState('networkidle');
      await page
        .getByRole('navigation')
        .getByRole('link', { name: t('site.agenda'), exact: true })
        .click();
      await expect(page.getByRole('heading', { level: 1, name: t('agenda.title') })).toBeVisible();
      await expect(page.locator('[data-same-page]')).toHaveCount(1, { timeout: 1_000 });
    }).toPass();
    await expect(bookmark(page, titleOf(42))).toHaveAttribute('aria-pressed', 'true');
    await bookmark(page, titleOf(42)).click();
    await expect(bookmark(page, titleOf(42))).toHaveAttribute('aria-pressed', 'false');
    await use(page);
  });

  await test.step('and back', async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1, name: t('agenda.title') })).toBeVisible();
    await expect(entries(page)).toHaveCount(MORE + 1);
    await expect(bookmark(page, titleOf(42))).toHaveAttribute('aria-pressed', 'true');
  });
});
