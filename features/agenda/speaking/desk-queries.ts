import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { read } from '@/db/client';
import { speakerAbsences } from '@/db/schema/agenda';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { Absence } from '../absences';
import { findPart, type Speaker } from '../queries';

/** A speaker as their form shows them; undefined for who may not plan, and for the id of another event's. */
export async function findSpeaker(
  actor: Actor,
  event: Event,
  id: string,
): Promise<(Speaker & { absences: Absence[] }) | undefined> {
  const speaker = await findPart(actor, event, 'speakers', id);
  if (!speaker) return undefined;
  const absences = await read()
    .select({ startsAt: speakerAbsences.startsAt, endsAt: speakerAbsences.endsAt })
    .from(speakerAbsences)
    .where(eq(speakerAbsences.speakerId, id))
    .orderBy(asc(speakerAbsences.startsAt));
  return { ...speaker, absences };
}
