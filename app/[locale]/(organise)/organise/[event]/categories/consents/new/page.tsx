import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { listConsents } from '@/features/registration/setup/category-queries';
import { ConsentForm } from '@/features/registration/setup/components/consent-form';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('categories.consentAddTitle'));

export default async function NewConsentPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const consents = event && (await listConsents(actor, event));
  if (!isLocale(locale) || !consents) notFound();
  const t = translator(locale);
  const next = Math.max(0, ...consents.map(({ position }) => position + 1));
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('categories.title')}
        items={[
          { href: `/${locale}/organise/${slug}/categories`, label: t('categories.title') },
          { label: t('categories.consentAddTitle') },
        ]}
      />
      <PageHeader size="desk" title={t('categories.consentAddTitle')} lead={t('categories.consentsLead')} />
      <ConsentForm eventSlug={slug} next={next} locale={locale} />
    </div>
  );
}
