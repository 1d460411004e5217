import Link from 'next/link';
import { Stat, Stats } from '@/components/ui/stat';
import { exhibitStatuses } from '@/db/choices';
import { formatNumber } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ListedExhibit } from '../../exhibit-list';

/** How many exhibits there are in which state, and what waits: each figure leads to its list. */
export function ReviewFigures({
  exhibits,
  base,
  locale,
}: {
  exhibits: readonly ListedExhibit[];
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const figure = (query: string, count: number) => (
    <Link href={`${base}?${query}`} prefetch={false} className="link-plain">
      {formatNumber(count, locale)}
    </Link>
  );
  const many = (is: (exhibit: ListedExhibit) => boolean) => exhibits.filter(is).length;
  return (
    <Stats>
      {exhibitStatuses.map((status) => (
        <Stat
          key={status}
          value={figure(
            `status=${status}`,
            many((one) => one.status === status),
          )}
          label={t(`exhibit.status.${status}`)}
        />
      ))}
      <Stat
        value={figure(
          'comments=open',
          many(({ openComments }) => openComments > 0),
        )}
        label={t('exhibits.figures.comments')}
      />
      <Stat
        value={figure(
          'lacks=poster',
          many(({ hasPoster }) => !hasPoster),
        )}
        label={t('exhibits.lacks.poster')}
      />
    </Stats>
  );
}
