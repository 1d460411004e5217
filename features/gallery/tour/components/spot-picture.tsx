import type { CSSProperties } from 'react';
import type { Derivative, Spot } from '@/db/schema/gallery';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import type { PosterImage } from '../../queries';
import { spotWindow } from '../spot';

const sources = (all: readonly Derivative[], format: Derivative['format']) =>
  all
    .filter((one) => one.format === format)
    .map(({ fileId, width }) => `/files/${fileId} ${width}w`)
    .join(', ');

/** A window of the spot's own shape, behind which the page lies enlarged. `widthPx` is how wide it may stand at most. */
export function SpotPicture({
  picture,
  spot,
  locale,
  alt,
  widthPx,
  fill = false,
}: {
  picture: PosterImage;
  spot: Spot;
  locale: Locale;
  alt: string;
  widthPx: number;
  /** As wide as the place that it is given, which has the spot's shape. */
  fill?: boolean;
}) {
  const { ratio, width, left, top } = spotWindow(spot, picture);
  const [smallest] = picture.derivatives.filter(({ format }) => format === 'webp');
  const scale = width / 100;
  const sizes = `(max-width: 480px) ${Math.round(92 * scale)}vw, ${Math.round(widthPx * scale)}px`;
  return (
    <div
      className="relative overflow-hidden bg-sheet shadow-poster"
      style={{
        aspectRatio: ratio.toFixed(4),
        width: fill ? '100%' : `min(100%, ${(85 * ratio).toFixed(1)}vh)`,
      }}
    >
      <picture>
        <source type="image/avif" srcSet={sources(picture.derivatives, 'avif')} sizes={sizes} />
        <img
          src={smallest && `/files/${smallest.fileId}`}
          srcSet={sources(picture.derivatives, 'webp')}
          sizes={sizes}
          width={picture.widthPx}
          height={picture.heightPx}
          alt={alt}
          lang={pickLocalized(picture.alt, locale).lang}
          fetchPriority="high"
          decoding="async"
          className="absolute h-auto max-w-none"
          style={{
            width: `${width}%`,
            left: `${left}%`,
            top: `${top}%`,
            backgroundColor: picture.placeholder,
          }}
        />
      </picture>
    </div>
  );
}

/** Where on its page the spot is: a frame to lay over a picture of the whole page. */
export function SpotFrame({ spot }: { spot: Spot }) {
  const per = (thousandths: number) => `${thousandths / 10}%`;
  const place: CSSProperties = {
    left: per(spot.x),
    top: per(spot.y),
    width: per(spot.width),
    height: per(spot.height),
  };
  return <span aria-hidden="true" className="spot-frame" style={place} />;
}
