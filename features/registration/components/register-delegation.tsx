import type { ReactNode } from 'react';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { registerGroupAction } from '../actions';
import { categoryView, categoryWords, isMixedOffer } from '../category-view';
import { MOST_PEOPLE } from '../own/delegation';
import { delegationTexts } from '../delegation-texts';
import type { RegistrationOffer } from '../queries';
import { questionForm } from '../questions/question-view';
import { consentViews, languageOptions } from '../registration-texts';
import { DelegationForm } from './delegation-form';
import { PrivacyLink } from './privacy-link';
import { SignInBeside } from './sign-in-beside';

/** The form of a delegation with the event's own choices. `instead` stands there until something has been sent. */
export function RegisterDelegation({
  event,
  offer,
  locale,
  now,
  instead,
}: {
  event: Event;
  offer: RegistrationOffer;
  locale: Locale;
  now: Date;
  instead?: ReactNode;
}) {
  const t = translator(locale);
  const { categories, consents, questions } = offer;
  const view = { event, locale, now, codesServe: true, isMixed: isMixedOffer(categories) };
  const required = consents.filter((consent) => consent.required);
  return (
    <>
      {!instead && <SignInBeside locale={locale} />}
      <DelegationForm
        action={registerGroupAction.bind(null, locale, event.slug)}
        event={event.slug}
        locale={locale}
        texts={delegationTexts(locale, event, offer, MOST_PEOPLE)}
        most={MOST_PEOPLE}
        categories={categories.map((one) => categoryView(one, view))}
        categoryWords={categoryWords(locale)}
        questions={questionForm(questions, { locale, categories })}
        languages={languageOptions(locale)}
        consents={consentViews(required, locale)}
        instead={instead}
      >
        <p>{t('delegation.consentsIntro')}</p>
        {required.length < consents.length && <p>{t('delegation.consentsOptional')}</p>}
        <p>
          <PrivacyLink locale={locale} eventSlug={event.slug} />
        </p>
      </DelegationForm>
    </>
  );
}
