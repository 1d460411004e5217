import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { textDifference } from '../text-difference';

/** A text as it was and as it is, in one: what is gone is struck through, what is new underlined. */
export function TextChange({
  was,
  is,
  lang,
  locale,
}: {
  was: string;
  is: string;
  lang?: Locale;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <span lang={lang} className="[overflow-wrap:anywhere] whitespace-pre-line">
      {textDifference(was, is).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Part = kind === 'gone' ? 'del' : 'ins';
        return (
          <Part key={index} className={kind === 'gone' ? 'text-danger' : 'text-positive [del+&]:ms-1'}>
            <span lang={locale} className="sr-only">
              {t(`releases.piece.${kind}`)}{' '}
            </span>
            {text}
          </Part>
        );
      })}
    </span>
  );
}
