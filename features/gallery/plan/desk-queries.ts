import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import { rooms } from '@/db/schema/agenda';
import { exhibits, floorPlans, stations } from '@/db/schema/gallery';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { fingerprint } from '@/lib/fingerprint';
import type { Localized } from '@/lib/i18n/locale';
import { canCurate } from '../policy';
import type { Placement } from './placement';
import { planFacts, type Plan } from './queries';

export type DeskPlan = Plan & { stations: number };

/** The plans of an event, for who places stations on them; undefined for everyone else. Two statements. */
export async function listPlans(
  actor: Actor,
  event: Pick<Event, 'id'>,
): Promise<{ plans: DeskPlan[]; stations: number } | undefined> {
  if (!canCurate(actor, event.id)) return undefined;
  const plans = await read()
    .select(planFacts)
    .from(floorPlans)
    .where(eq(floorPlans.eventId, event.id))
    .orderBy(asc(floorPlans.position));
  const all = await read()
    .select({ planId: stations.planId })
    .from(stations)
    .where(eq(stations.eventId, event.id));
  return {
    plans: plans.map((plan) => ({
      ...plan,
      stations: all.filter(({ planId }) => planId === plan.id).length,
    })),
    stations: all.length,
  };
}

/** A station as who places it sees it. */
export type DeskStation = Placement & {
  id: string;
  number: number;
  name: Localized;
  room: Localized | null;
  exhibit: Localized | null;
};

/** Where every station of an event stands, for a form and its lock. */
export async function placementsOf(
  db: Reader,
  eventId: string,
): Promise<{ stations: (Placement & { id: string })[]; revision: number }> {
  const rows = await db
    .select({
      id: stations.id,
      planId: stations.planId,
      planX: stations.planX,
      planY: stations.planY,
    })
    .from(stations)
    .where(eq(stations.eventId, eventId))
    .orderBy(asc(stations.number));
  return { stations: rows, revision: fingerprint(rows) };
}

export type PlanDesk = {
  plan: Plan;
  /** Of all plans, by id: a station may stand on another one. */
  names: Record<string, Localized>;
  stations: DeskStation[];
  revision: number;
  nameRevision: number;
};

/** One plan with every station of the event; undefined for who may not place them. */
export async function findPlanDesk(
  actor: Actor,
  event: Pick<Event, 'id'>,
  planId: string,
): Promise<PlanDesk | undefined> {
  const all = await listPlans(actor, event);
  const plan = all?.plans.find(({ id }) => id === planId);
  if (!all || !plan) return undefined;
  const rows = await read()
    .select({ station: stations, room: rooms.name, exhibit: exhibits.title })
    .from(stations)
    .leftJoin(rooms, eq(rooms.id, stations.roomId))
    .leftJoin(exhibits, eq(exhibits.id, stations.exhibitId))
    .where(eq(stations.eventId, event.id))
    .orderBy(asc(stations.number));
  return {
    plan,
    names: Object.fromEntries(all.plans.map(({ id, name }) => [id, name])),
    stations: rows.map(({ station, room, exhibit }) => {
      const { id, number, name, planId: on, planX, planY } = station;
      return { id, number, name, planId: on, planX, planY, room, exhibit };
    }),
    revision: (await placementsOf(read(), event.id)).revision,
    nameRevision: fingerprint(plan.name),
  };
}

/** Whether a plan for the event is worth receiving. */
export async function findPlanTarget(actor: Actor, eventId: string): Promise<{ slug: string } | undefined> {
  const event = await read().query.events.findFirst({ where: (table) => eq(table.id, eventId) });
  return event && canCurate(actor, eventId) ? { slug: event.slug } : undefined;
}
