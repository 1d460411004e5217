'use client';

import { useState, useSyncExternalStore, type ComponentProps } from 'react';

/** React leaves what is in such an element alone; always the same object, so that it never sees another content to put there. */
const asItIs = { __html: '' };
const never = () => () => undefined;

/** True while React takes over what the server has sent, false when it makes the page itself, as after a link within the site. */
function useIsServed(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

/**
 * Holds what needs no script of React's: hundreds of entries, a long form that works by itself. In a page that comes as HTML they
 * stay as the server sent them; React neither reads their description nor goes through their elements, which on a phone would
 * keep its reader waiting. Scripts that listen on the document and set attributes work as elsewhere, client components inside
 * do not.
 */
export function AsServed({ children, ...attributes }: ComponentProps<'div'>) {
  const isServed = useIsServed();
  const [served] = useState(isServed ? { children } : undefined);
  // On the server nobody takes anything over; and what has been made anew since is shown
  if (typeof window === 'undefined' || served?.children !== children) {
    return (
      <div key="made" {...attributes}>
        {children}
      </div>
    );
  }
  return <div key="served" {...attributes} suppressHydrationWarning dangerouslySetInnerHTML={asItIs} />;
}
