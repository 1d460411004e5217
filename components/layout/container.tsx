import type { ReactNode } from 'react';

const widths = {
  page: 'wrap',
  text: 'wrap max-w-[calc(var(--measure)+2*var(--gutter))]',
  wide: 'wrap max-w-none',
};

/** Centres its content with the page's gutter. `text` is as wide as a line of text. */
export function Container({
  width = 'page',
  className = '',
  children,
}: {
  width?: keyof typeof widths;
  className?: string;
  children: ReactNode;
}) {
  return <div className={`${widths[width]} ${className}`}>{children}</div>;
}
