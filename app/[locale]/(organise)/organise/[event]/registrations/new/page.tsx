import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { Checkbox, RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { TextField } from '@/components/form/text-field';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { CorrectionFields } from '@/features/registration/own/components/correction-fields';
import { registerByTeamAction } from '@/features/registration/desk/desk-register-actions';
import { deskBeginnings } from '@/features/registration/desk/desk-register-mutations';
import { canChangeRegistrations } from '@/features/registration/policy';
import { registrationOffer } from '@/features/registration/queries';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('desk.new.title'));

export default async function NewRegistrationPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const offer = event && (await registrationOffer(actor, event, currentTime()));
  if (!isLocale(locale) || !event || !offer || !canChangeRegistrations(actor, event.id)) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/registrations`;
  const nothing = { givenName: '', familyName: '', organisation: '', accessNeeds: '', diet: '' };
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[{ href: base, label: t('registrations.title') }, { label: t('desk.new.title') }]}
      />
      <PageHeader
        size="desk"
        title={t('desk.new.title')}
        lead={t('desk.new.lead', { left: offer.left, held: event.heldBack })}
      />
      <ActionForm
        action={registerByTeamAction.bind(null, locale, slug)}
        errorTitle={t('desk.new.errorTitle')}
        className="stack max-w-text gap-s4"
      >
        <CorrectionFields
          // It begins without a place, so that no category is closed to it here
          registration={{
            ...nothing,
            categoryId: offer.categories[0]?.id ?? '',
            locale,
            answers: [],
            status: 'pending',
          }}
          offer={offer}
          fileHref={(file) => `/files/answers/${file}`}
          locale={locale}
          own={false}
        >
          <TextField
            label={t('registrations.field.email')}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="off"
            required
          />
        </CorrectionFields>
        <FormSection title={t('desk.new.how')}>
          <RadioGroup
            legend={t('desk.new.begin')}
            name="begin"
            defaultValue="place"
            options={deskBeginnings
              .filter((value) => value !== 'house' || event.heldBack > 0)
              .map((value) => ({
                value,
                label: t(`desk.new.beginnings.${value}`),
                help: t(`desk.new.beginningsHelp.${value}`),
              }))}
          />
          <Checkbox
            label={t('desk.new.mail')}
            name="mail"
            help={t('desk.new.mailHelp')}
            value="on"
            defaultChecked
          />
        </FormSection>
        <FormActions note={t('desk.new.consents')}>
          <SubmitButton pendingLabel={t('registrations.saving')}>{t('desk.new.submit')}</SubmitButton>
          <ButtonLink href={base} variant="plain" prefetch={false}>
            {t('registrations.back')}
          </ButtonLink>
        </FormActions>
      </ActionForm>
    </div>
  );
}
