import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { registerAction } from '../actions';
import type { CategoryOffer, RegistrationOffer } from '../queries';
import { answerWords } from '../question-view';
import { answerLimits, type AskedQuestion } from '../questions';
import { consentField, limits } from '../schema';
import { sinceText } from '../words';
import { RegistrationForm, type RegistrationTexts } from './registration-form';

function textsOf(locale: Locale, questions: readonly AskedQuestion[]): RegistrationTexts {
  const t = translator(locale);
  const lengths = new Set([...Object.values(limits), answerLimits.shortText, answerLimits.longText]);
  return {
    errorTitle: t('registration.errorTitle'),
    errorAt: t('registration.errorAt', { field: '{field}', message: '{message}' }),
    offline: t('registration.offline'),
    optional: `(${t('registration.optional')})`,
    person: t('registration.person'),
    givenName: t('registration.givenName'),
    familyName: t('registration.familyName'),
    organisation: { label: t('registration.organisation'), help: t('registration.organisationHelp') },
    email: { label: t('registration.email'), help: t('registration.emailHelp') },
    category: { label: t('registration.category'), help: t('registration.categoryHelp') },
    locale: t('registration.locale'),
    needs: { title: t('registration.needs'), description: t('registration.needsIntro') },
    accessNeeds: { label: t('registration.accessNeeds'), help: t('registration.accessNeedsHelp') },
    diet: { label: t('registration.diet'), help: t('registration.dietHelp') },
    consents: t('registration.consents'),
    submit: t('registration.submit'),
    submitting: t('registration.submitting'),
    submitNote: t('registration.submitNote'),
    words: {
      required: t('error.required'),
      email: t('error.email'),
      choice: t('error.choice'),
      consent: t('error.consent'),
      format: t('error.format'),
      tooLong: Object.fromEntries(
        [...lengths].map((maximum) => [String(maximum), t('error.tooLong', { maximum })]),
      ),
      answers: answerWords(questions, locale),
    },
  };
}

/** A category as something to choose; a full one says since when. */
function optionOf(category: CategoryOffer, event: Event, locale: Locale, now: Date) {
  const t = translator(locale);
  const { text, lang } = pickLocalized(category.name, locale);
  const description = pickLocalized(category.description, locale);
  const since = category.fullSince && sinceText(category.fullSince, locale, event, now);
  const full = since ? t('registration.categoryFullSince', { date: since }) : t('registration.categoryFull');
  return {
    value: category.id,
    label: <span lang={lang}>{text}</span>,
    disabled: category.left === 0,
    help:
      category.left === 0
        ? full
        : description.text && <span lang={description.lang}>{description.text}</span>,
  };
}

/** The registration form with the event's own choices. */
export function RegisterForm({
  event,
  offer,
  locale,
  now,
}: {
  event: Event;
  offer: RegistrationOffer;
  locale: Locale;
  now: Date;
}) {
  const t = translator(locale);
  const consents = offer.consents.map(({ id, label, required }) => {
    const { text, lang } = pickLocalized(label, locale);
    return { id, name: consentField(id), label: text, lang, required };
  });
  return (
    <RegistrationForm
      action={registerAction.bind(null, locale, event.slug)}
      texts={textsOf(locale, offer.questions)}
      categories={offer.categories.map((category) => optionOf(category, event, locale, now))}
      languages={(['de', 'en'] as const).map((value) => ({
        value,
        label: t(`registration.language.${value}`),
      }))}
      locale={locale}
      consents={consents}
    >
      {t.rich('registration.privacyLink', {
        // A tab of its own: what was typed stays where it is
        link: (words) => (
          <a href={`/${locale}/${event.slug}/privacy`} target="_blank">
            {words}
          </a>
        ),
      })}
    </RegistrationForm>
  );
}
