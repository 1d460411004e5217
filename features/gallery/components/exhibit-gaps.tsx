import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Gap } from '../rules';
import { gapField, gapWords } from '../words';

/** All that is still missing before the exhibit can be published, each with the way to its field, or that nothing is. */
export function ExhibitGaps({ gaps, locale }: { gaps: readonly Gap[]; locale: Locale }) {
  if (gaps.length === 0) return <p className="soft">{translator(locale)('exhibit.complete')}</p>;
  return (
    <Notice tone="caution" title={translator(locale)('exhibit.gapsTitle', { count: gaps.length })}>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.what} ${gap.language} ${gap.medium}`}>
            <a href={`#${gapField(gap)}`}>{gapWords(gap, locale)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
