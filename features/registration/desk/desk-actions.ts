'use server';

import { redirect } from 'next/navigation';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { withFiles } from '../questions/answer-mutations';
import { cancelRegistration, correctRegistration } from './desk-mutations';
import { findRegistration } from './desk-queries';
import { registrationOffer } from '../queries';
import { parseDeskCorrection } from '../schema';
import { changeRefusalText } from '../words';

function localeOf(sent: string): Locale {
  if (!isLocale(sent)) redirect('/');
  return sent;
}

function registrationPath(locale: Locale, slug: string, id: string, done?: string): string {
  const path = `/${locale}/organise/${encodeURIComponent(slug)}/registrations/${encodeURIComponent(id)}`;
  return done ? `${path}?done=${done}` : path;
}

export async function correctRegistrationAction(
  ...[sentLocale, slug, id, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const locale = localeOf(sentLocale);
  const actor = await currentActor();
  const event = await findTeamEvent(actor, asText(slug));
  const now = currentTime();
  const offer = event && (await registrationOffer(actor, event, now));
  const found = event && (await findRegistration(actor, event, asText(id)));
  if (!offer || !found) redirect(`/${locale}/organise`);
  const parsed = parseDeskCorrection(data, {
    categoryIds: offer.categories.map((category) => category.id),
    questions: offer.questions,
    before: found.registration.answers,
  });
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  const result = await withFiles([{ prefix: '', answers: parsed.data.answers }], ([answers = []]) =>
    correctRegistration(actor, now, event.slug, asText(id), { ...parsed.data, answers }, sentRevision(data)),
  );
  if (result.ok) {
    redirect(registrationPath(locale, slug, id, result.value.changed.length > 0 ? 'corrected' : 'unchanged'));
  }
  if (result.reason === 'notFound') redirect(registrationPath(locale, slug, id));
  if (result.reason === 'wrongFile') return formError(issueErrors(result.facts?.issues ?? [], locale), data);
  const { field, words } = changeRefusalText(result, event, offer, locale, now);
  return formError({ [field]: words }, data);
}

export async function cancelRegistrationAction(
  ...[sentLocale, slug, id]: [string, string, string]
): Promise<void> {
  const locale = localeOf(sentLocale);
  const result = await cancelRegistration(await currentActor(), currentTime(), asText(slug), asText(id));
  // Refused when it is cancelled already or the event is over: the page says so by itself
  redirect(registrationPath(locale, slug, id, result.ok ? 'cancelled' : undefined));
}
