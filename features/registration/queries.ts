import 'server-only';
import { and, asc, count, eq, sql } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { consents } from '@/db/schema/events';
import { categories, registrations } from '@/db/schema/registration';
import { canSeeEvent } from '@/features/events/policy';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { isoDay } from '@/lib/format';
import type { Localized } from '@/lib/i18n/locale';
import { categoryLeft, decideWindow, eventLeft, placesLeft, type WindowRefusal } from './capacity';
import { placeTaking, type RegistrationStatus } from './lifecycle';
import { placeLedger, waitingCounts } from './place-queries';
import { canSeeFigures } from './policy';
import { askedQuestions } from './questions/question-queries';
import type { AskedQuestion } from './questions/questions';
import { canChooseCategory } from './rules';

export type Registration = typeof registrations.$inferSelect;

const QUARTER_HOUR_MS = 900_000;

export type CategoryOffer = {
  id: string;
  name: Localized;
  description: Localized;
  quota: number | null;
  taken: number;
  left: number;
  /** When the last place was taken, for a category without places. */
  fullSince: Date | null;
  approval: boolean;
  /** Whether it has a waiting list for when it is full. */
  waits: boolean;
  /** How many wait there before whoever comes now. */
  waiting: number;
  /** No place of its own is left, however many the event has. */
  isQuotaFull: boolean;
  /** Whether somebody who is registered may go over to it by themselves. */
  canBeChosen: boolean;
  /** Whether it can be chosen now, places aside. */
  window: { ok: true } | WindowRefusal;
};
export type ConsentOffer = { id: string; key: string; label: Localized; required: boolean };
export type RegistrationOffer = {
  places: number;
  taken: number;
  left: number;
  fullSince: Date | null;
  categories: CategoryOffer[];
  consents: ConsentOffer[];
  questions: AskedQuestion[];
};

/** What the registration form offers: categories with their places, and what is asked to be agreed to. */
export async function registrationOffer(
  actor: Actor,
  event: Event,
  now: Date,
  code?: HeldCode,
): Promise<RegistrationOffer | undefined> {
  return canSeeEvent(actor, event) ? offerOf(read(), event, now, code) : undefined;
}

/** A code that somebody has: it opens its category, and may keep a place there. */
export type HeldCode = { categoryId: string; keepsPlace: boolean };

/** The offer as `db` sees it, for who has already decided that it may be seen. */
export async function offerOf(
  db: Reader,
  event: Event,
  now: Date,
  code?: HeldCode,
): Promise<RegistrationOffer> {
  const ledger = await placeLedger(db, event, now);
  const waiting = await waitingCounts(db, event.id);
  const rows = await db
    .select()
    .from(categories)
    .where(eq(categories.eventId, event.id))
    .orderBy(asc(categories.position), asc(categories.id));
  const asked = await db
    .select({ id: consents.id, key: consents.key, label: consents.label, required: consents.required })
    .from(consents)
    .where(and(eq(consents.eventId, event.id), eq(consents.current, true)))
    .orderBy(asc(consents.position), asc(consents.id));
  const left = eventLeft(ledger);
  return {
    places: event.places,
    taken: ledger.total.taken,
    left,
    fullSince: left === 0 ? ledger.total.lastAt : null,
    categories: rows.map((row) => {
      const isCodes = code?.categoryId === row.id;
      const own = ledger.categories.get(row.id);
      const free = categoryLeft(ledger, row.id, isCodes && code.keepsPlace ? 'code' : 'all');
      return {
        id: row.id,
        name: row.name,
        description: row.description,
        quota: row.quota,
        taken: own?.taken ?? 0,
        left: free,
        fullSince: free === 0 ? ((left === 0 ? ledger.total.lastAt : own?.lastAt) ?? null) : null,
        approval: row.approval,
        waits: row.whenFull === 'waitingList',
        waiting: waiting.get(row.id) ?? 0,
        isQuotaFull:
          own !== undefined && own.quota !== null && placesLeft(own.quota, own.taken + own.kept) === 0,
        canBeChosen: canChooseCategory(row, 'person', now),
        window: decideWindow(event, row, isCodes, now),
      };
    }),
    consents: asked,
    questions: await askedQuestions(db, event),
  };
}

export type PlaceCounts = {
  places: number;
  taken: number;
  left: number;
  categories: { id: string; quota: number | null; taken: number; left: number; waiting: number }[];
};

/** Places of an event to the second, in numbers only; undefined for who may not see the event. */
export async function placeCounts(
  actor: Actor,
  eventId: string,
  now: Date,
): Promise<PlaceCounts | undefined> {
  const event = await read().query.events.findFirst({
    where: (events, { eq: equals }) => equals(events.id, eventId),
    columns: { id: true, status: true, places: true, heldBack: true },
  });
  if (!event || !canSeeEvent(actor, event)) return undefined;
  const ledger = await placeLedger(read(), event, now);
  const waiting = await waitingCounts(read(), event.id);
  return {
    places: event.places,
    taken: ledger.total.taken,
    left: eventLeft(ledger),
    categories: [...ledger.categories].map(([id, { quota, taken }]) => ({
      ...{ id, quota, taken },
      left: categoryLeft(ledger, id),
      waiting: waiting.get(id) ?? 0,
    })),
  };
}

export type CategoryFigures = {
  id: string;
  name: Localized;
  quota: number | null;
  confirmed: number;
  cancelled: number;
  waiting: number;
  /** Offers and addresses that are not confirmed yet hold places as well. */
  taken: number;
};
export type RegistrationFigures = {
  places: number;
  confirmed: number;
  cancelled: number;
  /** Those for whom a yes or no is due. */
  pending: number;
  taken: number;
  left: number;
  categories: CategoryFigures[];
  /** New registrations by day ("2026-11-03" in the event's zone), cancelled ones included; days without any are left out. */
  perDay: { day: string; count: number }[];
};

/** Figures without a person in them, for the event's team. */
export async function registrationFigures(
  actor: Actor,
  event: Event,
): Promise<RegistrationFigures | undefined> {
  if (!canSeeFigures(actor, event.id)) return undefined;
  const byStatus = await read()
    .select({ categoryId: registrations.categoryId, status: registrations.status, count: count() })
    .from(registrations)
    .where(eq(registrations.eventId, event.id))
    .groupBy(registrations.categoryId, registrations.status);
  const rows = await read()
    .select({ id: categories.id, name: categories.name, quota: categories.quota })
    .from(categories)
    .where(eq(categories.eventId, event.id))
    .orderBy(asc(categories.position), asc(categories.id));
  const of = (statuses: readonly RegistrationStatus[], categoryId?: string) =>
    byStatus
      .filter((row) => statuses.includes(row.status))
      .filter((row) => categoryId === undefined || row.categoryId === categoryId)
      .reduce((sum, row) => sum + row.count, 0);
  return {
    places: event.places,
    confirmed: of(['confirmed']),
    cancelled: of(['cancelled']),
    pending: of(['pending']),
    taken: of(placeTaking),
    left: placesLeft(event.places, of(placeTaking)),
    categories: rows.map((row) => ({
      ...row,
      confirmed: of(['confirmed'], row.id),
      cancelled: of(['cancelled'], row.id),
      waiting: of(['waiting'], row.id),
      taken: of(placeTaking, row.id),
    })),
    perDay: await perDay(event),
  };
}

/** Counted by quarter of an hour, on which days begin everywhere, so that the zone is the program's, not the database's. */
async function perDay(event: Event): Promise<RegistrationFigures['perDay']> {
  const quarter = sql<number>`${registrations.createdAt} / ${sql.raw(String(QUARTER_HOUR_MS))}`;
  const rows = await read()
    .select({ quarter, count: count() })
    .from(registrations)
    .where(eq(registrations.eventId, event.id))
    .groupBy(quarter)
    .orderBy(quarter);
  const days = new Map<string, number>();
  for (const row of rows) {
    const day = isoDay(new Date(row.quarter * QUARTER_HOUR_MS), event.timeZone);
    days.set(day, (days.get(day) ?? 0) + row.count);
  }
  return [...days].map(([day, registered]) => ({ day, count: registered }));
}
