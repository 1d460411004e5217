import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { listCategories } from '@/features/registration/setup/category-queries';
import { listCodes } from '@/features/registration/codes/code-list-queries';
import { codeListing } from '@/features/registration/codes/code-listing';
import { CodeFilter } from '@/features/registration/codes/components/code-filter';
import { CodeTable } from '@/features/registration/codes/components/code-table';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, lastPage, listingHref, parseListing, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<SearchParams>;
};

const outcomes = ['deleted', 'batchWithdrawn'] as const;

export const generateMetadata = titled((t) => t('codes.title'));

export default async function CodesPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const now = currentTime();
  const query = await searchParams;
  const state = parseListing(query, codeListing);
  const list = event && (await listCodes(actor, event, state, now));
  const categories = event && (await listCategories(actor, event, now));
  if (!isLocale(locale) || !event || !list || !categories) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/codes`;
  const outcome = outcomes.find((known) => known === query.done);
  const hasCodes = list.total > 0 || isFiltered(state);
  const make = <ButtonLink href={`${base}/new`}>{t('codes.make')}</ButtonLink>;
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t('codes.title')}
        lead={t('codes.lead')}
        actions={
          hasCodes && (
            <>
              <ButtonLink href={`${base}/new`} small prefetch={false}>
                {t('codes.make')}
              </ButtonLink>
              {list.total > 0 && (
                <a
                  href={listingHref(`${base}/export`, state, {}, codeListing)}
                  download
                  className="btn btn-quiet btn-small"
                >
                  {t('codes.export')}
                </a>
              )}
            </>
          )
        }
      />
      {outcome && (
        <Notice tone="positive" live="status">
          <p>{t(`codes.done.${outcome}`)}</p>
        </Notice>
      )}
      {hasCodes && <CodeFilter state={state} categories={categories} base={base} locale={locale} />}
      {list.total > 0 ? (
        <CodeTable rows={list.rows} event={event} locale={locale} base={base} state={state} now={now} />
      ) : hasCodes ? (
        <EmptyState
          title={t('codes.emptyFiltered')}
          action={
            <ButtonLink href={base} variant="quiet">
              {t('codes.reset')}
            </ButtonLink>
          }
        >
          {t('codes.emptyFilteredHint')}
        </EmptyState>
      ) : (
        <EmptyState title={t('codes.empty')} action={make}>
          {t('codes.emptyHint')}
        </EmptyState>
      )}
      {hasCodes && (
        <Pagination
          label={t('codes.pages')}
          page={state.page}
          pages={lastPage(list.total, state.pageSize)}
          href={(page) => listingHref(base, state, { page }, codeListing)}
          previousLabel={t('codes.previous')}
          nextLabel={t('codes.next')}
          pageLabel={(page) => t('codes.page', { page })}
          summary={t('codes.total', { count: list.total })}
        />
      )}
    </div>
  );
}
