import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { StopStation } from '../queries';

/** Where a stop stands: "Station 4 · Foyer · step-free". */
export function stationText({ number, room, stepFree }: StopStation, locale: Locale): string {
  const t = translator(locale);
  return t('tour.station', {
    number,
    room: room ? pickLocalized(room, locale).text : '',
    hasRoom: room ? 'yes' : 'no',
    access: stepFree ? 'stepFree' : 'steps',
  });
}
