import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import {
  areaOf,
  historyWords,
  isHistoryAction,
  isHistoryField,
  isSystemReason,
  systemWords,
} from '../history';
import type { HistoryEntry } from '../history-queries';

/** Who changed what, and when. */
export function HistoryTable({
  entries,
  locale,
  timeZone,
  timeSort,
}: {
  entries: HistoryEntry[];
  locale: Locale;
  timeZone: string;
  timeSort: { href: string; dir?: 'asc' | 'desc' };
}) {
  const t = translator(locale);
  const by = (entry: HistoryEntry) => {
    if (entry.by.kind === 'guest') return t('history.byGuest');
    if (entry.by.kind === 'system') {
      const { reason } = entry.by;
      return isSystemReason(reason) ? t(systemWords[reason]) : t('history.bySystem', { reason });
    }
    return entry.by.name || t('history.gone');
  };
  return (
    <DataTable
      caption={t('organise.history')}
      captionHidden
      rows={entries}
      rowKey={(entry) => entry.id}
      empty={<EmptyState title={t('history.empty')} />}
      columns={[
        {
          key: 'at',
          header: t('history.when'),
          nowrap: true,
          sort: timeSort,
          cell: (entry) => (
            <time dateTime={entry.at.toISOString()}>{formatDateTime(entry.at, locale, timeZone)}</time>
          ),
        },
        { key: 'by', header: t('history.who'), cell: by },
        {
          key: 'what',
          header: t('history.what'),
          rowHeader: true,
          cell: ({ action, fields }) => (
            <>
              {isHistoryAction(action) ? (
                t('history.entry', {
                  area: t(`history.areas.${areaOf(action) ?? 'event'}`),
                  action: t(historyWords[action]),
                })
              ) : (
                <code>{action}</code>
              )}
              <span className="meta block font-normal">
                {fields
                  .filter(isHistoryField)
                  .map((field) => t(`history.fields.${field}`))
                  .join(', ')}
              </span>
            </>
          ),
        },
        { key: 'subject', header: t('history.subject'), cell: (entry) => entry.subject ?? '' },
      ]}
    />
  );
}
