import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ShownStop, Stop } from '../queries';

/** The stop before and the one after. `titles`: with what they are called, for the foot of a page. */
export function TourWay({
  stop: { previous, next },
  base,
  locale,
  titles = false,
}: {
  stop: Pick<ShownStop, 'previous' | 'next'>;
  /** Address of the tour. */
  base: string;
  locale: Locale;
  titles?: boolean;
}) {
  const t = translator(locale);
  const link = (to: Stop | null, way: 'previous' | 'next') => {
    const title = to && pickLocalized(to.title, locale);
    return (
      <Link
        href={to ? `${base}/${to.slug}` : base}
        rel={to ? (way === 'next' ? 'next' : 'prev') : undefined}
        prefetch={false}
        // Keys and the clock go from stop to stop, not out of the tour
        data-tour={titles || !to ? undefined : way}
        className={`inline-flex min-h-11 max-w-full items-center gap-s2 ${titles ? (way === 'next' ? 'ms-auto text-end' : '') : `btn btn-small ${way === 'next' && to ? '' : 'btn-quiet'}`}`}
      >
        {way === 'previous' && <Icon name="back" />}
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <span className={titles ? 'meta block' : undefined}>{t(to ? `tour.${way}` : 'tour.overview')}</span>
          {titles && title && (
            <span lang={title.lang} className="line-clamp-3">
              {title.text}
            </span>
          )}
        </span>
        {way === 'next' && to && <Icon name="forward" />}
      </Link>
    );
  };
  return (
    <nav
      aria-label={t(titles ? 'tour.wayBelow' : 'tour.way')}
      className={titles ? 'flex flex-wrap justify-between gap-s3 border-t border-rule pt-s3' : 'actions'}
    >
      {link(previous, 'previous')}
      {link(next, 'next')}
    </nav>
  );
}
