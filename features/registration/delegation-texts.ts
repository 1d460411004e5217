import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { RegistrationOffer } from './queries';
import { sharedTexts, type SharedTexts, type Text } from './registration-texts';

export type DelegationTexts = SharedTexts & {
  contact: string;
  contactIntro: string;
  organisation: Text;
  email: Text;
  locale: string;
  code: Text;
  /** With {n} where the number of the person stands. */
  person: string;
  personEmail: Text;
  choose: string;
  accessNeeds: Text;
  diet: Text;
  add: string;
  most: string;
  remove: string;
  removed: string;
  submit: string;
  submitNote: string;
};

/** The words of the form of a delegation with at most `most` people. */
export function delegationTexts(
  locale: Locale,
  event: Event,
  { questions, categories }: Pick<RegistrationOffer, 'questions' | 'categories'>,
  most: number,
): DelegationTexts {
  const t = translator(locale);
  const n = '{n}';
  const shared = sharedTexts(locale, questions);
  return {
    ...shared,
    labels: {
      ...shared.labels,
      locale: t('delegation.locale'),
      accessNeeds: t('delegation.accessNeeds'),
      code: t('registration.code.label'),
    },
    contact: t('delegation.contact'),
    contactIntro: t('delegation.contactIntro'),
    organisation: { label: t('registration.organisation'), help: t('delegation.organisationHelp') },
    email: { label: t('registration.email'), help: t('delegation.emailHelp') },
    locale: t('delegation.locale'),
    code: { label: t('registration.code.label'), help: t('delegation.codeHelp') },
    person: t('delegation.person', { n }),
    personEmail: { label: t('delegation.personEmail'), help: t('delegation.personEmailHelp') },
    choose: t('question.choose'),
    accessNeeds: { label: t('delegation.accessNeeds'), help: t('registration.accessNeedsHelp') },
    diet: { label: t('registration.diet'), help: t('registration.dietHelp') },
    add: t('delegation.add'),
    most: t('delegation.most', { most }),
    remove: t('delegation.remove', { n }),
    removed: t('delegation.removed', { n }),
    submit: t('delegation.submit'),
    submitNote: t('delegation.submitNote', {
      waits: categories.some(({ waits }) => waits) ? 'yes' : 'no',
      confirm: event.confirmEmail ? 'yes' : 'no',
    }),
  };
}
