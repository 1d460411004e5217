import type { ReactNode } from 'react';

const titles = { page: '', hero: 'text-hero', desk: 'text-[2rem]' };

/** The page's h1 with what belongs to it. `hero` opens an event, `desk` an organising page; `aside` stands beside it. */
export function PageHeader({
  title,
  kicker,
  lead,
  actions,
  aside,
  size = 'page',
  children,
}: {
  title: ReactNode;
  kicker?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  aside?: ReactNode;
  size?: keyof typeof titles;
  children?: ReactNode;
}) {
  return (
    <header className={`page-header page-header-${size} ${size === 'desk' ? '' : 'wrap'}`}>
      <div className="stack">
        {kicker && <p className="soft">{kicker}</p>}
        <h1 className={titles[size]}>{title}</h1>
        {lead && <p className={size === 'desk' ? 'soft' : 'text-lead'}>{lead}</p>}
        {children}
        {actions && <div className="actions pt-s2">{actions}</div>}
      </div>
      {aside && <div className="page-aside">{aside}</div>}
    </header>
  );
}
