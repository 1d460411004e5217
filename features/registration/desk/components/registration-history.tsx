import { historyWords, isHistoryAction, isSystemReason, systemWords } from '@/features/events/history';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { RegistrationNote } from '../desk-queries';

/** What has happened to a registration, latest first: when, what, by whom. */
export function RegistrationHistory({
  history,
  event,
  locale,
}: {
  history: readonly RegistrationNote[];
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  const by = (note: RegistrationNote) => {
    switch (note.by.kind) {
      case 'guest':
        return t('registrations.by.attendee');
      case 'system':
        return isSystemReason(note.by.reason)
          ? t(systemWords[note.by.reason])
          : t('registrations.by.system', { reason: note.by.reason });
      case 'person':
        return note.by.name || t('registrations.by.gone');
    }
  };
  return (
    <ol className="stack">
      {history.map((note) => (
        <li key={note.id} className="border-t border-rule pt-s2">
          <p>
            <time dateTime={note.at.toISOString()} className="tabular-nums">
              {formatDateTime(note.at, locale, event.timeZone)}
            </time>{' '}
            <strong>{isHistoryAction(note.action) ? t(historyWords[note.action]) : note.action}</strong>
          </p>
          <p className="meta">
            {by(note)}
            {note.fields.length > 0 && (
              <>
                <br />
                {t('registrations.historyFields', {
                  fields: note.fields.map((field) => t(`registrations.field.${field}`)).join(', '),
                })}
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
