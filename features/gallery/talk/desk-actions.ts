'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { answerQuestion, moderateQuestions, setModeration } from './desk-mutations';
import { actInput, answerField, answerText, moderationInput } from './schema';
import { decideTakeover } from './takeover-mutations';
import { deskPlace, exhibitorTalkPage, moderationPage, talkPlace } from './talk-place';

/** One question by its own button, or those that are ticked. */
export const moderateAction = serverAction([deskPlace, sent.form], async ([place, data]): Promise<void> => {
  const [act, one] = asText(data.get('act')).split(':');
  const parsed = actInput.safeParse({ act, ids: one ? [one] : data.getAll('question') });
  const actor = await currentActor();
  const event = await findTeamEvent(actor, place.slug);
  if (!event) redirect(moderationPage(place, { refused: 'notFound' }));
  if (!parsed.success) redirect(moderationPage(place, { refused: 'none' }));
  const done = await moderateQuestions(actor, event.id, parsed.data.act, parsed.data.ids, currentTime());
  if (!done.ok) redirect(moderationPage(place, { refused: done.reason }));
  const count = String(done.value.changed);
  redirect(moderationPage(place, { done: parsed.data.act === 'show' ? 'shown' : 'hidden', count }));
});

export const moderationAction = serverAction([deskPlace, sent.form], async ([place, data]): Promise<void> => {
  const parsed = moderationInput.safeParse(formValues(data));
  const actor = await currentActor();
  const event = await findTeamEvent(actor, place.slug);
  if (!event || !parsed.success) redirect(moderationPage(place, { refused: 'notFound' }));
  const set = await setModeration(actor, event.id, parsed.data.moderation, currentTime());
  redirect(moderationPage(place, set.ok ? { done: 'moderation' } : { refused: set.reason }));
});

async function refusedAnswer(
  locale: Locale,
  questionId: string,
  data: FormData,
): Promise<FormState | undefined> {
  const field = answerField(questionId);
  const parsed = answerText.safeParse(data.get(field) ?? '');
  if (!parsed.success) {
    return formError({ [field]: issueErrors(parsed.error.issues, locale)[''] ?? [] }, data);
  }
  const done = await answerQuestion(await currentActor(), questionId, parsed.data, currentTime());
  return done.ok ? undefined : formError({ '': [translator(locale)('talk.refused.notFound')] }, data);
}

/** A curator's answer. */
export const deskAnswerAction = serverAction(
  [deskPlace, sent.text, sent.state, sent.form],
  async ([place, questionId, , data]): Promise<FormState> => {
    const refused = await refusedAnswer(place.locale, questionId, data);
    if (refused) return refused;
    redirect(moderationPage(place, { done: 'answered' }));
  },
);

/** An exhibitor's answer. */
export const ownAnswerAction = serverAction(
  [talkPlace, sent.text, sent.state, sent.form],
  async ([place, questionId, , data]): Promise<FormState> => {
    const refused = await refusedAnswer(place.locale, questionId, data);
    if (refused) return refused;
    redirect(exhibitorTalkPage(place, { done: 'answered' }));
  },
);

export const decideTakeoverAction = serverAction(
  [talkPlace, sent.text, sent.flag],
  async ([place, requestId, agreed]): Promise<void> => {
    const done = await decideTakeover(await currentActor(), requestId, agreed, currentTime());
    if (!done.ok) redirect(exhibitorTalkPage(place, { refused: done.reason }));
    redirect(exhibitorTalkPage(place, { done: agreed ? 'agreed' : 'declined' }));
  },
);
