import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { LiveTexts } from './agenda-live';

/** The words of AgendaLive, which speaks no language itself. */
export function liveTexts(locale: Locale): LiveTexts {
  const t = translator(locale);
  return {
    today: t('agenda.today'),
    now: t('agenda.now'),
    next: t('agenda.next'),
    more: t('agenda.more', { count: '{count}' }),
    none: t('agenda.foundNone'),
    one: t('agenda.foundOne'),
    many: t('agenda.foundMany'),
    reset: t('agenda.reset'),
    everyDay: t('agenda.everyDay'),
    ownTime: t('agenda.ownTime', { time: '{time}' }),
    ownZone: t('agenda.ownZone', { zone: '{zone}' }),
  };
}
