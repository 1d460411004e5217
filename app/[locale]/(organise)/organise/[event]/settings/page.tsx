import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { SettingsForm } from '@/features/events/components/settings-form';
import { findManagedEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ saved?: string; created?: string }>;
};

export const generateMetadata = titled((t) => t('organise.settings'));

export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const event = await findManagedEvent(await currentActor(), slug);
  if (!isLocale(locale) || !event) notFound();
  const { saved, created } = await searchParams;
  const t = translator(locale);
  return (
    <>
      <PageHeader
        size="desk"
        title={t('organise.settings')}
        actions={
          <Link href={`/${locale}/organise/${slug}/preview`} prefetch={false}>
            {t('organise.preview')}
          </Link>
        }
      />
      {saved && (
        <Notice tone="positive" live="status">
          {t('settings.saved')}
        </Notice>
      )}
      {created && (
        <Notice tone="positive" live="status" title={t('settings.created')}>
          {t('settings.createdNext')}
        </Notice>
      )}
      <SettingsForm event={event} locale={locale} />
    </>
  );
}
