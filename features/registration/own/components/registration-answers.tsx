import { AddressText } from '@/components/ui/address-text';
import { DefinitionList } from '@/components/ui/definition-list';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OpenRegistration } from '../person-queries';
import { applies, type AskedQuestion } from '../../questions/questions';
import { spacedCode } from '../../ticket/ticket';
import { AnswerValue, Typed } from '../../questions/components/answer-value';

/** What a person said of themselves, in full; how they stand is said above it. `own`: they read it themselves. */
export function RegistrationAnswers({
  registration,
  questions,
  fileHref,
  event,
  locale,
  own = false,
}: {
  registration: OpenRegistration;
  questions: readonly AskedQuestion[];
  /** Where a file that was sent with an answer can be fetched. */
  fileHref: (fileId: string) => string;
  event: Event;
  locale: Locale;
  own?: boolean;
}) {
  const t = translator(locale);
  const { givenName, familyName, organisation, email, accessNeeds, diet } = registration;
  const category = pickLocalized(registration.category, locale);
  const time = (at: Date) => formatDateTime(at, locale, event.timeZone);
  const typed = (text: string) => <Typed text={text} locale={locale} />;
  const answered = questions.flatMap((question) => {
    const answer = registration.answers.find(({ questionId }) => questionId === question.id);
    if (!answer && !applies(question, registration.categoryId, registration.answers)) return [];
    const label = pickLocalized(question.label, locale);
    const term = <span lang={label.lang}>{label.text}</span>;
    return { key: question.id, term, value: <AnswerValue {...{ question, answer, fileHref, locale }} /> };
  });
  const state = own
    ? [{ term: t('ticket.name'), value: typed(`${givenName} ${familyName}`) }]
    : [
        { term: t('ticket.code'), value: spacedCode(registration.ticketCode) },
        { term: t('registrations.createdAt'), value: time(registration.createdAt) },
        {
          term: t('registrations.cancelledAt'),
          value: registration.cancelledAt && time(registration.cancelledAt),
        },
      ];
  return (
    <DefinitionList
      items={[
        ...state,
        { term: t('registrations.field.organisation'), value: typed(organisation) },
        { term: t('registrations.field.email'), value: <AddressText address={email} /> },
        {
          term: t('registrations.field.categoryId'),
          value: <span lang={category.lang}>{category.text}</span>,
        },
        {
          term: t('registrations.field.locale'),
          value: t(`registration.language.${registration.locale}`),
        },
        { term: t('registrations.field.accessNeeds'), value: typed(accessNeeds) },
        { term: t('registrations.field.diet'), value: typed(diet) },
        ...answered,
      ]}
    />
  );
}
