'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { known } from '../exhibit-place';
import { answerQuestion, moderateQuestions, setModeration } from './desk-mutations';
import { actInput, answerField, answerText, moderationInput } from './schema';
import { decideTakeover } from './takeover-mutations';
import {
  deskPlace,
  exhibitorTalkPage,
  moderationPage,
  sentId,
  talkPlace,
  type DeskPlace,
  type TalkPlace,
} from './talk-place';

/** One question by its own button, or those that are ticked. */
export async function moderateAction(sent: DeskPlace, data: FormData): Promise<void> {
  const place = deskPlace.parse(sent);
  const [act, one] = asText(data.get('act')).split(':');
  const parsed = actInput.safeParse({ act, ids: one ? [one] : data.getAll('question') });
  const actor = await currentActor();
  const event = await findTeamEvent(actor, place.slug);
  if (!event) redirect(moderationPage(place, { refused: 'notFound' }));
  if (!parsed.success) redirect(moderationPage(place, { refused: 'none' }));
  const done = await moderateQuestions(actor, event.id, parsed.data.act, parsed.data.ids, currentTime());
  if (!done.ok) redirect(moderationPage(place, { refused: done.reason }));
  const count = asText(done.value.changed);
  redirect(moderationPage(place, { done: parsed.data.act === 'show' ? 'shown' : 'hidden', count }));
}

export async function moderationAction(sent: DeskPlace, data: FormData): Promise<void> {
  const place = deskPlace.parse(sent);
  const parsed = moderationInput.safeParse(formValues(data));
  const actor = await currentActor();
  const event = await findTeamEvent(actor, place.slug);
  if (!event || !parsed.success) redirect(moderationPage(place, { refused: 'notFound' }));
  const set = await setModeration(actor, event.id, parsed.data.moderation, currentTime());
  redirect(moderationPage(place, set.ok ? { done: 'moderation' } : { refused: set.reason }));
}

async function refusedAnswer(
  locale: string,
  questionId: string,
  data: FormData,
): Promise<FormState | undefined> {
  const [language, field] = [known(locale), answerField(questionId)];
  const parsed = answerText.safeParse(data.get(field) ?? '');
  if (!parsed.success) {
    return formError({ [field]: issueErrors(parsed.error.issues, language)[''] ?? [] }, data);
  }
  const done = await answerQuestion(await currentActor(), questionId, parsed.data, currentTime());
  return done.ok ? undefined : formError({ '': [translator(language)('talk.refused.notFound')] }, data);
}

/** A curator's answer. */
export async function deskAnswerAction(
  ...[sent, questionId, , data]: [DeskPlace, string, FormState, FormData]
): Promise<FormState> {
  const place = deskPlace.parse(sent);
  const refused = await refusedAnswer(place.locale, sentId.parse(questionId), data);
  if (refused) return refused;
  redirect(moderationPage(place, { done: 'answered' }));
}

/** An exhibitor's answer. */
export async function ownAnswerAction(
  ...[sent, questionId, , data]: [TalkPlace, string, FormState, FormData]
): Promise<FormState> {
  const place = talkPlace.parse(sent);
  const refused = await refusedAnswer(place.locale, sentId.parse(questionId), data);
  if (refused) return refused;
  redirect(exhibitorTalkPage(place, { done: 'answered' }));
}

export async function decideTakeoverAction(
  ...[sent, requestId, isAgreed]: [TalkPlace, string, boolean]
): Promise<void> {
  const [place, agreed] = [talkPlace.parse(sent), isAgreed === true];
  const done = await decideTakeover(await currentActor(), sentId.parse(requestId), agreed, currentTime());
  if (!done.ok) redirect(exhibitorTalkPage(place, { refused: done.reason }));
  redirect(exhibitorTalkPage(place, { done: agreed ? 'agreed' : 'declined' }));
}
