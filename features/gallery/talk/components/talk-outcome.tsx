import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

const good = [
  'appreciated',
  'unappreciated',
  'asked',
  'waiting',
  'takenBack',
  'requested',
  'withdrawn',
  'forgotten',
  'answered',
  'agreed',
  'declined',
  'shown',
  'hidden',
  'moderation',
] as const;
const bad = [
  'notFound',
  'noTicket',
  'over',
  'own',
  'unanswered',
  'tooMany',
  'nobody',
  'asked',
  'decided',
  'none',
] as const;

/** What has just happened, as the address says: anyone can write it, so only what is known is said. */
export function TalkOutcome({ query, locale }: { query: SearchParams; locale: Locale }) {
  const t = translator(locale);
  const done = good.find((one) => one === query.done);
  const refused = bad.find((one) => one === query.refused);
  const count = /^\d{1,4}$/.test(String(query.count)) ? Number(query.count) : 0;
  if (done) {
    return (
      <Notice tone="positive" live="status">
        <p>{t(`talk.done.${done}`, { count })}</p>
      </Notice>
    );
  }
  if (!refused) return null;
  return (
    <Notice tone="caution" live="alert">
      <p>{t(`talk.refused.${refused}`)}</p>
    </Notice>
  );
}
