import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

const good = ['invited', 'taken', 'returned', 'accepted', 'sentBack'] as const;
const bad = ['notFound', 'noAddress'] as const;

/** What has just been done with a speaker or with what they sent in. */
export function DeskOutcome({ done: asked, locale }: { done: SearchParams[string]; locale: Locale }) {
  const t = translator(locale);
  const done = good.find((one) => one === asked);
  const refused = bad.find((one) => one === asked);
  if (done) {
    return (
      <Notice tone="positive" live="status">
        <p>{t(`proposals.done.${done}`)}</p>
      </Notice>
    );
  }
  if (!refused) return null;
  return (
    <Notice tone="caution" live="alert">
      <p>{t(`proposals.refused.${refused}`)}</p>
    </Notice>
  );
}
