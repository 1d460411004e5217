import type { ReactNode } from 'react';

/** Keeps its content within the page and its gutter. `text` is as wide as a line of text, and starts where the page does. */
export function Container({
  width = 'page',
  className = '',
  children,
}: {
  width?: 'page' | 'text' | 'wide';
  className?: string;
  children: ReactNode;
}) {
  if (width === 'text') {
    return (
      <div className="wrap">
        <div className={`max-w-text ${className}`}>{children}</div>
      </div>
    );
  }
  return <div className={`wrap ${width === 'wide' ? 'max-w-none' : ''} ${className}`}>{children}</div>;
}
