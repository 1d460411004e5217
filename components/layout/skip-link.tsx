import type { ReactNode } from 'react';

/** First link of every page; appears when it has the focus. The target needs `id="main"`. */
export function SkipLink({ href = '#main', children }: { href?: string; children: ReactNode }) {
  return (
    <a href={href} className="skip btn">
      {children}
    </a>
  );
}
