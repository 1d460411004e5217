import 'server-only';
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import { read } from '@/db/client';
import {
  proposals,
  sessionMaterials,
  sessions,
  sessionSpeakers,
  speakerAbsences,
  speakers,
} from '@/db/schema/agenda';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { groupBy } from '@/lib/group';
import type { Localized } from '@/lib/i18n/locale';
import type { Absence } from '../absences';
import { materialsOf, type Material } from '../files/queries';
import { canPlan } from '../policy';
import { findPart, type Session, type Speaker } from '../queries';
import type { Proposal } from './own-queries';
import { isUnanswered, slotState, type SlotState } from './slot';

/** A slot as the team sees it: which session, and what the speaker says to it. */
export type Slot = Pick<Session, 'id' | 'title' | 'status' | 'startsAt' | 'endsAt'> & {
  speakerId: string;
  part: 'speaker' | 'moderator';
  state: SlotState;
  answeredAt: Date | null;
  answerWords: string;
};

/** Every slot of the event, or of one speaker, in the order of time; whoever asks: the caller decides. */
async function slotsOf(eventId: string, speakerId?: string): Promise<Slot[]> {
  const rows = await read()
    .select({
      id: sessions.id,
      title: sessions.title,
      status: sessions.status,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      speakerId: sessionSpeakers.speakerId,
      part: sessionSpeakers.role,
      answer: sessionSpeakers.answer,
      answeredStartsAt: sessionSpeakers.answeredStartsAt,
      answeredAt: sessionSpeakers.answeredAt,
      answerWords: sessionSpeakers.answerWords,
    })
    .from(sessionSpeakers)
    .innerJoin(sessions, eq(sessions.id, sessionSpeakers.sessionId))
    .where(
      and(eq(sessions.eventId, eventId), speakerId ? eq(sessionSpeakers.speakerId, speakerId) : undefined),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  return rows.map(({ answer, answeredStartsAt, ...row }) => ({
    ...row,
    state: slotState({ answer, answeredStartsAt }, row),
  }));
}

/** How it stands with a speaker: what is missing, and what they say to their slots. */
export type SpeakerState = {
  /** Slots by what the speaker says to them. */
  slots: number;
  unanswered: number;
  confirmed: number;
  declined: number;
};

/** By speaker; undefined for who may not plan. */
export async function speakerStates(
  actor: Actor,
  event: Event,
): Promise<ReadonlyMap<string, SpeakerState> | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const bySpeaker = groupBy(await slotsOf(event.id), ({ speakerId }) => speakerId);
  return new Map(
    [...bySpeaker].map(([id, slots]) => [
      id,
      {
        slots: slots.length,
        unanswered: slots.filter(({ state }) => isUnanswered(state)).length,
        confirmed: slots.filter(({ state }) => state === 'confirmed').length,
        declined: slots.filter(({ state }) => state === 'declined').length,
      },
    ]),
  );
}

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

/** A proposal with what it is about, as it is now. */
export type DeskProposal = Proposal & { speaker: Speaker; session: Session | null };
/** Something that a speaker has sent in for a session. */
export type DeskMaterial = Material & { sessionTitle: Localized };
export type Submitted = { proposals: DeskProposal[]; materials: DeskMaterial[] };

/**
 * What waits for the editor, the oldest first: of the whole event, or of one speaker. Undefined for who may not plan.
 */
export async function submitted(
  actor: Actor,
  event: { id: string },
  speakerId?: string,
): Promise<Submitted | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const open = await read()
    .select({ proposal: proposals, speaker: speakers, session: sessions })
    .from(proposals)
    .innerJoin(speakers, eq(speakers.id, proposals.speakerId))
    .leftJoin(sessions, eq(sessions.id, proposals.sessionId))
    .where(
      and(
        eq(proposals.eventId, event.id),
        eq(proposals.status, 'open'),
        speakerId ? eq(proposals.speakerId, speakerId) : undefined,
      ),
    )
    .orderBy(asc(proposals.createdAt));
  const waiting = await read()
    .select({ id: sessionMaterials.id, sessionId: sessions.id, title: sessions.title })
    .from(sessionMaterials)
    .innerJoin(sessions, eq(sessions.id, sessionMaterials.sessionId))
    .where(
      and(
        eq(sessions.eventId, event.id),
        eq(sessionMaterials.status, 'proposed'),
        speakerId ? eq(sessionMaterials.speakerId, speakerId) : undefined,
      ),
    )
    .orderBy(asc(sessionMaterials.createdAt));
  const all = await materialsOf(read(), [...new Set(waiting.map(({ sessionId }) => sessionId))]);
  const byId = new Map(all.map((material) => [material.id, material]));
  return {
    proposals: open.map(({ proposal, ...rest }) => ({ ...proposal, ...rest })),
    materials: waiting.flatMap(({ id, title }) => {
      const material = byId.get(id);
      return material ? [{ ...material, sessionTitle: title }] : [];
    }),
  };
}

/** How much waits for the editor; undefined for who may not plan. */
export async function countSubmitted(actor: Actor, event: { id: string }): Promise<number | undefined> {
  if (!canPlan(actor, event.id)) return undefined;
  const open = and(eq(proposals.eventId, event.id), eq(proposals.status, 'open'));
  const [texts] = await read().select({ n: count() }).from(proposals).where(open);
  const [sent] = await read()
    .select({ n: count() })
    .from(sessionMaterials)
    .innerJoin(sessions, eq(sessions.id, sessionMaterials.sessionId))
    .where(and(eq(sessions.eventId, event.id), eq(sessionMaterials.status, 'proposed')));
  return (texts?.n ?? 0) + (sent?.n ?? 0);
}

/** What the team sees of a speaker beside the form. */
export type SpeakerDesk = Submitted & {
  slots: Slot[];
  /** Proposals that were decided, the latest first. */
  decided: DeskProposal[];
};

const DECIDED_SHOWN = 10;

export async function speakerDesk(
  actor: Actor,
  event: { id: string },
  speakerId: string,
): Promise<SpeakerDesk | undefined> {
  const waiting = await submitted(actor, event, speakerId);
  if (!waiting) return undefined;
  const decided = await read()
    .select({ proposal: proposals, speaker: speakers, session: sessions })
    .from(proposals)
    .innerJoin(speakers, eq(speakers.id, proposals.speakerId))
    .leftJoin(sessions, eq(sessions.id, proposals.sessionId))
    .where(
      and(
        eq(proposals.eventId, event.id),
        eq(proposals.speakerId, speakerId),
        inArray(proposals.status, ['taken', 'returned']),
      ),
    )
    .orderBy(desc(proposals.decidedAt))
    .limit(DECIDED_SHOWN);
  return {
    ...waiting,
    slots: await slotsOf(event.id, speakerId),
    decided: decided.map(({ proposal, ...rest }) => ({ ...proposal, ...rest })),
  };
}
