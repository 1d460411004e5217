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
  meta,
  children,
}: {
  ratio: number;
  number?: ReactNode;
  title: ReactNode;
  meta?: ReactNode;
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
            <h3>{title}</h3>
            {meta && <p className="meta">{meta}</p>}
          </div>
        </figcaption>
      </figure>
    </li>
  );
}
