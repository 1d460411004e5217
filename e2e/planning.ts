import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { rooms, sessions } from '@/db/schema/agenda';
import { events } from '@/db/schema/events';
import type { OwnEvent } from './event';
import { expect } from './fixtures';
import { words } from './words';

// What the tests of the plan's grid share

const t = words('en');
const both = (text: string) => ({ de: text, en: text });
/** Ten o'clock in Berlin, of an event on two days. */
const begin = Date.parse('2031-05-06T08:00Z');
const HOUR_MS = 3_600_000;
export const hours = (from: number) => new Date(begin + from * HOUR_MS);

/** Two rooms, an opening from ten to eleven in the hall, and a workshop without a time. */
export async function prepared(event: OwnEvent): Promise<{ id: string; address: string }> {
  const id = crypto.randomUUID();
  await write(async (tx) => {
    await tx
      .update(events)
      .set({ startsAt: hours(-1), endsAt: hours(32) })
      .where(eq(events.id, event.id));
    await tx.insert(rooms).values({ eventId: event.id, name: both('Attic'), position: 1 });
    await tx
      .update(sessions)
      .set({ startsAt: hours(0), endsAt: hours(1) })
      .where(eq(sessions.id, event.sessionId));
    await tx.insert(sessions).values({
      ...{ id, eventId: event.id, slug: 'workshop', title: both('Workshop'), updatedAt: new Date() },
      status: 'published',
    });
  });
  return { id, address: `/en/organise/${event.slug}/plan` };
}

export const block = (page: Page, name: string) =>
  page.getByRole('group', { name: t('plan.grid') }).getByRole('button', { name });
export const open = (page: Page, name: string) =>
  page.getByRole('region', { name: /without a time|has a time/ }).getByRole('button', { name });
export const saved = (page: Page) => expect(page.getByText(t('plan.saved'))).toBeVisible();
export const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text }).first()).toBeAttached();

export async function stands(id: string, room: string | null, from: number | null, to: number | null) {
  await expect(async () => {
    const [row] = await read()
      .select({ startsAt: sessions.startsAt, endsAt: sessions.endsAt, room: rooms.name })
      .from(sessions)
      .leftJoin(rooms, eq(rooms.id, sessions.roomId))
      .where(eq(sessions.id, id));
    expect({ ...row, room: row?.room?.en ?? null }).toEqual({
      ...{ startsAt: from === null ? null : hours(from), endsAt: to === null ? null : hours(to) },
      room,
    });
  }).toPass();
}

/** Drags by the mouse, from a point of one thing to a point beside another's upper left corner. */
export async function drag(
  page: Page,
  from: Locator,
  grip: { x: number; y: number },
  to: { x: number; y: number },
) {
  const box = await from.boundingBox();
  if (!box) throw new Error('There is nothing to drag');
  await page.mouse.move(box.x + grip.x, box.y + grip.y);
  await page.mouse.down();
  await page.mouse.move(box.x + grip.x + 6, box.y + grip.y + 6);
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}
