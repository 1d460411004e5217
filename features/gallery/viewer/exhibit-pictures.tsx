import { Band } from '@/components/layout/band';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { fileHref, PosterPicture } from '../components/poster-picture';
import { largest, type ExhibitPicture } from './exhibit-media';

const nothing = { de: '', en: '' };

/** Pictures beside the poster, each with what it shows and a way to its largest size. */
export function ExhibitPictures({
  pictures,
  locale,
}: {
  pictures: readonly ExhibitPicture[];
  locale: Locale;
}) {
  if (pictures.length === 0) return null;
  const t = translator(locale);
  return (
    <Band title={t('gallery.pictures', { count: pictures.length })} id="pictures">
      <ul className="grid items-start gap-s4 sm:grid-cols-2 lg:grid-cols-3">
        {pictures.map(({ id, title, decorative, image }, index) => {
          const name = pickLocalized(title, locale);
          const full = largest(image.derivatives);
          return (
            <li key={id}>
              <figure className="stack gap-s2">
                <PosterPicture
                  poster={decorative ? { ...image, alt: nothing } : image}
                  locale={locale}
                  sizes="(max-width: 640px) 92vw, (max-width: 1024px) 46vw, 24rem"
                  className="h-auto w-full"
                />
                <figcaption className="text-small">
                  {name.text && (
                    <span lang={name.lang} className="block">
                      {name.text}
                    </span>
                  )}
                  {full && (
                    <a href={fileHref(full.fileId)}>
                      {t('gallery.fullPicture', {
                        number: index + 1,
                        width: full.width,
                        height: full.height,
                      })}
                    </a>
                  )}
                </figcaption>
              </figure>
            </li>
          );
        })}
      </ul>
    </Band>
  );
}
