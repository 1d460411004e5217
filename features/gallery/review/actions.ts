'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { exhibitPage, exhibitPlace } from '../exhibit-place';
import { refusalErrors } from '../words';
import { addComment, resolveComment } from './comment-mutations';
import { restoreVersion } from './restore-mutations';
import { decisionWords, newComment } from './schema';
import { takeStep } from './step-mutations';

export const addCommentAction = serverAction(
  [exhibitPlace, sent.state, sent.form],
  async ([place, , data]): Promise<FormState> => {
    const { locale } = place;
    const { part, comment } = formValues(data);
    const parsed = newComment.safeParse({ part, text: comment });
    if (!parsed.success) {
      const { text, ...errors } = issueErrors(parsed.error.issues, locale);
      return formError(text ? { ...errors, comment: text } : errors, data);
    }
    const id = place.exhibitId;
    const added = await addComment(await currentActor(), id, parsed.data, currentTime());
    if (!added.ok) return formError(refusalErrors(added, locale), data);
    redirect(`${exhibitPage(place, { done: 'commented' })}#comments`);
  },
);

export const resolveCommentAction = serverAction(
  [exhibitPlace, sent.text, sent.flag],
  async ([place, commentId, isResolved]): Promise<void> => {
    const resolved = await resolveComment(
      await currentActor(),
      place.exhibitId,
      commentId,
      isResolved,
      currentTime(),
    );
    const done = isResolved ? 'commentResolved' : 'commentReopened';
    redirect(`${exhibitPage(place, resolved.ok ? { done } : { refused: 'notFound' })}#comments`);
  },
);

const decisions = { return: 'returned', accept: 'accepted', decline: 'declined' } as const;
export type Decision = keyof typeof decisions;

/** A step that carries words to the exhibitors. */
export const decideExhibitAction = serverAction(
  [exhibitPlace, z.enum(['return', 'accept', 'decline']), sent.state, sent.form],
  async ([place, wanted, , data]): Promise<FormState> => {
    const { locale } = place;
    const field = `words-${wanted}`;
    const parsed = decisionWords.safeParse(formValues(data)[field]);
    if (!parsed.success) {
      return formError({ [field]: issueErrors(parsed.error.issues, locale)[''] ?? [] }, data);
    }
    const id = place.exhibitId;
    const taken = await takeStep(await currentActor(), id, wanted, currentTime(), parsed.data);
    if (!taken.ok && taken.reason === 'wordsMissing') {
      return formError({ [field]: [translator(locale)('exhibit.refused.wordsMissing')] }, data);
    }
    if (!taken.ok) return formError(refusalErrors(taken, locale), data);
    redirect(exhibitPage(place, { done: decisions[wanted] }));
  },
);

export const restoreVersionAction = serverAction(
  [exhibitPlace, sent.number, sent.state, sent.form],
  async ([place, number, , data]): Promise<FormState> => {
    const { locale } = place;
    const restored = await restoreVersion(
      await currentActor(),
      place.exhibitId,
      number,
      sentRevision(data),
      currentTime(),
    );
    if (!restored.ok) return formError(refusalErrors(restored, locale), data);
    redirect(exhibitPage(place, { done: 'restored' }));
  },
);
