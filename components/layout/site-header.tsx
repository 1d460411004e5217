import Link from 'next/link';
import type { ReactNode } from 'react';
import { Menu } from './menu';

export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
}

function NavLink({ href, label, current }: NavItem) {
  return (
    <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
      {label}
    </Link>
  );
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
  moreLabel: string;
  language?: ReactNode;
  account?: ReactNode;
}) {
  const inLine = nav.length + (account ? 1 : 0) > 4 ? 3 : nav.length;
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
              <NavLink key={item.href} {...item} />
            ))}
            {rest.length > 0 ? (
              <Menu id="more" label={moreLabel}>
                {rest.map((item) => (
                  <NavLink key={item.href} {...item} />
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
