import { useId, type ReactNode } from 'react';

const tones = { paper: '', sheet: 'bg-sheet', wall: 'bg-wall', tint: 'bg-tint' };

/** A section of a page, from edge to edge, set off by a rule, with its h2 and one action beside it. */
export function Band({
  title,
  id,
  tone = 'paper',
  action,
  children,
}: {
  title?: ReactNode;
  id?: string;
  tone?: keyof typeof tones;
  action?: ReactNode;
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={title ? headingId : undefined} className={`band ${tones[tone]}`}>
      <div className="wrap stack gap-s4">
        {title && (
          <div className="heading-row">
            <h2 id={headingId}>{title}</h2>
            {action}
          </div>
        )}
        {children}
      </div>
    </section>
  );
}
