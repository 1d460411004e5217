import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import { findTeamEvent } from '@/features/events/queries';
import { retryMailsAction } from '@/features/messages/actions';
import { MessageTable } from '@/features/messages/components/message-table';
import { mailStatuses, messageListing } from '@/features/messages/listing';
import { countMessages, listMessages } from '@/features/messages/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, lastPage, listingHref, parseListing, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('messages.title'));

export default async function MessagesPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const query = await searchParams;
  const listing = parseListing(query, messageListing);
  const found = event && (await listMessages(actor, event.id, listing));
  const totals = event && (await countMessages(actor, event.id));
  if (!isLocale(locale) || !found || !totals) notFound();
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/messages`;
  const retried =
    typeof query.retried === 'string' && /^\d{1,6}$/.test(query.retried) ? Number(query.retried) : undefined;
  const about = { id: event.id, slug: event.slug };
  return (
    <>
      <PageHeader size="desk" title={t('messages.title')} lead={t('messages.lead')} />
      <div className="stack gap-s4">
        {retried !== undefined && (
          <Notice tone="positive" live="status">
            <p>{t('messages.retried', { count: retried })}</p>
          </Notice>
        )}
        {query.refused !== undefined && (
          <Notice tone="caution" live="alert">
            <p>{t('messages.refused')}</p>
          </Notice>
        )}
        {totals.dead > 0 && (
          <Notice
            tone="danger"
            title={t('messages.dead', { count: totals.dead })}
            action={
              <form action={retryMailsAction.bind(null, locale, about, undefined)}>
                <SubmitButton small pendingLabel={t('messages.retrying')}>
                  {t('messages.retryAll')}
                </SubmitButton>
              </form>
            }
          >
            <p>{t('messages.deadNext')}</p>
          </Notice>
        )}
        <FilterBar
          action={base}
          label={t('messages.filter')}
          search={{ label: t('messages.search'), value: listing.q }}
          applyLabel={t('messages.apply')}
          reset={isFiltered(listing) ? { href: base, label: t('messages.reset') } : undefined}
        >
          <FilterSelect
            name="status"
            label={t('messages.status')}
            allLabel={t('messages.all')}
            value={listing.filters.status}
            options={mailStatuses.map((status) => ({
              value: status,
              label: t('messages.stateCount', {
                state: t(`messages.state.${status}`),
                count: totals[status],
              }),
            }))}
          />
        </FilterBar>
        <MessageTable
          messages={found.messages}
          event={{ ...about, timeZone: event.timeZone }}
          locale={locale}
          base={base}
          listing={listing}
          empty={
            isFiltered(listing) ? (
              <EmptyState title={t('messages.noneFound')} />
            ) : (
              <EmptyState title={t('messages.none')}>
                <p>{t('messages.noneNext')}</p>
              </EmptyState>
            )
          }
        />
        <Pagination
          label={t('messages.pages')}
          page={listing.page}
          pages={lastPage(found.total, listing.pageSize)}
          href={(page) => listingHref(base, listing, { page }, messageListing)}
          previousLabel={t('messages.previous')}
          nextLabel={t('messages.nextPage')}
          pageLabel={(page) => t('messages.page', { page })}
          summary={found.total > 0 ? t('messages.summary', { count: found.total }) : undefined}
        />
      </div>
    </>
  );
}
