import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Event } from '@/features/events/queries';
import { remaining, type FacetValues, type GalleryFilter as Filter } from '../facets';
import type { Topic, WallExhibit } from '../queries';
import { GalleryFilter } from './gallery-filter';
import { GalleryLive } from './gallery-live';
import { Wall } from './wall';

const COUNT = '{count}';

function valuesOf({ topics, region, kind }: WallExhibit): FacetValues {
  return {
    topic: topics.map(({ slug }) => slug),
    region: region === '' ? [] : [region],
    kind: [kind],
  };
}

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

/** The gallery: its filters, and every exhibit on the wall. Without `gallery` it is not open yet. */
export function GalleryView({
  event,
  gallery,
  filter = {},
  locale,
}: {
  event: Event;
  gallery: { exhibits: WallExhibit[]; topics: Topic[] } | undefined;
  filter?: Filter;
  locale: Locale;
}) {
  const t = translator(locale);
  const exhibits = gallery?.exhibits ?? [];
  const title = pickLocalized(event.title, locale);
  const header = (
    <PageHeader
      title={t('gallery.title')}
      kicker={<span lang={title.lang}>{title.text}</span>}
      lead={exhibits.length > 0 ? t('gallery.lead', { count: exhibits.length }) : undefined}
    />
  );
  if (!gallery || exhibits.length === 0) {
    return (
      <>
        {header}
        <NothingYet event={event} locale={locale} isOpen={gallery !== undefined} />
      </>
    );
  }
  const base = `/${locale}/${event.slug}/gallery`;
  const values = exhibits.map(valuesOf);
  const left = new Set(remaining(values, filter));
  const hidden = new Set(exhibits.filter((_, index) => !left.has(index)).map(({ id }) => id));
  return (
    <>
      {header}
      <GalleryFilter values={values} topics={gallery.topics} filter={filter} base={base} locale={locale} />
      <GalleryLive
        base={base}
        texts={{
          none: t('gallery.foundNone'),
          one: t('gallery.foundOne'),
          many: t('gallery.foundMany', { count: COUNT }),
        }}
      />
      <section aria-label={t('gallery.wall')} className="bg-wall py-s5">
        <div className="wrap">
          <Wall exhibits={exhibits} base={base} locale={locale} heading="h2" hidden={hidden} />
          <div data-gallery-empty hidden={left.size > 0}>
            <EmptyState
              title={t('gallery.foundNone')}
              action={
                <Link href={base} prefetch={false}>
                  {t('gallery.reset')}
                </Link>
              }
            >
              <p>{t('gallery.foundNoneHint')}</p>
            </EmptyState>
          </div>
        </div>
      </section>
    </>
  );
}
