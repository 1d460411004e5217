'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
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
import { ownAddress, sessionPath, type OwnPlace } from './own-place';
import { parseAnswer, parseProposal } from './schema';

type Refused =
  'notFound' | 'over' | 'changedMeanwhile' | 'moved' | 'cancelled' | 'unplanned' | 'tooMany' | 'tooOften';

function refused({ locale }: OwnPlace, reason: Refused, data: FormData): FormState {
  const t = translator(locale);
  return formError({ '': [t(`speaking.refused.${reason}`)] }, data);
}

export const answerSlotAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, token, sessionId, , data]): Promise<FormState> => {
    const place = { locale, slug, token };
    if (!(await mayTry())) return refused(place, 'tooOften', data);
    const parsed = parseAnswer(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const answered = await answerSlot(await currentActor(), place, sessionId, parsed.data, currentTime());
    if (!answered.ok) return refused(place, answered.reason, data);
    redirect(ownAddress(place, '', parsed.data.answer, 'done'));
  },
);

export const saveOwnAbsencesAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, token, , data]): Promise<FormState> => {
    const place = { locale, slug, token };
    const values = formValues(data);
    if (asksForRows(values)) return formError({}, data);
    const actor = await currentActor();
    const own = await findOwnSpeaking(actor, slug, token);
    if (!own) return refused(place, 'notFound', data);
    const parsed = parseAbsences(values, own.event.timeZone);
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const saved = await saveOwnAbsences(actor, place, sentRevision(data), parsed.data, currentTime());
    if (!saved.ok) return refused(place, saved.reason, data);
    redirect(ownAddress(place, '', 'absences', 'done'));
  },
);

export const setTellChangesAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.flag],
  async ([locale, slug, token, wanted]): Promise<void> => {
    const place = { locale, slug, token };
    const done = await setTellChanges(await currentActor(), place, wanted, currentTime());
    redirect(ownAddress(place, '', done.ok ? 'telling' : '', 'done'));
  },
);

/** `sessionId` is null for words about themselves. */
export const proposeAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text.nullable(), sent.state, sent.form],
  async ([locale, slug, token, sessionId, , data]): Promise<FormState> => {
    const place = { locale, slug, token };
    if (!(await mayTry())) return refused(place, 'tooOften', data);
    const parsed = parseProposal(sessionId === null ? 'profile' : 'session', formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const proposed = await propose(await currentActor(), place, sessionId, parsed.data, currentTime());
    if (!proposed.ok) return refused(place, proposed.reason, data);
    const path = sessionId === null ? 'profile' : sessionPath(sessionId);
    redirect(ownAddress(place, path, proposed.value.isProposed ? 'proposed' : 'unchanged', 'done'));
  },
);

export const withdrawProposalAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text.nullable()],
  async ([locale, slug, token, sessionId]): Promise<void> => {
    const place = { locale, slug, token };
    const done = await withdrawProposal(await currentActor(), place, sessionId, currentTime());
    const path = sessionId === null ? 'profile' : sessionPath(sessionId);
    redirect(ownAddress(place, path, done.ok ? 'withdrawn' : '', 'done'));
  },
);

export const sendLinkMaterialAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, token, sessionId, , data]): Promise<FormState> => {
    const place = { locale, slug, token };
    if (!(await mayTry())) return refused(place, 'tooOften', data);
    const parsed = parseLink(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const { linkTitle: title, linkUrl: url } = parsed.data;
    const link = { kind: 'link' as const, title, url };
    const taken = await sendMaterial(await currentActor(), place, sessionId, link, currentTime());
    if (!taken.ok) return refused(place, taken.reason, data);
    redirect(ownAddress(place, sessionPath(sessionId), 'sent', 'done'));
  },
);

export const takeBackMaterialAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, sent.text],
  async ([locale, slug, token, sessionId, materialId]): Promise<void> => {
    const place = { locale, slug, token };
    const done = await takeBackMaterial(await currentActor(), place, materialId, currentTime());
    redirect(ownAddress(place, sessionPath(sessionId), done.ok ? 'takenBack' : '', 'done'));
  },
);

export const removeOwnPhotoAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, token]): Promise<void> => {
    const place = { locale, slug, token };
    const done = await setOwnPhoto(await currentActor(), place, undefined, currentTime());
    redirect(ownAddress(place, 'profile', done.ok ? 'photoGone' : '', 'done'));
  },
);
