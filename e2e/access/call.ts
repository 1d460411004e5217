import { and, asc, eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { calls } from '@/db/schema/gallery-making';
import { people } from '@/db/schema/people';
import { exhibitorToken } from '@/features/gallery/call/exhibitor-link';
import { DAY_MS } from '@/lib/clock';
import type { Subject } from './actions';

const both = (text: string) => ({ de: text, en: text });

/** A call that everyone can answer, and the link of somebody who shows the exhibit in draft and has no other right. */
export async function addCall(
  eventId: string,
  { draftExhibitId }: { draftExhibitId: string },
  now: Date,
): Promise<Pick<Subject, 'linkedExhibitorToken'>> {
  const personId = crypto.randomUUID();
  await write(async (tx) => {
    await tx.insert(calls).values({ eventId, access: 'open', title: both('Aufruf') });
    await tx.insert(people).values({ id: personId, email: `${personId}@test.example`, createdAt: now });
    await tx.insert(exhibitors).values({ exhibitId: draftExhibitId, personId });
  });
  const expires = new Date(now.getTime() + DAY_MS);
  return { linkedExhibitorToken: exhibitorToken({ exhibitId: draftExhibitId, personId, expires }) };
}

/** What the call of an event says. */
export async function callRows(eventId: string): Promise<unknown[]> {
  return [await read().select().from(calls).where(eq(calls.eventId, eventId))];
}

/** The link of who shows the first exhibit in draft; empty where nobody does. */
export async function draftLink(eventId: string): Promise<string> {
  const [found] = await read()
    .select({ exhibitId: exhibitors.exhibitId, personId: exhibitors.personId })
    .from(exhibitors)
    .innerJoin(exhibits, eq(exhibits.id, exhibitors.exhibitId))
    .where(and(eq(exhibits.eventId, eventId), eq(exhibits.status, 'draft')))
    .orderBy(asc(exhibits.number), asc(exhibitors.personId))
    .limit(1);
  return found ? exhibitorToken({ ...found, expires: new Date(Date.now() + DAY_MS) }) : '';
}
