'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { known } from '../exhibit-place';
import { shaped } from '../schema';
import { addStops, moveStop, removeStop, saveStop } from './mutations';
import { readMove } from './order';
import { stopNote } from './schema';
import { spotFields, type TypedSpot } from './spot';

function tourPage(asked: string, slug: string, query = ''): string {
  return `/${known(asked)}/organise/${encodeURIComponent(asText(slug))}/exhibits/tour${query}`;
}

/** Adds the exhibit that was chosen, or all of them. */
export async function addStopAction(
  ...[asked, slug, , data]: [string, string, FormState, FormData]
): Promise<FormState> {
  const t = translator(known(asked));
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const chosen = data.getAll('exhibit').map(String).filter(Boolean);
  const wanted = data.get('all') === null ? chosen : undefined;
  if (wanted?.length === 0) return formError({ exhibit: [t('error.required')] }, data);
  const added = event && (await addStops(actor, event.id, wanted, currentTime()));
  if (!added?.ok) return formError({ '': [t(`tourDesk.refused.${added?.reason ?? 'notFound'}`)] }, data);
  redirect(tourPage(asked, slug, '?done=added'));
}

export async function moveStopAction(
  ...[asked, slug, , data]: [string, string, FormState, FormData]
): Promise<FormState> {
  const t = translator(known(asked));
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const move = readMove(data.get('move'));
  const moved = event && move && (await moveStop(actor, event.id, move, currentTime()));
  refresh();
  if (moved?.ok) return { status: 'done', message: t('tourDesk.done.moved') };
  return formError({ '': [t(`tourDesk.refused.${moved?.reason ?? 'notFound'}`)] }, data);
}

export async function removeStopAction(asked: string, slug: string, stopId: string): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const removed = event && (await removeStop(actor, event.id, asText(stopId), currentTime()));
  redirect(tourPage(asked, slug, removed?.ok ? '?done=removed' : '?refused=notFound'));
}

export async function saveStopAction(
  ...[asked, slug, stopId, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const locale = known(asked);
  const t = translator(locale);
  const values = formValues(data);
  const parsed = stopNote.safeParse(shaped(values));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const typed = Object.fromEntries(
    spotFields.map((name) => [name, asText(data.get(name) ?? '').trim()]),
  ) as TypedSpot; // every name is in the list
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const stop = event && { eventId: event.id, id: asText(stopId), revision: sentRevision(data) };
  const saved = stop && (await saveStop(actor, stop, { ...parsed.data, spot: typed }, currentTime()));
  if (saved?.ok) redirect(tourPage(asked, slug, '?done=saved'));
  const field = saved?.facts?.field ?? '';
  return formError({ [field]: [t(`tourDesk.refused.${saved?.reason ?? 'notFound'}`)] }, data);
}
