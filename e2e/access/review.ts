import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { exhibits, stations } from '@/db/schema/gallery';
import { exhibitComments, exhibitVersions } from '@/db/schema/gallery-making';
import { recordVersion } from '@/features/gallery/review/version-mutations';
import type { Subject } from './actions';

const both = (text: string) => ({ de: text, en: text });

/** A comment and a version of the exhibit in draft, which has changed since; one that is handed in; and a station. */
export async function addReview(
  eventId: string,
  { draftExhibitId }: { draftExhibitId: string },
  now: Date,
): Promise<Pick<Subject, 'commentId' | 'submittedExhibitId' | 'stationId'>> {
  const ids = {
    commentId: crypto.randomUUID(),
    submittedExhibitId: crypto.randomUUID(),
    stationId: crypto.randomUUID(),
  };
  await write(async (tx) => {
    await recordVersion(tx, { kind: 'system', reason: 'test' }, draftExhibitId, now);
    await tx
      .update(exhibits)
      .set({ result: both('e') })
      .where(eq(exhibits.id, draftExhibitId));
    await tx.insert(exhibitComments).values({
      ...{ id: ids.commentId, exhibitId: draftExhibitId, part: 'title', text: 'Länger?' },
      ...{ byCurator: true, createdAt: now },
    });
    await tx.insert(exhibits).values({
      ...{ id: ids.submittedExhibitId, eventId, number: 3, slug: 'eingereicht', kind: 'good' },
      ...{ title: both('Eingereicht'), summary: both('Kurz'), status: 'submitted', updatedAt: now },
    });
    await tx.insert(stations).values({ id: ids.stationId, eventId, number: 1, name: both('Am Fenster') });
  });
  return ids;
}

/** What curators and exhibitors have said about exhibits of an event, what was kept of them, and where they stand. */
export async function reviewRows(eventId: string): Promise<unknown[]> {
  const rows: unknown[] = [await read().select().from(stations).where(eq(stations.eventId, eventId))];
  for (const table of [exhibitComments, exhibitVersions]) {
    rows.push(
      await read()
        .select({ row: table })
        .from(table)
        .innerJoin(exhibits, eq(exhibits.id, table.exhibitId))
        .where(eq(exhibits.eventId, eventId)),
    );
  }
  return rows;
}
