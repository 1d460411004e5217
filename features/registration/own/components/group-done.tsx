import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { tooLateText } from '../../words';

const moves = ['confirmAddress', 'accept', 'cancel'] as const;

/** What has just become of a delegation, or why nothing has; the address of the page says which. */
export function GroupDone({
  query,
  event,
  locale,
}: {
  query: Record<string, string | string[] | undefined>;
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  const done = moves.find((move) => move === query.done);
  const count = typeof query.people === 'string' && /^\d{1,3}$/.test(query.people) ? Number(query.people) : 0;
  if (done && count > 0) {
    return (
      <Notice tone="positive" live="status">
        <p>{t(`group.done.${done}`, { count })}</p>
      </Notice>
    );
  }
  if (query.failed === undefined) return null;
  const until = event.cancelUntil;
  return (
    <Notice tone="caution" live="status" title={t('group.failed.title')}>
      <p>
        {query.failed === 'cancelClosed' && until
          ? tooLateText({ ok: false, reason: 'cancelClosed', facts: { until } }, event, locale)
          : t('group.failed.text')}
      </p>
    </Notice>
  );
}
