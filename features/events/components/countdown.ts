import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { daysUntil, eventPhase, type EventFacts } from '../rules';

/** "49 days to go", and what is said on the day and afterwards. */
export function countdown(event: EventFacts & { timeZone: string }, locale: Locale, now: Date): string {
  const t = translator(locale);
  const days = daysUntil(event, now);
  switch (eventPhase(event, now)) {
    case 'ahead':
      return days > 0 ? t('overview.daysToGo', { days }) : t('overview.today');
    case 'running':
      return t('overview.running');
    case 'over':
      return event.status === 'archived' ? t('overview.archived') : t('overview.over');
  }
}
