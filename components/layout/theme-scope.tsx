import type { ReactNode } from 'react';
import { accentStyle } from '@/lib/colour';

/** Gives what is inside a theme and an accent colour, without a box of its own. */
export function ThemeScope({
  theme,
  accent,
  children,
}: {
  theme: string;
  accent: string;
  children: ReactNode;
}) {
  return (
    <div className="contents" data-theme={theme} style={accentStyle(accent)}>
      {children}
    </div>
  );
}
