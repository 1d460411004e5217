'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { asksForRows } from '../absence-rows';
import { parseAbsences } from '../absences';
import { parseLink } from '../files/schema';
import { mayTry } from './attempts';
import {
  answerSlot,
  propose,
  saveOwnAbsences,
  sendMaterial,
  setOwnPhoto,
  setTellChanges,
  takeBackMaterial,
  withdrawProposal,
} from './own-mutations';
import { findOwnSpeaking } from './own-queries';
import { ownAddress, placeOf, sessionPath, type OwnPlace } from './own-place';
import { parseAnswer, parseProposal } from './schema';

/** The place that the page has sent; who sends none is led to the start. */
function known(...sent: [string, string, string]): OwnPlace {
  return placeOf(...sent) ?? redirect('/');
}

type Refused =
  'notFound' | 'over' | 'changedMeanwhile' | 'moved' | 'cancelled' | 'unplanned' | 'tooMany' | 'tooOften';

function refused({ locale }: OwnPlace, reason: Refused, data: FormData): FormState {
  const t = translator(locale);
  return formError({ '': [t(`speaking.refused.${reason}`)] }, data);
}

export async function answerSlotAction(
  ...[locale, slug, token, sessionId, , data]: [string, string, string, string, FormState, FormData]
): Promise<FormState> {
  const place = known(locale, slug, token);
  if (!(await mayTry())) return refused(place, 'tooOften', data);
  const parsed = parseAnswer(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, place.locale), data);
  const answered = await answerSlot(
    await currentActor(),
    place,
    asText(sessionId),
    parsed.data,
    currentTime(),
  );
  if (!answered.ok) return refused(place, answered.reason, data);
  redirect(ownAddress(place, '', parsed.data.answer, 'done'));
}

export async function saveOwnAbsencesAction(
  ...[locale, slug, token, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const place = known(locale, slug, token);
  const values = formValues(data);
  if (asksForRows(values)) return formError({}, data);
  const actor = await currentActor();
  const own = await findOwnSpeaking(actor, place.slug, place.token);
  if (!own) return refused(place, 'notFound', data);
  const parsed = parseAbsences(values, own.event.timeZone);
  if (!parsed.success) return formError(issueErrors(parsed.issues, place.locale), data);
  const saved = await saveOwnAbsences(actor, place, sentRevision(data), parsed.data, currentTime());
  if (!saved.ok) return refused(place, saved.reason, data);
  redirect(ownAddress(place, '', 'absences', 'done'));
}

export async function setTellChangesAction(
  ...[locale, slug, token, wanted]: [string, string, string, boolean]
): Promise<void> {
  const place = known(locale, slug, token);
  const done = await setTellChanges(await currentActor(), place, wanted === true, currentTime());
  redirect(ownAddress(place, '', done.ok ? 'telling' : '', 'done'));
}

/** `sessionId` is null for words about themselves. */
export async function proposeAction(
  ...[locale, slug, token, sessionId, , data]: [string, string, string, string | null, FormState, FormData]
): Promise<FormState> {
  const place = known(locale, slug, token);
  if (!(await mayTry())) return refused(place, 'tooOften', data);
  const about = sessionId === null ? null : asText(sessionId);
  const parsed = parseProposal(about === null ? 'profile' : 'session', formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, place.locale), data);
  const proposed = await propose(await currentActor(), place, about, parsed.data, currentTime());
  if (!proposed.ok) return refused(place, proposed.reason, data);
  const path = about === null ? 'profile' : sessionPath(about);
  redirect(ownAddress(place, path, proposed.value.isProposed ? 'proposed' : 'unchanged', 'done'));
}

export async function withdrawProposalAction(
  ...[locale, slug, token, sessionId]: [string, string, string, string | null]
): Promise<void> {
  const place = known(locale, slug, token);
  const about = sessionId === null ? null : asText(sessionId);
  const done = await withdrawProposal(await currentActor(), place, about, currentTime());
  const path = about === null ? 'profile' : sessionPath(about);
  redirect(ownAddress(place, path, done.ok ? 'withdrawn' : '', 'done'));
}

export async function sendLinkMaterialAction(
  ...[locale, slug, token, sessionId, , data]: [string, string, string, string, FormState, FormData]
): Promise<FormState> {
  const place = known(locale, slug, token);
  if (!(await mayTry())) return refused(place, 'tooOften', data);
  const parsed = parseLink(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, place.locale), data);
  const { linkTitle: title, linkUrl: url } = parsed.data;
  const link = { kind: 'link' as const, title, url };
  const sent = await sendMaterial(await currentActor(), place, asText(sessionId), link, currentTime());
  if (!sent.ok) return refused(place, sent.reason, data);
  redirect(ownAddress(place, sessionPath(asText(sessionId)), 'sent', 'done'));
}

export async function takeBackMaterialAction(
  ...[locale, slug, token, sessionId, materialId]: [string, string, string, string, string]
): Promise<void> {
  const place = known(locale, slug, token);
  const done = await takeBackMaterial(await currentActor(), place, asText(materialId), currentTime());
  redirect(ownAddress(place, sessionPath(asText(sessionId)), done.ok ? 'takenBack' : '', 'done'));
}

export async function removeOwnPhotoAction(
  ...[locale, slug, token]: [string, string, string]
): Promise<void> {
  const place = known(locale, slug, token);
  const done = await setOwnPhoto(await currentActor(), place, undefined, currentTime());
  redirect(ownAddress(place, 'profile', done.ok ? 'photoGone' : '', 'done'));
}
