import { Band } from '@/components/layout/band';
import { ButtonLink } from '@/components/ui/button';
import { PlainText } from '@/components/ui/plain-text';
import { formatBytes } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { fileHref, PosterPicture } from '../components/poster-picture';
import { exhibitKey } from '../marks/kept';
import type { Exhibit } from '../queries';
import type { ViewedPage } from './deep-zoom';
import { largest, type PosterPage } from './exhibit-media';
import { PosterPages } from './poster-pages';
import { PosterViewer } from './poster-viewer';
import { viewerTexts } from './viewer-texts';

/** As high as a window lets it be seen whole. */
const HEIGHT_VH = 85;

function viewed({ number, widthPx, heightPx, tileSource, preview, derivatives }: PosterPage): ViewedPage {
  const images = derivatives
    .filter(({ format }) => format === 'webp')
    .map(({ fileId, width, height }) => ({ url: fileHref(fileId), width, height }));
  return { number, widthPx, heightPx, tileSource, images, preview };
}

type Shown = Pick<Exhibit, 'id' | 'poster' | 'pages' | 'transcript' | 'download' | 'title'>;

/** The poster as it hangs, to be looked at closely and taken away, with its text. */
export function ExhibitPoster({ exhibit, locale }: { exhibit: Shown; locale: Locale }) {
  const { poster, pages, download } = exhibit;
  const [first] = pages;
  const full = first && largest(first.derivatives);
  if (!poster || !full) return null;
  const t = translator(locale);
  const ratio = poster.widthPx / poster.heightPx;
  const [title, alt] = [pickLocalized(exhibit.title, locale), pickLocalized(poster.alt, locale)];
  const transcript = pickLocalized(exhibit.transcript, locale);
  return (
    <Band title={t('gallery.poster')} id="poster" tone="wall">
      <div className="grid items-start gap-s5 lg:grid-cols-[auto_minmax(16rem,1fr)]">
        <div
          data-viewer-page={first.number}
          style={{ width: `min(100%, ${(HEIGHT_VH * ratio).toFixed(1)}vh)` }}
          className="max-w-[48rem]"
        >
          <PosterPicture
            poster={{ ...poster, preview: first.preview }}
            locale={locale}
            sizes={`(max-width: 480px) 92vw, min(92vw, ${(HEIGHT_VH * ratio).toFixed(0)}vh, 768px)`}
            className="h-auto w-full shadow-poster"
            transitionName={`poster-${exhibitKey(exhibit.id)}`}
          />
        </div>
        <div className="stack">
          <div className="actions">
            <ButtonLink href={fileHref(full.fileId)} prefetch={false} data-viewer-page={first.number}>
              {t('gallery.enlarge')}
            </ButtonLink>
            {download && (
              <a href={fileHref(download.fileId)} download>
                {t(download.contentType === 'application/pdf' ? 'gallery.downloadPdf' : 'gallery.download', {
                  size: formatBytes(download.sizeBytes, locale),
                })}
              </a>
            )}
          </div>
          <PosterPages pages={pages} locale={locale} />
          {transcript.text !== '' && (
            <details className="max-w-text">
              <summary className="py-s2 font-strong">{t('gallery.transcript')}</summary>
              <PlainText text={transcript.text} lang={transcript.lang} level="h3" className="pt-s2" />
            </details>
          )}
        </div>
      </div>
      <PosterViewer
        poster={{
          ...{ title: title.text, titleLang: title.lang, alt: alt.text, altLang: alt.lang },
          pages: pages.map(viewed),
          texts: viewerTexts(locale),
        }}
      />
    </Band>
  );
}
