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
  const shown = Math.min(Math.max(value, 0), max);
  return (
    <div className={`meter meter-${tone}`}>
      {/* Not <meter>: Chromium draws its parts in a grid of its own that styles do not reach */}
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={shown}
        className="meter-bar"
      >
        <div style={{ width: `${max > 0 ? (shown / max) * 100 : 100}%` }} />
      </div>
      <p>
        <strong>{label}</strong>
        {note && <span className="soft block">{note}</span>}
      </p>
    </div>
  );
}
