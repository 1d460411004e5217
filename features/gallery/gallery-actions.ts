'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import { translator } from '@/lib/i18n/translator';
import { countMailRequest } from './call/attempts';
import { exhibitPage, known, type Place } from './exhibit-place';
import {
  deleteTopic,
  inviteExhibitor,
  removeExhibitor,
  saveTopic,
  setGalleryPublished,
} from './gallery-mutations';
import { exhibitorInvitation, shaped, topicDetails, topicField } from './schema';
import { refusalErrors } from './words';

function desk(asked: string, slug: string, path: string): string {
  return `/${known(asked)}/organise/${encodeURIComponent(asText(slug))}/${path}`;
}

export async function inviteExhibitorAction(
  ...[place, , data]: [Place, FormState, FormData]
): Promise<FormState> {
  const locale = known(place.locale);
  const parsed = exhibitorInvitation.safeParse(formValues(data));
  if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
  const invitation = { email: parsed.data.email, locale };
  const { waitMinutes } = await countMailRequest(invitation.email);
  if (waitMinutes !== undefined) {
    return formError({ '': [translator(locale)('signIn.tooOften', { minutes: waitMinutes })] }, data);
  }
  const invited = await inviteExhibitor(
    await currentActor(),
    asText(place.exhibitId),
    invitation,
    currentTime(),
  );
  if (!invited.ok) return formError(refusalErrors(invited, locale), data);
  redirect(exhibitPage(place, { done: 'invited' }));
}

export async function removeExhibitorAction(place: Place, personId: string): Promise<void> {
  const removed = await removeExhibitor(
    await currentActor(),
    asText(place.exhibitId),
    asText(personId),
    currentTime(),
  );
  redirect(exhibitPage(place, removed.ok ? { done: 'uninvited' } : { refused: removed.reason }));
}

export async function galleryAction(asked: string, slug: string, open: boolean): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const isOpen = open === true;
  const done = event && (await setGalleryPublished(actor, event.id, isOpen, currentTime()));
  const outcome = isOpen ? 'opened' : 'closed';
  redirect(desk(asked, slug, `exhibits?${done?.ok ? `done=${outcome}` : 'refused=notFound'}`));
}

export async function saveTopicAction(
  ...[asked, slug, topicId, , data]: [string, string, string | undefined, FormState, FormData]
): Promise<FormState> {
  const locale = known(asked);
  const id = topicId == null ? undefined : asText(topicId);
  const field = topicField(id);
  const { [field]: name } = shaped(formValues(data));
  const parsed = topicDetails.safeParse({ name });
  if (!parsed.success) {
    const { name: words = [] } = issueErrors(parsed.error.issues, locale);
    return formError({ [field]: words }, data);
  }
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const saved = event && (await saveTopic(actor, event.id, id, parsed.data, currentTime()));
  if (!saved?.ok) return formError({ '': [translator(locale)('exhibits.refused.notFound')] }, data);
  redirect(desk(asked, slug, 'exhibits/topics?done=topicSaved'));
}

export async function deleteTopicAction(asked: string, slug: string, topicId: string): Promise<void> {
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const deleted = event && (await deleteTopic(actor, event.id, asText(topicId), currentTime()));
  const refused = deleted?.ok === false ? deleted.reason : 'notFound';
  const outcome = deleted?.ok ? 'done=topicDeleted' : `refused=${refused}`;
  redirect(desk(asked, slug, `exhibits/topics?${outcome}`));
}
