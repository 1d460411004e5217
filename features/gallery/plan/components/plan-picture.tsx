import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedStation, Plan } from '../queries';

/** Per cent of the room that it has. */
const zooms = ['100', '150', '200', '300'];

/** A plan with the stations on it as numbered links to their entries. It is enlarged, and then moved, without any script. */
export function PlanPicture({
  plan,
  locale,
}: {
  plan: Plan & { stations: PlacedStation[] };
  locale: Locale;
}) {
  const t = translator(locale);
  const name = pickLocalized(plan.name, locale).text || t('floorPlan.unnamed');
  return (
    <div className="plan stack gap-s2 lg:sticky lg:top-4">
      <fieldset className="plan-zoom no-print">
        <legend className="meta">{t('floorPlan.zoom')}</legend>
        {zooms.map((zoom) => (
          <label key={zoom}>
            <input
              type="radio"
              name={`zoom-${plan.id}`}
              value={zoom}
              defaultChecked={zoom === zooms[0]}
              className="accent-accent"
            />
            {t('floorPlan.zoomBy', { share: Number(zoom) / 100 })}
          </label>
        ))}
      </fieldset>
      <div className="plan-window" role="region" aria-label={name} tabIndex={0}>
        <div className="plan-sheet">
          <img
            src={`/files/${plan.fileId}`}
            width={plan.widthPx}
            height={plan.heightPx}
            alt={t('floorPlan.alt', { name, count: plan.stations.length })}
          />
          {plan.stations.map((station) => (
            <a
              key={station.number}
              id={`on-plan-${station.number}`}
              href={`#station-${station.number}`}
              className="plan-marker"
              style={{ left: `${station.place.x / 10}%`, top: `${station.place.y / 10}%` }}
              aria-label={t('floorPlan.marker', {
                number: station.number,
                title: station.exhibit ? pickLocalized(station.exhibit.title, locale).text : '',
                has: station.exhibit ? 'yes' : 'no',
              })}
            >
              {station.number}
            </a>
          ))}
        </div>
      </div>
    </div>
  );
}
