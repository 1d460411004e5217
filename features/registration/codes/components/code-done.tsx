import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';

const outcomes = ['changed', 'withdrawn', 'nobodyToRemind'] as const;

function counted(value: string | string[] | undefined): number {
  return typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : 0;
}

/** What has just been done, as the address says it. */
export function CodeDone({ query, locale }: { query: SearchParams; locale: Locale }) {
  const t = translator(locale);
  const outcome = outcomes.find((known) => known === query.done);
  const [made, mailed] = [counted(query.made), counted(query.mailed)];
  if (!outcome && made === 0 && mailed === 0) return null;
  return (
    <Notice tone={outcome === 'nobodyToRemind' ? 'caution' : 'positive'} live="status">
      {outcome && <p>{t(`codes.done.${outcome}`)}</p>}
      {made > 0 && <p>{t('codes.made', { count: made })}</p>}
      {mailed > 0 && <p>{t('codes.mailed', { count: mailed })}</p>}
    </Notice>
  );
}
