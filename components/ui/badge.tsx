import type { CSSProperties, ReactNode } from 'react';
import { markColour } from '@/lib/colour';
import { Icon, type IconName } from './icon';

export type Tone = 'neutral' | 'accent' | 'positive' | 'caution' | 'danger';

const signs: Record<Tone, IconName> = {
  neutral: 'dot',
  accent: 'info',
  positive: 'check',
  caution: 'warning',
  danger: 'cross',
};

/** A short word about a thing. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}

/** A state in words, with a sign of its own for each tone, so that colour is never alone. */
export function StatusTag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`badge badge-${tone}`}>
      <Icon name={signs[tone]} />
      {children}
    </span>
  );
}

/** A track's name beside a bar in its colour. */
export function TrackTag({ colour, children }: { colour?: string; children: ReactNode }) {
  // A custom property is not among React's known style keys.
  const style = colour ? ({ '--colour': markColour(colour) } as CSSProperties) : undefined;
  return (
    <span className="track-tag" style={style}>
      {children}
    </span>
  );
}
