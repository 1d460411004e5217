'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/features/people/session';
import { asText } from '@/lib/as-text';
import { currentTime } from '@/lib/clock';
import { formError, issueErrors, sentRevision, type FormState } from '@/lib/form';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { withFiles } from '../questions/answer-mutations';
import { findOwn } from './own-queries';
import { passOn } from './pass-on-mutations';
import { cancelOwn, correctOwn, giveConsents, stepOwn, withdrawConsent } from './person-mutations';
import { findByToken } from './person-queries';
import { registrationOffer } from '../queries';
import { parseConsents, parseCorrection, parseSuccessor } from '../schema';
import { changeRefusalText, passOnRefusalText } from '../words';

/** Where the holder of a link is; sent by the page, so checked like anything that is sent. */
type Place = { locale: Locale; slug: string; token: string };

function placeOf(locale: string, slug: string, token: string): Place {
  if (!isLocale(locale) || typeof slug !== 'string' || typeof token !== 'string') redirect('/');
  return { locale, slug, token };
}

function ticketPath({ locale, slug, token }: Place, done?: string): string {
  const path = `/${locale}/${encodeURIComponent(slug)}/me/${encodeURIComponent(token)}`;
  return done ? `${path}?done=${done}` : path;
}

export async function correctOwnAction(
  ...[sentLocale, sentSlug, sentToken, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const place = placeOf(sentLocale, sentSlug, sentToken);
  const { locale, slug, token } = place;
  const actor = await currentActor();
  const found = await findByToken(actor, slug, token);
  const now = currentTime();
  const offer = found && (await registrationOffer(actor, found.event, now));
  if (!offer) redirect(ticketPath(place));
  const parsed = parseCorrection(data, {
    categoryIds: offer.categories.map(({ id }) => id),
    questions: offer.questions,
    before: found.registration.answers,
  });
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data, locale);
  const result = await withFiles([{ prefix: '', answers: parsed.data.answers }], ([answers = []]) =>
    correctOwn(actor, now, slug, token, { ...parsed.data, answers }, sentRevision(data)),
  );
  if (result.ok) redirect(ticketPath(place, result.value.changed.length > 0 ? 'corrected' : 'unchanged'));
  if (result.reason === 'notFound') redirect(ticketPath(place));
  if (result.reason === 'wrongFile')
    return formError(issueErrors(result.facts?.issues ?? [], locale), data, locale);
  const { field, words } = changeRefusalText(result, found.event, offer, locale, now);
  return formError({ [field]: words }, data, locale);
}

export async function cancelOwnAction(
  ...[sentLocale, sentSlug, sentToken]: [string, string, string]
): Promise<void> {
  const place = placeOf(sentLocale, sentSlug, sentToken);
  const result = await cancelOwn(await currentActor(), currentTime(), place.slug, place.token);
  // Refused when it is cancelled already or the event is over: the page says so by itself
  redirect(ticketPath(place, result.ok ? 'cancelled' : undefined));
}

/** Confirms one's address, or accepts the place that is offered. */
export async function stepOwnAction(
  ...[sentLocale, sentSlug, sentToken, sentMove]: [string, string, string, 'confirmAddress' | 'accept']
): Promise<void> {
  const place = placeOf(sentLocale, sentSlug, sentToken);
  const move = sentMove === 'accept' ? 'accept' : 'confirmAddress';
  const result = await stepOwn(await currentActor(), currentTime(), place.slug, place.token, move);
  // Refused when it has happened already or the time is over: the page says so by itself
  const done = move === 'accept' ? 'accepted' : 'confirmed';
  redirect(ticketPath(place, result.ok ? done : undefined));
}

/** Passes the place on, and leads to a page that says so: this one exists no more for who had it. */
export async function passOnAction(
  ...[sentLocale, sentSlug, sentToken, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const place = placeOf(sentLocale, sentSlug, sentToken);
  const { locale, slug, token } = place;
  const [actor, now] = [await currentActor(), currentTime()];
  const parsed = parseSuccessor(data);
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  const found = await findByToken(actor, slug, token);
  if (!found) redirect(ticketPath(place));
  const result = await passOn(actor, now, slug, token, parsed.data, sentRevision(data));
  if (result.ok) redirect(`/${locale}/${encodeURIComponent(slug)}/me/passed-on`);
  const { field, words } = passOnRefusalText(result, found.event, locale);
  return formError({ [field]: [words] }, data);
}

/** Agrees to what has not been agreed to yet. */
export async function giveConsentsAction(
  ...[sentLocale, sentSlug, sentToken, , data]: [string, string, string, FormState, FormData]
): Promise<FormState> {
  const place = placeOf(sentLocale, sentSlug, sentToken);
  const { locale, slug, token } = place;
  const [actor, now] = [await currentActor(), currentTime()];
  const own = await findOwn(actor, now, slug, token);
  if (!own) redirect(ticketPath(place));
  const parsed = parseConsents(data, own.toAgree);
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  const result = await giveConsents(actor, now, slug, token, parsed.data);
  const isNew = result.ok && parsed.data.length > 0;
  redirect(ticketPath(place, isNew ? 'agreed' : undefined));
}

export async function withdrawConsentAction(
  ...[sentLocale, sentSlug, sentToken, consentId]: [string, string, string, string]
): Promise<void> {
  const place = placeOf(sentLocale, sentSlug, sentToken);
  const result = await withdrawConsent(
    await currentActor(),
    currentTime(),
    place.slug,
    place.token,
    asText(consentId),
  );
  redirect(ticketPath(place, result.ok ? 'withdrawn' : undefined));
}
