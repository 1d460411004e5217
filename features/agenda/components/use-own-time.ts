'use client';

import { useEffect, useState } from 'react';
import type { Locale } from '@/lib/i18n/locale';

const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };
const TIME = '{time}';
/** Of sessions; other times, as that of the last change, are read alone. */
const TIMES = '.tt-time time, .agenda-grid time, .page-aside time';

/**
 * Puts the reader's own time beside each time that is another one where they are. Returns what their time is called when
 * there is any; undefined when they live by the event's.
 */
export function useOwnTime(timeZone: string, locale: Locale, words: string): string | undefined {
  const [zone, setZone] = useState<string>();
  useEffect(() => {
    const mark = () => {
      const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
      if (own === timeZone) return;
      const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
      const format = (of: string, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(tags[locale], { timeZone: of, ...options });
      const [there, here] = [timeZone, own].map((of) => format(of, { weekday: 'short', ...clock }));
      const [thereDay, hereDay] = [timeZone, own].map((of) => format(of, { weekday: 'short' }));
      const hereClock = format(own, clock);
      let differs = false;
      for (const element of document.querySelectorAll<HTMLTimeElement>(TIMES)) {
        const date = new Date(element.dateTime);
        if (there?.format(date) === here?.format(date)) continue;
        const sameDay = thereDay?.format(date) === hereDay?.format(date);
        element.dataset.own = words.replace(TIME, (sameDay ? hereClock : here)?.format(date) ?? '');
        differs = true;
      }
      if (!differs) return;
      const parts = format(own, { timeZoneName: 'longGeneric' }).formatToParts();
      setZone(parts.find(({ type }) => type === 'timeZoneName')?.value ?? own);
    };
    // By itself: to look up what zone it is in alone takes a phone a while
    const timer = setTimeout(mark);
    return () => clearTimeout(timer);
  }, [timeZone, locale, words]);
  return zone;
}
