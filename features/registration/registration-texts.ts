import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isMixedOffer } from './category-view';
import type { DraftTexts } from './components/form-draft';
import type { ConsentView } from './components/consent-boxes';
import type { Words } from './components/live-validation';
import type { SendingTexts } from './components/use-sending';
import type { RegistrationOffer } from './queries';
import { answerWords } from './questions/question-view';
import { answerField, answerLimits, type AskedQuestion, type QuestionRule } from './questions/questions';
import { consentField, limits } from './schema';

export type Text = { label: string; help?: string };
export type SharedTexts = {
  errorTitle: string;
  /** With {field} and {message} where they stand. */
  errorAt: string;
  /** What an error summary calls each field. */
  labels: Readonly<Record<string, string>>;
  sending: SendingTexts;
  draft: DraftTexts;
  optional: string;
  givenName: string;
  familyName: string;
  category: Text;
  consents: string;
  submitting: string;
};
export type RegistrationTexts = SharedTexts & {
  person: string;
  organisation: Text;
  email: Text;
  locale: string;
  participation: string;
  needs: { title: string; description: string };
  accessNeeds: Text;
  diet: Text;
  submit: string;
  submitNote: string;
  words: Words;
};

/** What all files of one form may weigh together: less than a request may (next.config.js). */
export const MOST_FILE_BYTES = 10_000_000;

/** The words that the forms of one person and of several have in common. */
export function sharedTexts(locale: Locale, questions: readonly AskedQuestion[]): SharedTexts {
  const t = translator(locale);
  return {
    errorTitle: t('registration.errorTitle'),
    errorAt: t('registration.errorAt', { field: '{field}', message: '{message}' }),
    labels: labelsOf(locale, questions),
    sending: {
      offline: t('registration.offline'),
      changed: t('registration.questionsChanged'),
      tooLarge: t('registration.tooLarge', { most: MOST_FILE_BYTES / 1_000_000 }),
      mostFileBytes: MOST_FILE_BYTES,
    },
    draft: draftTexts(locale, questions),
    optional: `(${t('registration.optional')})`,
    givenName: t('registration.givenName'),
    familyName: t('registration.familyName'),
    category: { label: t('registration.category'), help: t('registration.categoryHelp') },
    consents: t('registration.consents'),
    submitting: t('registration.submitting'),
  };
}

function labelsOf(locale: Locale, questions: readonly AskedQuestion[]): Record<string, string> {
  const t = translator(locale);
  return {
    givenName: t('registration.givenName'),
    familyName: t('registration.familyName'),
    organisation: t('registration.organisation'),
    email: t('registration.email'),
    locale: t('registration.locale'),
    categoryId: t('registration.category'),
    accessNeeds: t('registration.accessNeeds'),
    diet: t('registration.diet'),
    ...Object.fromEntries(
      // A colon comes after it
      questions.map(({ id, label }) => [
        answerField(id),
        pickLocalized(label, locale).text.replace(/[\s.:?!]+$/, ''),
      ]),
    ),
  };
}

function draftTexts(locale: Locale, questions: readonly AskedQuestion[]): DraftTexts {
  const t = translator(locale);
  const files = questions.some(({ type }) => type === 'file') ? [t('registration.restoredFiles')] : [];
  return {
    restored: [t('registration.restored'), ...files].join(' '),
    clear: t('registration.restoredClear'),
  };
}

export function registrationTexts(locale: Locale, event: Event, offer: RegistrationOffer): RegistrationTexts {
  const t = translator(locale);
  const { questions } = offer;
  const lengths = new Set([...Object.values(limits), answerLimits.shortText, answerLimits.longText]);
  return {
    ...sharedTexts(locale, questions),
    person: t('registration.person'),
    organisation: { label: t('registration.organisation'), help: t('registration.organisationHelp') },
    email: { label: t('registration.email'), help: t('registration.emailHelp') },
    locale: t('registration.locale'),
    participation: t('registration.participation'),
    needs: { title: t('registration.needs'), description: t('registration.needsIntro') },
    accessNeeds: { label: t('registration.accessNeeds'), help: t('registration.accessNeedsHelp') },
    diet: { label: t('registration.diet'), help: t('registration.dietHelp') },
    submit: t('registration.submit'),
    submitNote: submitNote(locale, event, offer),
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

/** What sending the form leads to, as far as it is the same for all who may send it. */
function submitNote(locale: Locale, event: Event, { categories }: RegistrationOffer): string {
  const t = translator(locale);
  // Each category says by itself what it leads to
  if (isMixedOffer(categories)) return t('registration.submitNoteOpen');
  return t(event.confirmEmail ? 'registration.submitNoteUnconfirmed' : 'registration.submitNote');
}

export function languageOptions(locale: Locale) {
  const t = translator(locale);
  return (['de', 'en'] as const).map((value) => ({ value, label: t(`registration.language.${value}`) }));
}

export function consentViews(consents: RegistrationOffer['consents'], locale: Locale): ConsentView[] {
  return consents.map(({ id, label, required }) => {
    const { text, lang } = pickLocalized(label, locale);
    return { id, name: consentField(id), label: text, lang, required };
  });
}

/** Questions as the browser needs them to check answers by itself. */
export function ruleOf(question: AskedQuestion): QuestionRule {
  const { id, type, required, categoryIds, shownWhen, minimum, maximum, options } = question;
  return {
    ...{ id, type, required, categoryIds, shownWhen, minimum, maximum },
    options: options.map(({ id: optionId, retired }) => ({ id: optionId, retired })),
  };
}
