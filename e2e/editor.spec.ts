import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { sessions, sessionSpeakers, speakerAbsences, speakers } from '@/db/schema/agenda';
import { registrations, signups } from '@/db/schema/registration';
import { expect, expectNoSidewaysScroll, test } from './fixtures';
import { block, drag, hours, open, prepared, said, saved, stands } from './planning';
import { words } from './words';

const t = words('en');

test('sessions are placed, moved, stretched and taken out by mouse, and all of it can be undone', async ({
  page,
  makeEvent,
  signInWithRoles,
  expectAccessible,
}) => {
  const event = await makeEvent();
  const { id, address } = await prepared(event);
  await signInWithRoles(event.id, 'programme');
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(address);
  await expectAccessible(page);
  const opening = await block(page, 'Opening').boundingBox();
  if (!opening) throw new Error('The opening is not in the grid');

  // An hour is as high as the opening: one hour later, a column to the right
  const [column, hour] = [opening.width + 2, opening.height + 1];
  const next = { x: opening.x + column + 20, y: opening.y + hour + 10 };
  await drag(page, open(page, 'Workshop'), { x: 20, y: 10 }, next);
  await said(page, /Workshop: Attic, .*11:00–12:00/);
  await stands(id, 'Attic', 1, 2);
  await expect(open(page, 'Workshop')).toHaveCount(0);

  await drag(page, block(page, 'Workshop'), { x: 20, y: 10 }, { x: opening.x + 20, y: next.y + hour / 2 });
  await stands(id, 'Hall', 1.5, 2.5);
  const moved = await block(page, 'Workshop').boundingBox();
  if (!moved) throw new Error('The workshop is not in the grid');
  const edge = { x: moved.width / 2, y: moved.height - 3 };
  await drag(page, block(page, 'Workshop'), edge, { x: moved.x + 20, y: moved.y + 2 * hour });
  await stands(id, 'Hall', 1.5, 3.5);

  // Onto the opening: a warning, and a mark on both
  await drag(page, block(page, 'Workshop'), { x: 20, y: 10 }, { x: opening.x + 30, y: opening.y + 10 });
  await expect(page.getByText('is taken twice at the same time')).toBeVisible();
  // It has nobody who speaks besides
  await expect(block(page, 'Opening')).toContainText(t('plan.block.warnings', { count: 2 }));
  await stands(id, 'Hall', 0, 2);

  const undo = page.getByRole('button', { name: t('plan.undo') });
  await undo.click();
  await stands(id, 'Hall', 1.5, 3.5);
  await undo.click();
  await undo.click();
  await stands(id, 'Attic', 1, 2);
  await page.getByRole('button', { name: t('plan.redo') }).click();
  await stands(id, 'Hall', 1.5, 2.5);

  // Beside the grid it is open again
  const side = await page.getByRole('region', { name: 'Everything has a time' }).boundingBox();
  await drag(
    page,
    block(page, 'Workshop'),
    { x: 20, y: 10 },
    { x: (side?.x ?? 0) + 40, y: (side?.y ?? 0) + 10 },
  );
  await stands(id, null, null, null);
  await saved(page);
  await page.reload();
  await expect(open(page, 'Workshop')).toBeVisible();
});

test('sessions are moved by keys and by a form, and each is said', async ({
  page,
  makeEvent,
  signInWithRoles,
  expectAccessible,
}) => {
  const event = await makeEvent();
  const { id, address } = await prepared(event);
  await signInWithRoles(event.id, 'programme');
  await page.goto(address);
  const opening = block(page, 'Opening');
  await opening.focus();
  await page.keyboard.press('ArrowDown');
  await said(page, /Opening: Hall, .*10:05–11:05/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(opening).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await stands(event.sessionId, 'Attic', 1 / 6, 1.25);
  await page.keyboard.press('ArrowRight');
  await said(page, t('plan.said.edge'));
  await page.keyboard.press('PageDown');
  await stands(event.sessionId, 'Attic', 24 + 1 / 6, 25.25);
  await expect(opening).toBeFocused();
  await expect(page.getByRole('button', { name: /7 May/ })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Delete');
  await stands(event.sessionId, null, null, null);
  await page.keyboard.press('Control+z');
  await stands(event.sessionId, 'Attic', 24 + 1 / 6, 25.25);
  await page.keyboard.press('Control+Shift+z');
  await stands(event.sessionId, null, null, null);

  await open(page, 'Workshop').focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Move Workshop' });
  await expect(form).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel(t('plan.form.room')).selectOption('Attic');
  await form.getByLabel(t('plan.form.startsAt')).fill('2031-05-06T14:00');
  await expect(form.getByLabel(t('plan.form.endsAt'))).toHaveValue('2031-05-06T15:00');
  await form.getByLabel(t('plan.form.endsAt')).fill('2031-05-06T13:30');
  await form.getByRole('button', { name: t('plan.form.apply') }).click();
  await expect(form.getByText(t('plan.form.badEnd'))).toBeVisible();
  await form.getByLabel(t('plan.form.endsAt')).fill('2031-05-06T15:30');
  await form.getByRole('button', { name: t('plan.form.apply') }).click();
  await expect(form).toBeHidden();
  await stands(id, 'Attic', 4, 5.5);
  await expect(block(page, 'Workshop')).toBeFocused();
  await saved(page);
});

test('two editors see each other’s changes, and who comes second chooses', async ({
  page,
  context,
  makeEvent,
  newVisitor,
  signInWithRoles,
}) => {
  const event = await makeEvent();
  const { id, address } = await prepared(event);
  await signInWithRoles(event.id, 'programme');
  const other = await newVisitor();
  await other.context().addCookies(await context.cookies());
  await signInWithRoles(event.id, 'programme');
  await page.goto(address);
  await other.goto(address);

  // What nobody has touched here is taken over
  await block(other, 'Opening').focus();
  await other.keyboard.press('ArrowRight');
  await stands(event.sessionId, 'Attic', 0, 1);
  await said(page, t('plan.said.others', { count: 1 }));
  await expect(block(page, 'Opening')).toContainText('Attic');

  // Both put the workshop somewhere
  const put = async (editor: Page, room: string) => {
    await open(editor, 'Workshop').click();
    const form = editor.getByRole('dialog');
    await form.getByLabel(t('plan.form.room')).selectOption(room);
    await form.getByRole('button', { name: t('plan.form.apply') }).click();
  };
  const dialog = page.getByRole('dialog', { name: 'Somebody else has moved Workshop' });
  for (const whose of ['keepTheirs', 'putMine'] as const) {
    await page.route('**/plan/changes**', (route) => route.abort());
    await write((tx) =>
      tx
        .update(sessions)
        .set({ roomId: null, startsAt: null, endsAt: null, updatedAt: new Date() })
        .where(eq(sessions.id, id)),
    );
    await Promise.all([page.reload(), other.reload()]);
    await put(other, 'Attic');
    await stands(id, 'Attic', -1, 0);
    await put(page, 'Hall');
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText('Kim Testa');
    await expect(dialog).toContainText('Attic');
    await dialog
      .getByRole('button', { name: t(`plan.collision.${whose}`), exact: true })
      .last()
      .click();
    await expect(dialog).toBeHidden();
    await saved(page);
    await stands(id, whose === 'keepTheirs' ? 'Attic' : 'Hall', -1, 0);
    await expect(block(page, 'Workshop')).toContainText(whose === 'keepTheirs' ? 'Attic' : 'Hall');
  }
});

test('warnings come and go while the grid is open, as people sign up and speakers say when they cannot', async ({
  page,
  makeEvent,
  signInWithRoles,
}) => {
  const event = await makeEvent();
  const { address } = await prepared(event);
  const [registrationId, speakerId] = [crypto.randomUUID(), crypto.randomUUID()];
  const held = { speakerId, sessionId: event.sessionId };
  await write(async (tx) => {
    // Readers see the opening, which the next release would take away
    await tx.update(sessions).set({ status: 'draft' }).where(eq(sessions.id, event.sessionId));
    await tx.insert(speakers).values({ id: speakerId, eventId: event.id, name: 'Samira Engel' });
    await tx.insert(sessionSpeakers).values(held);
    await tx.insert(registrations).values({
      ...{ id: registrationId, eventId: event.id, categoryId: event.generalCategoryId, status: 'confirmed' },
      ...{ givenName: 'Ada', familyName: 'Testa', nameKey: registrationId, searchKey: 'ada testa' },
      ...{ email: `ada.${event.slug}@test.example`, locale: 'en', ticketCode: registrationId },
      ...{ createdAt: new Date(), updatedAt: new Date() },
    });
  });
  await signInWithRoles(event.id, 'programme');
  await page.goto(address);
  const lost = page.getByText('1 person has signed up, and the next release takes the session away');
  const away = page.getByText('Samira Engel is not there');
  await expect(block(page, 'Opening')).toBeVisible();
  await expect(lost.or(away)).toHaveCount(0);

  await write(async (tx) => {
    const signup = { registrationId, sessionId: event.sessionId, status: 'confirmed' as const };
    await tx.insert(signups).values({ ...signup, queueNumber: 1, createdAt: new Date() });
    await tx.insert(speakerAbsences).values({ speakerId, startsAt: hours(0), endsAt: hours(3) });
    await tx.update(speakers).set({ revision: 1 }).where(eq(speakers.id, speakerId));
  });
  await expect(lost).toBeVisible();
  await expect(away).toBeVisible();
  await expect(block(page, 'Opening')).toContainText(t('plan.block.warnings', { count: 2 }));

  await write((tx) => tx.delete(signups).where(eq(signups.registrationId, registrationId)));
  await expect(lost).toHaveCount(0);
  await expect(away).toBeVisible();
});

test('on a phone the plan is lists with forms, and without JavaScript it leads to them', async ({
  page,
  browser,
  context,
  makeEvent,
  signInWithRoles,
  expectAccessible,
}) => {
  const event = await makeEvent();
  const { id, address } = await prepared(event);
  await signInWithRoles(event.id, 'programme');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Attic' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await open(page, 'Workshop').click();
  const form = page.getByRole('dialog', { name: 'Move Workshop' });
  await form.getByLabel(t('plan.form.room')).selectOption('Attic');
  await form.getByRole('button', { name: t('plan.form.apply') }).click();
  await stands(id, 'Attic', -1, 0);
  await expect(page.getByRole('button', { name: /^Workshop \d/ })).toBeFocused();

  const plain = await browser.newContext({ javaScriptEnabled: false });
  await plain.addCookies(await context.cookies());
  const still = await plain.newPage();
  await still.goto(new URL(address, page.url()).href);
  await still.getByRole('link', { name: 'list of sessions' }).click();
  await expect(still.getByRole('heading', { level: 1, name: t('sessions.title') })).toBeVisible();
  await plain.close();
});
