import type { ReactNode } from 'react';
import { Icon } from './icon';

/** What waits to be done, most urgent first. */
export function NextSteps({ children }: { children: ReactNode }) {
  return <ul className="next-steps">{children}</ul>;
}

/** One task in words, with its count and its one link. */
export function NextStep({
  count,
  title,
  note,
  action,
}: {
  count?: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  action: ReactNode;
}) {
  return (
    <li>
      <span className="step-count">{count ?? <Icon name="forward" className="relative top-1" />}</span>
      <div>
        {title}
        {note && <span className="meta block">{note}</span>}
      </div>
      {action}
    </li>
  );
}
