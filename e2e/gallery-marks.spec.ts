import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { markPagesChanged } from '@/db/page-versions';
import { exhibits, exhibitTopics, stations, topics } from '@/db/schema/gallery';
import type { Locale } from '@/lib/i18n/locale';
import type { OwnEvent } from './event';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { words } from './words';

const both = (de: string, en = de) => ({ de, en });
const guides = 'Lots*innen im Stadtteil';
const care = 'Pflege-Kräfte gewinnen';
const bakery = 'Ausbildung in der Bäckerei';

/** Two more exhibits, from other regions, one of them on a topic. */
async function addExhibits(event: OwnEvent): Promise<void> {
  const fresh = () => crypto.randomUUID();
  const of = { eventId: event.id, status: 'published' as const, updatedAt: new Date() };
  const [careId, topicId, bakeryId] = [fresh(), fresh(), fresh()];
  await write(async (tx) => {
    await tx.insert(exhibits).values([
      {
        ...{
          ...of,
          id: careId,
          number: 2,
          slug: 'pflege',
          title: both(care, 'Winning carers'),
          kind: 'good',
        },
        ...{ summary: both('Über den Arbeitsmarkt', 'On work'), organisation: 'Klinik' },
        region: both('Hessen', 'Hesse'),
      },
      {
        ...{ ...of, id: bakeryId, number: 3, slug: 'baeckerei', kind: 'best' },
        title: both(bakery, 'Learning to bake'),
        ...{ summary: both('Brot und Wörter', 'Bread and words'), organisation: 'Innung' },
        region: both('Berlin'),
      },
    ]);
    await tx.insert(stations).values([
      { eventId: event.id, number: 110, name: both('Saal'), exhibitId: careId },
      { eventId: event.id, number: 90, name: both('Garten'), exhibitId: bakeryId },
    ]);
    const names = ['Sprache', 'Betriebe'];
    const ids = [topicId, fresh()];
    await tx.insert(topics).values(
      names.map((name, position) => {
        return { eventId: event.id, id: ids[position], slug: name.toLowerCase(), name: both(name), position };
      }),
    );
    await tx.insert(exhibitTopics).values([
      { exhibitId: careId, topicId },
      { exhibitId: event.exhibitId, topicId: ids[1] ?? '' },
    ]);
    await markPagesChanged(tx, { eventSlug: event.slug });
  });
}

const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
const save = (page: Page, locale: Locale, title: string) =>
  page.getByRole('button', { name: words(locale)('gallery.save', { title }), exact: true });
const facet = (page: Page, name: string) => page.locator('summary').filter({ hasText: name });

test('the gallery is searched, narrowed down and ordered in place', async ({
  page,
  makeEvent,
  expectAccessible,
}) => {
  const t = words('de');
  const event = await makeEvent();
  await addExhibits(event);
  const gallery = `/de/${event.slug}/gallery`;
  await page.goto(gallery);
  await expect(titles(page)).toHaveText([guides, care, bakery]);
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  const search = page.getByRole('searchbox', { name: t('gallery.search') });

  await test.step('words, however they are written', async () => {
    for (const q of ['pflegekraefte', 'Arbeits-Markt', 'PFLEGE kräfte']) {
      await search.fill(q);
      await expect(titles(page)).toHaveText([care]);
      await expect(page.getByRole('status').getByText(t('gallery.foundOne'))).toBeVisible();
    }
    await expect(page).toHaveURL(/find\?q=PFLEGE\+kr/);
    await expectAccessible(page);
  });

  await test.step('nothing, and the ways out', async () => {
    await facet(page, t('gallery.region')).click();
    await page.getByRole('checkbox', { name: /^Berlin/ }).check();
    await expect(page.getByText(t('gallery.foundNoneHint'))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Ohne „PFLEGE kräfte“ (2)' }).click();
    await expect(titles(page)).toHaveText([guides, bakery]);
    await expect(search).toHaveValue('');
  });

  await test.step('several of one facet, and several facets, with counts', async () => {
    await facet(page, t('gallery.region')).click();
    await page.getByRole('checkbox', { name: /^Hessen 1/ }).check();
    await expect(titles(page)).toHaveText([guides, care, bakery]);
    await facet(page, t('gallery.kindLabel')).click();
    await page.getByRole('checkbox', { name: /^Best Practice 2/ }).check();
    await expect(titles(page)).toHaveText([guides, bakery]);
    await facet(page, t('gallery.region')).click();
    await expect(page.getByRole('checkbox', { name: /^Hessen 0/ })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(facet(page, t('gallery.region'))).toBeFocused();
    await expect(page.getByRole('checkbox', { name: /^Hessen/ })).toBeHidden();
    await expect(page).toHaveURL(/region=Berlin&region=Hessen&kind=best/);
    await page.getByRole('link', { name: /^Betriebe 1/ }).click();
    await expect(titles(page)).toHaveText([guides]);
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  });

  await test.step('at an address that the server answers alike', async () => {
    await page.reload();
    await expect(titles(page)).toHaveText([guides]);
    await page
      .getByRole('link', { name: t('gallery.reset') })
      .first()
      .click();
    await expect(titles(page)).toHaveText([guides, care, bakery]);
    await page.getByLabel(t('gallery.sort')).selectOption({ label: t('gallery.sorts.title') });
    await expect(titles(page)).toHaveText([bakery, guides, care]);
    await page.getByLabel(t('gallery.sort')).selectOption({ label: t('gallery.sorts.station') });
    await expect(titles(page)).toHaveText([bakery, care, guides]);
    await expect(page.getByText(t('gallery.atStation', { station: '90' }))).toBeVisible();
    await page.reload();
    await expect(titles(page)).toHaveText([bakery, care, guides]);
    await page.getByLabel(t('gallery.sort')).selectOption({ label: t('gallery.sorts.mixed') });
    await expect(page).toHaveURL(/sort=mixed&mix=\d/);
    // The address says first what is wanted; what the server had found makes way once it is there
    await expect(page.locator('[data-gallery-found]')).toBeHidden();
    const mixed = await titles(page).allTextContents();
    expect([...mixed].sort()).toEqual([bakery, guides, care].sort());
    await page.reload();
    await expect(titles(page)).toHaveText(mixed);
  });

  await test.step('and on a narrow screen', async () => {
    for (const path of [gallery, `${gallery}/find?view=list`, `${gallery}/find?q=xyz`, `${gallery}/mine`]) {
      await page.goto(path);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });

  await test.step('typed before there was a script to hear of it', async () => {
    let arrive = (): void => undefined;
    const gate = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/_next/static/chunks/**', async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(gallery, { waitUntil: 'commit' });
    await search.fill('stadtteil');
    arrive();
    await expect(titles(page)).toHaveText([guides]);
    await page.unroute('**/_next/static/chunks/**');
  });

  await test.step('with what has changed a moment ago', async () => {
    await expect(titles(page)).toHaveText([guides]);
    await write(async (tx) => {
      const title = both('Beratung im Quartier');
      await tx.update(exhibits).set({ title }).where(eq(exhibits.id, event.exhibitId));
      await markPagesChanged(tx, { eventSlug: event.slug });
    });
    await page.goto(gallery);
    await expect(titles(page).first()).toHaveText('Beratung im Quartier');
    await search.fill('quartier');
    await expect(titles(page)).toHaveText(['Beratung im Quartier']);
  });
});

test('marks need no account, narrow the gallery down, and come along at sign-in', async ({
  page,
  makeEvent,
  signInWithRoles,
  expectAccessible,
}) => {
  const t = words('de');
  const event = await makeEvent();
  await addExhibits(event);
  const [gallery, mine] = [`/de/${event.slug}/gallery`, `/de/${event.slug}/gallery/mine`];

  await test.step('saved and seen on the device', async () => {
    await page.goto(gallery);
    await expect(save(page, 'de', care)).toHaveAttribute('aria-pressed', 'false');
    await save(page, 'de', care).click();
    await expect(save(page, 'de', care)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('link', { name: `${t('gallery.view.mine')} 1` })).toBeVisible();
    await page.getByRole('link', { name: guides }).click();
    const seen = page.getByRole('button', { name: t('gallery.seenThis'), exact: true });
    await expect(seen).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(page);
    await page.goto(gallery);
    await expect(
      page.getByRole('listitem').filter({ hasText: guides }).getByText(t('gallery.seen')),
    ).toBeVisible();
    await expect(save(page, 'de', care)).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(page);
  });

  await test.step('as a facet', async () => {
    await facet(page, t('gallery.byMark')).click();
    await page.getByRole('checkbox', { name: `${t('gallery.mark.saved')} 1` }).check();
    await expect(titles(page)).toHaveText([care]);
    await page.getByRole('checkbox', { name: `${t('gallery.mark.seen')} 1` }).check();
    await expect(titles(page)).toHaveText([guides, care]);
    await page.reload();
    await expect(titles(page)).toHaveText([guides, care]);
  });

  await test.step('on a page of their own', async () => {
    await page.goto(mine);
    await expect(titles(page)).toHaveText([care]);
    await expect(page.getByText(t('visited.onDevice'))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: `${t('gallery.mark.unseen')} 2` }).click();
    await expect(titles(page)).toHaveText([care, bakery]);
  });

  await test.step('taken along at sign-in', async () => {
    await signInWithRoles(event.id);
    await page.goto(mine);
    await expect(page.getByRole('status')).toContainText(t('visited.done.taken'));
    await expect(titles(page)).toHaveText([care]);
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('gallery-'))).toEqual([]);
    await page.goto(gallery);
    await expect(save(page, 'de', care)).toHaveAttribute('aria-pressed', 'true');
    await save(page, 'de', care).click();
    await expect(page.getByRole('link', { name: t('gallery.view.mine'), exact: true })).toBeVisible();
    await page.goto(mine);
    await expect(page.getByText(t('visited.emptyTitle.saved'))).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the gallery is searched and marked by its forms', async ({
    page,
    makeEvent,
    signInWithRoles,
    expectAccessible,
  }) => {
    const t = words('en');
    const event = await makeEvent();
    await addExhibits(event);
    const [guidesEn, careEn, bakeryEn] = [
      'Guides in the neighbourhood',
      'Winning carers',
      'Learning to bake',
    ];
    const apply = page.getByRole('button', { name: t('gallery.apply') });
    await page.goto(`/en/${event.slug}/gallery`);
    await page.getByRole('searchbox', { name: t('gallery.search') }).fill('pflegekraefte');
    await apply.click();
    await expect(titles(page)).toHaveText([careEn]);
    await expect(page.getByRole('status')).toHaveText(t('gallery.foundOne'));

    await facet(page, t('gallery.region')).click();
    await expect(page.getByRole('checkbox', { name: /^Hesse 1/ })).toBeVisible();
    await page.getByRole('checkbox', { name: /^Berlin/ }).check();
    await apply.click();
    await page.getByRole('link', { name: 'Without “pflegekraefte” (2)' }).click();
    await expect(titles(page)).toHaveText([guidesEn, bakeryEn]);
    await page.getByRole('link', { name: t('gallery.view.list'), exact: true }).click();
    await expect(titles(page)).toHaveText([guidesEn, bakeryEn]);
    await page.getByLabel(t('gallery.sort')).selectOption({ label: t('gallery.sorts.mixed') });
    await apply.click();
    await expect(page).toHaveURL(/mix=\d/);
    await expect(titles(page)).toHaveCount(2);
    await expectAccessible(page);

    await save(page, 'en', bakeryEn).click();
    await expect(page.getByRole('status')).toContainText(t('visited.done.saved', { title: bakeryEn }));
    await expect(titles(page)).toHaveText([bakeryEn]);
    await expectAccessible(page);
    await page.getByRole('link', { name: t('visited.back') }).click();
    await page.getByRole('link', { name: guidesEn }).click();
    await page.getByRole('button', { name: t('gallery.seenThis'), exact: true }).click();
    await expect(page.getByRole('status')).toContainText(t('visited.done.seen', { title: guidesEn }));
    await page.getByRole('link', { name: `${t('gallery.mark.seen')} 1` }).click();
    await expect(titles(page)).toHaveText([guidesEn]);

    await signInWithRoles(event.id);
    await page.goto(`/en/${event.slug}/gallery/mine`);
    await expect(page.getByRole('status')).toContainText(t('visited.done.taken'));
    await expect(titles(page)).toHaveText([bakeryEn]);
    await save(page, 'en', bakeryEn).click();
    await expect(page.getByRole('status')).toContainText(t('visited.done.dropped'));
    await expect(page.getByText(t('visited.emptyTitle.saved'))).toBeVisible();
    await expectAccessible(page);
  });
});

test('another site cannot mark for its visitors', async ({ page, server, makeEvent }) => {
  const event = await makeEvent();
  const send = (origin: string, form: Record<string, string>) =>
    page.request.post(`/api/gallery/${event.slug}/marks`, {
      headers: { origin, accept: 'application/json' },
      form,
    });
  expect((await send('https://elsewhere.example', { saved: 'abcdef' })).status()).toBe(403);
  expect(await (await send(server.url, { saved: 'abcdef' })).json()).toEqual({
    done: 'notFound',
    marks: { seen: [], saved: [] },
  });
  expect(await page.context().cookies()).toEqual([]);
});
