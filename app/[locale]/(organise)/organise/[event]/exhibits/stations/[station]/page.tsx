import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageHeader } from '@/components/layout/page-header';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { StationForm } from '@/features/gallery/review/components/station-form';
import { deleteStationAction } from '@/features/gallery/review/desk-actions';
import { listStations } from '@/features/gallery/review/station-queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ locale: string; event: string; station: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, station } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)(station === 'new' ? 'exhibits.stations.create' : 'gallery.station') };
}

/** A station, or a new one at the address `new`. */
export default async function StationPage({ params }: Props) {
  const { locale, event: slug, station: id } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const listed = event && (await listStations(actor, event));
  const station = listed?.stations.find((one) => one.id === id);
  if (!isLocale(locale) || !listed || (!station && id !== 'new')) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/exhibits`;
  const title = station
    ? t('exhibits.stations.numbered', { number: station.number })
    : t('exhibits.stations.create');
  return (
    <div className="stack gap-s4">
      <Breadcrumbs
        label={t('gallery.path')}
        items={[
          { href: base, label: t('exhibits.title') },
          { href: `${base}/stations`, label: t('exhibits.stations.title') },
          { label: title },
        ]}
      />
      <PageHeader size="desk" title={title} />
      <StationForm station={station} choices={listed} slug={slug} locale={locale} />
      {station && (
        <div>
          <ConfirmDialog
            id="delete"
            trigger={t('exhibits.stations.delete')}
            triggerProps={{ variant: 'danger', small: true }}
            title={t('exhibits.stations.deleteTitle', { number: station.number })}
            description={<p>{t('exhibits.stations.deleteText')}</p>}
            cancelLabel={t('exhibit.keep')}
          >
            <form action={deleteStationAction.bind(null, locale, slug, station.id)}>
              <SubmitButton variant="danger">{t('exhibits.stations.delete')}</SubmitButton>
            </form>
          </ConfirmDialog>
        </div>
      )}
    </div>
  );
}
