import { notFound, redirect } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { TextField } from '@/components/form/text-field';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { CorrectionFields } from '@/features/registration/own/components/correction-fields';
import { correctRegistrationAction } from '@/features/registration/desk/desk-actions';
import { findRegistration } from '@/features/registration/desk/desk-queries';
import { registrationOffer } from '@/features/registration/queries';
import { decideChange } from '@/features/registration/rules';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; registration: string }> };

export const generateMetadata = titled((t) => t('registrations.correct'));

export default async function CorrectRegistrationPage({ params }: Props) {
  const { locale, event: slug, registration: id } = await params;
  const actor = await currentActor();
  const now = currentTime();
  const event = await findTeamEvent(actor, slug);
  const found = event && (await findRegistration(actor, event, id));
  const offer = event && (await registrationOffer(actor, event, now));
  if (!isLocale(locale) || !event || !found || !offer) notFound();
  const t = translator(locale);
  const { registration } = found;
  const base = `/${locale}/organise/${slug}/registrations`;
  if (!decideChange(event, registration, now, 'team').ok) redirect(`${base}/${id}`);
  const name = `${registration.givenName} ${registration.familyName}`;
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.title')}
        items={[
          { href: base, label: t('registrations.title') },
          { href: `${base}/${id}`, label: name },
          { label: t('registrations.correct') },
        ]}
      />
      <PageHeader size="desk" title={t('registrations.correct')} lead={t('registrations.correctLead')} />
      <ActionForm
        action={correctRegistrationAction.bind(null, locale, slug, id)}
        errorTitle={t('registration.errorTitle')}
        revision={registration.revision}
        className="stack max-w-text"
      >
        <CorrectionFields
          registration={registration}
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
            help={t('registrations.emailHelp')}
            defaultValue={registration.email}
            required
          />
        </CorrectionFields>
        <FormActions>
          <SubmitButton pendingLabel={t('registrations.saving')}>{t('registrations.save')}</SubmitButton>
          <ButtonLink href={`${base}/${id}`} variant="plain" prefetch={false}>
            {t('registrations.back')}
          </ButtonLink>
        </FormActions>
      </ActionForm>
    </div>
  );
}
