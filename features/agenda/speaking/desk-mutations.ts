import 'server-only';
import { and, eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { proposals, sessionMaterials, sessions, speakers } from '@/db/schema/agenda';
import type { Event } from '@/features/events/queries';
import { enqueueMail } from '@/features/mail/mutations';
import type { SpeakerNews } from '@/features/mail/templates';
import type { Actor } from '@/features/people/actor';
import { pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { ok, refuse, type Result } from '@/lib/result';
import { plannableEvent } from '../access-queries';
import { removeMaterial, takingFile } from '../files/mutations';
import { later } from '../mutations';
import type { Session, Speaker } from '../queries';
import { verdict } from './mails';
import type { Proposal } from './own-queries';
import { lockOf, withProfileTexts, withSessionTexts } from './proposal';

type Open = { event: Event; proposal: Proposal; speaker: Speaker; session: Session | undefined };

/** A proposal that nobody has decided on, for who plans its event. */
async function openProposal(tx: Tx, actor: Actor, proposalId: string): Promise<Open | undefined> {
  const proposal = await tx.query.proposals.findFirst({
    where: and(eq(proposals.id, proposalId), eq(proposals.status, 'open')),
  });
  const event = proposal && (await plannableEvent(tx, actor, proposal.eventId));
  const speaker =
    proposal && (await tx.query.speakers.findFirst({ where: eq(speakers.id, proposal.speakerId) }));
  if (!event || !speaker) return undefined;
  const session = proposal.sessionId
    ? await tx.query.sessions.findFirst({ where: eq(sessions.id, proposal.sessionId) })
    : undefined;
  return { event, proposal, speaker, session };
}

/** Makes what is proposed the draft, unless that was changed since the editor saw both. */
export async function takeProposal(
  actor: Actor,
  proposalId: string,
  lock: number,
  now: Date,
): Promise<Result<undefined, 'notFound' | 'changedMeanwhile'>> {
  return write(async (tx) => {
    const open = await openProposal(tx, actor, proposalId);
    if (!open) return refuse('notFound');
    const { proposal, speaker, session } = open;
    if (lockOf(open) !== lock) return refuse('changedMeanwhile');
    let taken = open;
    if (session) {
      const words = withSessionTexts(session, proposal.texts);
      const updatedAt = later(now, session.updatedAt);
      await tx
        .update(sessions)
        .set({ ...words, updatedAt })
        .where(eq(sessions.id, session.id));
      // The mail calls it what it is called from now on
      taken = { ...open, session: { ...session, ...words } };
    } else {
      const words = withProfileTexts(speaker, proposal.texts);
      const revision = speaker.revision + 1;
      await tx
        .update(speakers)
        .set({ ...words, revision })
        .where(eq(speakers.id, speaker.id));
    }
    await decide(tx, actor, now, taken, { status: 'taken', words: '' });
    return ok();
  });
}

/** Sends a proposal back with words, which go to the speaker by mail. */
export async function returnProposal(
  actor: Actor,
  proposalId: string,
  words: string,
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return write(async (tx) => {
    const open = await openProposal(tx, actor, proposalId);
    if (!open) return refuse('notFound');
    await decide(tx, actor, now, open, { status: 'returned', words });
    return ok();
  });
}

async function decide(
  tx: Tx,
  actor: Actor,
  now: Date,
  { event, proposal, speaker, session }: Open,
  { status, words }: { status: 'taken' | 'returned'; words: string },
): Promise<void> {
  await tx
    .update(proposals)
    .set({ status, answer: words, decidedAt: now })
    .where(eq(proposals.id, proposal.id));
  const about = session ? titleFor(session, speaker) : '';
  const what = session ? 'session' : 'profile';
  await tell(tx, now, event, speaker, { news: `${what}-${status}`, about, words, key: proposal.id });
  const action = status === 'taken' ? 'speaker.takeProposal' : 'speaker.returnProposal';
  await recordAudit(tx, actor, now, { action, eventId: event.id, subjectId: speaker.id });
}

function titleFor({ title }: Pick<Session, 'title'>, { locale }: Speaker): string {
  return pickLocalized(title, locale).text || translator(locale)('sessions.untitled');
}

async function tell(
  tx: Tx,
  now: Date,
  event: Event,
  speaker: Speaker,
  news: { news: SpeakerNews; about: string; words: string; key: string },
): Promise<void> {
  const mail = verdict(event, speaker, news);
  if (mail) await enqueueMail(tx, now, mail);
}

/** Takes what a speaker has sent in for a session, or (with words) sends it back, which removes it. */
export async function decideMaterial(
  actor: Actor,
  materialId: string,
  decision: { take: true } | { take: false; words: string },
  now: Date,
): Promise<Result<undefined, 'notFound'>> {
  return takingFile(undefined, async (tx) => {
    const material = await tx.query.sessionMaterials.findFirst({
      where: and(eq(sessionMaterials.id, materialId), eq(sessionMaterials.status, 'proposed')),
    });
    const session =
      material && (await tx.query.sessions.findFirst({ where: eq(sessions.id, material.sessionId) }));
    const event = session && (await plannableEvent(tx, actor, session.eventId));
    if (!event) return refuse('notFound');
    const speaker =
      material.speakerId === null
        ? undefined
        : await tx.query.speakers.findFirst({ where: eq(speakers.id, material.speakerId) });
    const { id, title } = material;
    const status = { status: 'accepted' } as const;
    if (decision.take) await tx.update(sessionMaterials).set(status).where(eq(sessionMaterials.id, id));
    const gone = decision.take ? { storageKeys: [] } : await removeMaterial(tx, event.id, material);
    const news = decision.take ? 'material-taken' : 'material-returned';
    const words = decision.take ? '' : decision.words;
    if (speaker) await tell(tx, now, event, speaker, { news, about: title, words, key: id });
    const action = decision.take ? 'session.acceptMaterial' : 'session.returnMaterial';
    await recordAudit(tx, actor, now, { action, eventId: event.id, subjectId: session.id });
    return ok(gone);
  });
}
