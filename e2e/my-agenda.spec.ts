import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { sessions } from '@/db/schema/agenda';
import { storeRelease } from '@/features/agenda/releases/store-mutations';
import type { Locale } from '@/lib/i18n/locale';
import type { OwnEvent } from './event';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { words } from './words';

const MINUTE_MS = 60_000;
const second = { de: 'Zweite Runde', en: 'Second round' };
const first = { de: 'Auftakt', en: 'Opening' };

/** Another session, which begins while the first is still on. */
async function addSecond(event: OwnEvent): Promise<string> {
  const opening = await read().query.sessions.findFirst({ where: eq(sessions.id, event.sessionId) });
  const startsAt = new Date((opening?.startsAt?.getTime() ?? 0) + 30 * MINUTE_MS);
  const id = crypto.randomUUID();
  await write(async (tx) => {
    await tx.insert(sessions).values({
      ...{ id, eventId: event.id, slug: 'second', status: 'published', title: second, startsAt },
      ...{ endsAt: new Date(startsAt.getTime() + 60 * MINUTE_MS), updatedAt: new Date() },
    });
    await storeRelease(tx, new Date(), event, { name: '2', note: { de: '', en: '' }, createdBy: null });
  });
  return id;
}

const bookmark = (page: Page, locale: Locale, title: string) =>
  page.getByRole('button', { name: words(locale)('agenda.bookmark', { title }) });
const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
const address = (page: Page) => page.getByRole('textbox', { name: /Adresse|Address/ }).inputValue();

async function inCalendar(page: Page): Promise<string[]> {
  const text = await (await page.request.get(await address(page))).text();
  return [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary]) => summary ?? '');
}

test('bookmarks need no account, come along at sign-in, and lead to a calendar', async ({
  page,
  makeEvent,
  signInWithRoles,
  expectAccessible,
}) => {
  const t = words('de');
  const event = await makeEvent();
  await addSecond(event);
  const [agenda, mine] = [`/de/${event.slug}/agenda`, `/de/${event.slug}/agenda/mine`];

  await test.step('kept on the device', async () => {
    await page.goto(agenda);
    for (const title of [first.de, second.de]) {
      await expect(bookmark(page, 'de', title)).toHaveAttribute('aria-pressed', 'false');
      await bookmark(page, 'de', title).click();
      await expect(bookmark(page, 'de', title)).toHaveAttribute('aria-pressed', 'true');
    }
    await expect(page.getByRole('link', { name: `${t('agenda.viewMine')} 2` })).toBeVisible();
    await page.reload();
    await expect(bookmark(page, 'de', first.de)).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(page);
  });

  await test.step('with what overlaps, and a calendar of what is kept now', async () => {
    await page.getByRole('link', { name: t('agenda.viewMine') }).click();
    await expect(titles(page)).toHaveText([first.de, second.de]);
    await expect(page.getByText(t('mine.onDevice'))).toBeVisible();
    await expect(page.getByText(`„${second.de}“`)).toBeVisible();
    await expect(page.getByText(`„${first.de}“`)).toBeVisible();
    expect(await inCalendar(page)).toEqual([first.de, second.de]);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('taken along at sign-in', async () => {
    await signInWithRoles(event.id);
    await page.goto(mine);
    await expect(page.getByRole('status')).toContainText(t('mine.taken'));
    await expect(titles(page)).toHaveText([first.de, second.de]);
    const cookies = await page.context().cookies();
    expect(cookies.map(({ name }) => name)).not.toContain(`agenda-${event.slug}`);
    expect(await inCalendar(page)).toEqual([first.de, second.de]);
    await expectAccessible(page);
  });

  await test.step('changed in the account, and followed by the same calendar', async () => {
    const before = await address(page);
    await page.getByRole('button', { name: t('mine.dropTitle', { title: first.de }) }).click();
    await expect(titles(page)).toHaveText([second.de]);
    expect(await address(page)).toBe(before);
    expect(await inCalendar(page)).toEqual([second.de]);
    await page.goto(agenda);
    await expect(bookmark(page, 'de', second.de)).toHaveAttribute('aria-pressed', 'true');
    await expect(bookmark(page, 'de', first.de)).toHaveAttribute('aria-pressed', 'false');

    await page.goto(mine);
    await page.getByRole('button', { name: t('mine.renew') }).click();
    await expect(page.getByRole('status')).toContainText(t('mine.renewed'));
    expect((await page.request.get(before)).status()).toBe(404);
    expect(await inCalendar(page)).toEqual([second.de]);
    await page.getByRole('button', { name: t('mine.tellNot') }).click();
    await expect(page.getByText(t('mine.tellsNot'))).toBeVisible();
    await page.getByRole('button', { name: t('mine.tell'), exact: true }).click();
    await expect(page.getByText(t('mine.tells'))).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('bookmarks are kept and dropped by their form', async ({
    page,
    makeEvent,
    signInWithRoles,
    expectAccessible,
  }) => {
    const t = words('en');
    const event = await makeEvent();
    await addSecond(event);
    await page.goto(`/en/${event.slug}/agenda`);
    await bookmark(page, 'en', second.en).click();
    await expect(page.getByRole('status')).toContainText(t('mine.kept', { title: second.en }));
    await expect(titles(page)).toHaveText([second.en]);
    await expectAccessible(page);

    await page.getByRole('link', { name: t('mine.back') }).click();
    await page.getByRole('link', { name: first.en }).click();
    await page.getByRole('button', { name: t('session.bookmark') }).click();
    await expect(titles(page)).toHaveText([first.en, second.en]);
    expect(await inCalendar(page)).toEqual([first.en, second.en]);
    await page.getByRole('button', { name: t('mine.dropTitle', { title: second.en }) }).click();
    await expect(page.getByRole('status')).toContainText(t('mine.dropped'));
    await expect(titles(page)).toHaveText([first.en]);

    await signInWithRoles(event.id);
    await page.goto(`/en/${event.slug}/agenda/mine`);
    await expect(page.getByRole('status')).toContainText(t('mine.taken'));
    await expect(titles(page)).toHaveText([first.en]);
    await page.getByRole('button', { name: t('mine.dropTitle', { title: first.en }) }).click();
    await expect(page.getByText(t('mine.emptyTitle'))).toBeVisible();
    await expectAccessible(page);
  });
});

test('another site cannot bookmark for its visitors', async ({ page, server, makeEvent }) => {
  const event = await makeEvent();
  const send = (origin: string) =>
    page.request.post(`/api/agenda/${event.slug}/bookmarks`, {
      headers: { origin, accept: 'application/json' },
      form: { session: event.sessionId },
    });
  expect((await send('https://elsewhere.example')).status()).toBe(403);
  expect(await page.context().cookies()).toEqual([]);
  expect(await (await send(server.url)).json()).toEqual({
    done: 'kept',
    kept: [event.sessionId.slice(0, 12)],
  });
});

for (const count of [16, 80]) {
  test(`my agenda of ${count} sessions fits on one page of paper`, async ({ page, makeEvent }) => {
    const event = await makeEvent();
    const opening = await read().query.sessions.findFirst({ where: eq(sessions.id, event.sessionId) });
    const begin = opening?.startsAt?.getTime() ?? 0;
    const all = Array.from({ length: count }, (_, n) => ({
      ...{ id: crypto.randomUUID(), eventId: event.id, slug: `s${n}`, status: 'published' as const },
      title: { de: `Arbeitsmarktintegrationsmaßnahmen im Vergleich, Teil ${n}`, en: '' },
      startsAt: new Date(begin + n * 30 * MINUTE_MS),
      endsAt: new Date(begin + (n * 30 + 25) * MINUTE_MS),
      updatedAt: new Date(),
    }));
    await write(async (tx) => {
      await tx.insert(sessions).values(all);
      await storeRelease(tx, new Date(), event, { name: '2', note: { de: '', en: '' }, createdBy: null });
    });
    await page.goto(`/de/${event.slug}/agenda`);
    const value = all.map(({ id }) => id.slice(0, 12)).join('.');
    await page.context().addCookies([{ name: `agenda-${event.slug}`, value, url: page.url() }]);
    await page.goto(`/de/${event.slug}/agenda/mine`);
    await expect(titles(page)).toHaveCount(count);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}
