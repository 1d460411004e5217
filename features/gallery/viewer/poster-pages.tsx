import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { fileHref, PosterPicture } from '../components/poster-picture';
import { largest, type PosterPage } from './exhibit-media';

const nothing = { de: '', en: '' };
/** Wide enough to recognise a page by. */
const WIDTH_PX = 96;

/** Every page of a poster that has several: a link to its image, and into the viewer where that can run. */
export function PosterPages({ pages, locale }: { pages: readonly PosterPage[]; locale: Locale }) {
  if (pages.length < 2) return null;
  const t = translator(locale);
  return (
    <nav aria-label={t('gallery.pages')}>
      <ol className="flex flex-wrap items-end gap-s3">
        {pages.map((page) => (
          <li key={page.number} style={{ width: WIDTH_PX }}>
            <a
              href={fileHref(largest(page.derivatives)?.fileId ?? '')}
              data-viewer-page={page.number}
              className="block text-small"
            >
              <PosterPicture
                poster={{ ...page, alt: nothing }}
                locale={locale}
                sizes={`${WIDTH_PX}px`}
                className="h-auto w-full"
              />
              {t('gallery.page', { number: page.number })}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
