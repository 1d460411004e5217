import 'server-only';
import { and, count, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { read } from '@/db/client';
import { codes, registrations } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Localized } from '@/lib/i18n/locale';
import { categoryLeft, eventLeft, heldForHouse } from '../capacity';
import { live, type RegistrationStatus } from '../lifecycle';
import { placeLedger } from '../place-queries';
import { canSeeFigures, canSeeRegistrations } from '../policy';

/** How many rows a chart shows; the rest is one row. */
const MOST_ROWS = 20;
/** Fewer people than this could be told apart by their organisation. */
const CROWD = 3;

export type CapacityFigures = {
  places: number;
  taken: number;
  kept: number;
  heldBack: number;
  left: number;
  categories: {
    id: string;
    name: Localized;
    quota: number | null;
    taken: number;
    waiting: number;
    left: number;
  }[];
  options: { id: string; label: Localized; places: number; taken: number }[];
};
/** Names with how many people; `others` are those of the rows that are not shown. */
export type Ranking = { rows: { name: string; people: number }[]; others: number };
export type RegistrationCharts = {
  statuses: { status: RegistrationStatus; people: number }[];
  capacity: CapacityFigures;
  organisations: Ranking;
  /** By what invitation codes were made for; who came without one is in none. */
  codes: Ranking;
};

/**
 * Figures of an event's registrations for its team. Who may not see people sees only organisations with at least three of
 * them.
 */
export async function registrationCharts(
  actor: Actor,
  event: Event,
  now: Date,
): Promise<RegistrationCharts | undefined> {
  if (!canSeeFigures(actor, event.id)) return undefined;
  const byStatus = await read()
    .select({ status: registrations.status, categoryId: registrations.categoryId, people: count() })
    .from(registrations)
    .where(eq(registrations.eventId, event.id))
    .groupBy(registrations.status, registrations.categoryId);
  const sum = (rows: typeof byStatus) => rows.reduce((total, { people }) => total + people, 0);
  const statuses = [...new Set(byStatus.map(({ status }) => status))].map((status) => ({
    status,
    people: sum(byStatus.filter((row) => row.status === status)),
  }));
  const waiting = byStatus.filter(({ status }) => status === 'waiting');
  return {
    statuses: statuses.sort((a, b) => b.people - a.people),
    capacity: await capacityOf(event, now, (id) =>
      sum(waiting.filter(({ categoryId }) => categoryId === id)),
    ),
    organisations: await organisationsOf(event.id, canSeeRegistrations(actor, event.id) ? 1 : CROWD),
    codes: await codesOf(event.id),
  };
}

async function capacityOf(
  event: Event,
  now: Date,
  waiting: (categoryId: string) => number,
): Promise<CapacityFigures> {
  const ledger = await placeLedger(read(), event, now);
  return {
    places: event.places,
    taken: ledger.total.taken,
    kept: ledger.kept,
    heldBack: heldForHouse(ledger),
    left: eventLeft(ledger),
    categories: [...ledger.categories].map(([id, { name, quota, taken }]) => ({
      ...{ id, name, quota, taken },
      waiting: waiting(id),
      left: categoryLeft(ledger, id),
    })),
    options: [...ledger.options].map(([id, { label, places, taken }]) => ({ id, label, places, taken })),
  };
}

const isLive = inArray(registrations.status, [...live]);

async function organisationsOf(eventId: string, least: number): Promise<Ranking> {
  const people = count();
  const rows = await read()
    .select({ name: registrations.organisation, people })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), isLive, ne(registrations.organisation, '')))
    .groupBy(registrations.organisation)
    .orderBy(desc(people), registrations.organisation);
  return ranked(rows, least);
}

async function codesOf(eventId: string): Promise<Ranking> {
  const people = count();
  const rows = await read()
    .select({ name: sql<string>`coalesce(nullif(${codes.label}, ''), ${codes.code})`, people })
    .from(registrations)
    .innerJoin(codes, eq(codes.id, registrations.codeId))
    .where(and(eq(registrations.eventId, eventId), isLive))
    .groupBy(sql`1`)
    .orderBy(desc(people), sql`1`);
  return ranked(rows, 1);
}

function ranked(rows: readonly { name: string; people: number }[], least: number): Ranking {
  const shown = rows.filter(({ people }) => people >= least).slice(0, MOST_ROWS);
  const total = rows.reduce((sum, { people }) => sum + people, 0);
  return { rows: shown, others: total - shown.reduce((sum, { people }) => sum + people, 0) };
}
