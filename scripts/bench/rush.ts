import { asc, eq, sql } from 'drizzle-orm';
import type { Browser } from '@playwright/test';
import { read, write } from '@/db/client';
import { categories, registrations } from '@/db/schema/registration';
import { makeEvent, type OwnEvent } from '@/e2e/event';
import { askAtOnce, type Answer, type Ask, type Timed } from './requests';
import { registrationOf, withScript } from './submissions';

export const rushLimits = { people: 1_000, places: 170, p99Ms: 8_000 };
const CATEGORIES = 6;
const ONE_SECOND_MS = 1_000;

export type Rush = {
  confirmed: number;
  waiting: number;
  /** Whether the numbers on the waiting list go up in the order in which the rows were written. */
  inOrder: boolean;
  failures: number;
  p99Ms: number;
};

/** An event with 170 places in six categories, each with a waiting list. */
async function sixCategories(): Promise<{ event: OwnEvent; categoryIds: string[] }> {
  const event = await makeEvent({ places: rushLimits.places });
  const ids = await write(async (tx) => {
    await tx.update(categories).set({ whenFull: 'waitingList' }).where(eq(categories.eventId, event.id));
    const more = Array.from({ length: CATEGORIES - 2 }, (_, index) => ({
      eventId: event.id,
      name: { de: `Gruppe ${index + 3}`, en: `Group ${index + 3}` },
      // Some fill up before the event does
      quota: index % 2 === 0 ? 20 : null,
      whenFull: 'waitingList' as const,
      position: index + 2,
    }));
    return tx.insert(categories).values(more).returning({ id: categories.id });
  });
  const categoryIds = [event.generalCategoryId, event.partnerCategoryId, ...ids.map(({ id }) => id)];
  return { event, categoryIds };
}

/** 99 of 100 took no longer. */
function p99(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)] ?? NaN;
}

const isFailure = ({ status }: Pick<Answer, 'status'>) => status === 0 || status >= 500;

/** Lets everyone ask within one second, half of them at each process. */
async function within(bases: readonly string[], next: (index: number) => Ask): Promise<Timed[]> {
  return askAtOnce(
    Array.from({ length: rushLimits.people }, (_, index) => ({
      base: bases[index % bases.length] ?? '',
      ask: next(index),
      afterMs: (index * ONE_SECOND_MS) / rushLimits.people,
    })),
  );
}

/** A thousand people register within a second, at two processes. */
export async function registrationRush(browser: Browser, bases: readonly string[]): Promise<Rush> {
  const { event, categoryIds } = await sixCategories();
  const [base = ''] = bases;
  const typed = registrationOf(event);
  // Six recordings, since the category stands in the body
  const forms: (() => Ask)[] = [];
  for (const categoryId of categoryIds) {
    const url = `${base}/de/${event.slug}/register`;
    forms.push(await withScript(browser, url, 'givenName', { ...typed, categoryId }));
  }
  // What was sent for the recordings goes: the rush finds the event as it was made
  await write((tx) => tx.delete(registrations).where(eq(registrations.eventId, event.id)));
  const answers = await within(bases, (index) => {
    const form = forms[index % forms.length];
    if (!form) throw new Error('There is a form for each category');
    return form();
  });
  const rows = await read()
    .select({ status: registrations.status, queueNumber: registrations.queueNumber })
    .from(registrations)
    .where(eq(registrations.eventId, event.id))
    // The number of the row itself: in the order in which they were written
    .orderBy(asc(sql`rowid`));
  const queue = rows.flatMap(({ status, queueNumber }) => (status === 'waiting' ? (queueNumber ?? 0) : []));
  return {
    confirmed: rows.filter(({ status }) => status === 'confirmed').length,
    waiting: queue.length,
    inOrder: queue.every((number, index) => index === 0 || number > (queue[index - 1] ?? 0)),
    failures: answers.filter(isFailure).length,
    p99Ms: p99(answers.map(({ ms }) => ms)),
  };
}

/** The same rush on an action that does nothing. */
export async function emptyRush(browser: Browser, bases: readonly string[]): Promise<{ p99Ms: number }> {
  const next = await withScript(browser, `${bases[0]}/de/bench/action`, 'nothing', { nothing: '' });
  const answers = await within(bases, next);
  return { p99Ms: p99(answers.map(({ ms }) => ms)) };
}
