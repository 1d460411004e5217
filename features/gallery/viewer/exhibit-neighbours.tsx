import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Exhibit } from '../queries';

/** The way along the wall: the exhibit before, all of them, the one after. */
export function ExhibitNeighbours({
  exhibit: { previous, next },
  base,
  locale,
}: {
  exhibit: Pick<Exhibit, 'previous' | 'next'>;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const link = (to: NonNullable<Exhibit['next']>, rel: 'prev' | 'next') => {
    const title = pickLocalized(to.title, locale);
    return (
      <Link
        href={`${base}/${to.slug}`}
        rel={rel}
        prefetch={false}
        className="inline-flex max-w-full items-center gap-s2 py-s1"
      >
        {rel === 'prev' && <Icon name="back" />}
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <span className="meta block">{t(rel === 'prev' ? 'gallery.previous' : 'gallery.next')}</span>
          <span lang={title.lang} className="line-clamp-3">
            {t('gallery.numbered', { number: to.number, title: title.text })}
          </span>
        </span>
        {rel === 'next' && <Icon name="forward" />}
      </Link>
    );
  };
  return (
    <nav
      aria-label={t('gallery.along')}
      className="wrap grid items-center gap-s3 py-s5 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]"
    >
      <div>{previous && link(previous, 'prev')}</div>
      <Link href={base} prefetch={false} className="py-s1">
        {t('gallery.all')}
      </Link>
      <div className="text-end">{next && link(next, 'next')}</div>
    </nav>
  );
}
