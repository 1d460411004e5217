import 'server-only';
import { eq } from 'drizzle-orm';
import { recordAudit } from '@/db/audit';
import { write, type Tx } from '@/db/client';
import { events } from '@/db/schema/events';
import { signups } from '@/db/schema/registration';
import type { Event } from '@/features/events/queries';
import { enqueueSealed, sealMail } from '@/features/mail/mutations';
import type { Actor } from '@/features/people/actor';
import { promoteSignupsIn } from '@/features/signup/mutations';
import { ok, refuse, type Refusal, type Result } from '@/lib/result';
import { canPlan } from '../policy';
import { isEmpty, type Difference } from './difference';
import { releaseMail, roomsOf } from './mails';
import { findNumber, planRows } from './queries';
import { restoredDraft } from './restore-queries';
import { savePlan } from './restore-mutations';
import { markOf } from './snapshot';
import { draftRelease, storeRelease, type DraftRelease, type ReleaseWords } from './store-mutations';
import { newsOf, toldOf } from './telling';
import { followersOf } from './telling-queries';

/** `mark` stands for what was seen before; without it, it is what is planned now. */
export type ReleaseRequest = ReleaseWords & { mark?: string };
export type ReleaseResult = Result<
  { slug: string; number: number; told: number },
  'notFound' | 'changedMeanwhile' | 'nothing'
>;

async function plannedEvent(tx: Tx, actor: Actor, eventId: string): Promise<Event | undefined> {
  const event = await tx.query.events.findFirst({ where: eq(events.id, eventId) });
  return event && canPlan(actor, event.id) ? event : undefined;
}

/** Why this cannot be released; undefined when it can. What is hidden can be released as it is, to be seen again. */
function refusalOf(
  event: Event,
  { previous, snapshot, difference }: DraftRelease,
  mark: string | undefined,
): Refusal<'changedMeanwhile' | 'nothing', never> | undefined {
  if (mark !== undefined && mark !== markOf(previous?.number ?? 0, snapshot))
    return refuse('changedMeanwhile');
  const isHidden = previous !== undefined && !event.agendaPublished;
  return isEmpty(difference) && !isHidden ? refuse('nothing') : undefined;
}

/**
 * Makes the plan what readers see: a release with a name and a note in two languages. Who follows what moves, is cancelled or
 * takes place again gets one mail for all of it.
 */
export async function releaseAgenda(
  actor: Actor,
  eventId: string,
  { mark, ...words }: ReleaseRequest,
  now: Date,
): Promise<ReleaseResult> {
  return write(async (tx) => {
    const event = await plannedEvent(tx, actor, eventId);
    if (!event) return refuse('notFound');
    const draft = await draftRelease(tx, event.id, now);
    return refusalOf(event, draft, mark) ?? ok(await releaseIn(tx, actor, now, event, draft, words));
  });
}

/**
 * Goes back to an earlier release: the plan is made what it was then, and released. What was added since becomes a draft, what
 * was deleted is there again.
 */
export async function restoreRelease(
  actor: Actor,
  eventId: string,
  number: number,
  { mark, ...words }: ReleaseRequest,
  now: Date,
): Promise<ReleaseResult> {
  return write(async (tx) => {
    const event = await plannedEvent(tx, actor, eventId);
    const release = event && (await findNumber(tx, event.id, number));
    if (!event || !release) return refuse('notFound');
    const plan = await planRows(tx, event.id);
    const { restored, draft } = await restoredDraft(tx, event.id, plan, release.snapshot, now);
    const refusal = refusalOf(event, draft, mark);
    if (refusal) return refusal;
    await savePlan(tx, plan, restored, now);
    return ok(await releaseIn(tx, actor, now, event, draft, { ...words, restores: number }));
  });
}

async function releaseIn(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  { previous, difference }: DraftRelease,
  words: ReleaseWords & { restores?: number },
): Promise<{ slug: string; number: number; told: number }> {
  const news = previous ? newsOf(difference, now) : [];
  const mails = toldOf(news, await followersOf(tx, event.id, news));
  const createdBy = actor.kind === 'person' ? actor.id : null;
  const told = mails.length;
  const { release } = await storeRelease(tx, now, event, { ...words, createdBy, told });
  await recordAudit(tx, actor, now, {
    action: words.restores === undefined ? 'event.releaseAgenda' : 'event.restoreAgenda',
    eventId: event.id,
    subjectId: release.id,
    detail: {
      number: release.number,
      ...(words.restores !== undefined && { restores: words.restores }),
      ...release.counts,
    },
  });
  await settleSignups(tx, actor, now, { ...event, agendaPublished: true }, difference);
  const mailed = { ...release, rooms: roomsOf(previous?.snapshot, release.snapshot) };
  await enqueueSealed(
    tx,
    mails.map((one) => sealMail(now, releaseMail(event, mailed, one))),
  );
  return { slug: event.slug, number: release.number, told };
}

/** Who waits may have a place now: there are more, or it takes place again. What is not shown any more has no sign-ups. */
async function settleSignups(
  tx: Tx,
  actor: Actor,
  now: Date,
  event: Event,
  difference: Difference,
): Promise<void> {
  for (const { before, after } of difference.sessions) {
    if (after) await promoteSignupsIn(tx, actor, now, event, after.id);
    else if (before) await tx.delete(signups).where(eq(signups.sessionId, before.id));
  }
}
