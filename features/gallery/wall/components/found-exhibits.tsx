import { Pagination } from '@/components/ui/pagination';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { pageOf, type Answer, type WayOut } from '../answer';
import { foundWords, galleryTexts } from '../gallery-texts';
import type { GalleryIndex } from '../wall-item';
import { isNarrowed, wantedPairs, type Wanted } from '../wanted';
import { Hanging } from './hanging';
import { NothingFound } from './nothing-found';

const PAGE_SIZE = 48;
/** A gallery of this many hangs on one page. Of a larger one the first few are enough to begin with: more come as one goes on. */
const MOST_AT_ONCE = 24;
const FIRST = 8;
/** Even on a phone; the others wait until it is known whether they are. */
const IN_SIGHT = 1;

/** What the server answers: on the gallery's own page the first of everything, else a page of what was found. */
export function FoundExhibits({
  index,
  wanted,
  answer: { order },
  ways,
  isFirstView,
  base,
  locale,
}: {
  index: GalleryIndex;
  wanted: Wanted;
  answer: Answer;
  ways: readonly WayOut[];
  isFirstView: boolean;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const texts = galleryTexts(locale);
  const items = order.flatMap((place) => index.items[place] ?? []);
  const page = isFirstView
    ? { shown: items.slice(0, items.length > MOST_AT_ONCE ? FIRST : MOST_AT_ONCE), page: 1, pages: 1 }
    : pageOf(items, wanted.page, PAGE_SIZE);
  const left = items.length - page.shown.length;
  const pageHref = (number: number) => {
    const pairs = wantedPairs({ ...wanted, page: 1 });
    return `${base}/find?${new URLSearchParams([...pairs, ['page', String(number)]])}`;
  };
  return (
    <div data-gallery-found data-query={new URLSearchParams(wantedPairs({ ...wanted, mark: [] })).toString()}>
      {isNarrowed(wanted) && (
        // That nothing is found is seen below, with what to do about it
        <p className={items.length > 0 ? 'wrap pb-s3 font-strong' : 'sr-only'} role="status">
          {foundWords(texts, items.length)}
        </p>
      )}
      <section aria-label={texts.wall} className={wanted.view === 'wall' ? 'bg-wall py-s5' : 'pb-s5'}>
        <div className="wrap stack gap-s4">
          {items.length === 0 ? (
            <NothingFound wanted={wanted} ways={ways} names={index} base={base} texts={texts} />
          ) : (
            <Hanging
              items={page.shown}
              view={wanted.view}
              base={base}
              kinds={index.kinds}
              regions={index.regions}
              texts={texts}
              saysStation={wanted.sort === 'station'}
              heading="h2"
              inSight={isFirstView ? IN_SIGHT : 0}
            />
          )}
          {isFirstView && left > 0 && (
            <a href={pageHref(1)} className="btn btn-quiet justify-self-center" data-gallery-more>
              {t('gallery.moreOf', { count: left })}
            </a>
          )}
          <Pagination
            label={t('gallery.pages')}
            page={page.page}
            pages={page.pages}
            href={pageHref}
            previousLabel={t('gallery.previousPage')}
            nextLabel={t('gallery.nextPage')}
            pageLabel={(number) => t('gallery.page', { number })}
          />
        </div>
      </section>
    </div>
  );
}
