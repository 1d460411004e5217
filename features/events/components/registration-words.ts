import { formatDate, formatTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { registrationPhase, type EventFacts } from '../rules';

/** Until when one can register, from when, or that it is too late; nothing once the event is over. */
export function registrationWords(
  event: EventFacts & { timeZone: string },
  locale: Locale,
  now: Date,
): string | undefined {
  const t = translator(locale);
  const words = (date: Date) => ({
    date: formatDate(date, locale, event.timeZone),
    time: formatTime(date, locale, event.timeZone),
  });
  switch (registrationPhase(event, now)) {
    case 'notYet':
      return event.registrationOpensAt
        ? t('event.registrationFrom', words(event.registrationOpensAt))
        : t('event.registrationNotYet');
    case 'open':
      return t('event.registrationUntil', words(event.registrationClosesAt ?? event.startsAt));
    case 'closed':
      return t('event.registrationClosed');
    case 'over':
      return undefined;
  }
}
