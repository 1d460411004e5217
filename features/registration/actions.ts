'use server';

import { redirect } from 'next/navigation';
import { findEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { formError, issueErrors, type FormState } from '@/lib/form';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { mayTry } from './attempts';
import { register, sendLinks } from './mutations';
import { registrationOffer } from './queries';
import { parseEmail, parseRegistration } from './schema';
import { refusalText } from './words';

/** Registers. The page that answers is the same for a new address and for one that is registered already. */
export async function registerAction(
  locale: string,
  eventSlug: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  if (!isLocale(locale) || typeof eventSlug !== 'string') redirect('/');
  const t = translator(locale);
  const failed = (words: string[], field = '') => formError({ [field]: words }, data);
  if (!(await mayTry())) return failed([t('registration.tooMany')]);
  const actor = await currentActor();
  const event = await findEvent(actor, eventSlug);
  const offer = event && (await registrationOffer(actor, event));
  if (!offer) redirect(`/${locale}`);

  const parsed = parseRegistration(data, {
    categoryIds: offer.categories.map(({ id }) => id),
    consents: offer.consents,
  });
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  const now = currentTime();
  const result = await register(actor, now, eventSlug, parsed.data);
  if (result.ok) redirect(`/${locale}/${eventSlug}/register/done`);
  switch (result.reason) {
    case 'notFound':
      return redirect(`/${locale}`);
    case 'categoryGone':
      return failed([t('registration.categoryGone')], 'categoryId');
    case 'consentsChanged':
      return failed([t('registration.consentsChanged')]);
    case 'noPlace': {
      const { refusal, event: full, offer: current } = result.facts;
      const words = refusalText(refusal, full, current, locale, now);
      return failed(words, refusal.reason === 'categoryFull' ? 'categoryId' : '');
    }
  }
}

/** Sends the link to an address, if it is registered; the answer does not tell. */
export async function sendLinkAction(
  locale: string,
  eventSlug: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  if (!isLocale(locale) || typeof eventSlug !== 'string') redirect('/');
  const t = translator(locale);
  if (!(await mayTry())) return formError({ '': [t('registration.tooMany')] }, data);
  const parsed = parseEmail(data);
  if (!parsed.success) return formError(issueErrors(parsed.issues, locale), data);
  await sendLinks(await currentActor(), currentTime(), eventSlug, parsed.data.email);
  return { status: 'done', message: t('ticket.linkSent') };
}
