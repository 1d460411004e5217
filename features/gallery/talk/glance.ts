import { formatDate } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ShownQuestion } from './queries';

/** What the exhibit's page says of the talk, ready to be shown: the page brings no translator along. */
export type TalkWords = {
  said: string;
  questions: { text: string; lang: Locale | undefined; answer: string; meta: string }[];
};

/** By whom, if that was to be shown, and when. */
export function askedWords(
  { name, createdAt }: Pick<ShownQuestion, 'name' | 'createdAt'>,
  locale: Locale,
  timeZone: string,
): string {
  const [t, date] = [translator(locale), formatDate(createdAt, locale, timeZone)];
  return name ? t('talk.asked', { name, date }) : t('talk.askedUnnamed', { date });
}

export function talkWords(
  glance: { appreciations: number; total: number; questions: readonly ShownQuestion[] },
  locale: Locale,
  timeZone: string,
): TalkWords {
  const t = translator(locale);
  return {
    said: [
      t('talk.glance.count', { count: glance.appreciations }),
      t('talk.glance.questions', { count: glance.total }),
    ].join('\u00A0· '),
    questions: glance.questions.map((question) => ({
      text: question.text,
      answer: question.answer || t('talk.noAnswer'),
      lang: question.locale === locale ? undefined : question.locale,
      meta: askedWords(question, locale, timeZone),
    })),
  };
}
