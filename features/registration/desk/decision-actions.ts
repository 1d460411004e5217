'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { deskActs } from './desk-moves';
import { addPlaceFor, decideRegistration, placeInQueue, type QueuePlace } from './desk-mutations';
import { parseNote, parseWords } from './desk-schema';
import { queueView, viewQuery } from './desk-view';
import { addNote, deleteNote, resendLink } from './note-mutations';

function pathOf(locale: Locale, slug: string, id: string, done?: string): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/registrations/${encodeURIComponent(id)}`;
  return done ? `${path}?done=${done}` : path;
}

export const decideAction = serverAction(
  [sent.locale, sent.text, sent.text, z.enum(deskActs), sent.state, sent.form],
  async ([locale, slug, id, act, , data]): Promise<FormState> => {
    const t = translator(locale);
    const parsed = parseWords(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const actor = await currentActor();
    const { words } = parsed.data;
    const result =
      act === 'addPlace'
        ? await addPlaceFor(actor, currentTime(), slug, id)
        : await decideRegistration(actor, currentTime(), slug, id, act, words);
    if (result.ok) redirect(pathOf(locale, slug, id, act));
    return formError({ '': [t(`desk.refused.${result.reason}`)] }, data);
  },
);

const queuePlaces = ['first', 'last', 'byTime'] as const satisfies readonly QueuePlace[];

/** `to`: the list, when the move was made there; else the person's page. */
export const placeInQueueAction = serverAction(
  [sent.locale, sent.text, sent.text, z.enum(queuePlaces), z.enum(['list', 'person'])],
  async ([locale, slug, id, place, to]): Promise<void> => {
    const result = await placeInQueue(await currentActor(), currentTime(), slug, id, place);
    if (to === 'list') {
      redirect(`${pathOf(locale, slug, '').replace(/\/$/, '')}?${viewQuery(queueView)}`);
    }
    redirect(pathOf(locale, slug, id, result.ok ? 'placed' : 'notNow'));
  },
);

export const addNoteAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, id, , data]): Promise<FormState> => {
    const parsed = parseNote(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const result = await addNote(await currentActor(), currentTime(), slug, id, parsed.data.note);
    if (!result.ok) return formError({ '': [translator(locale)(`desk.refused.${result.reason}`)] }, data);
    redirect(`${pathOf(locale, slug, id, 'noted')}#notes`);
  },
);

export const deleteNoteAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text],
  async ([locale, slug, id, note]): Promise<void> => {
    const result = await deleteNote(await currentActor(), currentTime(), slug, id, note);
    redirect(`${pathOf(locale, slug, id, result.ok ? 'unnoted' : undefined)}#notes`);
  },
);

export const resendLinkAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, id]): Promise<void> => {
    const result = await resendLink(await currentActor(), currentTime(), slug, id);
    redirect(pathOf(locale, slug, id, result.ok ? 'link' : undefined));
  },
);
