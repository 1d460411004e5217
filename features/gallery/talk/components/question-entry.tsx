import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { askedWords } from '../glance';
import type { ShownQuestion } from '../queries';

/** A question with its answer, and what can be done about it. */
export function QuestionEntry({
  question,
  locale,
  timeZone,
  heading: Heading = 'h3',
  before,
  children,
}: {
  question: ShownQuestion;
  locale: Locale;
  timeZone: string;
  heading?: 'h2' | 'h3';
  before?: ReactNode;
  children?: ReactNode;
}) {
  const t = translator(locale);
  const { id, text, answer } = question;
  const lang = question.locale === locale ? undefined : question.locale;
  return (
    <li className="stack gap-s2 border-t border-rule pt-s3" id={`question-${id}`}>
      {before}
      <Heading className="text-base font-strong break-words whitespace-pre-line" lang={lang}>
        {text}
      </Heading>
      <p className="meta">{askedWords(question, locale, timeZone)}</p>
      {answer ? (
        <div className="border-l-2 border-rule pl-s3">
          <p className="meta">{t('talk.answer')}</p>
          <p className="break-words whitespace-pre-line">{answer}</p>
        </div>
      ) : (
        <p className="soft">{t('talk.noAnswer')}</p>
      )}
      {children}
    </li>
  );
}
