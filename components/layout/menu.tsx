'use client';

import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';

/**
 * On a phone a button that opens a sheet of links from the bottom; from tablets on, the links stand in the page. It is a
 * popover, so it opens without JavaScript; the handler only closes it when a link leads on within the page.
 */
export function Menu({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <>
      <button type="button" popoverTarget={id} className="menu-button">
        {label}
        <Icon name="down" />
      </button>
      <div
        id={id}
        popover="auto"
        className="menu"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a'))
            event.currentTarget.hidePopover?.();
        }}
      >
        {children}
      </div>
    </>
  );
}
