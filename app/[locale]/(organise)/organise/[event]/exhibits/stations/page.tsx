import { notFound } from 'next/navigation';
import { DeskPage } from '@/components/layout/desk-page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { findTeamEvent } from '@/features/events/queries';
import { StationTable } from '@/features/gallery/review/components/station-table';
import { listStations } from '@/features/gallery/review/station-queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

const outcomes = ['saved', 'deleted'] as const;

export const generateMetadata = titled((t) => t('exhibits.stations.title'));

export default async function StationsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const listed = event && (await listStations(actor, event));
  if (!isLocale(locale) || !listed) notFound();
  const query = await searchParams;
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/exhibits`;
  const done = outcomes.find((one) => one === query.done);
  const free = listed.stations.filter(({ exhibit }) => !exhibit).length;
  return (
    <DeskPage
      path={t('gallery.path')}
      above={[{ href: base, label: t('exhibits.title') }]}
      title={t('exhibits.stations.title')}
      lead={t('exhibits.stations.lead', { count: listed.stations.length, free })}
      actions={
        <ButtonLink href={`${base}/stations/new`} prefetch={false}>
          {t('exhibits.stations.create')}
        </ButtonLink>
      }
      done={done && t(`exhibits.stations.done.${done}`)}
      refused={query.refused && t('exhibits.refused.notFound')}
    >
      <StationTable
        stations={listed.stations}
        base={base}
        locale={locale}
        empty={
          <EmptyState title={t('exhibits.stations.emptyTitle')}>
            <p>{t('exhibits.stations.empty')}</p>
          </EmptyState>
        }
      />
    </DeskPage>
  );
}
