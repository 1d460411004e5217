import Link from 'next/link';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlanStation } from '../queries';

/** The same as a plan says, in words: what stands where, and how one gets there. */
export function StationList({
  stations,
  gallery,
  locale,
}: {
  stations: readonly PlanStation[];
  gallery: string;
  locale: Locale;
}) {
  const t = translator(locale);
  if (stations.length === 0) return <p className="soft">{t('floorPlan.nothingHere')}</p>;
  return (
    <ol>
      {stations.map((station) => {
        const title = station.exhibit && pickLocalized(station.exhibit.title, locale);
        const room = station.room && pickLocalized(station.room, locale);
        return (
          <li key={station.number} id={`station-${station.number}`} className="plan-entry">
            <span className="text-lead font-strong tabular-nums">
              <span className="sr-only">{t('gallery.station')} </span>
              {station.number}
            </span>
            <div>
              {title && station.exhibit ? (
                <Link
                  href={`${gallery}/${station.exhibit.slug}`}
                  prefetch={false}
                  lang={title.lang}
                  className="font-strong"
                >
                  {title.text}
                </Link>
              ) : (
                <span className="soft">{t('floorPlan.notYet')}</span>
              )}
              {station.exhibit?.organisation && <p>{station.exhibit.organisation}</p>}
              <p className="meta">
                {room && (
                  <>
                    <span lang={room.lang}>{room.text}</span>
                    {' · '}
                  </>
                )}
                {t(station.stepFree ? 'floorPlan.stepFree' : 'floorPlan.steps')}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
