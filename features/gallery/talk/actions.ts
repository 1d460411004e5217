'use server';

import { redirect } from 'next/navigation';
import { findEventId } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { mayTry } from './attempts';
import { keepTicket, ticketOnDevice } from './device';
import { appreciate, askQuestion, takeBackQuestion } from './mutations';
import { questionInput, requestInput } from './schema';
import type { Standing } from './subject-queries';
import { requestTakeover, withdrawTakeover } from './takeover-mutations';
import { talkPage, talkPlace, type TalkPlace } from './talk-place';

async function standingAt({ slug, exhibit }: TalkPlace): Promise<Standing> {
  return { eventSlug: slug, exhibitSlug: exhibit, ticket: await ticketOnDevice(slug) };
}

export const appreciateAction = serverAction(
  [talkPlace, sent.flag],
  async ([place, wanted]): Promise<void> => {
    if (!(await mayTry())) redirect(talkPage(place, { refused: 'tooMany' }));
    const said = await appreciate(await currentActor(), await standingAt(place), wanted, currentTime());
    if (!said.ok) redirect(talkPage(place, { refused: said.reason }));
    redirect(talkPage(place, { done: wanted ? 'appreciated' : 'unappreciated' }));
  },
);

export const askAction = serverAction(
  [talkPlace, sent.state, sent.form],
  async ([place, , data]): Promise<FormState> => {
    const { locale } = place;
    const t = translator(locale);
    const parsed = questionInput.safeParse({ ...formValues(data), locale });
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    if (!(await mayTry())) return formError({ '': [t('talk.refused.tooMany')] }, data);
    const [actor, standing] = [await currentActor(), await standingAt(place)];
    const asked = await askQuestion(actor, standing, parsed.data, currentTime());
    if (!asked.ok) return formError({ '': [t(`talk.refused.${asked.reason}`)] }, data);
    redirect(talkPage(place, { done: asked.value.status === 'shown' ? 'asked' : 'waiting' }));
  },
);

export const takeBackQuestionAction = serverAction(
  [talkPlace, sent.text],
  async ([place, id]): Promise<void> => {
    const gone = await takeBackQuestion(await currentActor(), await standingAt(place), id, currentTime());
    redirect(talkPage(place, gone.ok ? { done: 'takenBack' } : { refused: gone.reason }));
  },
);

export const requestAction = serverAction(
  [talkPlace, sent.state, sent.form],
  async ([place, , data]): Promise<FormState> => {
    const { locale } = place;
    const t = translator(locale);
    const parsed = requestInput.safeParse({ consent: '', ...formValues(data), locale });
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    if (!(await mayTry())) return formError({ '': [t('talk.refused.tooMany')] }, data);
    const [actor, standing] = [await currentActor(), await standingAt(place)];
    const asked = await requestTakeover(actor, standing, parsed.data, currentTime());
    if (!asked.ok) return formError({ '': [t(`talk.refused.${asked.reason}`)] }, data);
    redirect(talkPage(place, { done: 'requested' }));
  },
);

export const withdrawTakeoverAction = serverAction([talkPlace], async ([place]): Promise<void> => {
  const gone = await withdrawTakeover(await currentActor(), await standingAt(place), currentTime());
  redirect(talkPage(place, gone.ok ? { done: 'withdrawn' } : { refused: gone.reason }));
});

/** Takes the ticket from a device that somebody else uses too. */
export const forgetTicketAction = serverAction([talkPlace], async ([place]): Promise<void> => {
  // What is no event can be no name of a cookie either
  if (await findEventId(await currentActor(), place.slug)) await keepTicket(place.slug, undefined);
  redirect(talkPage(place, { done: 'forgotten' }));
});
