import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Stop, Tour } from '../queries';
import { stationText } from './stop-words';
import { TourResume } from './tour-resume';

/** Where the tour begins: its stops in their order, and the way back to where one was. */
export function TourStart({ event, tour, locale }: { event: Event; tour: Tour | undefined; locale: Locale }) {
  const t = translator(locale);
  const gallery = `/${locale}/${event.slug}/gallery`;
  const base = `${gallery}/tour`;
  const name = pickLocalized(event.title, locale);
  const [first] = tour?.stops ?? [];
  const kicker = <span lang={name.lang}>{name.text}</span>;
  if (!tour || !first) {
    return (
      <>
        <PageHeader title={t('tour.title')} kicker={kicker} />
        <div className="wrap pb-s6">
          <EmptyState
            title={t('tour.emptyTitle')}
            action={
              <Link href={gallery} prefetch={false}>
                {t('tour.toGallery')}
              </Link>
            }
          >
            <p>{t('tour.empty')}</p>
          </EmptyState>
        </div>
      </>
    );
  }
  const { stops, isCurated } = tour;
  return (
    <>
      <PageHeader
        title={t('tour.title')}
        kicker={kicker}
        lead={t(isCurated ? 'tour.leadCurated' : 'tour.leadStations', { count: stops.length })}
        actions={
          <>
            <ButtonLink href={`${base}/${first.slug}`} prefetch={false}>
              {t('tour.begin')}
            </ButtonLink>
            <TourResume tour={base} label={t('tour.resume', { title: '{title}' })} />
          </>
        }
      />
      <section aria-labelledby="stops" className="wrap stack pb-s6">
        <h2 id="stops">{t('tour.stops')}</h2>
        <ol className="max-w-[46rem]">
          {stops.map((stop, index) => (
            <StopEntry key={stop.slug} stop={stop} place={index + 1} base={base} locale={locale} />
          ))}
        </ol>
      </section>
    </>
  );
}

function StopEntry({
  stop,
  place,
  base,
  locale,
}: {
  stop: Stop;
  place: number;
  base: string;
  locale: Locale;
}) {
  const title = pickLocalized(stop.title, locale);
  return (
    <li className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-s2 border-t border-rule py-s3">
      <span aria-hidden="true" className="text-h2 font-strong tabular-nums">
        {place}
      </span>
      <div>
        <h3>
          <Link href={`${base}/${stop.slug}`} prefetch={false} lang={title.lang} data-stop={stop.slug}>
            {title.text}
          </Link>
        </h3>
        {stop.organisation && <p className="soft">{stop.organisation}</p>}
        {stop.station && <p className="meta">{stationText(stop.station, locale)}</p>}
      </div>
    </li>
  );
}
