import 'server-only';
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { consents } from '@/db/schema/events';
import { categories, codes, consentsGiven, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { placeLedger } from '../place-queries';
import { canChangeCategories } from '../policy';

export type Category = typeof categories.$inferSelect;
export type CategoryWithCounts = Category & {
  confirmed: number;
  /** Cancelled ones included. */
  registrations: number;
  /** Invitation codes, expired ones included. */
  codes: number;
};
export type Consent = typeof consents.$inferSelect;

/** The categories of an event with who is in them, for who may change them. */
export async function listCategories(
  actor: Actor,
  event: Event,
  now: Date,
): Promise<CategoryWithCounts[] | undefined> {
  if (!canChangeCategories(actor, event.id)) return undefined;
  const rows = await read()
    .select()
    .from(categories)
    .where(eq(categories.eventId, event.id))
    .orderBy(asc(categories.position), asc(categories.id));
  const all = await read()
    .select({ id: registrations.categoryId, count: count() })
    .from(registrations)
    .where(eq(registrations.eventId, event.id))
    .groupBy(registrations.categoryId);
  const invitations = await read()
    .select({ id: codes.categoryId, count: count() })
    .from(codes)
    .where(eq(codes.eventId, event.id))
    .groupBy(codes.categoryId);
  const ledger = await placeLedger(read(), event, now);
  return rows.map((category) => ({
    ...category,
    confirmed: ledger.categories.get(category.id)?.taken ?? 0,
    registrations: all.find(({ id }) => id === category.id)?.count ?? 0,
    codes: invitations.find(({ id }) => id === category.id)?.count ?? 0,
  }));
}

/** What people are asked to agree to now, with how many have, for who may change it. */
export async function listConsents(
  actor: Actor,
  event: Event,
): Promise<(Consent & { given: number })[] | undefined> {
  if (!canChangeCategories(actor, event.id)) return undefined;
  return read()
    .select({
      id: consents.id,
      eventId: consents.eventId,
      key: consents.key,
      version: consents.version,
      label: consents.label,
      required: consents.required,
      position: consents.position,
      current: consents.current,
      given: sql<number>`count(${consentsGiven.id})`,
    })
    .from(consents)
    .leftJoin(consentsGiven, and(eq(consentsGiven.consentId, consents.id), isNull(consentsGiven.withdrawnAt)))
    .where(and(eq(consents.eventId, event.id), eq(consents.current, true)))
    .groupBy(consents.id)
    .orderBy(asc(consents.position), asc(consents.id));
}
