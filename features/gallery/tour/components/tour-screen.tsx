import 'server-only';
import QRCode from 'qrcode';
import Link from 'next/link';
import type { CSSProperties } from 'react';
import { ThemeScope } from '@/components/layout/theme-scope';
import { PlainText } from '@/components/ui/plain-text';
import type { Event } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { env } from '@/lib/env';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { PosterPicture } from '../../components/poster-picture';
import { canReadGallery } from '../../policy';
import type { ShownStop } from '../queries';
import { ScreenLive } from './screen-live';
import { SpotPicture } from './spot-picture';
import { spotWindow } from '../spot';
import { stationText } from './stop-words';

/** As wide as a projector shows it. */
const SCREEN_PX = 1_920;

/** A stop of the tour for a room: the picture, what to look at, and a code by which everyone follows on their own phone. */
export async function TourScreen({ event, stop, locale }: { event: Event; stop: ShownStop; locale: Locale }) {
  const t = translator(locale);
  const title = pickLocalized(stop.title, locale);
  const note = pickLocalized(stop.note ?? stop.summary, locale);
  const words = note.text === '' ? pickLocalized(stop.summary, locale) : note;
  const base = `/${locale}/screen/${event.slug}/tour`;
  const href = (to: ShownStop['next']) => (to ? `${base}?stop=${to.slug}` : undefined);
  return (
    <ThemeScope theme={event.theme} accent={event.accent}>
      <main id="main" tabIndex={-1} className="screen">
        <article className="screen-stop">
          <ScreenPicture stop={stop} locale={locale} />
          <div className="screen-words">
            <div className="stack gap-[2vmin]">
              <p className="soft">{t('tour.progress', { place: stop.place, total: stop.total })}</p>
              <h1 lang={title.lang} tabIndex={-1} data-tour="title">
                {title.text}
              </h1>
              {stop.organisation && <p className="soft">{stop.organisation}</p>}
              <PlainText text={words.text} lang={words.lang} level="h3" />
            </div>
            <Follow event={event} stop={stop} locale={locale} />
          </div>
        </article>
        <nav aria-label={t('tour.way')} className="actions justify-between">
          <span className="actions">
            {stop.previous && (
              <Link
                href={href(stop.previous) ?? base}
                data-tour="previous"
                className="btn btn-quiet btn-small"
              >
                {t('tour.previous')}
              </Link>
            )}
            {stop.next && (
              // Asked for ahead: the network of a venue is slow when everybody is in the room
              <Link href={href(stop.next) ?? base} prefetch data-tour="next" className="btn btn-small">
                {t('tour.next')}
              </Link>
            )}
          </span>
          <ScreenLive
            key={stop.slug}
            texts={{
              full: t('tourScreen.full'),
              window: t('tourScreen.window'),
              blank: t('tourScreen.blank'),
              unblank: t('tourScreen.unblank'),
              keys: t('tourScreen.keys'),
            }}
          />
          <Link href={`/${locale}/organise/${event.slug}`} prefetch={false}>
            {t('tourScreen.leave')}
          </Link>
        </nav>
      </main>
    </ThemeScope>
  );
}

function ScreenPicture({ stop: { picture, spot }, locale }: { stop: ShownStop; locale: Locale }) {
  const t = translator(locale);
  if (!picture) return <p className="screen-picture text-lead">{t('tour.noPoster')}</p>;
  if (!spot) {
    return (
      <div className="screen-picture">
        <PosterPicture
          poster={picture}
          locale={locale}
          sizes={`${Math.round((SCREEN_PX * 2) / 3)}px`}
          className="shadow-poster"
          priority
        />
      </div>
    );
  }
  // A custom property is not among React's known style keys
  const shape = { '--ratio': spotWindow(spot, picture).ratio.toFixed(4) } as CSSProperties;
  return (
    <div className="screen-picture">
      <div className="screen-window" style={shape}>
        <SpotPicture
          picture={picture}
          spot={spot}
          locale={locale}
          alt={t('tour.spotAlt')}
          widthPx={(SCREEN_PX * 2) / 3}
          fill
        />
      </div>
    </div>
  );
}

async function Follow({ event, stop, locale }: { event: Event; stop: ShownStop; locale: Locale }) {
  const t = translator(locale);
  const station = stop.station && <p className="soft">{stationText(stop.station, locale)}</p>;
  // A code that leads nowhere yet would be tried by a whole room
  if (!canReadGallery(guest, event)) {
    return (
      <div className="screen-follow">
        <div>
          <p>{t('tourScreen.notOpen')}</p>
          {station}
        </div>
      </div>
    );
  }
  const path = `/${locale}/${event.slug}/gallery/tour/${stop.slug}`;
  const address = `${env().appUrl}${path}`;
  const qr = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return (
    <div className="screen-follow">
      <a href={path} aria-label={t('tourScreen.qr', { address })} className="screen-qr">
        {/* The SVG is made above from an address of ours; nothing in it was typed by anyone */}
        <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: qr }} />
      </a>
      <div>
        <p>{t('tourScreen.follow')}</p>
        {station}
      </div>
    </div>
  );
}
