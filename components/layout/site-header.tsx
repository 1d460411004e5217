import Link from 'next/link';
import type { ReactNode } from 'react';
import { Menu } from './menu';
import { NavLink } from './nav-link';

export interface NavItem {
  href: string;
  label: string;
  /** Whether it leads to the page that is shown; by the address when not said. */
  current?: boolean;
}

/**
 * Brand, navigation, and slots for language and account. On a phone the navigation is one line below the brand: three
 * items and, where there is more (account included), a menu that needs no JavaScript.
 */
export function SiteHeader({
  brand,
  nav,
  navLabel,
  moreLabel,
  language,
  account,
}: {
  brand: { href: string; label: string };
  nav: NavItem[];
  navLabel: string;
  /** Names the phone's menu. Without it everything stands in line. */
  moreLabel?: string;
  language?: ReactNode;
  account?: ReactNode;
}) {
  // Four short words fit on one line at 320 px; how long the account's words are, nobody knows.
  const needsMenu = account ? nav.length > 2 : nav.length > 4;
  const inLine = needsMenu && moreLabel ? 3 : nav.length;
  const rest = nav.slice(inLine);
  return (
    <header className="site-header">
      <div className="wrap">
        <Link href={brand.href} prefetch={false} className="brand">
          {brand.label}
        </Link>
        {(nav.length > 0 || account) && (
          <nav aria-label={navLabel}>
            {nav.slice(0, inLine).map((item) => (
              <NavLink key={item.href} href={item.href} current={item.current}>
                {item.label}
              </NavLink>
            ))}
            {needsMenu && moreLabel ? (
              <Menu id="more" label={moreLabel}>
                {rest.map((item) => (
                  <NavLink key={item.href} href={item.href} current={item.current}>
                    {item.label}
                  </NavLink>
                ))}
                {account}
              </Menu>
            ) : (
              account
            )}
          </nav>
        )}
        {language && <div className="site-tools">{language}</div>}
      </div>
    </header>
  );
}
