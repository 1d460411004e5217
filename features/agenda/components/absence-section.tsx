import { FormSection } from '@/components/form/form-section';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { toWallClock } from '@/lib/zoned';
import type { Absence } from '../absences';
import { AbsenceRows } from './absence-rows';

/** Times when a speaker cannot; `own` where the speaker reads it. */
export function AbsenceSection({
  absences,
  event,
  locale,
  own = false,
}: {
  absences: readonly Absence[];
  event: Pick<Event, 'startsAt' | 'endsAt' | 'timeZone'>;
  locale: Locale;
  own?: boolean;
}) {
  const t = translator(locale);
  const wall = (date: Date) => toWallClock(date, event.timeZone);
  const at = (date: Date) => formatDateTime(date, locale, event.timeZone);
  const span = { zone: event.timeZone, from: at(event.startsAt), to: at(event.endsAt) };
  return (
    <FormSection
      title={t(own ? 'speaking.absences' : 'planning.absences')}
      description={t(own ? 'speaking.absencesHint' : 'planning.absencesHint', span)}
    >
      <AbsenceRows
        rows={absences.map(({ startsAt, endsAt }) => ({ startsAt: wall(startsAt), endsAt: wall(endsAt) }))}
        texts={{
          row: t('planning.absence', { number: '{number}' }),
          startsAt: t('planning.absenceFrom'),
          endsAt: t('planning.absenceTo'),
          add: t('planning.absenceAdd'),
          drop: t('planning.absenceDrop', { number: '{number}' }),
        }}
      />
    </FormSection>
  );
}
