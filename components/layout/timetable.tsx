import type { CSSProperties, ReactNode } from 'react';
import { markColour } from '@/lib/colour';

/** A day as printed in a programme: rows of a time and what happens then. */
export function Timetable({ children }: { children: ReactNode }) {
  return <ol className="timetable">{children}</ol>;
}

/** One start time; entries given as children stand side by side where there is room. `note` says how long, or "now". */
export function TimetableRow({
  time,
  note,
  current,
  children,
}: {
  time: ReactNode;
  note?: ReactNode;
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <li className="tt-row" aria-current={current ? 'time' : undefined}>
      <div className="tt-time">
        {time}
        {note && <span className="meta">{note}</span>}
      </div>
      <div className="tt-entries">{children}</div>
    </li>
  );
}

/** One session. The colour is a bar beside the words: name the track in `meta` too. */
export function TimetableEntry({
  colour,
  title,
  meta,
  children,
}: {
  colour?: string;
  title: ReactNode;
  meta?: ReactNode;
  children?: ReactNode;
}) {
  // A custom property is not among React's known style keys.
  const style = colour ? ({ '--colour': markColour(colour) } as CSSProperties) : undefined;
  return (
    <article className="tt-entry" style={style}>
      <h3>{title}</h3>
      {meta && <p className="meta">{meta}</p>}
      {children}
    </article>
  );
}
