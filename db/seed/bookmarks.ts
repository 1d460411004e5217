import { and, eq, inArray } from 'drizzle-orm';
import { DAY_MS } from '@/lib/clock';
import type { Tx } from '../client';
import { agendaReaders, bookmarks, releasedSessions } from '../schema/agenda-released';
import { eventId } from './event';
import { demoPersonId } from './people';
import type { SeedEvent } from './types';

/** Beside the forum and the workshop that the demo's attendee has signed up for. */
const kept = ['eroeffnung', 'koennen-nachweisen', 'ernte-und-abschluss'];
const DAYS_AFTER_RELEASE = 3;

/** What the attendee of the demo has bookmarked, some days after the programme came out. */
export async function seedBookmarks(tx: Tx, event: SeedEvent): Promise<void> {
  const [personId, of] = [demoPersonId('attendee'), eventId(event)];
  const createdAt = new Date(event.registrationOpensAt.getTime() + DAYS_AFTER_RELEASE * DAY_MS);
  const found = await tx
    .select({ id: releasedSessions.id })
    .from(releasedSessions)
    .where(and(eq(releasedSessions.eventId, of), inArray(releasedSessions.slug, kept)));
  if (found.length !== kept.length) throw new Error('The sample lacks a session to bookmark');
  await tx.insert(agendaReaders).values({ eventId: of, personId });
  await tx.insert(bookmarks).values(found.map(({ id: sessionId }) => ({ personId, sessionId, createdAt })));
}
