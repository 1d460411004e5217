import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

const signs: Record<'info' | 'positive' | 'caution' | 'danger', IconName> = {
  info: 'info',
  positive: 'check',
  caution: 'warning',
  danger: 'warning',
};

/** A message in the page. `live` announces it: `status` when there is time, `alert` at once. */
export function Notice({
  tone = 'info',
  title,
  live,
  action,
  children,
}: {
  tone?: keyof typeof signs;
  title?: ReactNode;
  live?: 'status' | 'alert';
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={live}>
      <Icon name={signs[tone]} />
      <div className="stack gap-s1">
        {title && <p className="font-strong">{title}</p>}
        {children && <div className="prose">{children}</div>}
        {action && <div className="actions pt-s2">{action}</div>}
      </div>
    </div>
  );
}
