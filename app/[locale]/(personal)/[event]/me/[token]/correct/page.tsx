import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { currentActor } from '@/features/people/session';
import { CorrectionFields } from '@/features/registration/own/components/correction-fields';
import { NoLonger } from '@/features/registration/own/components/no-longer';
import { correctOwnAction } from '@/features/registration/own/person-actions';
import { findByToken } from '@/features/registration/own/person-queries';
import { registrationOffer } from '@/features/registration/queries';
import { decideChange } from '@/features/registration/rules';
import { changeRefusalText } from '@/features/registration/words';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; token: string }> };

export const generateMetadata = titled((t) => t('ticket.correctTitle'), {
  robots: { index: false, follow: false },
});

export default async function CorrectPage({ params }: Props) {
  const { locale, event: slug, token } = await params;
  const actor = await currentActor();
  const now = currentTime();
  const found = await findByToken(actor, slug, token);
  const offer = found && (await registrationOffer(actor, found.event, now));
  if (!isLocale(locale) || !found || !offer) notFound();
  const t = translator(locale);
  const ticket = `/${locale}/${slug}/me/${token}`;
  const verdict = decideChange(found.event, found.registration, now, 'person');
  const refused = verdict.ok
    ? undefined
    : changeRefusalText(verdict, found.event, offer, locale, now).words.join(' ');
  return (
    <>
      <PageHeader title={t('ticket.correctTitle')} />
      <Container width="text">
        <ActionForm
          action={correctOwnAction.bind(null, locale, slug, token)}
          errorTitle={t('registration.errorTitle')}
          revision={found.registration.revision}
          instead={refused && <NoLonger back={ticket} words={refused} locale={locale} />}
        >
          <CorrectionFields
            registration={found.registration}
            offer={offer}
            fileHref={(id) => `${ticket}/files/${id}`}
            locale={locale}
          >
            <p className="soft">{t('ticket.emailFixed', { email: found.registration.email })}</p>
          </CorrectionFields>
          <FormActions>
            <SubmitButton pendingLabel={t('ticket.saving')}>{t('ticket.save')}</SubmitButton>
            <ButtonLink href={ticket} variant="plain" prefetch={false}>
              {t('ticket.back')}
            </ButtonLink>
          </FormActions>
        </ActionForm>
      </Container>
    </>
  );
}
