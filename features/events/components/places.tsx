'use client';

import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Meter } from '@/components/ui/meter';
import { useVisitor } from './visitor';

/** Places left, to the second. The static page claims none: until they are known it says how many there are in all. */
export function PlacesLeft({
  event,
  locale,
  total,
  left,
  full,
}: {
  event: string;
  locale: string;
  total: string;
  /** With `{free}` where the number stands. */
  left: string;
  full: string;
}) {
  const places = useVisitor(event)?.places;
  return (
    <div aria-live="polite">
      {places ? (
        <Meter
          value={places.taken}
          max={places.places}
          label={places.left > 0 ? left.replace('{free}', places.left.toLocaleString(locale)) : full}
        />
      ) : (
        <p className="text-small font-strong">{total}</p>
      )}
    </div>
  );
}

/** The way to register, as the page's main button while there are places. */
export function RegisterLink({
  event,
  href,
  children,
}: {
  event: string;
  href: string;
  children: ReactNode;
}) {
  const isFull = useVisitor(event)?.places?.left === 0;
  return (
    <ButtonLink href={href} prefetch={false} variant={isFull ? 'quiet' : 'primary'}>
      {children}
    </ButtonLink>
  );
}
