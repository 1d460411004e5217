'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { deskAddress } from '../desk-address';
import { decideMaterial, returnProposal, takeProposal } from './desk-mutations';
import { inviteSpeaker, inviteSpeakers } from './invitation-mutations';
import { parseReason, reasonField } from './schema';

/** Where a decision was made: the page of all that waits, or that of one speaker. */
const pageOf = (from: string) => (from === '' ? 'proposals' : `speakers/${encodeURIComponent(from)}`);

export const inviteSpeakerAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, speakerId]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const invited = event && (await inviteSpeaker(actor, event.id, speakerId, currentTime()));
    const done = invited?.ok ? 'invited' : (invited?.reason ?? 'notFound');
    redirect(`${deskAddress(locale, slug, pageOf(speakerId), { done })}#link`);
  },
);

export const inviteSpeakersAction = serverAction(
  [sent.locale, sent.text],
  async ([locale, slug]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const done = event && (await inviteSpeakers(actor, event.id, currentTime()));
    if (!done?.ok) redirect(deskAddress(locale, slug, 'speakers', { done: 'notFound' }));
    const { invited, withoutAddress } = done.value;
    const query = { done: 'invited', sent: String(invited), without: String(withoutAddress) };
    redirect(deskAddress(locale, slug, 'speakers', query));
  },
);

export const takeProposalAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, from, proposalId, , data]): Promise<FormState> => {
    const t = translator(locale);
    const lock = sentRevision(data);
    const taken = await takeProposal(await currentActor(), proposalId, lock, currentTime());
    if (!taken.ok) return formError({ '': [t(`proposals.refused.${taken.reason}`)] }, data);
    redirect(deskAddress(locale, slug, pageOf(from), { done: 'taken' }));
  },
);

export const returnProposalAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, from, proposalId, , data]): Promise<FormState> => {
    const t = translator(locale);
    const field = reasonField(proposalId);
    const words = parseReason(data.get(field));
    if (!words.success)
      return formError({ [field]: issueErrors(words.error.issues, locale)[''] ?? [] }, data);
    const returned = await returnProposal(await currentActor(), proposalId, words.data, currentTime());
    if (!returned.ok) return formError({ '': [t(`proposals.refused.${returned.reason}`)] }, data);
    redirect(deskAddress(locale, slug, pageOf(from), { done: 'returned' }));
  },
);

export const takeMaterialAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text],
  async ([locale, slug, from, materialId]): Promise<void> => {
    const taken = await decideMaterial(await currentActor(), materialId, { take: true }, currentTime());
    redirect(deskAddress(locale, slug, pageOf(from), { done: taken.ok ? 'accepted' : taken.reason }));
  },
);

export const returnMaterialAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, from, materialId, , data]): Promise<FormState> => {
    const t = translator(locale);
    const field = reasonField(materialId);
    const words = parseReason(data.get(field));
    if (!words.success)
      return formError({ [field]: issueErrors(words.error.issues, locale)[''] ?? [] }, data);
    const decision = { take: false, words: words.data } as const;
    const returned = await decideMaterial(await currentActor(), materialId, decision, currentTime());
    if (!returned.ok) return formError({ '': [t(`proposals.refused.${returned.reason}`)] }, data);
    redirect(deskAddress(locale, slug, pageOf(from), { done: 'sentBack' }));
  },
);
