import Link from 'next/link';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { ReleaseHistory } from '@/features/agenda/releases/components/release-history';
import { releaseHistory } from '@/features/agenda/releases/history-queries';
import { guest } from '@/features/people/actor';
import { titled } from '@/lib/titled';
import { publicEvent, type EventProps } from '../../public-event';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export const generateMetadata = titled((t) => t('releases.publicTitle'));

export default async function PublicReleasesPage({ params }: EventProps) {
  const { locale, t, event } = await publicEvent(params);
  const releases = await releaseHistory(guest, event);
  const agenda = `/${locale}/${event.slug}/agenda`;
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
