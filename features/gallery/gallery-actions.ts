'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, formValues, issueErrors, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { countMailRequest } from './call/attempts';
import { exhibitPage, exhibitPlace } from './exhibit-place';
import {
  deleteTopic,
  inviteExhibitor,
  removeExhibitor,
  saveTopic,
  setGalleryPublished,
} from './gallery-mutations';
import { exhibitorInvitation, shaped, topicDetails, topicField } from './schema';
import { refusalErrors } from './words';

function desk(locale: Locale, slug: string, path: string): string {
  return `/${locale}/organise/${encodeURIComponent(slug)}/${path}`;
}

export const inviteExhibitorAction = serverAction(
  [exhibitPlace, sent.state, sent.form],
  async ([place, , data]): Promise<FormState> => {
    const { locale } = place;
    const parsed = exhibitorInvitation.safeParse(formValues(data));
    if (!parsed.success) return formError(issueErrors(parsed.error.issues, locale), data);
    const invitation = { email: parsed.data.email, locale };
    const { waitMinutes } = await countMailRequest(invitation.email);
    if (waitMinutes !== undefined) {
      return formError({ '': [translator(locale)('signIn.tooOften', { minutes: waitMinutes })] }, data);
    }
    const invited = await inviteExhibitor(await currentActor(), place.exhibitId, invitation, currentTime());
    if (!invited.ok) return formError(refusalErrors(invited, locale), data);
    redirect(exhibitPage(place, { done: 'invited' }));
  },
);

export const removeExhibitorAction = serverAction(
  [exhibitPlace, sent.text],
  async ([place, personId]): Promise<void> => {
    const removed = await removeExhibitor(await currentActor(), place.exhibitId, personId, currentTime());
    redirect(exhibitPage(place, removed.ok ? { done: 'uninvited' } : { refused: removed.reason }));
  },
);

export const galleryAction = serverAction(
  [sent.locale, sent.text, sent.flag],
  async ([locale, slug, isOpen]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const done = event && (await setGalleryPublished(actor, event.id, isOpen, currentTime()));
    const outcome = isOpen ? 'opened' : 'closed';
    redirect(desk(locale, slug, `exhibits?${done?.ok ? `done=${outcome}` : 'refused=notFound'}`));
  },
);

export const saveTopicAction = serverAction(
  [sent.locale, sent.text, sent.text.optional(), sent.state, sent.form],
  async ([locale, slug, id, , data]): Promise<FormState> => {
    const field = topicField(id);
    const { [field]: name } = shaped(formValues(data));
    const parsed = topicDetails.safeParse({ name });
    if (!parsed.success) {
      const { name: words = [] } = issueErrors(parsed.error.issues, locale);
      return formError({ [field]: words }, data);
    }
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const saved = event && (await saveTopic(actor, event.id, id, parsed.data, currentTime()));
    if (!saved?.ok) return formError({ '': [translator(locale)('exhibits.refused.notFound')] }, data);
    redirect(desk(locale, slug, 'exhibits/topics?done=topicSaved'));
  },
);

export const deleteTopicAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, topicId]): Promise<void> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const deleted = event && (await deleteTopic(actor, event.id, topicId, currentTime()));
    const refused = deleted?.ok === false ? deleted.reason : 'notFound';
    const outcome = deleted?.ok ? 'done=topicDeleted' : `refused=${refused}`;
    redirect(desk(locale, slug, `exhibits/topics?${outcome}`));
  },
);
