import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { decideOffer } from '../capacity';
import { canChoose } from '../category-view';
import type { RegistrationOffer } from '../queries';
import type { GivenCode } from '../codes/components/invitation-code';
import { NoChoice } from './no-choice';
import { NoPlace } from './no-place';
import { RegisterForm } from './register-form';

/** The registration form, or why nobody can register now; with a code, why not even with it. */
export function FormOrReason({
  event,
  offer: whole,
  locale,
  now,
  code,
}: {
  event: Event;
  offer: RegistrationOffer;
  locale: Locale;
  now: Date;
  code?: GivenCode;
}) {
  const categories = whole.categories.filter(({ id }) => !code || id === code.categoryId);
  const offer = { ...whole, categories };
  // Who waits for an organiser's yes needs no free place, and who has a code may have one that nobody else has
  const waiting = categories.map((one) => ({ ...one, waits: one.waits || one.approval }));
  const verdict = decideOffer(event, { ...offer, categories: code ? [] : waiting }, now);
  const given = { event, offer, locale, now };
  if (!verdict.ok || categories.length === 0) {
    return <NoPlace refusal={verdict.ok ? undefined : verdict} {...given} />;
  }
  return categories.some(canChoose) ? <RegisterForm code={code} {...given} /> : <NoChoice {...given} />;
}
