import type { galleryModerations, moderationStatuses, requestStatuses } from '@/db/choices';
import { DAY_MS } from '@/lib/clock';
import { ok, refuse, type Refusal, type Success } from '@/lib/result';

// What visitors of the gallery and its exhibitors may say to each other, and when.

export type QuestionStatus = (typeof moderationStatuses)[number];
export type RequestStatus = (typeof requestStatuses)[number];
export type Moderation = (typeof galleryModerations)[number];

/** Questions of one visitor about one exhibit that may wait for an answer at a time. */
export const MOST_UNANSWERED = 3;
/** Questions, and requests to take something over, of one visitor within a day at one event. */
export const MOST_QUESTIONS_A_DAY = 20;
export const MOST_REQUESTS_A_DAY = 10;
export const TALK_DAY_MS = DAY_MS;
const YEARS_KEPT = 1;

type TalkEvent = { status: string; endsAt: Date };

/** When the names and addresses of those who wrote are deleted: a year after the event has ended. */
export function forgetAt({ endsAt }: Pick<TalkEvent, 'endsAt'>): Date {
  const date = new Date(endsAt);
  date.setUTCFullYear(date.getUTCFullYear() + YEARS_KEPT);
  return date;
}

/** Whether anything can be written: the event is public, and what is written has some time left. */
export function isTalkOpen(event: TalkEvent, now: Date): boolean {
  return event.status === 'published' && now < forgetAt(event);
}

export type WriteRefusal = 'over' | 'own';
type Writer = { isOpen: boolean; isExhibitor: boolean };

/** Whether a visitor may write at an exhibit at all; its own exhibitors answer there. */
export function canWrite({ isOpen, isExhibitor }: Writer): Success<undefined> | Refusal<WriteRefusal, never> {
  if (!isOpen) return refuse('over');
  return isExhibitor ? refuse('own') : ok();
}

export type AskRefusal = WriteRefusal | 'unanswered' | 'tooMany';

/** Whether a visitor may ask one more question. `unanswered`: theirs at this exhibit; `today`: within a day at the event. */
export function canAsk(
  facts: Writer & { unanswered: number; today: number },
): Success<undefined> | Refusal<AskRefusal, never> {
  const write = canWrite(facts);
  if (!write.ok) return write;
  if (facts.unanswered >= MOST_UNANSWERED) return refuse('unanswered');
  return facts.today >= MOST_QUESTIONS_A_DAY ? refuse('tooMany') : ok();
}

export type RequestRefusal = WriteRefusal | 'nobody' | 'asked' | 'tooMany';

/**
 * Whether a visitor may say that they want to take an exhibit over: once, and again after they took it back themselves. `nobody`:
 * the exhibit has no exhibitors who could agree.
 */
export function canRequest(
  facts: Writer & { exhibitors: number; before: RequestStatus | undefined; today: number },
): Success<undefined> | Refusal<RequestRefusal, never> {
  const write = canWrite(facts);
  if (!write.ok) return write;
  if (facts.exhibitors === 0) return refuse('nobody');
  if (facts.before !== undefined && facts.before !== 'withdrawn') return refuse('asked');
  return facts.today >= MOST_REQUESTS_A_DAY ? refuse('tooMany') : ok();
}

/** What a new question begins as. */
export function firstStatus(moderation: Moderation): QuestionStatus {
  return moderation === 'before' ? 'waiting' : 'shown';
}

export const moderationActs = ['show', 'hide'] as const;
export type ModerationAct = (typeof moderationActs)[number];

/** What a question becomes when a curator shows or hides it; undefined where it is that already. */
export function moderated(status: QuestionStatus, act: ModerationAct): QuestionStatus | undefined {
  const next = act === 'show' ? 'shown' : 'hidden';
  return next === status ? undefined : next;
}

/** Whether somebody may answer: curators whatever is not hidden, exhibitors what is shown at their exhibit. */
export function canAnswer(
  status: QuestionStatus,
  who: { isCurator: boolean; isExhibitor: boolean },
): boolean {
  if (who.isCurator) return status !== 'hidden';
  return who.isExhibitor && status === 'shown';
}

export type RequestMove = 'agree' | 'decline' | 'withdraw';
const requestMoves: Record<RequestMove, { from: readonly RequestStatus[]; to: RequestStatus }> = {
  agree: { from: ['open'], to: 'agreed' },
  decline: { from: ['open'], to: 'declined' },
  withdraw: { from: ['open', 'agreed'], to: 'withdrawn' },
};

/** What becomes of a request; undefined where the step is not open. */
export function movedRequest(status: RequestStatus, move: RequestMove): RequestStatus | undefined {
  const { from, to } = requestMoves[move];
  return from.includes(status) ? to : undefined;
}

/** Whether both have agreed, so that each may know who the other is: the visitor by asking, the exhibitors by saying yes. */
export function isContactOpen(status: RequestStatus): boolean {
  return status === 'agreed';
}
