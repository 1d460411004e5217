import { formatDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** When a release was made, and what its makers say of it. */
export function ReleaseHead({
  release: { createdAt, note, restores },
  timeZone,
  locale,
}: {
  release: { createdAt: Date; note: Localized; restores: number | null };
  timeZone: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { text, lang } = pickLocalized(note, locale);
  return (
    <div className="stack max-w-text gap-s2">
      <p className="soft">
        <time dateTime={createdAt.toISOString()}>
          {t('releases.madeAt', {
            date: formatDate(createdAt, locale, timeZone),
            time: formatTime(createdAt, locale, timeZone),
          })}
        </time>
        {restores !== null && ` ${t('releases.restores', { number: restores })}`}
      </p>
      {text && (
        <p lang={lang} className="whitespace-pre-line">
          {text}
        </p>
      )}
    </div>
  );
}
