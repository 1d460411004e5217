import 'server-only';
import { and, asc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { events } from '@/db/schema/events';
import { exhibits } from '@/db/schema/gallery';
import { appreciations, exhibitQuestions, takeoverRequests } from '@/db/schema/gallery-visits';
import { people } from '@/db/schema/people';
import { registrations } from '@/db/schema/registration';
import type { Actor } from '@/features/people/actor';
import { forgetAt } from './talk';
import { goneKey } from './visitor';

const written = [appreciations, exhibitQuestions, takeoverRequests] as const;
type Written = (typeof written)[number];

/** More than this has passed since any event whose talk is to be forgotten; which of them, the rule decides. */
const NEARLY_A_YEAR_MS = 364 * 24 * 60 * 60 * 1_000;

/** Their visitor's account, or place, is there no more, or the place is another's. See visitor.ts for what the keys look like. */
function isGone(table: Written): SQL | undefined {
  const account = sql`select 1 from ${people} where ${people.id} = substr(${table.visitor}, 8)`;
  const place = sql`select 1 from ${registrations} where ${registrations.id} = substr(${table.visitor}, 14, 36) and ${registrations.linkVersion} = cast(substr(${table.visitor}, 51) as integer)`;
  return or(
    and(sql`${table.visitor} like 'person:%'`, sql`not exists (${account})`),
    and(sql`${table.visitor} like 'registration:%'`, sql`not exists (${place})`),
  );
}

type Found = { id: string; eventId: string };

async function found(tx: Tx, table: Written, which: SQL | undefined, limit: number): Promise<Found[]> {
  return tx
    .select({ id: table.id, eventId: exhibits.eventId })
    .from(table)
    .innerJoin(exhibits, eq(exhibits.id, table.exhibitId))
    .where(and(which, sql`${table.visitor} not like 'gone:%'`))
    .orderBy(asc(exhibits.eventId))
    .limit(limit);
}

/** Deletes requests; of questions and appreciation stays what names nobody. */
async function forget(tx: Tx, table: Written, ids: string[]): Promise<void> {
  if (table === takeoverRequests) {
    await tx.delete(takeoverRequests).where(inArray(takeoverRequests.id, ids));
    return;
  }
  for (const id of ids) {
    const set = { visitor: goneKey(id) };
    if (table === exhibitQuestions) {
      await tx
        .update(exhibitQuestions)
        .set({ ...set, name: null })
        .where(eq(exhibitQuestions.id, id));
    } else {
      await tx.update(appreciations).set(set).where(eq(appreciations.id, id));
    }
  }
}

/**
 * Forgets who wrote in the galleries: a year after the event, and of people whose account or place is gone, at once. `limit` rows
 * of each kind at most; gives how many there were.
 */
export async function forgetTalk(actor: Actor, now: Date, limit: number): Promise<number> {
  return write(async (tx) => {
    const over = await tx
      .select({ id: events.id, endsAt: events.endsAt })
      .from(events)
      .where(lt(events.endsAt, new Date(now.getTime() - NEARLY_A_YEAR_MS)));
    const due = over.filter((event) => forgetAt(event) <= now).map(({ id }) => id);
    const counts = new Map<string, number>();
    let most = 0;
    for (const table of written) {
      const which = or(isGone(table), due.length > 0 ? inArray(exhibits.eventId, due) : undefined);
      const rows = await found(tx, table, which, limit);
      if (rows.length === 0) continue;
      await forget(
        tx,
        table,
        rows.map(({ id }) => id),
      );
      for (const { eventId } of rows) counts.set(eventId, (counts.get(eventId) ?? 0) + 1);
      most = Math.max(most, rows.length);
    }
    for (const [eventId, rows] of counts) {
      const entry = { action: 'exhibit.forgetTalk', eventId, subjectId: eventId, detail: { rows } };
      await recordAudit(tx, actor, now, entry);
    }
    return most;
  });
}
