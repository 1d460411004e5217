'use client';

import { useSyncExternalStore } from 'react';
import { keptPlace } from './touring';

const never = () => () => undefined;

/** The address and the title of the stop where this device was last; '' when it was at none that is still there. */
function resumed(tour: string): string {
  const kept = keptPlace(tour);
  const link = [...document.querySelectorAll<HTMLAnchorElement>('a[data-stop]')].find(
    ({ dataset }) => dataset.stop === kept,
  );
  return link ? `${link.pathname}\n${link.textContent}` : '';
}

/** Leads back to where this device was in the tour last. */
export function TourResume({ tour, label }: { tour: string; label: string }) {
  const place = useSyncExternalStore(
    never,
    () => resumed(tour),
    () => '',
  );
  const [href = '', title = ''] = place.split('\n');
  return (
    href && (
      <a href={href} className="btn btn-quiet">
        {label.replace('{title}', () => title)}
      </a>
    )
  );
}
