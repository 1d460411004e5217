'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isDeskAct } from './desk-moves';
import { addPlaceFor, decideRegistration, placeInQueue, type QueuePlace } from './desk-mutations';
import { parseNote, parseWords } from './desk-schema';
import { queueView, viewQuery } from './desk-view';
import { addNote, deleteNote, resendLink } from './note-mutations';

// What is bound to an action comes from the browser: types alone promise nothing.

function pathOf(sent: string, slug: string, id: string, done?: string): string {
  if (!isLocale(sent)) return '/';
  const path = `/${sent}/organise/${encodeURIComponent(slug)}/registrations/${encodeURIComponent(id)}`;
  return done ? `${path}?done=${done}` : path;
}

function localeOf(sent: string): Locale {
  if (!isLocale(sent)) redirect('/');
  return sent;
}

export async function decideAction(
  ...[sentLocale, sentSlug, sentId, act, , data]: [string, string, string, string, FormState, FormData]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const [slug, id] = [asText(sentSlug), asText(sentId)] as const;
  const t = translator(locale);
  if (!isDeskAct(act)) redirect(pathOf(locale, slug, id));
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
}

const queuePlaces: readonly QueuePlace[] = ['first', 'last', 'byTime'];

/** `to`: the list, when the move was made there; else the person's page. */
export async function placeInQueueAction(
  ...[locale, sentSlug, sentId, sentPlace, to]: [string, string, string, string, 'list' | 'person']
): Promise<void> {
  const [slug, id] = [asText(sentSlug), asText(sentId)] as const;
  const place = queuePlaces.find((known) => known === sentPlace);
  const result = place && (await placeInQueue(await currentActor(), currentTime(), slug, id, place));
  if (to === 'list') {
    redirect(`${pathOf(locale, slug, '').replace(/\/$/, '')}?${viewQuery(queueView)}`);
  }
  redirect(pathOf(locale, slug, id, result?.ok ? 'placed' : 'notNow'));
}

export async function addNoteAction(
  ...[sentLocale, sentSlug, sentId, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const [slug, id] = [asText(sentSlug), asText(sentId)] as const;
  const parsed = parseNote(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const result = await addNote(await currentActor(), currentTime(), slug, id, parsed.data.note);
  if (!result.ok) return formError({ '': [translator(locale)(`desk.refused.${result.reason}`)] }, data);
  redirect(`${pathOf(locale, slug, id, 'noted')}#notes`);
}

export async function deleteNoteAction(
  ...[locale, sentSlug, sentId, note]: [string, string, string, string]
): Promise<void> {
  const [slug, id] = [asText(sentSlug), asText(sentId)] as const;
  const result = await deleteNote(await currentActor(), currentTime(), slug, id, asText(note));
  redirect(`${pathOf(locale, slug, id, result.ok ? 'unnoted' : undefined)}#notes`);
}

export async function resendLinkAction(
  ...[locale, sentSlug, sentId]: [string, string, string]
): Promise<void> {
  const [slug, id] = [asText(sentSlug), asText(sentId)] as const;
  const result = await resendLink(await currentActor(), currentTime(), slug, id);
  redirect(pathOf(locale, slug, id, result.ok ? 'link' : undefined));
}
