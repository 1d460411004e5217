'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { exhibitPage, exhibitPlace, type Place } from '../exhibit-place';
import { posterTexts, shaped } from '../schema';
import { refusalErrors } from '../words';
import { proposedText } from './found-text';
import { cancelJob } from './job-mutations';
import { parseMediumWords } from './medium-form';
import {
  moveMedium,
  removeMedium,
  saveMediumWords,
  savePosterTexts,
  takeFoundText,
} from './poster-mutations';

type Taken = { ok: true } | { ok: false; reason: string };

function lead(place: Place, taken: Taken, done: string, part: string): never {
  redirect(`${exhibitPage(place, taken.ok ? { files: done } : { refused: taken.reason })}#${part}`);
}

export const savePosterTextsAction = serverAction(
  [exhibitPlace, sent.state, sent.form],
  async ([place, , data]): Promise<FormState> => {
    const { locale } = place;
    const parsed = posterTexts.safeParse(shaped(formValues(data)));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const actor = await currentActor();
    const id = place.exhibitId;
    const saved = await savePosterTexts(actor, id, sentRevision(data), parsed.data, currentTime());
    if (!saved.ok) return formError(refusalErrors(saved, locale), data);
    redirect(exhibitPage(place, { done: 'posterTexts' }));
  },
);

/** The text found in the poster's file becomes its text version in a language. */
export const takeFoundTextAction = serverAction(
  [exhibitPlace, sent.locale, sent.number],
  async ([place, language, revision]): Promise<void> => {
    const taken = await takeFoundText(
      await currentActor(),
      place.exhibitId,
      revision,
      ({ foundText, transcript }) => ({
        ...transcript,
        [language]: proposedText(foundText, (page) => translator(language)('media.page', { page })),
      }),
      currentTime(),
    );
    lead(place, taken, 'takenFound', 'poster');
  },
);

export const saveMediumAction = serverAction(
  [exhibitPlace, sent.text, sent.state, sent.form],
  async ([place, mediumId, , data]): Promise<FormState> => {
    const { locale } = place;
    const parsed = parseMediumWords(mediumId, formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const saved = await saveMediumWords(
      await currentActor(),
      place.exhibitId,
      mediumId,
      sentRevision(data),
      parsed.data,
      currentTime(),
    );
    if (!saved.ok) return formError(refusalErrors(saved, locale), data);
    redirect(`${exhibitPage(place, { files: 'saved' })}#medium-${encodeURIComponent(mediumId)}`);
  },
);

export const moveMediumAction = serverAction(
  [exhibitPlace, sent.text, z.literal([-1, 1])],
  async ([place, mediumId, by]): Promise<void> => {
    const ids = [place.exhibitId, mediumId] as const;
    const moved = await moveMedium(await currentActor(), ...ids, by, currentTime());
    lead(place, moved, 'moved', `medium-${encodeURIComponent(ids[1])}`);
  },
);

export const removeMediumAction = serverAction(
  [exhibitPlace, sent.text, sent.text],
  async ([place, mediumId, part]): Promise<void> => {
    const ids = [place.exhibitId, mediumId] as const;
    const removed = await removeMedium(await currentActor(), ...ids, currentTime());
    lead(place, removed, 'removed', part === 'document' ? 'document' : 'picture');
  },
);

/** Work on a file is given up, or the note on why it failed cleared away. */
export const cancelUploadAction = serverAction(
  [exhibitPlace, sent.text, sent.text],
  async ([place, jobId, part]): Promise<void> => {
    const ids = [place.exhibitId, jobId] as const;
    const cancelled = await cancelJob(await currentActor(), ...ids, currentTime());
    lead(place, cancelled, 'cancelled', ['picture', 'document'].includes(part) ? part : 'poster');
  },
);
