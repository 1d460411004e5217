import type { ReactNode } from 'react';

/**
 * Small columns, one a day, without axes: they show the course, the figures stand in the table that belongs beside it.
 * `label` says in words what the picture shows.
 */
export function DayChart({
  label,
  days,
  first,
  last,
}: {
  label: string;
  days: { day: string; value: number }[];
  first: ReactNode;
  last: ReactNode;
}) {
  const most = Math.max(1, ...days.map(({ value }) => value));
  return (
    <figure>
      <div role="img" aria-label={label} className="flex h-[6rem] items-end gap-px border-b border-edge">
        {days.map(({ day, value }) => (
          <span
            key={day}
            className="min-w-0 flex-1 bg-accent forced-color-adjust-none"
            style={{ height: `${(100 * value) / most}%` }}
          />
        ))}
      </div>
      <figcaption className="meta flex justify-between pt-s1">
        <span>{first}</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}
