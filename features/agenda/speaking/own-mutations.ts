import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { proposals, sessionMaterials, sessions, sessionSpeakers, speakers } from '@/db/schema/agenda';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { ok, refuse, type Result } from '@/lib/result';
import type { Absence } from '../absences';
import type { NewFile } from '../files/incoming';
import {
  addFile,
  addMaterialIn,
  dropUnnamed,
  hangPicture,
  removeMaterial,
  takingFile,
  type NewMaterial,
} from '../files/mutations';
import { replaceAbsences } from '../part-mutations';
import type { Session, Speaker } from '../queries';
import { byToken } from './own-queries';
import { profileTexts, proposedTexts, sessionTexts, type ProposalTexts } from './proposal';
import type { SlotAnswer } from './schema';
import { answerRefusal } from './slot';

/** Behind which link something is done. */
export type SpeakerPlace = { slug: string; token: string };
type Held = { event: Event; speaker: Speaker; session: Session; heldId: string };

/** The speaker behind the link, while the event still takes something from them. */
async function openSpeaker(
  tx: Tx,
  actor: Actor,
  { slug, token }: SpeakerPlace,
): Promise<Result<{ event: Event; speaker: Speaker }, 'notFound' | 'over'>> {
  const found = await byToken(tx, actor, slug, token);
  if (!found) return refuse('notFound');
  return found.event.status === 'archived' ? refuse('over') : ok(found);
}

/** A session that they hold. */
async function heldSession(
  tx: Tx,
  actor: Actor,
  place: SpeakerPlace,
  sessionId: string,
): Promise<Result<Held, 'notFound' | 'over'>> {
  const own = await openSpeaker(tx, actor, place);
  if (!own.ok) return own;
  const [held] = await tx
    .select({ session: sessions, heldId: sessionSpeakers.id })
    .from(sessionSpeakers)
    .innerJoin(sessions, eq(sessions.id, sessionSpeakers.sessionId))
    .where(
      and(eq(sessionSpeakers.sessionId, sessionId), eq(sessionSpeakers.speakerId, own.value.speaker.id)),
    );
  return held ? ok({ ...own.value, ...held }) : refuse('notFound');
}

/** Says yes or no to a slot, at the time that the page showed. */
export async function answerSlot(
  actor: Actor,
  place: SpeakerPlace,
  sessionId: string,
  { answer, startsAt, words }: SlotAnswer,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'over' | 'cancelled' | 'unplanned' | 'moved'>> {
  return write(async (tx) => {
    const held = await heldSession(tx, actor, place, sessionId);
    if (!held.ok) return held;
    const { event, session, heldId } = held.value;
    const reason = answerRefusal(event, session, now);
    if (reason) return refuse(reason);
    if (session.startsAt?.getTime() !== startsAt) return refuse('moved');
    await tx
      .update(sessionSpeakers)
      .set({ answer, answerWords: words, answeredAt: now, answeredStartsAt: session.startsAt })
      .where(eq(sessionSpeakers.id, heldId));
    const detail = { answer };
    await recordAudit(tx, actor, now, {
      ...{ action: 'session.answerSlot', eventId: event.id, subjectId: sessionId, detail },
    });
    return ok();
  });
}

/** Takes the times when they cannot. */
export async function saveOwnAbsences(
  actor: Actor,
  place: SpeakerPlace,
  revision: number,
  absences: readonly Absence[],
  now: Date,
): Promise<Result<undefined, 'notFound' | 'over' | 'changedMeanwhile'>> {
  return write(async (tx) => {
    const own = await openSpeaker(tx, actor, place);
    if (!own.ok) return own;
    const { speaker } = own.value;
    if (speaker.revision !== revision) return refuse('changedMeanwhile');
    await replaceAbsences(tx, speaker.id, absences);
    // The form of the team holds them too: one that was opened before must not bring back the old ones
    await tx
      .update(speakers)
      .set({ revision: revision + 1 })
      .where(eq(speakers.id, speaker.id));
    await noteSpeaker(tx, actor, now, 'speaker.absences', own.value);
    return ok();
  });
}

/** Whether they want to be told when an own session moves or is cancelled. */
export async function setTellChanges(
  actor: Actor,
  place: SpeakerPlace,
  tellChanges: boolean,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'over'>> {
  return write(async (tx) => {
    const own = await openSpeaker(tx, actor, place);
    if (!own.ok) return own;
    await tx.update(speakers).set({ tellChanges }).where(eq(speakers.id, own.value.speaker.id));
    await noteSpeaker(tx, actor, now, 'speaker.tellChanges', own.value);
    return ok();
  });
}

async function noteSpeaker(
  tx: Tx,
  actor: Actor,
  now: Date,
  action: string,
  { event, speaker }: { event: Event; speaker: Speaker },
): Promise<void> {
  await recordAudit(tx, actor, now, { action, eventId: event.id, subjectId: speaker.id });
}

/**
 * Proposes words for a session that they hold, or about themselves (`sessionId` null), in the place of what they have
 * proposed before. Where nothing is other than it is, there is no proposal.
 */
export async function propose(
  actor: Actor,
  place: SpeakerPlace,
  sessionId: string | null,
  wanted: ProposalTexts,
  now: Date,
): Promise<Result<{ isProposed: boolean }, 'notFound' | 'over'>> {
  return write(async (tx) => {
    const held = sessionId === null ? undefined : await heldSession(tx, actor, place, sessionId);
    const own = held ?? (await openSpeaker(tx, actor, place));
    if (!own.ok) return own;
    const { event, speaker } = own.value;
    const subject = held ? 'session' : 'profile';
    const there = held?.ok ? sessionTexts(held.value.session) : profileTexts(speaker);
    const texts = proposedTexts(subject, there, wanted);
    const isProposed = Object.keys(texts).length > 0;
    const withdrawn = await withdraw(tx, speaker.id, sessionId);
    if (isProposed) {
      await tx
        .insert(proposals)
        .values({ eventId: event.id, speakerId: speaker.id, subject, sessionId, texts, createdAt: now });
    }
    if (isProposed || withdrawn) {
      const action = isProposed ? 'speaker.propose' : 'speaker.withdrawProposal';
      await noteSpeaker(tx, actor, now, action, own.value);
    }
    return ok({ isProposed });
  });
}

/** Takes back what nobody has decided on. */
export async function withdrawProposal(
  actor: Actor,
  place: SpeakerPlace,
  sessionId: string | null,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'over'>> {
  return write(async (tx) => {
    const own = await openSpeaker(tx, actor, place);
    if (!own.ok) return own;
    if (!(await withdraw(tx, own.value.speaker.id, sessionId))) return refuse('notFound');
    await noteSpeaker(tx, actor, now, 'speaker.withdrawProposal', own.value);
    return ok();
  });
}

async function withdraw(tx: Tx, speakerId: string, sessionId: string | null): Promise<boolean> {
  const about = sessionId === null ? isNull(proposals.sessionId) : eq(proposals.sessionId, sessionId);
  const gone = await tx
    .delete(proposals)
    .where(and(eq(proposals.speakerId, speakerId), eq(proposals.status, 'open'), about))
    .returning({ id: proposals.id });
  return gone.length > 0;
}

/** Sends in a link or a file for a session that they hold; it is shown once the editor has taken it. */
export async function sendMaterial(
  actor: Actor,
  place: SpeakerPlace,
  sessionId: string,
  material: NewMaterial,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'over' | 'tooMany'>> {
  return takingFile(material.kind === 'file' ? material.file : undefined, async (tx) => {
    const held = await heldSession(tx, actor, place, sessionId);
    if (!held.ok) return held;
    const { event, speaker, session } = held.value;
    const by = { speakerId: speaker.id, status: 'proposed' } as const;
    const added = await addMaterialIn(tx, actor, now, { ...session, event }, material, by);
    if (!added.ok) return added;
    const action = 'session.sendMaterial';
    await recordAudit(tx, actor, now, { action, eventId: event.id, subjectId: sessionId });
    return ok({ storageKeys: [] });
  });
}

/** Takes back what they have sent in, while nobody has taken it. */
export async function takeBackMaterial(
  actor: Actor,
  place: SpeakerPlace,
  materialId: string,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'over'>> {
  return takingFile(undefined, async (tx) => {
    const own = await openSpeaker(tx, actor, place);
    if (!own.ok) return own;
    const { event, speaker } = own.value;
    const material = await tx.query.sessionMaterials.findFirst({
      where: and(
        eq(sessionMaterials.id, materialId),
        eq(sessionMaterials.speakerId, speaker.id),
        eq(sessionMaterials.status, 'proposed'),
      ),
    });
    if (!material) return refuse('notFound');
    const action = 'session.removeMaterial';
    await recordAudit(tx, actor, now, { action, eventId: event.id, subjectId: material.sessionId });
    return ok(await removeMaterial(tx, event.id, material));
  });
}

/** Hangs their own photo, or (undefined) takes it away. */
export async function setOwnPhoto(
  actor: Actor,
  place: SpeakerPlace,
  file: NewFile | undefined,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'over'>> {
  return takingFile(file, async (tx) => {
    const own = await openSpeaker(tx, actor, place);
    if (!own.ok) return own;
    const { event, speaker } = own.value;
    const fileId = file ? await addFile(tx, { event, name: 'photo', actor }, file, now) : null;
    const before = await hangPicture(tx, { kind: 'speakers', id: speaker.id }, fileId);
    await noteSpeaker(tx, actor, now, 'speaker.picture', own.value);
    return ok(await dropUnnamed(tx, event.id, [before]));
  });
}
