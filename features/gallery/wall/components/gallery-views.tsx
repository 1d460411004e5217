import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { wallViews, wantedHref, type Wanted, type WallView } from '../wanted';

/** The wall, the list that says the same, and what is one's own. */
export function GalleryViews({
  base,
  current,
  wanted,
  locale,
}: {
  base: string;
  current: WallView | 'mine';
  wanted: Wanted;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <nav aria-label={t('gallery.views')} className="pt-s2" data-gallery-views>
      <ul className="cluster gap-s2">
        {wallViews.map((view) => (
          <li key={view}>
            <a
              href={wantedHref(base, { ...wanted, view, page: 1 })}
              className="chip"
              data-view={view}
              data-wanted
              aria-current={view === current ? 'page' : undefined}
            >
              {t(`gallery.view.${view}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={`${base}/mine`} className="chip" aria-current={current === 'mine' ? 'page' : undefined}>
            <span className="text-inherit">
              {t('gallery.view.mine')}
              <span data-saved-count className="tabular-nums" />
            </span>
          </a>
        </li>
      </ul>
    </nav>
  );
}
