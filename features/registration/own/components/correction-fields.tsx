import type { ReactNode } from 'react';
import { RadioGroup } from '@/components/form/choice';
import { FormSection } from '@/components/form/form-section';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OpenRegistration } from '../person-queries';
import type { RegistrationOffer } from '../../queries';
import { questionForm } from '../../questions/question-view';
import { takesPlace } from '../../lifecycle';
import { QuestionFields } from '../../questions/components/question-fields';

/** What the fields begin with. */
export type CorrectableRegistration = Pick<
  OpenRegistration,
  | 'givenName'
  | 'familyName'
  | 'organisation'
  | 'categoryId'
  | 'locale'
  | 'accessNeeds'
  | 'diet'
  | 'answers'
  | 'status'
>;

/** The fields of a registration that exists. Children stand below the name, for the address or word about it. */
export function CorrectionFields({
  registration,
  offer,
  fileHref,
  locale,
  own = true,
  children,
}: {
  registration: CorrectableRegistration;
  offer: RegistrationOffer;
  /** Where a file that was sent with an answer can be fetched. */
  fileHref: (fileId: string) => string;
  locale: Locale;
  /** The person fills it in, so that the browser may help; an organiser must not get their own name offered. */
  own?: boolean;
  children: ReactNode;
}) {
  const t = translator(locale);
  const optional = `(${t('registration.optional')})`;
  const { categoryId, answers } = registration;
  const choosable = offer.categories.filter(
    ({ id, canBeChosen }) => canBeChosen || !own || id === categoryId,
  );
  const isOnly = choosable.length === 1 && offer.categories.length > 1;
  const { questions, categories } = offer;
  const form = questionForm(questions, { locale, categories, answers, fileHref, exact: true });
  const complete = (token: string) => (own ? token : 'off');
  return (
    <>
      <FormSection title={own ? t('registration.person') : t('registrations.answers')}>
        <div className="grid gap-s4 sm:grid-cols-2">
          <TextField
            label={t('registration.givenName')}
            name="givenName"
            autoComplete={complete('given-name')}
            defaultValue={registration.givenName}
            required
          />
          <TextField
            label={t('registration.familyName')}
            name="familyName"
            autoComplete={complete('family-name')}
            defaultValue={registration.familyName}
            required
          />
        </div>
        <TextField
          label={t('registration.organisation')}
          name="organisation"
          mark={optional}
          autoComplete={complete('organization')}
          defaultValue={registration.organisation}
        />
        {children}
        <RadioGroup
          legend={t('registration.category')}
          name="categoryId"
          defaultValue={categoryId}
          help={isOnly ? t('registration.onlyCategory') : undefined}
          options={choosable.map(({ id, name, isQuotaFull, left }) => {
            const { text, lang } = pickLocalized(name, locale);
            // Who has a place needs one in the category only: a full event does not matter
            const isFull = isQuotaFull && id !== categoryId && takesPlace(registration.status);
            return {
              value: id,
              label: <span lang={lang}>{text}</span>,
              disabled: isFull,
              help: isFull ? t('registration.categoryFull') : own ? undefined : t('desk.new.left', { left }),
            };
          })}
        />
        <RadioGroup
          legend={own ? t('registration.locale') : t('registrations.field.locale')}
          name="locale"
          defaultValue={registration.locale}
          options={(['de', 'en'] as const).map((value) => ({
            value,
            label: t(`registration.language.${value}`),
          }))}
        />
      </FormSection>
      <FormSection
        title={own ? t('registration.needs') : t('registrations.field.accessNeeds')}
        description={own ? t('registration.needsIntro') : t('registrations.sensitive')}
      >
        <TextArea
          label={t('registration.accessNeeds')}
          name="accessNeeds"
          mark={optional}
          rows={2}
          defaultValue={registration.accessNeeds}
        />
        <TextArea
          label={t('registration.diet')}
          name="diet"
          mark={optional}
          rows={2}
          defaultValue={registration.diet}
        />
      </FormSection>
      {questions.length > 0 && (
        <FormSection title={own ? t('registration.questions') : t('registrations.field.answers')}>
          <QuestionFields form={form} />
        </FormSection>
      )}
    </>
  );
}
