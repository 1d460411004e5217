import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { compareText } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Event } from '@/features/events/queries';
import { MarkForm } from '../../marks/components/mark-form';
import type { Topic, WallExhibit } from '../../queries';
import { answer, waysOut } from '../answer';
import { galleryTexts } from '../gallery-texts';
import { foundBy } from '../wall-item';
import { galleryIndex } from '../wall-items';
import { everything, wantedHref, type Wanted } from '../wanted';
import type { Search } from '../word-index';
import { FoundExhibits } from './found-exhibits';
import { GalleryFilter } from './gallery-filter';
import { GalleryLive } from './gallery-live';
import { GalleryViews } from './gallery-views';

function NothingYet({ event, locale, isOpen }: { event: Event; locale: Locale; isOpen: boolean }) {
  const t = translator(locale);
  return (
    <div className="wrap pb-s6">
      <EmptyState
        title={t(isOpen ? 'gallery.emptyTitle' : 'gallery.closedTitle')}
        action={
          <Link href={`/${locale}/${event.slug}`} prefetch={false}>
            {t('gallery.toEvent')}
          </Link>
        }
      >
        <p>{t(isOpen ? 'gallery.empty' : 'gallery.closed')}</p>
      </EmptyState>
    </div>
  );
}

const notSearched: Search = () => undefined;

/**
 * The gallery: the ways to narrow it down, and its exhibits. Without `gallery` it is not open yet; without `wanted` it is the
 * page where everything begins.
 */
export function GalleryView({
  event,
  gallery,
  wanted = everything,
  search = notSearched,
  isFirstView = false,
  locale,
}: {
  event: Event;
  gallery: { exhibits: WallExhibit[]; topics: Topic[] } | undefined;
  wanted?: Wanted;
  search?: Search;
  isFirstView?: boolean;
  locale: Locale;
}) {
  const t = translator(locale);
  const title = pickLocalized(event.title, locale);
  const base = `/${locale}/${event.slug}/gallery`;
  const kicker = <span lang={title.lang}>{title.text}</span>;
  if (!gallery || gallery.exhibits.length === 0) {
    return (
      <>
        <PageHeader title={t('gallery.title')} kicker={kicker} />
        <NothingYet event={event} locale={locale} isOpen={gallery !== undefined} />
      </>
    );
  }
  const index = galleryIndex(gallery, locale);
  const all = index.items.map((item) => foundBy(item));
  // Marks are the reader's: the script knows them
  const asked = { ...wanted, mark: [] };
  const compare = compareText(locale);
  const found = answer(all, asked, search(asked.q), compare);
  const total = answer(all, { ...asked, topic: [] }, search(asked.q), compare).order.length;
  return (
    <>
      <PageHeader
        title={t('gallery.title')}
        kicker={kicker}
        lead={t('gallery.lead', { count: index.items.length })}
      >
        <div className="cluster gap-x-s4">
          <GalleryViews base={base} current={wanted.view} wanted={wanted} locale={locale} />
          <div className="actions pt-s2">
            <Link href={`${base}/tour`} prefetch={false}>
              {t('tour.title')}
            </Link>
            <Link href={`${base}/plan`} prefetch={false}>
              {t('floorPlan.title')}
            </Link>
            <a href={`/${event.slug}/gallery.pdf?lang=${locale}`}>{t('catalogue.pdf')}</a>
          </div>
        </div>
      </PageHeader>
      {/* One alone is found without a search */}
      {index.items.length > 1 && (
        <GalleryFilter
          index={index}
          counts={found.counts}
          total={total}
          wanted={wanted}
          base={base}
          locale={locale}
        />
      )}
      <MarkForm event={event.slug} locale={locale} from={wantedHref(base, wanted)} />
      <GalleryLive base={base} locale={locale} texts={galleryTexts(locale)} />
      <FoundExhibits
        index={index}
        wanted={wanted}
        answer={found}
        ways={found.order.length === 0 ? waysOut(all, asked, search, compare) : []}
        isFirstView={isFirstView}
        base={base}
        locale={locale}
      />
    </>
  );
}
