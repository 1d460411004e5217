import Link from 'next/link';
import type { ReactNode } from 'react';

/** Filters as a row of links: each is a view of the list with an address of its own. */
export function ChipList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className="cluster gap-s2">{children}</ul>
    </nav>
  );
}

export function ChipLink({
  href,
  current,
  count,
  children,
}: {
  href: string;
  current?: boolean;
  count?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        className="chip"
        aria-current={current ? 'true' : undefined}
      >
        {children}
        {count != null && <span className="tabular-nums">{count}</span>}
      </Link>
    </li>
  );
}
