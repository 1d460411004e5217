import { Band } from '@/components/layout/band';
import { ButtonLink } from '@/components/ui/button';
import { PlainText } from '@/components/ui/plain-text';
import { formatBytes } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Exhibit } from '../queries';
import { fileHref, largest, PosterPicture } from './poster-picture';
import { PosterZoom } from './poster-zoom';

/** As high as a window lets it be seen whole. */
const HEIGHT_VH = 85;

/** The poster as it hangs, to be enlarged and taken away, with its text. */
export function ExhibitPoster({
  exhibit,
  locale,
}: {
  exhibit: Pick<Exhibit, 'id' | 'poster' | 'transcript' | 'download' | 'title'>;
  locale: Locale;
}) {
  const { poster, download } = exhibit;
  if (!poster) return null;
  const t = translator(locale);
  const ratio = poster.widthPx / poster.heightPx;
  const full = largest(poster);
  const alt = pickLocalized(poster.alt, locale);
  const transcript = pickLocalized(exhibit.transcript, locale);
  return (
    <Band title={t('gallery.poster')} id="poster" tone="wall">
      <div className="grid items-start gap-s5 lg:grid-cols-[auto_minmax(16rem,1fr)]">
        <div style={{ width: `min(100%, ${(HEIGHT_VH * ratio).toFixed(1)}vh)` }} className="max-w-[48rem]">
          <PosterPicture
            poster={poster}
            locale={locale}
            sizes={`(max-width: 480px) 92vw, min(92vw, ${(HEIGHT_VH * ratio).toFixed(0)}vh, 768px)`}
            className="h-auto w-full shadow-poster"
            transitionName={`poster-${exhibit.id}`}
          />
        </div>
        <div className="stack">
          <div className="actions">
            {full && (
              <ButtonLink href={fileHref(full.fileId)} prefetch={false} data-enlarge>
                {t('gallery.enlarge')}
              </ButtonLink>
            )}
            {download && (
              <a href={fileHref(download.fileId)} download>
                {t(download.contentType === 'application/pdf' ? 'gallery.downloadPdf' : 'gallery.download', {
                  size: formatBytes(download.sizeBytes, locale),
                })}
              </a>
            )}
          </div>
          {transcript.text !== '' && (
            <details className="max-w-text">
              <summary className="py-s2 font-strong">{t('gallery.transcript')}</summary>
              <PlainText text={transcript.text} lang={transcript.lang} level="h3" className="pt-s2" />
            </details>
          )}
        </div>
      </div>
      {full && (
        <PosterZoom
          src={fileHref(full.fileId)}
          width={full.width}
          height={full.height}
          alt={alt.text}
          lang={alt.lang}
          texts={{
            title: pickLocalized(exhibit.title, locale).text,
            larger: t('gallery.larger'),
            smaller: t('gallery.smaller'),
            fit: t('gallery.fit'),
            close: t('gallery.close'),
            region: t('gallery.zoomRegion'),
          }}
        />
      )}
    </Band>
  );
}
