import type { Page } from '@playwright/test';
import { write } from '@/db/client';
import { rooms, sessions } from '@/db/schema/agenda';
import { expect, test } from './fixtures';
import { block, drag, hours, open, prepared, said, saved, stands } from './planning';
import { words } from './words';

// The grid itself: how it is drawn, many days and many rooms, two windows

const t = words('en');
const day = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: t('plan.day') }).getByRole('button', { name });
const grid = (page: Page) => page.getByRole('group', { name: t('plan.grid') });
const boxOf = async (page: Page, name: string) => {
  const box = await block(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not in the grid`);
  return box;
};

test('the grid is drawn as one likes it, and snaps to the steps that one chooses', async ({
  page,
  makeEvent,
  signInWithRoles,
  expectAccessible,
}) => {
  const event = await makeEvent();
  const { address } = await prepared(event);
  await signInWithRoles(event.id, 'programme');
  await page.goto(address);
  const before = await boxOf(page, 'Opening');
  await page.getByLabel(t('plan.zoom')).selectOption(t('plan.size.large'));
  await page.getByLabel(t('plan.width')).selectOption(t('plan.size.small'));
  await expect(async () => {
    const after = await boxOf(page, 'Opening');
    expect(after.height).toBeGreaterThan(before.height * 1.5);
    expect(after.width).toBeLessThan(before.width * 0.8);
  }).toPass();
  await page.getByLabel(t('plan.snap')).selectOption(t('plan.snapMinutes', { minutes: 15 }));
  await block(page, 'Opening').focus();
  await page.keyboard.press('ArrowDown');
  await said(page, /Opening: Hall, .*10:15–11:15/);
  await stands(event.sessionId, 'Hall', 0.25, 1.25);
  await expectAccessible(page);
  // A hand is never as exact: it falls onto the nearest quarter of an hour
  const large = await boxOf(page, 'Opening');
  const down = { x: large.x + 20, y: large.y + 10 + large.height * 0.47 };
  await drag(page, block(page, 'Opening'), { x: 20, y: 10 }, down);
  await stands(event.sessionId, 'Hall', 0.75, 1.75);
  await saved(page);
  await page.reload();
  await expect(page.getByLabel(t('plan.zoom'))).toHaveValue('large');
  await expect(page.getByLabel(t('plan.snap'))).toHaveValue('15');
});

test('what is held over the name of a day goes to that day, and Escape calls it off', async ({
  page,
  makeEvent,
  signInWithRoles,
}) => {
  const event = await makeEvent();
  const { address } = await prepared(event);
  await signInWithRoles(event.id, 'programme');
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(address);
  await expect(day(page, /6 May/)).toHaveAttribute('aria-current', 'true');
  const opening = await boxOf(page, 'Opening');
  const hold = async () => {
    await page.mouse.move(opening.x + 20, opening.y + 10);
    await page.mouse.down();
    await page.mouse.move(opening.x + 40, opening.y + 40, { steps: 4 });
    await expect(page.locator('html')).toHaveAttribute('data-plan-drag', 'move');
  };

  await hold();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).not.toHaveAttribute('data-plan-drag', 'move');
  await page.mouse.up();
  await stands(event.sessionId, 'Hall', 0, 1);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await hold();
  await day(page, /7 May/).hover();
  await expect(day(page, /7 May/)).toHaveAttribute('aria-current', 'true');
  // Wherever that day was opened: the hand goes on in its grid
  await page.mouse.move(opening.x + 40, opening.y + 60, { steps: 4 });
  await page.mouse.up();
  await said(page, /Opening: Hall, .*7 May/);
  await expect(block(page, 'Opening')).toBeVisible();
  await day(page, /6 May/).click();
  await expect(block(page, 'Opening')).toHaveCount(0);
});

test('among many rooms the keyboard reaches what is out of view', async ({
  page,
  makeEvent,
  signInWithRoles,
}) => {
  const event = await makeEvent();
  const { address } = await prepared(event);
  const last = crypto.randomUUID();
  await write(async (tx) => {
    for (let n = 0; n < 40; n++) {
      const id = n === 39 ? last : crypto.randomUUID();
      const name = { de: `Raum ${n}`, en: `Room ${n}` };
      await tx.insert(rooms).values({ id, eventId: event.id, name, position: 2 + n });
    }
    await tx.insert(sessions).values({
      ...{ eventId: event.id, slug: 'far', title: { de: 'Fern', en: 'Far' }, updatedAt: new Date() },
      ...{ status: 'published', roomId: last, startsAt: hours(0), endsAt: hours(1) },
    });
  });
  await signInWithRoles(event.id, 'programme');
  await page.goto(address);
  await expect(block(page, 'Opening')).toBeVisible();
  await expect(block(page, 'Far')).toHaveCount(0);
  await page.getByLabel(t('plan.width')).focus();
  await page.keyboard.press('Tab');
  await expect(grid(page)).toBeFocused();
  await expect(async () => {
    for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
    await expect(block(page, 'Far')).toBeInViewport({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Tab');
  await expect(block(page, 'Far')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await said(page, /Far: Room 38/);
  await saved(page);
});

test('who moves a session in two windows is told that it was themselves', async ({
  page,
  context,
  makeEvent,
  signInWithRoles,
}) => {
  const event = await makeEvent();
  const { id, address } = await prepared(event);
  await signInWithRoles(event.id, 'programme');
  const other = await context.newPage();
  await page.route('**/plan/changes**', (route) => route.abort());
  await Promise.all([page.goto(address), other.goto(address)]);
  for (const [editor, room] of [
    [other, 'Attic'],
    [page, 'Hall'],
  ] as const) {
    await open(editor, 'Workshop').click();
    const form = editor.getByRole('dialog', { name: 'Move Workshop' });
    await form.getByLabel(t('plan.form.room')).selectOption(room);
    await form.getByRole('button', { name: t('plan.form.apply') }).click();
    await stands(id, 'Attic', -1, 0);
  }
  const dialog = page.getByRole('dialog', { name: 'You have moved Workshop in another window yourself' });
  await expect(dialog).toBeVisible();
  await dialog
    .getByRole('button', { name: t('plan.collision.keepTheirs') })
    .last()
    .click();
  await expect(dialog).toBeHidden();
  await saved(page);
  await stands(id, 'Attic', -1, 0);
});
