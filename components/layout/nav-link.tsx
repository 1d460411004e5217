'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/**
 * A link of a navigation that knows whether the reader is on its page, or on one below it unless `exact`. Layouts do not
 * know the address; this does, when rendered on the server too.
 */
export function NavLink({
  href,
  current,
  exact,
  children,
}: {
  href: string;
  current?: boolean;
  exact?: boolean;
  children: ReactNode;
}) {
  const pathname = usePathname();
  const here = current ?? (pathname === href || (!exact && pathname.startsWith(`${href}/`)));
  return (
    <Link href={href} prefetch={false} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
