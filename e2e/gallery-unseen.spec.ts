import type { Locator, Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { expectScripts, hangThree } from './exhibits';
import { listenTo } from './tree';
import { words } from './words';

// The gallery without a mouse, and without eyes: find an exhibit on a topic, read it, zoom to a detail, ask a question
const t = words('de');
const DETAIL = /#poster=1,\d+,\d+,\d+,\d+$/;
/** More than there are things to stop at on any of the pages. */
const MOST_TABS = 80;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < MOST_TABS && !(await isThere()); tabs++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

test('by keyboard alone: find an exhibit, read it, pass a detail of its poster on, ask', async ({
  page,
  context,
  makeEvent,
  newVisitor,
  signInWithRoles,
}) => {
  const event = await makeEvent();
  const { exhibit, other } = await hangThree(event);
  await signInWithRoles(event.id);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const path = `/de/${event.slug}/gallery/${event.exhibitSlug}`;
  const title = exhibit.title.de;
  const titles = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
  const dialog = page.getByRole('dialog');
  const seen = dialog.getByRole('status').first();
  const enlarge = page.getByRole('link', { name: t('gallery.enlarge') });
  let address = '';

  await test.step('find it: by its topic, in the list, by its title, and again on the way back', async () => {
    const search = page.getByRole('searchbox', { name: t('gallery.search') });
    await page.goto(`/de/${event.slug}/gallery`);
    await enter(page, page.getByRole('link', { name: /^Sprache 2/ }));
    await expect(titles).toHaveText([title, other]);
    await enter(page, page.getByRole('link', { name: t('gallery.view.list'), exact: true }));
    await expect(page.getByRole('listitem').getByText('Deutsch, wo man es braucht').first()).toBeVisible();
    await tabTo(page, search);
    await page.keyboard.type(title);
    await expect(titles).toHaveText([title]);
    await enter(page, titles);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.goBack();
    await expect(search).toHaveValue(title);
    await expect(titles).toHaveText([title]);
    await enter(page, titles);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  });

  await test.step('read it', async () => {
    await expectScripts(page);
    const poster = page.getByRole('heading', { level: 2, name: t('gallery.poster'), exact: true });
    await expect(poster).not.toBeInViewport();
    const contents = page.getByRole('navigation', { name: t('gallery.contents') });
    await enter(page, contents.getByRole('link', { name: t('gallery.poster') }));
    await expect(poster).toBeInViewport();
    await page.keyboard.press('Control+Home');
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  });

  await test.step('look closely at its poster', async () => {
    await enter(page, enlarge);
    await expect(dialog.getByRole('application', { name: t('viewer.region') })).toBeFocused();
    await expect(page).toHaveURL(/#poster=1$/);
    await expect(seen).toHaveText(t('viewer.all'));
    const tile = page.waitForResponse(/\/iiif\/[\w-]+\/\d+,\d+,\d+,\d+\/\d+,\d+\/0\/default\.jpg$/);
    for (const key of ['+', 'ArrowUp', 'ArrowLeft']) {
      for (let times = 0; times < 4; times++) await page.keyboard.press(key);
    }
    await expect(seen).toHaveText(new RegExp(`^.* \\d+\\s%, .*${t('viewer.place.topLeft')}\\.$`));
    await expect(page).toHaveURL(DETAIL);
    expect((await tile).status()).toBe(200);
  });

  await test.step('copy the address of the detail, and go back to where one was', async () => {
    await enter(page, dialog.getByRole('button', { name: t('viewer.copy') }));
    await expect(dialog.getByText(t('viewer.copied'))).toBeVisible();
    address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(page.url());
    await page.keyboard.press('0');
    await expect(seen).toHaveText(t('viewer.all'));
    await expect(page).toHaveURL(/#poster=1$/);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${path}#poster$`));
    await expect(enlarge).toBeFocused();
  });

  await test.step('ask, on a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await enter(page, page.getByRole('link', { name: t('talk.glance.link') }));
    const field = page.getByRole('textbox', { name: t('talk.question') });
    await expect(field).toBeVisible();
    await expectNoSidewaysScroll(page);
    await tabTo(page, field);
    const long = `Arbeitsmarktintegrationsmaßnahmenevaluationsberichtsvorlage${'n'.repeat(60)}?`;
    await page.keyboard.type(long);
    await enter(page, page.getByRole('button', { name: t('talk.send') }));
    await expect(page.getByRole('status').filter({ hasText: t('talk.done.asked') })).toBeVisible();
    await expect(page.getByRole('heading', { name: long }).first()).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

  await test.step('somebody else opens the address', async () => {
    const friend = await newVisitor();
    await friend.goto(address);
    const shown = friend.getByRole('dialog');
    await expect(shown.getByRole('status').first()).toHaveText(new RegExp(t('viewer.place.topLeft')));
    await friend.keyboard.press('Escape');
    await expect(shown).toHaveCount(0);
    await expect(friend.getByRole('link', { name: t('gallery.enlarge') })).toBeFocused();
  });
});

test('by the accessibility tree alone: find an exhibit, read it, look closely at its poster, ask', async ({
  page,
  makeEvent,
  signInWithRoles,
}) => {
  const event = await makeEvent();
  const { exhibit, other } = await hangThree(event);
  await signInWithRoles(event.id);
  await page.goto(`/de/${event.slug}/gallery`);
  const { hear, one, press, write } = await listenTo(page);
  const title = exhibit.title.de;
  const headings = async (level: number) =>
    (await one('main')).find('heading').filter((heading) => heading.state('level') === level);
  const headed = (level: number) => expect.poll(async () => (await headings(level)).map(({ name }) => name));

  await test.step('find it by its topic', async () => {
    await press('link', /^Sprache 2/);
    await headed(2).toEqual([title, other]);
    await press('link', title);
    await headed(1).toEqual([title]);
  });

  await test.step('read it', async () => {
    const parts = ['startingPoint', 'approach', 'result', 'transfer', 'obstacles'] as const;
    const names = (await headings(2)).map(({ name }) => name);
    expect(names.slice(0, 7)).toEqual([
      ...parts.map((part) => t(`gallery.section.${part}`)),
      t('gallery.facts'),
      t('gallery.poster'),
    ]);
    expect((await one('main')).text).toContain(exhibit.obstacles.de);
    const facts = await one('region', t('gallery.facts'));
    for (const { name, shown } of exhibit.people) {
      const entries = facts.find('listitem').filter(({ text }) => text.includes(name));
      expect(entries).toHaveLength(shown ? 1 : 0);
    }
    const shown = exhibit.people.filter((person) => person.shown).length;
    expect(facts.find('term').map(({ text }) => text)).toEqual([
      t('gallery.organisation'),
      t('gallery.people', { count: shown }),
      t('gallery.kindLabel'),
      t('gallery.topics', { count: 1 }),
      ...(['targetGroups', 'region', 'period', 'funding', 'partners', 'contact', 'links'] as const).map(
        (fact) => t(`gallery.${fact}`),
      ),
    ]);
    for (const said of [exhibit.organisation, exhibit.period, exhibit.contactName, exhibit.contactEmail])
      expect(facts.text).toContain(said);
    for (const said of [exhibit.targetGroups, exhibit.region, exhibit.funding, exhibit.partners])
      expect(facts.text).toContain(said.de);
    for (const { title: named } of exhibit.links) expect(facts.text).toContain(named.de);
    // Its scripts have come when it is marked as seen
    await expect.poll(async () => (await one('button', t('gallery.seenThis'))).state('pressed')).toBe('true');
  });

  await test.step('look closely at its poster', async () => {
    const inViewer = async (name: string) => press('button', name, ['dialog']);
    const said = () => expect.poll(async () => (await hear()).find('dialog')[0]?.find('status')[0]?.text);
    await press('link', t('gallery.enlarge'));
    await one('dialog', title);
    const region = await one('application', undefined, ['dialog']);
    expect(region.description).toContain(t('viewer.keys').slice(0, 20));
    // What lies behind it is out of reach
    expect((await hear()).find('link', t('gallery.enlarge'))).toEqual([]);
    // So large that less than a third of it is in sight, whatever the shape of the window
    for (let step = 0; step < 5; step++) await inViewer(t('viewer.larger'));
    // As far as it goes: further presses stay at the edge
    for (let step = 0; step < 8; step++) {
      for (const name of ['down', 'right'] as const) await inViewer(t(`viewer.${name}`));
    }
    await said().toContain(t('viewer.place.bottomRight'));
    await inViewer(t('viewer.smaller'));
    for (let step = 0; step < 8; step++) {
      for (const name of ['up', 'left'] as const) await inViewer(t(`viewer.${name}`));
    }
    await said().not.toContain(t('viewer.place.bottomRight'));
    await inViewer(t('viewer.whole'));
    await said().toBe(t('viewer.all'));
    await inViewer(t('viewer.close'));
    await expect.poll(async () => (await one('link', t('gallery.enlarge'))).state('focused')).toBe(true);
    expect((await hear()).find('dialog')).toEqual([]);
  });

  await test.step('ask', async () => {
    const question = 'Wer trägt das nach dem Ende der Förderung?';
    await press('link', t('talk.glance.link'));
    await write(question, 'textbox', t('talk.question'));
    await press('button', t('talk.send'));
    await expect
      .poll(async () => (await hear()).find('status').map(({ text }) => text))
      .toContainEqual(expect.stringContaining(t('talk.done.asked')));
    await expect.poll(async () => (await hear()).find('heading', question)).not.toEqual([]);
  });
});
