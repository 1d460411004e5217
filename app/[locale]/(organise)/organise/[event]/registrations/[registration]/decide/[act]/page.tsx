import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { TextArea } from '@/components/form/text-area';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { RegistrationStatusTag } from '@/features/registration/desk/components/registration-status';
import { decideAction } from '@/features/registration/desk/decision-actions';
import { isDeskAct, possibleActs, takesWords } from '@/features/registration/desk/desk-moves';
import { registrationDesk } from '@/features/registration/desk/desk-person-queries';
import { findRegistration } from '@/features/registration/desk/desk-queries';
import { deskLimits } from '@/features/registration/desk/desk-schema';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ locale: string; event: string; registration: string; act: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, act } = await params;
  if (!isLocale(locale) || !isDeskAct(act)) notFound();
  return { title: translator(locale)(`desk.act.${act}`) };
}

export default async function DecidePage({ params }: Props) {
  const { locale, event: slug, registration: id, act } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const found = event && (await findRegistration(actor, event, id));
  const desk = found && (await registrationDesk(actor, event, found.registration, currentTime()));
  if (!isLocale(locale) || !isDeskAct(act) || !event || !found || !desk) notFound();
  const t = translator(locale);
  const { registration } = found;
  const base = `/${locale}/organise/${slug}/registrations`;
  // Where the last place has gone, the form stays with what was typed, and says so when it is sent
  const can = possibleActs(registration.status, act === 'addPlace' ? desk.refusal : undefined).includes(act);
  const name = `${registration.givenName} ${registration.familyName}`;
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('registrations.path')}
        items={[
          { href: base, label: t('registrations.title') },
          { href: `${base}/${id}`, label: name },
          { label: t(`desk.act.${act}`) },
        ]}
      />
      <PageHeader size="desk" title={t(`desk.act.${act}`)} />
      <div className="stack max-w-text">
        <p>
          <RegistrationStatusTag status={registration.status} locale={locale} />
        </p>
        {can ? (
          <p>{t(`desk.decide.lead.${act}`, { name, hours: event.offerHours })}</p>
        ) : (
          <>
            <Notice tone="caution">{t('desk.refused.notNow')}</Notice>
            <div className="actions">
              <ButtonLink href={`${base}/${id}`} variant="quiet" prefetch={false}>
                {t('desk.decide.back')}
              </ButtonLink>
            </div>
          </>
        )}
      </div>
      {can && (
        <ActionForm
          action={decideAction.bind(null, locale, slug, id, act)}
          errorTitle={t('desk.decide.errorTitle')}
          className="stack max-w-text"
        >
          {takesWords(act) && (
            <TextArea
              label={t('desk.decide.words')}
              name="words"
              mark={t('desk.decide.optional')}
              help={t('desk.decide.wordsHelp', {
                language: t(`registration.language.${registration.locale}`),
              })}
              maxLength={deskLimits.words}
            />
          )}
          <FormActions>
            <SubmitButton
              variant={act === 'decline' ? 'danger' : 'primary'}
              pendingLabel={t('desk.decide.sending')}
            >
              {t(`desk.act.${act}`)}
            </SubmitButton>
            <ButtonLink href={`${base}/${id}`} variant="plain" prefetch={false}>
              {t('desk.decide.no')}
            </ButtonLink>
          </FormActions>
        </ActionForm>
      )}
    </div>
  );
}
