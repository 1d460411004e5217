import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { registerAction } from '../actions';
import { categoryView, categoryWords } from '../category-view';
import type { RegistrationOffer } from '../queries';
import { questionForm } from '../questions/question-view';
import { consentViews, languageOptions, registrationTexts, ruleOf } from '../registration-texts';
import { InvitationCode, type GivenCode } from '../codes/components/invitation-code';
import { PrivacyLink } from './privacy-link';
import { RegistrationForm } from './registration-form';

/** The registration form with what is offered: with an invitation code, only the category that it is for. */
export function RegisterForm({
  event,
  offer,
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
  const { categories } = offer;
  return (
    <RegistrationForm
      action={registerAction.bind(null, locale, event.slug)}
      event={event.slug}
      locale={locale}
      texts={registrationTexts(locale, event, offer)}
      categories={categories.map((category) => categoryView(category, { event, locale, now }))}
      categoryWords={categoryWords(locale)}
      questions={questionForm(offer.questions, {
        locale,
        categories,
        exact: code !== undefined,
      })}
      rules={offer.questions.map(ruleOf)}
      languages={languageOptions(locale)}
      consents={consentViews(offer.consents, locale)}
      code={code && { value: code.code, words: <InvitationCode code={code} locale={locale} /> }}
    >
      <PrivacyLink locale={locale} eventSlug={event.slug} />
    </RegistrationForm>
  );
}
