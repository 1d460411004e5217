import 'server-only';
import { and, asc, desc, eq, inArray, ne, or } from 'drizzle-orm';
import { read, type Reader } from '@/db/client';
import {
  formats,
  proposals,
  rooms,
  sessions,
  sessionSpeakers,
  speakerAbsences,
  speakers,
} from '@/db/schema/agenda';
import { releasedSessions } from '@/db/schema/agenda-released';
import { events } from '@/db/schema/events';
import { files } from '@/db/schema/platform';
import { canSeeEvent } from '@/features/events/policy';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import type { ServedFile } from '@/lib/file-response';
import { groupBy } from '@/lib/group';
import type { Absence } from '../absences';
import { materialsOf, served, type Material } from '../files/queries';
import type { Room, Session, Speaker } from '../queries';
import { isSpeakerToken, speakerIdOf } from './link';
import { publicState, slotState, type PublicState, type SlotState } from './slot';

export type Proposal = typeof proposals.$inferSelect;

/**
 * The speaker whom a secret link opens, as `db` sees it. Whoever has the link may see it, and of an event that is not
 * public yet once the team has sent it.
 */
export async function byToken(
  db: Reader,
  actor: Actor,
  eventSlug: string,
  token: string,
): Promise<{ event: Event; speaker: Speaker } | undefined> {
  const speaker = await db.query.speakers.findFirst({ where: eq(speakers.id, speakerIdOf(token)) });
  if (!speaker || !isSpeakerToken(token, speaker)) return undefined;
  const event = await db.query.events.findFirst({ where: eq(events.id, speaker.eventId) });
  if (!event || event.slug !== eventSlug) return undefined;
  return canSeeEvent(actor, event) || speaker.invitedAt ? { event, speaker } : undefined;
}

/** A session as its speaker sees it. */
export type OwnSession = Session & {
  room: Room | null;
  isBreak: boolean;
  part: 'speaker' | 'moderator';
  /** Who holds it with them. */
  others: string[];
  slot: SlotState;
  answerWords: string;
  shown: PublicState;
  /** The team's, and their own. */
  materials: Material[];
  /** What they have proposed and nobody has decided on, else what was decided last. */
  proposal: Proposal | undefined;
};

export type OwnSpeaking = {
  event: Event;
  speaker: Speaker;
  absences: Absence[];
  /** In the order of time; those without one come last. */
  sessions: OwnSession[];
  profileProposal: Proposal | undefined;
};

/** All that the page behind a speaker's link shows. Eight statements, however many sessions there are. */
export async function findOwnSpeaking(
  actor: Actor,
  eventSlug: string,
  token: string,
): Promise<OwnSpeaking | undefined> {
  const found = await byToken(read(), actor, eventSlug, token);
  if (!found) return undefined;
  const { event, speaker } = found;
  const absences = await read()
    .select({ startsAt: speakerAbsences.startsAt, endsAt: speakerAbsences.endsAt })
    .from(speakerAbsences)
    .where(eq(speakerAbsences.speakerId, speaker.id))
    .orderBy(asc(speakerAbsences.startsAt));
  const proposed = await read()
    .select()
    .from(proposals)
    .where(eq(proposals.speakerId, speaker.id))
    .orderBy(desc(proposals.createdAt));
  return {
    event,
    speaker,
    absences,
    sessions: await ownSessions(event, speaker, proposed),
    profileProposal: lastOf(proposed.filter(({ subject }) => subject === 'profile')),
  };
}

/** What is open, else what came last; `all` with the latest first. */
function lastOf(all: readonly Proposal[]): Proposal | undefined {
  return all.find(({ status }) => status === 'open') ?? all[0];
}

async function ownSessions(
  event: Event,
  speaker: Speaker,
  proposed: readonly Proposal[],
): Promise<OwnSession[]> {
  const rows = await read()
    .select({
      session: sessions,
      room: rooms,
      isBreak: formats.isBreak,
      part: sessionSpeakers.role,
      answer: sessionSpeakers.answer,
      answeredStartsAt: sessionSpeakers.answeredStartsAt,
      answerWords: sessionSpeakers.answerWords,
    })
    .from(sessionSpeakers)
    .innerJoin(sessions, eq(sessions.id, sessionSpeakers.sessionId))
    .leftJoin(rooms, eq(rooms.id, sessions.roomId))
    .leftJoin(formats, eq(formats.id, sessions.formatId))
    .where(eq(sessionSpeakers.speakerId, speaker.id))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  const ids = rows.map(({ session }) => session.id);
  const released = event.agendaPublished
    ? await read().select().from(releasedSessions).where(inArray(releasedSessions.id, ids))
    : [];
  const others = await read()
    .select({ sessionId: sessionSpeakers.sessionId, name: speakers.name })
    .from(sessionSpeakers)
    .innerJoin(speakers, eq(speakers.id, sessionSpeakers.speakerId))
    .where(and(inArray(sessionSpeakers.sessionId, ids), ne(speakers.id, speaker.id)))
    .orderBy(asc(sessionSpeakers.position));
  const isOwn = ({ status, speakerId }: Material) => status === 'accepted' || speakerId === speaker.id;
  const materials = groupBy((await materialsOf(read(), ids)).filter(isOwn), ({ sessionId }) => sessionId);
  const namesOf = groupBy(others, ({ sessionId }) => sessionId);
  const withTime = rows.filter(({ session }) => session.startsAt);
  const without = rows.filter(({ session }) => !session.startsAt);
  return [...withTime, ...without].map(({ session, room, isBreak, part, answerWords, ...answered }) => ({
    ...session,
    ...{ room, isBreak: isBreak ?? false, part, answerWords },
    others: (namesOf.get(session.id) ?? []).map(({ name }) => name),
    slot: slotState(answered, session),
    shown: publicState(
      { ...session, room },
      released.find(({ id }) => id === session.id),
    ),
    materials: materials.get(session.id) ?? [],
    proposal: lastOf(proposed.filter(({ sessionId }) => sessionId === session.id)),
  }));
}

/** A file that a speaker may have: of their own sessions, or their own photo. */
export async function findOwnFile(
  actor: Actor,
  eventSlug: string,
  token: string,
  fileId: string,
): Promise<ServedFile | undefined> {
  const own = await findOwnSpeaking(actor, eventSlug, token);
  const named = own?.sessions.flatMap(({ materials }) => materials.map((one) => one.fileId)) ?? [];
  const plans = own?.sessions.map(({ room }) => room?.planFileId) ?? [];
  if (!own || ![...named, ...plans, own.speaker.photoFileId].includes(fileId)) return undefined;
  const file = await read().query.files.findFirst({
    where: and(eq(files.id, fileId), eq(files.ownerId, own.event.id)),
  });
  return file && served(file, false);
}

const occasion = {
  id: events.id,
  slug: events.slug,
  status: events.status,
  title: events.title,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  timeZone: events.timeZone,
  registrationOpensAt: events.registrationOpensAt,
  registrationClosesAt: events.registrationClosesAt,
};
export type SpokenAt = {
  id: string;
  linkVersion: number;
  name: string;
  event: Pick<Event, keyof typeof occasion>;
};

/** Where the actor speaks, by their account or the address that they signed in with; the latest event first. */
export async function ownSpeaking(actor: Actor, event?: { id: string }): Promise<SpokenAt[]> {
  if (actor.kind !== 'person') return [];
  const rows = await read()
    .select({
      id: speakers.id,
      linkVersion: speakers.linkVersion,
      name: speakers.name,
      invitedAt: speakers.invitedAt,
      event: occasion,
    })
    .from(speakers)
    .innerJoin(events, eq(events.id, speakers.eventId))
    .where(
      and(
        or(eq(speakers.personId, actor.id), eq(speakers.email, actor.email)),
        event && eq(speakers.eventId, event.id),
      ),
    )
    .orderBy(desc(events.startsAt), asc(speakers.name));
  return rows
    .filter((row) => canSeeEvent(actor, row.event) || row.invitedAt)
    .map(({ invitedAt: _invited, ...row }) => row);
}
