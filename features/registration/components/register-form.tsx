import type { ReactNode } from 'react';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { registerAction } from '../actions';
import { translator } from '@/lib/i18n/translator';
import { categoryView, categoryWords, isMixedOffer } from '../category-view';
import type { RegistrationOffer } from '../queries';
import { questionForm } from '../questions/question-view';
import { consentViews, languageOptions, registrationTexts, ruleOf } from '../registration-texts';
import { InvitationCode, type GivenCode } from '../codes/components/invitation-code';
import { PrivacyLink } from './privacy-link';
import { SignInBeside } from './sign-in-beside';
import { RegistrationForm } from './registration-form';

/**
 * The registration form with what is offered: with an invitation code, only the category that it is for. `typedCode`: one that
 * does not serve, to be corrected or left out. `instead` stands there until something has been sent.
 */
export function RegisterForm({
  event,
  offer,
  locale,
  now,
  code,
  typedCode,
  instead,
}: {
  event: Event;
  offer: RegistrationOffer;
  locale: Locale;
  now: Date;
  code?: GivenCode;
  typedCode?: string;
  instead?: ReactNode;
}) {
  const t = translator(locale);
  const { categories } = offer;
  const codesServe = typedCode !== undefined;
  const view = { event, locale, now, codesServe, isMixed: isMixedOffer(categories) };
  return (
    <>
      {!instead && <SignInBeside locale={locale} />}
      <RegistrationForm
        action={registerAction.bind(null, locale, event.slug)}
        event={event.slug}
        locale={locale}
        texts={registrationTexts(locale, event, offer)}
        categories={categories.map((category) => categoryView(category, view))}
        categoryWords={categoryWords(locale)}
        questions={questionForm(offer.questions, {
          locale,
          categories,
          exact: code !== undefined,
        })}
        rules={offer.questions.map(ruleOf)}
        languages={languageOptions(locale)}
        consents={consentViews(offer.consents, locale)}
        code={
          code
            ? { value: code.code, given: <InvitationCode code={code} locale={locale} /> }
            : codesServe
              ? { value: typedCode }
              : undefined
        }
        codeText={{ label: t('registration.code.label'), help: t('registration.code.leaveOut') }}
        instead={instead}
      >
        <PrivacyLink locale={locale} eventSlug={event.slug} />
      </RegistrationForm>
    </>
  );
}
