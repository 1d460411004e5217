import type { CSSProperties, ReactNode } from 'react';
import { markColour } from '@/lib/colour';

/** A day as printed in a programme: rows of a time and what happens then. */
export function Timetable({ children }: { children: ReactNode }) {
  return <ol className="timetable">{children}</ol>;
}

/** Attributes for a script that marks what is on now or filters in place. */
type Data = Readonly<Record<`data-${string}`, string | number>>;

/** One start time; entries given as children stand side by side where there is room. `note` says how long, or "now". */
export function TimetableRow({
  time,
  note,
  current,
  data,
  children,
}: {
  time: ReactNode;
  note?: ReactNode;
  current?: boolean;
  data?: Data;
  children: ReactNode;
}) {
  return (
    <li {...data} className="tt-row" aria-current={current ? 'time' : undefined}>
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
  heading: Heading = 'h3',
  meta,
  action,
  data,
  children,
}: {
  colour?: string;
  title: ReactNode;
  /** One below the heading that stands above the day. */
  heading?: 'h2' | 'h3' | 'h4';
  meta?: ReactNode;
  /** A small button beside the title. */
  action?: ReactNode;
  data?: Data;
  children?: ReactNode;
}) {
  // A custom property is not among React's known style keys.
  const style = colour ? ({ '--colour': markColour(colour) } as CSSProperties) : undefined;
  return (
    <article {...data} className={action ? 'tt-entry tt-marked' : 'tt-entry'} style={style}>
      <Heading>{title}</Heading>
      {action}
      {meta && <p className="meta">{meta}</p>}
      {children}
    </article>
  );
}
