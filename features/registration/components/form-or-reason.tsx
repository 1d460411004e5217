import type { ReactNode } from 'react';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import type { GivenCode } from '../codes/components/invitation-code';
import { decideOffer } from '../outlook';
import type { RegistrationOffer } from '../queries';
import { NoPlace } from './no-place';
import { RegisterForm } from './register-form';

/**
 * The registration form, or why nobody can register now; with a code, why not even with it. Who has sent the form meanwhile
 * gets it back with what they typed, whatever the reason. `refused`: a code that does not serve, and what is said of that.
 */
export function FormOrReason({
  event,
  offer: whole,
  locale,
  now,
  code,
  refused,
}: {
  event: Event;
  offer: RegistrationOffer;
  locale: Locale;
  now: Date;
  code?: GivenCode;
  refused?: { code: string; instead: ReactNode };
}) {
  const categories = whole.categories.filter(({ id }) => !code || id === code.categoryId);
  const given = { event, offer: { ...whole, categories }, locale, now };
  const verdict = decideOffer(event, given.offer, now, refused !== undefined);
  const instead = refused?.instead ?? (verdict.ok ? undefined : <NoPlace refusal={verdict} {...given} />);
  if (categories.length === 0) return instead;
  return <RegisterForm code={code} typedCode={refused?.code} instead={instead} {...given} />;
}
