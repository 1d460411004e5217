import type { ReactNode } from 'react';
import { Breadcrumbs } from './breadcrumbs';
import { PageHeader } from './page-header';
import { Notice } from '../ui/notice';

/** An organising page below others: the way back up, its h1, and what has come of what was sent last. */
export function DeskPage({
  path,
  above,
  title,
  lang,
  lead,
  actions,
  done,
  doneAction,
  refused,
  refusedTitle,
  children,
}: {
  /** What the way is called. */
  path: string;
  above: { href: string; label: string }[];
  title: string;
  /** Of the title, where it is not the page's. */
  lang?: string;
  lead: ReactNode;
  actions?: ReactNode;
  done?: ReactNode;
  doneAction?: ReactNode;
  refused?: ReactNode;
  refusedTitle?: string;
  children: ReactNode;
}) {
  return (
    <div className="stack gap-s4">
      <Breadcrumbs label={path} items={[...above, { label: title }]} />
      <PageHeader
        size="desk"
        title={lang ? <span lang={lang}>{title}</span> : title}
        lead={lead}
        actions={actions}
      />
      {done && (
        <Notice tone="positive" live="status" action={doneAction}>
          <p>{done}</p>
        </Notice>
      )}
      {refused && (
        <Notice tone="danger" live="alert" title={refusedTitle}>
          <p>{refused}</p>
        </Notice>
      )}
      {children}
    </div>
  );
}
