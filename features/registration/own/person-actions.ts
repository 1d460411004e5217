'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, issueErrors, sentRevision, type FormState } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import { sent } from '@/lib/sent';
import { serverAction } from '@/lib/server-action';
import { withFiles } from '../questions/answer-mutations';
import { findOwn } from './own-queries';
import { passOn } from './pass-on-mutations';
import { cancelOwn, correctOwn, giveConsents, stepOwn, withdrawConsent } from './person-mutations';
import { findByToken } from './person-queries';
import { registrationOffer } from '../queries';
import { parseConsents, parseCorrection, parseSuccessor } from '../schema';
import { changeRefusalText, passOnRefusalText } from '../words';

/** Where the holder of a link is. */
type Place = { locale: Locale; slug: string; token: string };

function ticketPath({ locale, slug, token }: Place, done?: string): string {
  const path = `/${locale}/${encodeURIComponent(slug)}/me/${encodeURIComponent(token)}`;
  return done ? `${path}?done=${done}` : path;
}

export const correctOwnAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, token, , data]): Promise<FormState> => {
    const place = { locale, slug, token };
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
  },
);

export const cancelOwnAction = serverAction(
  [sent.locale, sent.text, sent.text],
  async ([locale, slug, token]): Promise<void> => {
    const place = { locale, slug, token };
    const result = await cancelOwn(await currentActor(), currentTime(), slug, token);
    // Refused when it is cancelled already or the event is over: the page says so by itself
    redirect(ticketPath(place, result.ok ? 'cancelled' : undefined));
  },
);

/** Confirms one's address, or accepts the place that is offered. */
export const stepOwnAction = serverAction(
  [sent.locale, sent.text, sent.text, z.enum(['confirmAddress', 'accept'])],
  async ([locale, slug, token, move]): Promise<void> => {
    const place = { locale, slug, token };
    const result = await stepOwn(await currentActor(), currentTime(), slug, token, move);
    // Refused when it has happened already or the time is over: the page says so by itself
    const done = move === 'accept' ? 'accepted' : 'confirmed';
    redirect(ticketPath(place, result.ok ? done : undefined));
  },
);

/** Passes the place on, and leads to a page that says so: this one exists no more for who had it. */
export const passOnAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, token, , data]): Promise<FormState> => {
    const place = { locale, slug, token };
    const [actor, now] = [await currentActor(), currentTime()];
    const parsed = parseSuccessor(data);
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const found = await findByToken(actor, slug, token);
    if (!found) redirect(ticketPath(place));
    const result = await passOn(actor, now, slug, token, parsed.data, sentRevision(data));
    if (result.ok) redirect(`/${locale}/${encodeURIComponent(slug)}/me/passed-on`);
    const { field, words } = passOnRefusalText(result, found.event, locale);
    return formError({ [field]: [words] }, data);
  },
);

/** Agrees to what has not been agreed to yet. */
export const giveConsentsAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.state, sent.form],
  async ([locale, slug, token, , data]): Promise<FormState> => {
    const place = { locale, slug, token };
    const [actor, now] = [await currentActor(), currentTime()];
    const own = await findOwn(actor, now, slug, token);
    if (!own) redirect(ticketPath(place));
    const parsed = parseConsents(data, own.toAgree);
    if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
    const result = await giveConsents(actor, now, slug, token, parsed.data);
    const isNew = result.ok && parsed.data.length > 0;
    redirect(ticketPath(place, isNew ? 'agreed' : undefined));
  },
);

export const withdrawConsentAction = serverAction(
  [sent.locale, sent.text, sent.text, sent.text],
  async ([locale, slug, token, consentId]): Promise<void> => {
    const place = { locale, slug, token };
    const result = await withdrawConsent(await currentActor(), currentTime(), slug, token, consentId);
    redirect(ticketPath(place, result.ok ? 'withdrawn' : undefined));
  },
);
