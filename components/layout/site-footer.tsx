import Link from 'next/link';
import type { ReactNode } from 'react';

/** Closing line: who answers for the page (children), and what the law asks for (links). */
export function SiteFooter({
  links,
  linksLabel,
  children,
}: {
  links: { href: string; label: string }[];
  linksLabel: string;
  children?: ReactNode;
}) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        {children && <div className="stack gap-s1">{children}</div>}
        <nav aria-label={linksLabel}>
          <ul className="cluster">
            {links.map((link) => (
              <li key={link.href}>
                <Link href={link.href} prefetch={false}>
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
