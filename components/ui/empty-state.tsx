import type { ReactNode } from 'react';

/** What a list shows when there is nothing: why, and what to do next. */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="text-lead font-strong">{title}</p>
      {children && <div className="soft prose">{children}</div>}
      {action && <div className="actions pt-s2">{action}</div>}
    </div>
  );
}
