import { registrationStatuses } from '@/db/choices';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { BulkTally } from '../bulk';

const others = ['noPlace', 'sameCategory', 'addressTaken'] as const;

/** With how many nothing is done, and why. */
export function BulkLeft({
  left,
  locale,
  isDone = false,
}: {
  left: BulkTally['left'];
  locale: Locale;
  /** Afterwards; else it is what would be. */
  isDone?: boolean;
}) {
  const t = translator(locale);
  const byStatus = registrationStatuses.flatMap((status) => {
    const count = left[status] ?? 0;
    return count > 0
      ? [{ key: status, text: t('desk.bulk.left.status', { count, status: t(`ticket.status.${status}`) }) }]
      : [];
  });
  const byOther = others.flatMap((why) => {
    const count = left[why] ?? 0;
    return count > 0 ? [{ key: why, text: t(`desk.bulk.left.${why}`, { count }) }] : [];
  });
  const reasons = [...byStatus, ...byOther];
  if (reasons.length === 0) return null;
  return (
    <div className="stack gap-s1">
      <p>{t(isDone ? 'desk.bulk.leftDone' : 'desk.bulk.leftTitle')}</p>
      <ul className="list-disc ps-s4">
        {reasons.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
