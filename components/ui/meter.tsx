import type { ReactNode } from 'react';

/** How much of something is taken. The label says it in words; the bar only shows it. */
export function Meter({
  value,
  max,
  label,
  note,
  tone = 'accent',
}: {
  value: number;
  max: number;
  label: string;
  note?: ReactNode;
  tone?: 'accent' | 'caution' | 'danger';
}) {
  return (
    <div className={`meter meter-${tone}`}>
      <meter
        min={0}
        max={Math.max(max, 1)}
        value={Math.min(Math.max(value, 0), Math.max(max, 1))}
        aria-label={label}
      />
      <p>
        <strong>{label}</strong>
        {note && <span className="soft block">{note}</span>}
      </p>
    </div>
  );
}
