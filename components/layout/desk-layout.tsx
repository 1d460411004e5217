import Link from 'next/link';
import type { ReactNode } from 'react';
import { Menu, MenuButton } from './menu';
import { NavLink } from './nav-link';

export interface DeskNavItem {
  href: string;
  label: string;
  /** Whether it leads to the page that is shown; by the address when not said. */
  current?: boolean;
  /** Pages below its address are not its own. */
  exact?: boolean;
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
      <header className="site-header desk-header">
        <div className="wrap max-w-none">
          <Link href={brand.href} prefetch={false} className="brand">
            {brand.label}
          </Link>
          {nav.length > 0 && <MenuButton menu="desk-menu" label={menuLabel} />}
          {top && <div className="site-tools">{top}</div>}
        </div>
      </header>
      <div className="desk">
        {nav.length > 0 && (
          <nav aria-label={navLabel} className="desk-nav">
            <Menu id="desk-menu">
              {nav.map((group, index) => (
                <div key={group.title ?? index}>
                  {group.title && <p className="meta">{group.title}</p>}
                  <ul>
                    {group.items.map((item) => (
                      <li key={item.href}>
                        <NavLink href={item.href} current={item.current} exact={item.exact}>
                          {item.label}
                          {item.count != null && <span className="meta">{item.count}</span>}
                        </NavLink>
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
