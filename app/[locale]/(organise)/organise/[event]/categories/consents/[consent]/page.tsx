import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { retireConsentAction } from '@/features/registration/setup/category-actions';
import { listConsents } from '@/features/registration/setup/category-queries';
import { ConsentForm } from '@/features/registration/setup/components/consent-form';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; consent: string }> };

export const generateMetadata = titled((t) => t('categories.consentEditTitle'));

export default async function ConsentPage({ params }: Props) {
  const { locale, event: slug, consent: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const consent = event && (await listConsents(actor, event))?.find((one) => one.id === id);
  if (!isLocale(locale) || !consent) notFound();
  const t = translator(locale);
  const { version, given } = consent;
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('categories.title')}
        items={[
          { href: `/${locale}/organise/${slug}/categories`, label: t('categories.title') },
          { label: t('categories.consentEditTitle') },
        ]}
      />
      <PageHeader
        size="desk"
        title={t('categories.consentEditTitle')}
        lead={t('categories.consentFacts', { version, given })}
      />
      <ConsentForm eventSlug={slug} consent={consent} next={consent.position} locale={locale} />
      <section className="max-w-text border-t border-rule pt-s3">
        <ConfirmDialog
          id="retire"
          trigger={t('categories.retire')}
          triggerProps={{ variant: 'plain' }}
          title={t('categories.retireTitle')}
          description={<p>{t('categories.retireText')}</p>}
          cancelLabel={t('categories.retireNo')}
        >
          <form action={retireConsentAction.bind(null, locale, slug, id)}>
            <SubmitButton variant="danger">{t('categories.retireYes')}</SubmitButton>
          </form>
        </ConfirmDialog>
      </section>
    </div>
  );
}
