import Link from 'next/link';
import { PlainText } from '@/components/ui/plain-text';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { PosterPicture } from '../../components/poster-picture';
import { exhibitKey } from '../../marks/kept';
import type { ShownStop } from '../queries';
import { SpotFrame, SpotPicture } from './spot-picture';
import { stationText } from './stop-words';
import { TourLive } from './tour-live';
import { TourWay } from './tour-way';

const PICTURE_PX = 720;

/** One stop of the tour: what to look at, the poster or the spot of it, and the way on. */
export function TourStop({ stop, gallery, locale }: { stop: ShownStop; gallery: string; locale: Locale }) {
  const t = translator(locale);
  const base = `${gallery}/tour`;
  const title = pickLocalized(stop.title, locale);
  const words = t('tour.progress', { place: stop.place, total: stop.total });
  return (
    <article className="wrap stack gap-s4 pb-s6">
      <header className="stack pt-s3">
        <p className="soft">{t('tour.kicker', { number: stop.number })}</p>
        <h1 lang={title.lang} tabIndex={-1} data-tour="title">
          {title.text}
        </h1>
        <div className="cluster">
          <progress value={stop.place} max={stop.total} aria-label={words} className="tour-progress" />
          <span className="meta">{words}</span>
        </div>
        <div className="cluster no-print">
          <TourWay stop={stop} base={base} locale={locale} />
          <TourLive
            tour={base}
            stop={stop.slug}
            isLast={stop.next === null}
            texts={{
              play: t('tour.play'),
              pause: t('tour.pause'),
              every: t('tour.every'),
              seconds: t('tour.seconds', { count: '{count}' }),
              left: t('tour.left', { count: '{count}' }),
            }}
          />
        </div>
        <p className="meta no-print noscript:hidden">{t('tour.keys')}</p>
      </header>
      <div className="grid items-start gap-x-s5 gap-y-s4 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)] lg:grid-rows-[auto_1fr]">
        <StopNote stop={stop} locale={locale} />
        <div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <StopPicture stop={stop} locale={locale} />
        </div>
        <StopWords stop={stop} gallery={gallery} locale={locale} />
      </div>
      <TourWay stop={stop} base={base} locale={locale} titles />
    </article>
  );
}

/** What to look at: before the picture, and on a phone right above it. */
function StopNote({ stop: { note }, locale }: { stop: ShownStop; locale: Locale }) {
  const shown = note && pickLocalized(note, locale);
  if (!shown?.text) return null;
  return (
    <section aria-labelledby="look" className="stack gap-s2 lg:col-start-2">
      <h2 id="look">{translator(locale)('tour.look')}</h2>
      <PlainText text={shown.text} lang={shown.lang} level="h3" className="text-lead" />
    </section>
  );
}

function StopWords({ stop, gallery, locale }: { stop: ShownStop; gallery: string; locale: Locale }) {
  const t = translator(locale);
  const summary = pickLocalized(stop.summary, locale);
  return (
    <div className="stack gap-s4 lg:col-start-2">
      <section aria-labelledby="about" className="stack gap-s2">
        <h2 id="about">{t('tour.about')}</h2>
        {summary.text !== '' && <PlainText text={summary.text} lang={summary.lang} level="h3" />}
        {stop.organisation && <p className="soft">{stop.organisation}</p>}
        <p>
          <Link href={`${gallery}/${stop.slug}`} prefetch={false}>
            {t('tour.whole')}
          </Link>
        </p>
      </section>
      {stop.station && (
        <section aria-labelledby="where" className="stack gap-s2">
          <h2 id="where">{t('tour.where')}</h2>
          <p>{stationText(stop.station, locale)}</p>
          {stop.station.isOnPlan && (
            <p>
              <Link href={`${gallery}/plan#station-${stop.station.number}`} prefetch={false}>
                {t('tour.onPlan')}
              </Link>
            </p>
          )}
        </section>
      )}
    </div>
  );
}

function StopPicture({ stop: { picture, spot, exhibitId }, locale }: { stop: ShownStop; locale: Locale }) {
  const t = translator(locale);
  if (!picture) return <p className="bg-sheet p-s4 shadow-poster">{t('tour.noPoster')}</p>;
  const ratio = picture.widthPx / picture.heightPx;
  const whole = (widthPx: number, heightVh: number, transition?: string) => (
    <div className="relative w-fit" style={{ width: `min(100%, ${(heightVh * ratio).toFixed(1)}vh)` }}>
      <PosterPicture
        poster={picture}
        locale={locale}
        sizes={`(max-width: 480px) 92vw, ${widthPx}px`}
        className="h-auto w-full shadow-poster"
        transitionName={transition}
        priority={!spot}
      />
      {spot && <SpotFrame spot={spot} />}
    </div>
  );
  if (!spot) return whole(PICTURE_PX, 85, `poster-${exhibitKey(exhibitId)}`);
  return (
    <div className="stack">
      <SpotPicture
        picture={picture}
        spot={spot}
        locale={locale}
        alt={t('tour.spotAlt')}
        widthPx={PICTURE_PX}
      />
      <details open>
        <summary className="py-s2">{t('tour.spotWhere')}</summary>
        <div className="pt-s2">{whole(PICTURE_PX / 2, 60)}</div>
      </details>
    </div>
  );
}
