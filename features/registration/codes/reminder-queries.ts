import 'server-only';
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { people } from '@/db/schema/people';
import { categories, codes, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { defaultLocale, type Locale, type Localized } from '@/lib/i18n/locale';
import { live } from '../lifecycle';
import { canManageCodes } from '../policy';
import { usedOf, type Code } from './code-queries';
import { canBeReminded, isUnusedInvitation } from './codes';

/** A code with whom to remind of it, and in which language: the one of their account, or that of the invitation. */
export type Reminded = Code & { email: string; category: Localized; locale: Locale };
export type BatchReminders = {
  /** Invitations that nobody has followed yet, and those of whom a reminder is due now. */
  unused: number;
  due: Reminded[];
  /** When somebody of them was last reminded. */
  lastAt: Date | null;
};

/** Whoever a code is for is registered already, with it or without. */
const isRegistered = sql<boolean>`exists (select 1 from ${registrations}
  where ${registrations.eventId} = ${codes.eventId} and ${registrations.email} = ${codes.email}
  and ${inArray(registrations.status, [...live])})`.mapWith(Boolean);

/** Who of a batch may be reminded at `now`, as `db` sees it. */
export async function remindersIn(
  db: Reader,
  event: Pick<Event, 'id'>,
  batchId: string,
  now: Date,
): Promise<BatchReminders> {
  const rows = await db
    .select({ code: codes, used: usedOf, isRegistered, category: categories.name, locale: people.locale })
    .from(codes)
    .innerJoin(categories, eq(categories.id, codes.categoryId))
    .leftJoin(people, eq(people.email, codes.email))
    .where(and(eq(codes.eventId, event.id), eq(codes.batchId, batchId), isNotNull(codes.sentAt)))
    .orderBy(asc(codes.id));
  const unused = rows.flatMap(({ code, locale, category, ...facts }) =>
    code.email !== null && isUnusedInvitation({ ...code, ...facts }, now)
      ? [{ ...code, email: code.email, category, locale: locale ?? code.sentLocale ?? defaultLocale }]
      : [],
  );
  const times = unused.flatMap(({ remindedAt }) => remindedAt?.getTime() ?? []);
  return {
    unused: unused.length,
    due: unused.filter((code) => canBeReminded(code, now)),
    lastAt: times.length > 0 ? new Date(times.reduce((last, time) => Math.max(last, time))) : null,
  };
}

/** The reminders of a batch in figures; undefined for who does not manage the event's codes. */
export async function batchReminders(
  actor: Actor,
  event: Event,
  batchId: string,
  now: Date,
): Promise<{ unused: number; due: number; lastAt: Date | null } | undefined> {
  if (!canManageCodes(actor, event.id)) return undefined;
  const { unused, due, lastAt } = await remindersIn(read(), event, batchId, now);
  return { unused, due: due.length, lastAt };
}
