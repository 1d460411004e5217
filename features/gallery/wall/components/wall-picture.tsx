import type { Size, WallPoster } from '../wall-item';

/** Height of a row at its largest, and how much wider its posters may grow to fill it. */
const ROW_PX = 336;
const GROWTH = 1.2;

const href = ([fileId]: Size) => `/files/${fileId}`;
const srcSet = (sizes: readonly Size[]) => sizes.map((size) => `${href(size)} ${size[1]}w`).join(', ');

/** A poster in the size that the wall needs, in its own shape and colour from the first moment. */
export function WallPicture({
  poster: { ratio, colour, alt, avif, webp },
  transitionName,
  inSight,
}: {
  poster: WallPoster;
  /** One name for the same poster on two pages, so that it moves from one to the other. */
  transitionName: string;
  /** When the page opens. */
  inSight: boolean;
}) {
  const width = Math.round(ratio * ROW_PX * GROWTH);
  const sizes = `(max-width: 480px) 92vw, ${width}px`;
  const [smallest] = webp;
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(avif)} sizes={sizes} />
      <img
        src={smallest && href(smallest)}
        srcSet={srcSet(webp)}
        sizes={sizes}
        width={width}
        height={Math.round(width / ratio)}
        alt={alt.text}
        lang={alt.lang}
        loading={inSight ? 'eager' : 'lazy'}
        fetchPriority={inSight ? 'high' : undefined}
        decoding="async"
        style={{ backgroundColor: colour, viewTransitionName: transitionName }}
      />
    </picture>
  );
}
