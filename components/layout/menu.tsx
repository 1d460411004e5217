'use client';

import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';

/** On a phone, the button that opens the menu with that id; not shown elsewhere. */
export function MenuButton({ menu, label }: { menu: string; label: string }) {
  return (
    <button type="button" popoverTarget={menu} className="menu-button">
      {label}
      <Icon name="down" />
    </button>
  );
}

/**
 * On a phone a sheet of links from below, opened by its button; from tablets on, and inside another menu, the links stand
 * in line. It is a popover, so it opens without JavaScript; the handler only closes it when a link leads on within the page.
 * Without a label the button stands elsewhere (`MenuButton`).
 */
export function Menu({ id, label, children }: { id: string; label?: string; children: ReactNode }) {
  return (
    <>
      {label && <MenuButton menu={id} label={label} />}
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
