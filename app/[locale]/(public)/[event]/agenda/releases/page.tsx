import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { ReleaseHistory } from '@/features/agenda/releases/components/release-history';
import { releaseHistory } from '@/features/agenda/releases/history-queries';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('releases.publicTitle') };
}

export default async function PublicReleasesPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const releases = await releaseHistory(guest, event);
  const t = translator(locale);
  const agenda = `/${locale}/${slug}/agenda`;
  return (
    <>
      <PageHeader
        title={t('releases.publicTitle')}
        lead={t('releases.publicLead')}
        actions={<Link href={agenda}>{t('releases.toAgenda')}</Link>}
      />
      <Container className="pb-s6">
        {releases.length === 0 ? (
          <EmptyState title={t('agenda.notYetTitle')}>{t('agenda.notYet')}</EmptyState>
        ) : (
          <ReleaseHistory releases={releases} event={event} agenda={agenda} locale={locale} />
        )}
      </Container>
    </>
  );
}
