import type { Derivative } from '@/db/schema/gallery';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import type { PosterImage } from '../queries';

export function fileHref(fileId: string): string {
  return `/files/${fileId}`;
}

function srcSet(derivatives: readonly Derivative[], format: Derivative['format'], maxWidth: number): string {
  return derivatives
    .filter((one) => one.format === format && one.width <= maxWidth)
    .map(({ fileId, width }) => `${fileHref(fileId)} ${width}w`)
    .join(', ');
}

/** A poster in the size that its place needs, in its own shape from the first moment. */
export function PosterPicture({
  poster,
  locale,
  sizes,
  maxWidth = Infinity,
  priority = false,
  className,
  transitionName,
}: {
  poster: PosterImage;
  locale: Locale;
  /** As in HTML: how wide it stands. */
  sizes: string;
  /** Larger files are not offered. */
  maxWidth?: number;
  /** In sight when the page opens. */
  priority?: boolean;
  className?: string;
  /** One name for the same poster on two pages, so that it moves from one to the other. */
  transitionName?: string;
}) {
  const { derivatives, widthPx, heightPx, placeholder, preview } = poster;
  const alt = pickLocalized(poster.alt, locale);
  const [smallest] = derivatives.filter(({ format }) => format === 'webp');
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(derivatives, 'avif', maxWidth)} sizes={sizes} />
      <img
        src={smallest && fileHref(smallest.fileId)}
        srcSet={srcSet(derivatives, 'webp', maxWidth)}
        sizes={sizes}
        width={widthPx}
        height={heightPx}
        alt={alt.text}
        lang={alt.lang}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding="async"
        className={className}
        style={{
          backgroundColor: placeholder,
          ...(preview && { backgroundImage: `url("${preview}")`, backgroundSize: '100% 100%' }),
          viewTransitionName: transitionName,
        }}
      />
    </picture>
  );
}
