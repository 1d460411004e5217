'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { deskAddress, knownLocale } from '../desk-address';
import { decideMaterial, returnProposal, takeProposal } from './desk-mutations';
import { inviteSpeaker, inviteSpeakers } from './invitation-mutations';
import { parseReason, reasonField } from './schema';

/** Where a decision was made: the page of all that waits, or that of one speaker. */
const pageOf = (from: unknown) =>
  from === '' ? 'proposals' : `speakers/${encodeURIComponent(asText(from))}`;

export async function inviteSpeakerAction(
  ...[asked, slug, speakerId]: [string, string, string]
): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const invited = event && (await inviteSpeaker(actor, event.id, asText(speakerId), currentTime()));
  const done = invited?.ok ? 'invited' : (invited?.reason ?? 'notFound');
  redirect(`${deskAddress(asked, slug, pageOf(speakerId), { done })}#link`);
}

export async function inviteSpeakersAction(...[asked, slug]: [string, string]): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const done = event && (await inviteSpeakers(actor, event.id, currentTime()));
  if (!done?.ok) redirect(deskAddress(asked, slug, 'speakers', { done: 'notFound' }));
  const { invited, withoutAddress } = done.value;
  const query = { done: 'invited', sent: asText(invited), without: asText(withoutAddress) };
  redirect(deskAddress(asked, slug, 'speakers', query));
}

export async function takeProposalAction(
  ...[asked, slug, from, proposalId, , data]: [string, string, string, string, FormState, FormData]
): Promise<FormState> {
  const t = translator(knownLocale(asked));
  const lock = sentRevision(data);
  const taken = await takeProposal(await currentActor(), asText(proposalId), lock, currentTime());
  if (!taken.ok) return formError({ '': [t(`proposals.refused.${taken.reason}`)] }, data);
  redirect(deskAddress(asked, slug, pageOf(from), { done: 'taken' }));
}

export async function returnProposalAction(
  ...[asked, slug, from, proposalId, , data]: [string, string, string, string, FormState, FormData]
): Promise<FormState> {
  const locale = knownLocale(asked);
  const t = translator(locale);
  const field = reasonField(proposalId);
  const words = parseReason(data.get(field));
  if (!words.success) return formError({ [field]: issueErrors(words.error.issues, locale)[''] ?? [] }, data);
  const returned = await returnProposal(await currentActor(), asText(proposalId), words.data, currentTime());
  if (!returned.ok) return formError({ '': [t(`proposals.refused.${returned.reason}`)] }, data);
  redirect(deskAddress(asked, slug, pageOf(from), { done: 'returned' }));
}

export async function takeMaterialAction(
  ...[asked, slug, from, materialId]: [string, string, string, string]
): Promise<void> {
  const taken = await decideMaterial(await currentActor(), asText(materialId), { take: true }, currentTime());
  redirect(deskAddress(asked, slug, pageOf(from), { done: taken.ok ? 'accepted' : taken.reason }));
}

export async function returnMaterialAction(
  ...[asked, slug, from, materialId, , data]: [string, string, string, string, FormState, FormData]
): Promise<FormState> {
  const locale = knownLocale(asked);
  const t = translator(locale);
  const field = reasonField(materialId);
  const words = parseReason(data.get(field));
  if (!words.success) return formError({ [field]: issueErrors(words.error.issues, locale)[''] ?? [] }, data);
  const decision = { take: false, words: words.data } as const;
  const returned = await decideMaterial(await currentActor(), asText(materialId), decision, currentTime());
  if (!returned.ok) return formError({ '': [t(`proposals.refused.${returned.reason}`)] }, data);
  redirect(deskAddress(asked, slug, pageOf(from), { done: 'sentBack' }));
}
