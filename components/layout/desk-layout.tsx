import Link from 'next/link';
import type { ReactNode } from 'react';
import { Menu } from './menu';

export interface DeskNavItem {
  href: string;
  label: string;
  current?: boolean;
  /** Something that waits there, already in words or figures. */
  count?: ReactNode;
}

export interface DeskNavGroup {
  title?: string;
  items: DeskNavItem[];
}

/** Organising pages: a top bar, the tasks at the side (a menu on phones), and the page's `<main>`. */
export function DeskLayout({
  brand,
  nav,
  navLabel,
  menuLabel,
  top,
  children,
}: {
  brand: { href: string; label: string };
  nav: DeskNavGroup[];
  navLabel: string;
  menuLabel: string;
  top?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <header className="site-header">
        <div className="wrap max-w-none">
          <Link href={brand.href} prefetch={false} className="brand">
            {brand.label}
          </Link>
          {top && <div className="site-tools">{top}</div>}
        </div>
      </header>
      <div className="desk">
        {nav.length > 0 && (
          <nav aria-label={navLabel} className="desk-nav">
            <Menu id="desk-nav" label={menuLabel}>
              {nav.map((group, index) => (
                <div key={group.title ?? index}>
                  {group.title && <p className="meta">{group.title}</p>}
                  <ul>
                    {group.items.map((item) => (
                      <li key={item.href}>
                        <Link
                          href={item.href}
                          prefetch={false}
                          aria-current={item.current ? 'page' : undefined}
                        >
                          {item.label}
                          {item.count != null && <span className="meta">{item.count}</span>}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </Menu>
          </nav>
        )}
        <main id="main" tabIndex={-1} className="desk-main">
          {children}
        </main>
      </div>
    </>
  );
}
