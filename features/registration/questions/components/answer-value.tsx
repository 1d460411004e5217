import type { ReactNode } from 'react';
import { formatDate, formatNumber } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { countryName } from '../countries';
import type { Answer, AskedQuestion } from '../questions';

/** What somebody typed, in its own direction; words that say so when they typed nothing. */
export function Typed({ text, locale }: { text: string; locale: Locale }) {
  return text ? (
    <span dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-line">
      {text}
    </span>
  ) : (
    <span className="soft">{translator(locale)('ticket.none')}</span>
  );
}

/** An answer in the reader's language. */
export function AnswerValue({
  question,
  answer,
  fileHref,
  locale,
}: {
  question: AskedQuestion;
  answer: Answer | undefined;
  /** Where a file of it can be fetched. */
  fileHref: (fileId: string) => string;
  locale: Locale;
}): ReactNode {
  const t = translator(locale);
  const value = answer?.value ?? '';
  if (!answer) return <Typed text="" locale={locale} />;
  switch (question.type) {
    case 'number':
      return formatNumber(Number(value), locale);
    case 'date':
      return formatDate(new Date(`${value}T00:00:00Z`), locale, 'UTC');
    case 'country':
      return countryName(value, locale);
    case 'yesNo':
      return t(value === 'yes' ? 'question.yes' : 'question.no');
    case 'oneOf':
    case 'severalOf': {
      const chosen = question.options.filter(({ id }) => answer.optionIds.includes(id));
      return (
        <ul>
          {chosen.map(({ id, label }) => {
            const { text, lang } = pickLocalized(label, locale);
            return (
              <li key={id} lang={lang}>
                {text}
              </li>
            );
          })}
        </ul>
      );
    }
    case 'file':
      return answer.file?.state === 'kept' ? (
        <a href={fileHref(answer.file.id)} className="[overflow-wrap:anywhere]" download>
          {value}
        </a>
      ) : (
        <Typed text={value} locale={locale} />
      );
    case 'shortText':
    case 'longText':
      return <Typed text={value} locale={locale} />;
  }
}
