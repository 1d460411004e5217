import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SignupCount } from '../queries';

/** "12 of 20", and how many wait, in a row of a list. */
export function SessionFigure({
  places,
  count = { confirmed: 0, waiting: 0 },
  locale,
}: {
  places: number | null;
  count?: SignupCount;
  locale: Locale;
}) {
  const t = translator(locale);
  if (places === null) return <span className="soft">{t('signup.everyone')}</span>;
  return (
    <span className="tabular-nums">
      {t('signup.figure', { taken: count.confirmed, places })}
      {count.waiting > 0 && (
        <span className="meta block">{t('signup.figureWaiting', { count: count.waiting })}</span>
      )}
    </span>
  );
}
