import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { findTeamEvent } from '@/features/events/queries';
import { ExhibitFilter } from '@/features/gallery/components/exhibit-filter';
import { ExhibitTable } from '@/features/gallery/components/exhibit-table';
import { GalleryState } from '@/features/gallery/components/gallery-state';
import { listExhibits } from '@/features/gallery/desk-queries';
import { exhibitListing, listed } from '@/features/gallery/exhibit-list';
import { bulkActs } from '@/features/gallery/review/bulk';
import { BulkBar } from '@/features/gallery/review/components/bulk-bar';
import { ReviewFigures } from '@/features/gallery/review/components/review-figures';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, lastPage, listingHref, parseListing, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

const outcomes = ['deleted', 'opened', 'closed'] as const;
const BULK = 'bulk';
/** A number in the address, or none. */
const counted = (value: SearchParams[string]) => (/^\d{1,6}$/.test(String(value)) ? Number(value) : 0);

export const generateMetadata = titled((t) => t('exhibits.title'));

export default async function ExhibitsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const gallery = event && (await listExhibits(actor, event));
  if (!isLocale(locale) || !gallery) notFound();
  const query = await searchParams;
  const state = parseListing(query, exhibitListing);
  const found = listed(gallery.exhibits, state, locale);
  const pages = lastPage(found.length, state.pageSize);
  const page = Math.min(state.page, pages);
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/exhibits`;
  const published = gallery.exhibits.filter(({ status }) => status === 'published').length;
  const done = outcomes.find((one) => one === query.done);
  const act = bulkActs.find((one) => one === query.done);
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t('exhibits.title')}
        lead={t('exhibits.lead', { count: gallery.exhibits.length, published })}
        actions={
          <>
            <ButtonLink href={`${base}/new`} prefetch={false}>
              {t('exhibits.create')}
            </ButtonLink>
            <Link href={`${base}/order`} prefetch={false}>
              {t('exhibits.order.title')}
            </Link>
            <Link href={`${base}/topics`} prefetch={false}>
              {t('exhibits.topics')}
            </Link>
            <Link href={`${base}/stations`} prefetch={false}>
              {t('exhibits.stations.title')}
            </Link>
            <Link href={`${base}/plans`} prefetch={false}>
              {t('planDesk.title')}
            </Link>
            <Link href={`${base}/tour`} prefetch={false}>
              {t('tour.title')}
            </Link>
            <Link href={`${base}/import`} prefetch={false}>
              {t('exhibits.import.title')}
            </Link>
            <Link href={`${base}/print`} prefetch={false}>
              {t('catalogue.pageTitle')}
            </Link>
          </>
        }
      />
      {done && (
        <Notice tone="positive" live="status">
          <p>{t(`exhibits.done.${done}`)}</p>
        </Notice>
      )}
      {act && (
        <Notice tone="positive" live="status">
          <p>{t(`exhibits.done.${act}`, { count: counted(query.count), left: counted(query.left) })}</p>
        </Notice>
      )}
      {query.refused && (
        <Notice tone="danger" live="alert">
          <p>{t('exhibits.refused.notFound')}</p>
        </Notice>
      )}
      <GalleryState event={event} published={published} locale={locale} />
      {gallery.exhibits.length > 0 && (
        <ReviewFigures exhibits={gallery.exhibits} base={base} locale={locale} />
      )}
      {gallery.exhibits.length > 0 && (
        <ExhibitFilter topics={gallery.topics} state={state} base={base} locale={locale} />
      )}
      {found.length > 0 && (
        <BulkBar id={BULK} state={state} total={found.length} base={base} locale={locale} />
      )}
      <ExhibitTable
        rows={found.slice((page - 1) * state.pageSize, page * state.pageSize)}
        state={state}
        base={base}
        timeZone={event.timeZone}
        locale={locale}
        bulkForm={BULK}
        empty={
          <EmptyState title={t(isFiltered(state) ? 'gallery.foundNone' : 'exhibits.emptyTitle')}>
            <p>{t(isFiltered(state) ? 'gallery.foundNoneHint' : 'exhibits.empty')}</p>
          </EmptyState>
        }
      />
      <Pagination
        label={t('exhibits.pages')}
        page={page}
        pages={pages}
        href={(to) => listingHref(base, state, { page: to }, exhibitListing)}
        previousLabel={t('exhibits.previous')}
        nextLabel={t('exhibits.next')}
        pageLabel={(to) => t('exhibits.page', { page: to })}
        summary={found.length > 0 ? t('exhibits.total', { count: found.length }) : undefined}
      />
    </div>
  );
}
