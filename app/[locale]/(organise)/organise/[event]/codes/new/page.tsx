import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { CodeForm } from '@/features/registration/codes/components/code-form';
import { canManageCodes } from '@/features/registration/policy';
import { registrationOffer } from '@/features/registration/queries';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('codes.makeTitle'));

export default async function NewCodesPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const offer = event && (await registrationOffer(actor, event, currentTime()));
  if (!isLocale(locale) || !event || !offer || !canManageCodes(actor, event.id)) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}`;
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('codes.title')}
        items={[{ href: `${base}/codes`, label: t('codes.title') }, { label: t('codes.makeTitle') }]}
      />
      <PageHeader size="desk" title={t('codes.makeTitle')} />
      {offer.categories.length > 0 ? (
        <CodeForm event={event} categories={offer.categories} left={offer.left} locale={locale} />
      ) : (
        <EmptyState
          title={t('codes.form.noCategory')}
          action={<ButtonLink href={`${base}/categories/new`}>{t('codes.form.noCategoryAction')}</ButtonLink>}
        />
      )}
    </div>
  );
}
