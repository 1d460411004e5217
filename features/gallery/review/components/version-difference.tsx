import { TextChange } from '@/features/agenda/releases/components/text-change';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ChangedPassage } from '../passages';

/** What two versions say differently, part by part and word by word. */
export function VersionDifference({
  changes,
  locale,
}: {
  changes: readonly ChangedPassage[];
  locale: Locale;
}) {
  const t = translator(locale);
  if (changes.length === 0) return <p>{t('exhibit.version.same')}</p>;
  return (
    <dl className="stack">
      {changes.map(({ key, label, lang, before, after }) => (
        <div key={key} className="border-t border-rule pt-s2">
          <dt className="font-strong">{label}</dt>
          <dd className="max-w-text">
            <TextChange was={before} is={after} lang={lang} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
