'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { exhibitPage, known, type Place } from '../exhibit-place';
import { refusalErrors } from '../words';
import { addComment, resolveComment } from './comment-mutations';
import { restoreVersion } from './restore-mutations';
import { decisionWords, newComment } from './schema';
import { takeStep } from './step-mutations';

export async function addCommentAction(...[place, , data]: [Place, FormState, FormData]): Promise<FormState> {
  const locale = known(place.locale);
  const { part, comment } = formValues(data);
  const parsed = newComment.safeParse({ part, text: comment });
  if (!parsed.success) {
    const { text, ...errors } = issueErrors(parsed.error.issues, locale);
    return formError(text ? { ...errors, comment: text } : errors, data);
  }
  const id = asText(place.exhibitId);
  const added = await addComment(await currentActor(), id, parsed.data, currentTime());
  if (!added.ok) return formError(refusalErrors(added, locale), data);
  redirect(`${exhibitPage(place, { done: 'commented' })}#comments`);
}

export async function resolveCommentAction(
  place: Place,
  commentId: string,
  isResolved: boolean,
): Promise<void> {
  const resolved = await resolveComment(
    await currentActor(),
    asText(place.exhibitId),
    asText(commentId),
    isResolved === true,
    currentTime(),
  );
  const done = isResolved === true ? 'commentResolved' : 'commentReopened';
  redirect(`${exhibitPage(place, resolved.ok ? { done } : { refused: 'notFound' })}#comments`);
}

const decisions = { return: 'returned', accept: 'accepted', decline: 'declined' } as const;
export type Decision = keyof typeof decisions;

/** A step that carries words to the exhibitors. */
export async function decideExhibitAction(
  ...[place, wanted, , data]: [Place, Decision, FormState, FormData]
): Promise<FormState> {
  const locale = known(place.locale);
  // What is bound to an action comes from the browser
  if (!Object.hasOwn(decisions, wanted))
    return formError(refusalErrors({ reason: 'notFound' }, locale), data);
  const field = `words-${wanted}`;
  const parsed = decisionWords.safeParse(formValues(data)[field]);
  if (!parsed.success) {
    return formError({ [field]: issueErrors(parsed.error.issues, locale)[''] ?? [] }, data);
  }
  const id = asText(place.exhibitId);
  const taken = await takeStep(await currentActor(), id, wanted, currentTime(), parsed.data);
  if (!taken.ok && taken.reason === 'wordsMissing') {
    return formError({ [field]: [translator(locale)('exhibit.refused.wordsMissing')] }, data);
  }
  if (!taken.ok) return formError(refusalErrors(taken, locale), data);
  redirect(exhibitPage(place, { done: decisions[wanted] }));
}

export async function restoreVersionAction(
  ...[place, number, , data]: [Place, number, FormState, FormData]
): Promise<FormState> {
  const locale = known(place.locale);
  const restored = await restoreVersion(
    await currentActor(),
    asText(place.exhibitId),
    Number(number) || 0,
    sentRevision(data),
    currentTime(),
  );
  if (!restored.ok) return formError(refusalErrors(restored, locale), data);
  redirect(exhibitPage(place, { done: 'restored' }));
}
