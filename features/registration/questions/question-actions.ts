'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { createQuestion, deleteQuestion, moveQuestion, saveQuestion } from './question-mutations';
import { parseQuestion } from './question-schema';
import { refusalField } from './question-words';

function listPath(locale: Locale, slug: string, done?: string): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/questions`;
  return done ? `${path}?done=${done}` : path;
}

export const saveQuestionAction = serverAction(
  [sent.locale, sent.text, sent.text.optional(), sent.state, sent.form],
  async ([locale, slug, id, , data]): Promise<FormState> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) redirect(listPath(locale, slug));
    const parsed = parseQuestion(formValues(data), event.timeZone);
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const now = currentTime();
    const result =
      id === undefined
        ? await createQuestion(actor, now, event.slug, parsed.data)
        : await saveQuestion(actor, now, event.slug, id, parsed.data, sentRevision(data));
    if (result.ok) redirect(listPath(locale, slug, 'saved'));
    if (result.reason === 'notFound') redirect(listPath(locale, slug));
    const words = translator(locale)(`questions.refused.${result.reason}`);
    return formError({ [refusalField(result.reason)]: [words] }, data);
  },
);

/** `move` says which question and where to: `id:up`, `id:down` or `id:` and a place, counted from 0. */
export const moveQuestionAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const t = translator(locale);
    const [, id = '', place = ''] = /^([^:]{1,64}):(up|down|\d{1,4})$/.exec(asText(data.get('move'))) ?? [];
    const to = place === 'up' || place === 'down' ? place : Number(place);
    const result = await moveQuestion(await currentActor(), currentTime(), slug, id, to);
    refresh();
    if (result.ok) return { status: 'done', message: t('questions.done.moved') };
    if (result.reason === 'notFound') return formError({ '': [t('questions.refused.gone')] }, data);
    return formError({ '': [t(`questions.refused.${result.reason}`)] }, data);
  },
);

/** `counted` is how many answers the page said would be destroyed. */
export const deleteQuestionAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.number, sent.state, sent.form],
  async ([locale, slug, id, counted, , data]): Promise<FormState> => {
    const t = translator(locale);
    const result = await deleteQuestion(await currentActor(), currentTime(), slug, id, counted);
    if (result.ok) redirect(listPath(locale, slug, 'deleted'));
    switch (result.reason) {
      case 'notFound':
        return redirect(listPath(locale, slug));
      case 'moreAnswers':
        // The page around the form says the new number
        refresh();
        return formError({ '': [t('questions.refused.moreAnswers', result.facts)] }, data);
      case 'hasDependants': {
        const labels = result.facts.labels.map((label) =>
          t('questions.quoted', { name: pickLocalized(label, locale).text }),
        );
        const names = new Intl.ListFormat(locale).format(labels);
        return formError({ '': [t('questions.refused.hasDependants', { names })] }, data);
      }
    }
  },
);
