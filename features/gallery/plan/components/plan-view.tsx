import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlanStation, VenuePlan } from '../queries';
import { PlanPicture } from './plan-picture';
import { StationList } from './station-list';

/** Lights up the marker of the station that the address names, as its entry in the list. */
function targetStyle(stations: readonly PlanStation[]): string {
  return stations
    .map(
      ({ number }) =>
        `body:has(#station-${number}:target) #on-plan-${number}{background:var(--caution);outline:3px solid var(--caution);z-index:1}`,
    )
    .join('');
}

/** The plans of the venue, each beside a list that says the same; and the stations that no plan shows. */
export function PlanView({
  event,
  venue,
  locale,
}: {
  event: Event;
  venue: VenuePlan | undefined;
  locale: Locale;
}) {
  const t = translator(locale);
  const gallery = `/${locale}/${event.slug}/gallery`;
  const title = pickLocalized(event.title, locale);
  const kicker = <span lang={title.lang}>{title.text}</span>;
  const { plans = [], elsewhere = [] } = venue ?? {};
  const placed = plans.flatMap(({ stations }) => stations);
  const total = placed.length + elsewhere.length;
  if (total === 0) {
    return (
      <>
        <PageHeader title={t('floorPlan.title')} kicker={kicker} />
        <div className="wrap pb-s6">
          <EmptyState
            title={t('floorPlan.emptyTitle')}
            action={
              <Link href={gallery} prefetch={false}>
                {t('tour.toGallery')}
              </Link>
            }
          >
            <p>{t('floorPlan.empty')}</p>
          </EmptyState>
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('floorPlan.title')} kicker={kicker} lead={t('floorPlan.lead', { count: total })} />
      <style>{targetStyle(placed)}</style>
      <div className="wrap stack gap-s6 pb-s6">
        {plans.map((plan) => {
          const name = pickLocalized(plan.name, locale);
          const headingId = `plan-${plan.id}`;
          return (
            <section key={plan.id} aria-labelledby={headingId} className="stack">
              <h2 id={headingId} lang={name.lang}>
                {name.text || t('floorPlan.unnamed')}
              </h2>
              <div className="grid items-start gap-s4 lg:grid-cols-[minmax(0,3fr)_minmax(16rem,2fr)]">
                <PlanPicture plan={plan} locale={locale} />
                <StationList stations={plan.stations} gallery={gallery} locale={locale} />
              </div>
            </section>
          );
        })}
        {elsewhere.length > 0 && (
          <section aria-labelledby="elsewhere" className="stack">
            <h2 id="elsewhere">{t(plans.length > 0 ? 'floorPlan.elsewhere' : 'floorPlan.stations')}</h2>
            <StationList stations={elsewhere} gallery={gallery} locale={locale} />
          </section>
        )}
      </div>
    </>
  );
}
