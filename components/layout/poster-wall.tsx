import type { CSSProperties, ReactNode } from 'react';

/** A wall of pictures in rows of even height, in reading order, each in its own shape and never cropped. */
export function PosterWall({ children }: { children: ReactNode }) {
  return <ul className="poster-wall">{children}</ul>;
}

/** One picture with its museum label. `ratio` is width / height of the picture; the title holds the link. */
export function Poster({
  ratio,
  number,
  title,
  heading: Heading = 'h3',
  meta,
  aside,
  children,
}: {
  ratio: number;
  number?: ReactNode;
  title: ReactNode;
  /** One below the heading that stands above the wall. */
  heading?: 'h2' | 'h3' | 'h4';
  meta?: ReactNode;
  /** Beside the label: buttons, which keep working where the whole poster is a link. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  // A custom property is not among React's known style keys.
  const style = { '--ratio': ratio } as CSSProperties;
  return (
    <li className="poster" style={style}>
      <figure>
        <div className="poster-sheet">{children}</div>
        <figcaption>
          {number != null && <span className="poster-number">{number}</span>}
          <div>
            <Heading>{title}</Heading>
            {meta && <p className="meta">{meta}</p>}
          </div>
          {aside}
        </figcaption>
      </figure>
    </li>
  );
}
