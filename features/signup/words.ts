import { formatList, formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ChoiceSession } from './queries';
import type { SignupRefusal } from './signup';

/** “Recht” (11:00 to 12:15) and “Sprache” (12:00 to 13:00) */
export function sessionTitles(sessions: readonly ChoiceSession[], locale: Locale, timeZone: string): string {
  const t = translator(locale);
  const names = sessions.map(({ title, startsAt, endsAt }) => {
    const { text } = pickLocalized(title, locale);
    if (!startsAt || !endsAt) return t('signup.quoted', { title: text });
    const time = (date: Date) => formatTime(date, locale, timeZone);
    return t('signup.titleTime', { title: text, from: time(startsAt), to: time(endsAt) });
  });
  return formatList(names, locale);
}

export const signupRefusals = [
  'already',
  'notConfirmed',
  'noSignup',
  'notPublic',
  'cancelled',
  'begun',
  'over',
  'notFound',
] as const;

/** The one place that turns the refusal of a sign-up, or of a sign-off, into words. */
export function signupRefusalText(
  refusal: SignupRefusal<ChoiceSession> | { reason: 'notFound' },
  locale: Locale,
  timeZone: string,
): string {
  const t = translator(locale);
  if (refusal.reason === 'overlap') {
    return t('signup.refused.overlap', { sessions: sessionTitles(refusal.facts.sessions, locale, timeZone) });
  }
  return t(`signup.refused.${refusal.reason}`);
}
