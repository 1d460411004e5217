import type { ReactNode } from 'react';

/** A row of figures that wraps. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="stats">{children}</dl>;
}

/** A large figure, what it counts, and what it is to be measured against. */
export function Stat({ value, label, note }: { value: ReactNode; label: ReactNode; note?: ReactNode }) {
  return (
    <div className="stat">
      <dt>{label}</dt>
      <dd className="stat-value">{value}</dd>
      {note && <dd className="meta">{note}</dd>}
    </div>
  );
}
