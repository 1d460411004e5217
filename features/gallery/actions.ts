'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { exhibitPage, exhibitPlace } from './exhibit-place';
import { createExhibit, deleteExhibit, saveExhibit, saveExhibitTexts } from './mutations';
import { removePoster } from './posters/poster-mutations';
import { takeStep } from './review/step-mutations';
import { exhibitDetails, exhibitTexts, newExhibit, shaped } from './schema';
import { refusalErrors } from './words';

export const createExhibitAction = serverAction(
  [sent.locale, sent.text, sent.state, sent.form],
  async ([locale, slug, , data]): Promise<FormState> => {
    const parsed = newExhibit.safeParse(shaped(formValues(data)));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const created = event && (await createExhibit(actor, event.id, parsed.data, currentTime()));
    if (!created?.ok) return formError({ '': [translator(locale)('exhibit.refused.notFound')] }, data);
    redirect(exhibitPage({ locale, slug, exhibitId: created.value.id, from: 'desk' }, { done: 'created' }));
  },
);

/** Everything about an exhibit, from a curator. */
export const saveExhibitAction = serverAction(
  [exhibitPlace, sent.state, sent.form],
  async ([place, , data]): Promise<FormState> => {
    const { locale } = place;
    const parsed = exhibitDetails.safeParse(shaped(formValues(data), ['topics']));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const id = place.exhibitId;
    const saved = await saveExhibit(await currentActor(), id, sentRevision(data), parsed.data, currentTime());
    if (!saved.ok) return formError(refusalErrors(saved, locale), data);
    redirect(exhibitPage(place, { done: 'saved' }));
  },
);

/** The texts of an exhibit, from one of its exhibitors. */
export const saveTextsAction = serverAction(
  [exhibitPlace, sent.state, sent.form],
  async ([place, , data]): Promise<FormState> => {
    const { locale } = place;
    const parsed = exhibitTexts.safeParse(shaped(formValues(data)));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const id = place.exhibitId;
    const saved = await saveExhibitTexts(
      await currentActor(),
      id,
      sentRevision(data),
      parsed.data,
      currentTime(),
    );
    if (!saved.ok) return formError(refusalErrors(saved, locale), data);
    redirect(exhibitPage(place, { done: 'saved' }));
  },
);

const done = {
  submit: 'submitted',
  publish: 'published',
  unpublish: 'unpublished',
  reopen: 'reopened',
} as const;

/** One step in the life of an exhibit that needs no words, by a button of its own. */
export const exhibitStepAction = serverAction(
  [exhibitPlace, z.enum(['submit', 'publish', 'unpublish', 'reopen', 'removePoster'])],
  async ([place, wanted]): Promise<void> => {
    const [actor, id] = [await currentActor(), place.exhibitId];
    if (wanted === 'removePoster') {
      const removed = await removePoster(actor, id, currentTime());
      redirect(exhibitPage(place, removed.ok ? { done: 'posterRemoved' } : { refused: removed.reason }));
    }
    const taken = await takeStep(actor, id, wanted, currentTime());
    redirect(exhibitPage(place, taken.ok ? { done: done[wanted] } : { refused: taken.reason }));
  },
);

export const deleteExhibitAction = serverAction([exhibitPlace], async ([place]): Promise<void> => {
  const deleted = await deleteExhibit(await currentActor(), place.exhibitId, currentTime());
  const list = `/${place.locale}/organise/${encodeURIComponent(place.slug)}/exhibits`;
  redirect(`${list}?${deleted.ok ? 'done=deleted' : 'refused=notFound'}`);
});
