'use client';

import { useEffect, useState } from 'react';
import { keptPlace } from './touring';

/** Leads back to where this device was in the tour last, if it was and that stop is still there. */
export function TourResume({ tour, label }: { tour: string; label: string }) {
  const [place, setPlace] = useState<{ href: string; title: string }>();
  useEffect(() => {
    const kept = keptPlace(tour);
    const link = [...document.querySelectorAll<HTMLAnchorElement>('a[data-stop]')].find(
      ({ dataset }) => dataset.stop === kept,
    );
    if (link) setPlace({ href: link.pathname, title: link.textContent });
  }, [tour]);
  return (
    place && (
      <a href={place.href} className="btn btn-quiet">
        {label.replace('{title}', () => place.title)}
      </a>
    )
  );
}
