import { eq } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { exhibitors, exhibits } from '@/db/schema/gallery';
import { appreciations, exhibitQuestions, takeoverRequests } from '@/db/schema/gallery-visits';
import { people } from '@/db/schema/people';
import { sealContact } from '@/features/gallery/talk/seal';
import { personKey } from '@/features/gallery/talk/visitor';
import type { OwnEvent } from '../event';
import type { Subject } from './actions';
import { personId } from './people';

/**
 * Makes the published exhibit one of somebody who is nobody else, with what the attendee has asked there; and has visitors ask at the
 * other one, which the exhibitor shows.
 */
export async function addTalk(
  event: OwnEvent,
  { draftExhibitId }: { draftExhibitId: string },
  now: Date,
): Promise<Pick<Subject, 'askedQuestionId' | 'ownQuestionId' | 'takeoverId'>> {
  const ids = {
    askedQuestionId: crypto.randomUUID(),
    ownQuestionId: crypto.randomUUID(),
    takeoverId: crypto.randomUUID(),
  };
  const visitor = personKey({ id: await personId('attendee') });
  const showsIt = crypto.randomUUID();
  const question = { visitor, locale: 'de', text: 'Wie?', status: 'shown', createdAt: now } as const;
  const contact = { name: 'Lou', email: 'lou@test.example' };
  const request = {
    visitor,
    locale: 'de',
    organisation: 'Stadt',
    message: 'Wir auch.',
    createdAt: now,
  } as const;
  await write(async (tx) => {
    await tx.insert(people).values({ id: showsIt, email: `${event.slug}@test.example`, createdAt: now });
    await tx.insert(exhibitors).values({ exhibitId: event.exhibitId, personId: showsIt });
    await tx.insert(exhibitQuestions).values([
      { ...question, id: ids.askedQuestionId, exhibitId: draftExhibitId },
      { ...question, id: ids.ownQuestionId, exhibitId: event.exhibitId },
    ]);
    const { takeoverId: id } = ids;
    await tx
      .insert(takeoverRequests)
      .values({ ...request, id, exhibitId: draftExhibitId, contact: sealContact(id, contact) });
  });
  return ids;
}

/** Everything that visitors have written at an event. */
export async function talkRows(eventId: string): Promise<unknown[]> {
  const rows = [];
  for (const table of [appreciations, exhibitQuestions, takeoverRequests]) {
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
