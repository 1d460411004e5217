'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, issueErrors, sentRevision, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { withFiles } from '../questions/answer-mutations';
import { cancelRegistration, correctRegistration } from './desk-mutations';
import { findRegistration } from './desk-queries';
import { registrationOffer } from '../queries';
import { parseDeskCorrection } from '../schema';
import { changeRefusalText } from '../words';

function registrationPath(locale: Locale, slug: string, id: string, done?: string): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/registrations/${encodeURIComponent(id)}`;
  return done ? `${path}?done=${done}` : path;
}

export const correctRegistrationAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, id, , data]): Promise<FormState> => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, slug);
    const now = currentTime();
    const offer = event && (await registrationOffer(actor, event, now));
    const found = event && (await findRegistration(actor, event, id));
    if (!offer || !found) redirect(`/${locale}/organise`);
    const parsed = parseDeskCorrection(data, {
      categoryIds: offer.categories.map((category) => category.id),
      questions: offer.questions,
      before: found.registration.answers,
    });
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const result = await withFiles([{ prefix: '', answers: parsed.data.answers }], ([answers = []]) =>
      correctRegistration(actor, now, event.slug, id, { ...parsed.data, answers }, sentRevision(data)),
    );
    if (result.ok) {
      redirect(
        registrationPath(locale, slug, id, result.value.changed.length > 0 ? 'corrected' : 'unchanged'),
      );
    }
    if (result.reason === 'notFound') redirect(registrationPath(locale, slug, id));
    if (result.reason === 'wrongFile')
      return formError(issueErrors(result.facts?.issues ?? [], locale), data);
    const { field, words } = changeRefusalText(result, event, offer, locale, now);
    return formError({ [field]: words }, data);
  },
);

export const cancelRegistrationAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, id]): Promise<void> => {
    const result = await cancelRegistration(await currentActor(), currentTime(), slug, id);
    // Refused when it is cancelled already or the event is over: the page says so by itself
    redirect(registrationPath(locale, slug, id, result.ok ? 'cancelled' : undefined));
  },
);
