'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { exhibitPage, known, type Place } from './exhibit-place';
import { createExhibit, deleteExhibit, saveExhibit, saveExhibitTexts } from './mutations';
import { removePoster } from './posters/poster-mutations';
import { takeStep } from './review/step-mutations';
import { exhibitDetails, exhibitTexts, newExhibit, shaped } from './schema';
import { refusalErrors } from './words';

export async function createExhibitAction(
  ...[asked, slug, , data]: [string, string, FormState, FormData]
): Promise<FormState> {
  const locale = known(asked);
  const parsed = newExhibit.safeParse(shaped(formValues(data)));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const created = event && (await createExhibit(actor, event.id, parsed.data, currentTime()));
  if (!created?.ok) return formError({ '': [translator(locale)('exhibit.refused.notFound')] }, data);
  redirect(exhibitPage({ locale, slug, exhibitId: created.value.id, from: 'desk' }, { done: 'created' }));
}

/** Everything about an exhibit, from a curator. */
export async function saveExhibitAction(
  ...[place, , data]: [Place, FormState, FormData]
): Promise<FormState> {
  const locale = known(place.locale);
  const parsed = exhibitDetails.safeParse(shaped(formValues(data), ['topics']));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const id = asText(place.exhibitId);
  const saved = await saveExhibit(await currentActor(), id, sentRevision(data), parsed.data, currentTime());
  if (!saved.ok) return formError(refusalErrors(saved, locale), data);
  redirect(exhibitPage(place, { done: 'saved' }));
}

/** The texts of an exhibit, from one of its exhibitors. */
export async function saveTextsAction(...[place, , data]: [Place, FormState, FormData]): Promise<FormState> {
  const locale = known(place.locale);
  const parsed = exhibitTexts.safeParse(shaped(formValues(data)));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const id = asText(place.exhibitId);
  const saved = await saveExhibitTexts(
    await currentActor(),
    id,
    sentRevision(data),
    parsed.data,
    currentTime(),
  );
  if (!saved.ok) return formError(refusalErrors(saved, locale), data);
  redirect(exhibitPage(place, { done: 'saved' }));
}

const done = {
  submit: 'submitted',
  publish: 'published',
  unpublish: 'unpublished',
  reopen: 'reopened',
} as const;

/** One step in the life of an exhibit that needs no words, by a button of its own. */
export async function exhibitStepAction(
  place: Place,
  wanted: keyof typeof done | 'removePoster',
): Promise<void> {
  const [actor, id] = [await currentActor(), asText(place.exhibitId)];
  if (wanted === 'removePoster') {
    const removed = await removePoster(actor, id, currentTime());
    redirect(exhibitPage(place, removed.ok ? { done: 'posterRemoved' } : { refused: removed.reason }));
  }
  // What is bound to an action comes from the browser
  if (!Object.hasOwn(done, wanted)) redirect(exhibitPage(place, { refused: 'notFound' }));
  const taken = await takeStep(actor, id, wanted, currentTime());
  redirect(exhibitPage(place, taken.ok ? { done: done[wanted] } : { refused: taken.reason }));
}

export async function deleteExhibitAction(place: Place): Promise<void> {
  const deleted = await deleteExhibit(await currentActor(), asText(place.exhibitId), currentTime());
  const list = `/${known(place.locale)}/organise/${encodeURIComponent(asText(place.slug))}/exhibits`;
  redirect(`${list}?${deleted.ok ? 'done=deleted' : 'refused=notFound'}`);
}
