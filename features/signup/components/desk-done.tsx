import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { signupRefusals } from '../words';

const outcomes = ['confirmed', 'waiting', 'signedOff'] as const;
const refusals = [...signupRefusals, 'overlap'] as const;

/** What an organiser has just done to a session's sign-ups, as the address says it. */
export function DeskDone({ query, locale }: { query: SearchParams; locale: Locale }) {
  const t = translator(locale);
  const outcome = outcomes.find((known) => known === query.done);
  const refusal = refusals.find((known) => known === query.done);
  if (outcome) {
    return (
      <Notice tone={query.overlaps ? 'caution' : 'positive'} live="status">
        <p>{t(`signup.desk.done.${outcome}`)}</p>
        {query.overlaps && <p>{t('signup.desk.done.overlaps')}</p>}
      </Notice>
    );
  }
  if (!refusal) return null;
  return (
    <Notice tone="caution" live="alert" title={t('signup.done.refused')}>
      <p>{t(`signup.desk.refused.${refusal}`)}</p>
    </Notice>
  );
}
