'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { deskAddress } from '../desk-address';
import { withdrawAgenda } from '../mutations';
import { releaseAgenda, restoreRelease } from './mutations';
import { releaseSchema } from './schema';

/** Releases the plan, or goes back to the release `restores`. */
export const releaseAction = serverAction(
  [sent.locale, sent.text, sent.number.nullable(), sent.state, sent.form],
  async ([locale, slug, restores, , data]): Promise<FormState> => {
    const t = translator(locale);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    if (!event) return formError({ '': [t('releases.refused.notFound')] }, data);
    const { name = '', mark = '', ...values } = formValues(data);
    const note = { de: values['note.de'] ?? '', en: values['note.en'] ?? '' };
    const parsed = releaseSchema.safeParse({ name, mark, note });
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const done =
      restores === null
        ? await releaseAgenda(actor, event.id, parsed.data, currentTime())
        : await restoreRelease(actor, event.id, restores, parsed.data, currentTime());
    if (done.ok) redirect(deskAddress(locale, slug, `releases/${done.value.number}`, { done: 'released' }));
    // What is on the page is no longer true: the new preview, and its mark, come with the answer
    refresh();
    return formError({ '': [t(`releases.refused.${done.reason}`)] }, data);
  },
);

/** Takes the agenda back from readers. */
export const withdrawAgendaAction = serverAction(
  [sent.locale, sent.text],
  async ([locale, slug]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const done = event && (await withdrawAgenda(actor, event.id, currentTime()));
    redirect(deskAddress(locale, slug, 'sessions', { done: done?.ok ? 'withdrawn' : 'gone' }));
  },
);
