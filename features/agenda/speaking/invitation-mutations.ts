import 'server-only';
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { rooms, sessions, sessionSpeakers, speakers } from '@/db/schema/agenda';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import { ok, refuse, type Result } from '@/lib/result';
import { plannableEvent } from '../access-queries';
import type { Speaker } from '../queries';
import { invitation } from './mails';

/** What their mails say of them: the sessions that they hold, in the order of time. */
async function heldBy(tx: Tx, speakerIds: readonly string[]) {
  const rows = await tx
    .select({
      speakerId: sessionSpeakers.speakerId,
      title: sessions.title,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      room: rooms.name,
    })
    .from(sessionSpeakers)
    .innerJoin(sessions, eq(sessions.id, sessionSpeakers.sessionId))
    .leftJoin(rooms, eq(rooms.id, sessions.roomId))
    .where(and(inArray(sessionSpeakers.speakerId, [...speakerIds]), ne(sessions.status, 'cancelled')))
    .orderBy(asc(sessions.startsAt));
  return groupBy(rows, ({ speakerId }) => speakerId);
}

async function send(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  chosen: readonly Speaker[],
): Promise<void> {
  const held = await heldBy(
    tx,
    chosen.map(({ id }) => id),
  );
  for (const speaker of chosen) {
    // Whoever was invited before gets a new link, and the old one opens nothing any more
    const linkVersion = speaker.linkVersion + (speaker.invitedAt ? 1 : 0);
    await tx.update(speakers).set({ linkVersion, invitedAt: now }).where(eq(speakers.id, speaker.id));
    await enqueueMail(tx, now, invitation(event, { ...speaker, linkVersion }, held.get(speaker.id) ?? []));
    await recordAudit(tx, actor, now, { action: 'speaker.invite', eventId: event.id, subjectId: speaker.id });
  }
}

/** Sends one speaker their link; to who had one, a new one. */
export async function inviteSpeaker(
  actor: Actor,
  eventId: string,
  speakerId: string,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'noAddress'>> {
  return write(async (tx) => {
    const event = await plannableEvent(tx, actor, eventId);
    const speaker = await tx.query.speakers.findFirst({
      where: and(eq(speakers.id, speakerId), eq(speakers.eventId, eventId)),
    });
    if (!event || !speaker) return refuse('notFound');
    if (speaker.email === '') return refuse('noAddress');
    await send(tx, actor, now, event, [speaker]);
    return ok();
  });
}

/** Sends everyone their link who has an address and none yet; says how many have no address. */
export async function inviteSpeakers(
  actor: Actor,
  eventId: string,
  now: Date,
): Promise<Result<{ invited: number; withoutAddress: number }, 'notFound'>> {
  return write(async (tx) => {
    const event = await plannableEvent(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const waiting = await tx
      .select()
      .from(speakers)
      .where(and(eq(speakers.eventId, eventId), isNull(speakers.invitedAt)))
      .orderBy(asc(speakers.name));
    const chosen = waiting.filter(({ email }) => email !== '');
    await send(tx, actor, now, event, chosen);
    return ok({ invited: chosen.length, withoutAddress: waiting.length - chosen.length });
  });
}
