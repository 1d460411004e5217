'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { shaped } from '../schema';
import { addStops, moveStop, removeStop, saveStop } from './mutations';
import { readMove } from './order';
import { stopNote } from './schema';
import { spotFields, type TypedSpot } from './spot';

function tourPage(locale: Locale, slug: string, query = ''): string {
  return `/${locale}/organise/${encodeURIComponent(slug)}/exhibits/tour${query}`;
}

/** Adds the exhibit that was chosen, or all of them. */
export const addStopAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const t = translator(locale);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const chosen = data.getAll('exhibit').map(String).filter(Boolean);
    const wanted = data.get('all') === null ? chosen : undefined;
    if (wanted?.length === 0) return formError({ exhibit: [t('error.required')] }, data);
    const added = event && (await addStops(actor, event.id, wanted, currentTime()));
    if (!added?.ok) return formError({ '': [t(`tourDesk.refused.${added?.reason ?? 'notFound'}`)] }, data);
    redirect(tourPage(locale, slug, '?done=added'));
  },
);

export const moveStopAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const t = translator(locale);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const move = readMove(data.get('move'));
    const moved = event && move && (await moveStop(actor, event.id, move, currentTime()));
    refresh();
    if (moved?.ok) return { status: 'done', message: t('tourDesk.done.moved') };
    return formError({ '': [t(`tourDesk.refused.${moved?.reason ?? 'notFound'}`)] }, data);
  },
);

export const removeStopAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, stopId]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const removed = event && (await removeStop(actor, event.id, stopId, currentTime()));
    redirect(tourPage(locale, slug, removed?.ok ? '?done=removed' : '?refused=notFound'));
  },
);

export const saveStopAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, stopId, , data]): Promise<FormState> => {
    const t = translator(locale);
    const values = formValues(data);
    const parsed = stopNote.safeParse(shaped(values));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const typed = Object.fromEntries(
      spotFields.map((name) => [name, asText(data.get(name)).trim()]),
    ) as TypedSpot; // every name is in the list
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const stop = event && { eventId: event.id, id: stopId, revision: sentRevision(data) };
    const saved = stop && (await saveStop(actor, stop, { ...parsed.data, spot: typed }, currentTime()));
    if (saved?.ok) redirect(tourPage(locale, slug, '?done=saved'));
    const field = saved?.facts?.field ?? '';
    return formError({ [field]: [t(`tourDesk.refused.${saved?.reason ?? 'notFound'}`)] }, data);
  },
);
