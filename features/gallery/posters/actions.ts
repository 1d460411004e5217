'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { exhibitPage, known, type Place } from '../exhibit-place';
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

export async function savePosterTextsAction(
  ...[place, , data]: [Place, FormState, FormData]
): Promise<FormState> {
  const locale = known(place.locale);
  const parsed = posterTexts.safeParse(shaped(formValues(data)));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const actor = await currentActor();
  const id = asText(place.exhibitId);
  const saved = await savePosterTexts(actor, id, sentRevision(data), parsed.data, currentTime());
  if (!saved.ok) return formError(refusalErrors(saved, locale), data);
  redirect(exhibitPage(place, { done: 'posterTexts' }));
}

/** The text found in the poster's file becomes its text version in a language. */
export async function takeFoundTextAction(place: Place, wanted: string, revision: number): Promise<void> {
  const language = isLocale(wanted) ? wanted : 'de';
  const taken = await takeFoundText(
    await currentActor(),
    asText(place.exhibitId),
    Number(revision),
    ({ foundText, transcript }) => ({
      ...transcript,
      [language]: proposedText(foundText, (page) => translator(language)('media.page', { page })),
    }),
    currentTime(),
  );
  lead(place, taken, 'takenFound', 'poster');
}

export async function saveMediumAction(
  ...[place, mediumId, , data]: [Place, string, FormState, FormData]
): Promise<FormState> {
  const locale = known(place.locale);
  const parsed = parseMediumWords(asText(mediumId), formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  const saved = await saveMediumWords(
    await currentActor(),
    asText(place.exhibitId),
    asText(mediumId),
    sentRevision(data),
    parsed.data,
    currentTime(),
  );
  if (!saved.ok) return formError(refusalErrors(saved, locale), data);
  redirect(`${exhibitPage(place, { files: 'saved' })}#medium-${encodeURIComponent(asText(mediumId))}`);
}

export async function moveMediumAction(place: Place, mediumId: string, by: -1 | 1): Promise<void> {
  const direction = by === 1 ? 1 : -1;
  const ids = [asText(place.exhibitId), asText(mediumId)] as const;
  const moved = await moveMedium(await currentActor(), ...ids, direction, currentTime());
  lead(place, moved, 'moved', `medium-${encodeURIComponent(ids[1])}`);
}

export async function removeMediumAction(place: Place, mediumId: string, part: string): Promise<void> {
  const ids = [asText(place.exhibitId), asText(mediumId)] as const;
  const removed = await removeMedium(await currentActor(), ...ids, currentTime());
  lead(place, removed, 'removed', part === 'document' ? 'document' : 'picture');
}

/** Work on a file is given up, or the note on why it failed cleared away. */
export async function cancelUploadAction(place: Place, jobId: string, part: string): Promise<void> {
  const ids = [asText(place.exhibitId), asText(jobId)] as const;
  const cancelled = await cancelJob(await currentActor(), ...ids, currentTime());
  lead(place, cancelled, 'cancelled', ['picture', 'document'].includes(part) ? part : 'poster');
}
