import 'server-only';
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, notExists, sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import { recordAudits } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { speakers } from '@/db/schema/agenda';
import { exhibitors, exhibits, media, stations } from '@/db/schema/gallery';
import { exhibitComments, exhibitVersions, mediaJobs } from '@/db/schema/gallery-making';
import { accounts, authSessions, people, roleGrants } from '@/db/schema/people';
import { audit } from '@/db/schema/platform';
import { registrations } from '@/db/schema/registration';
import type { Actor } from '@/features/people/actor';
import { DAY_MS } from '@/lib/clock';
import { LINK_DAYS } from './exhibitor-link';

const one = sql`1`;

/** What sends a link for an exhibit that opens it for LINK_DAYS again. */
const sendsLink = ['exhibit.newLink', 'exhibit.invite', 'exhibit.remind'];

/**
 * Deletes applications to calls that nobody has ever opened, once their last link has ended, with the people who are known by
 * nothing else. What a curator has worked on stays: it is theirs to decide. `limit` at most; gives how many.
 */
export async function forgetUnopened(actor: Actor, now: Date, limit: number): Promise<number> {
  const ended = new Date(now.getTime() - LINK_DAYS * DAY_MS);
  return write(async (tx) => {
    const none = (table: AnySQLiteTable, which: SQL | undefined) =>
      notExists(tx.select({ one }).from(table).where(which));
    const due = await tx
      .select({ id: exhibits.id, eventId: exhibits.eventId })
      .from(exhibits)
      .where(
        and(
          ...[lte(exhibits.appliedAt, ended), eq(exhibits.status, 'draft'), eq(exhibits.revision, 0)],
          ...[isNull(exhibits.submittedAt), isNull(exhibits.publishedAt)],
          ...[media, mediaJobs, exhibitComments, exhibitVersions, stations].map((table) =>
            none(table, eq(table.exhibitId, exhibits.id)),
          ),
          none(
            audit,
            and(eq(audit.subjectId, exhibits.id), inArray(audit.action, sendsLink), gt(audit.at, ended)),
          ),
          notExists(
            tx
              .select({ id: people.id })
              .from(exhibitors)
              .innerJoin(people, eq(people.id, exhibitors.personId))
              .where(and(eq(exhibitors.exhibitId, exhibits.id), isNotNull(people.emailVerified))),
          ),
        ),
      )
      .orderBy(asc(exhibits.appliedAt))
      .limit(limit);
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    const theirs = await tx
      .selectDistinct({ id: exhibitors.personId })
      .from(exhibitors)
      .where(inArray(exhibitors.exhibitId, ids));
    await tx.delete(exhibits).where(inArray(exhibits.id, ids));
    const entries = due.map(({ id, eventId }) => ({ action: 'exhibit.forget', eventId, subjectId: id }));
    await recordAudits(tx, actor, now, entries);
    await forgetPeople(
      tx,
      actor,
      now,
      theirs.map(({ id }) => id),
    );
    return due.length;
  });
}

/** Of these people, deletes those who have shown nowhere that the address is theirs and belong to nothing. */
async function forgetPeople(tx: Tx, actor: Actor, now: Date, ids: string[]): Promise<void> {
  const none = (table: AnySQLiteTable, which: SQL | undefined) =>
    notExists(tx.select({ one }).from(table).where(which));
  const gone = await tx
    .delete(people)
    .where(
      and(
        ...[inArray(people.id, ids), isNull(people.emailVerified), eq(people.isAdministrator, false)],
        ...[exhibitors, roleGrants, speakers, registrations].map((table) =>
          none(table, eq(table.personId, people.id)),
        ),
        ...[accounts, authSessions].map((table) => none(table, eq(table.userId, people.id))),
      ),
    )
    .returning({ id: people.id });
  const entries = gone.map(({ id }) => ({ action: 'person.forget', subjectId: id }));
  await recordAudits(tx, actor, now, entries);
}
