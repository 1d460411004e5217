import { formatList } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SessionChange } from './difference';
import { changeKinds } from './listing';

/** "2 fallen aus, 3 sind verlegt und 1 ist neu", as a list of what there is. */
export function countWords(counts: Record<SessionChange['kind'], number>, locale: Locale): string {
  const t = translator(locale);
  const some = changeKinds.filter((kind) => counts[kind] > 0);
  if (some.length === 0) return t('releases.noCounts');
  return formatList(
    some.map((kind) => t(`releases.count.${kind}`, { count: counts[kind] })),
    locale,
  );
}
