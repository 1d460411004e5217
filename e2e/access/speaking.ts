import { asc, eq, and, isNotNull } from 'drizzle-orm';
import { read, write } from '@/db/client';
import { proposals, sessionMaterials, sessions, sessionSpeakers, speakers } from '@/db/schema/agenda';
import { speakerToken } from '@/features/agenda/speaking/link';
import type { OwnEvent } from '../event';
import type { Subject } from './actions';

/** A speaker of an event who has their link, and a session that they hold; both empty where there is none. */
export async function invitedSpeaker(eventId: string): Promise<{ token: string; sessionId: string }> {
  const [found] = await read()
    .select({ id: speakers.id, linkVersion: speakers.linkVersion, sessionId: sessions.id })
    .from(speakers)
    .innerJoin(sessionSpeakers, eq(sessionSpeakers.speakerId, speakers.id))
    .innerJoin(sessions, eq(sessions.id, sessionSpeakers.sessionId))
    .where(and(eq(speakers.eventId, eventId), isNotNull(speakers.invitedAt)))
    .orderBy(asc(speakers.name), asc(sessions.startsAt))
    .limit(1);
  return { token: found ? speakerToken(found) : '', sessionId: found?.sessionId ?? '' };
}

/** Makes the speaker hold the event's session, and send in a text and a link for it. */
export async function addSpeaking(
  event: OwnEvent,
  speakerId: string,
  now: Date,
): Promise<
  Pick<Subject, 'speakerToken' | 'sessionStartsAt' | 'proposalId' | 'sentMaterialId' | 'materialId'>
> {
  const eventId = event.id;
  const session = await read().query.sessions.findFirst({ where: eq(sessions.id, event.sessionId) });
  const ids = {
    proposalId: crypto.randomUUID(),
    sentMaterialId: crypto.randomUUID(),
    materialId: crypto.randomUUID(),
  };
  const link = {
    sessionId: event.sessionId,
    kind: 'link' as const,
    url: 'https://a.example',
    createdAt: now,
  };
  await write(async (tx) => {
    const change = { email: 'samira@test.example', invitedAt: now };
    await tx.update(speakers).set(change).where(eq(speakers.id, speakerId));
    await tx.insert(sessionSpeakers).values({ sessionId: event.sessionId, speakerId });
    await tx.insert(proposals).values({
      ...{ id: ids.proposalId, eventId, speakerId, subject: 'session', sessionId: event.sessionId },
      ...{ texts: { 'title.de': 'Ein Vorschlag' }, createdAt: now },
    });
    await tx.insert(sessionMaterials).values([
      { ...link, id: ids.materialId, title: 'Angenommen' },
      { ...link, id: ids.sentMaterialId, title: 'Geschickt', status: 'proposed', speakerId, position: 1 },
    ]);
  });
  return {
    ...ids,
    speakerToken: speakerToken({ id: speakerId, linkVersion: 0 }),
    sessionStartsAt: session?.startsAt?.getTime() ?? 0,
  };
}
