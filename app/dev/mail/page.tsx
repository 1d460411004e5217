import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { Pagination } from '@/components/ui/pagination';
import { listMailbox } from '@/features/messages/queries';
import { currentActor } from '@/features/people/session';
import { formatDateTime } from '@/lib/format';
import { translator } from '@/lib/i18n/translator';
import {
  isFiltered,
  lastPage,
  listingHref,
  parseListing,
  type ListingSpec,
  type SearchParams,
} from '@/lib/listing';
import { readerLocale } from '../reader-locale';

const base = '/dev/mail';
const spec: ListingSpec<'created', never> = {
  sorts: ['created'],
  defaultSort: { by: 'created', dir: 'desc' },
  filters: {},
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readerLocale())('mailbox.title') };
}

export default async function MailboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const listing = parseListing(await searchParams, spec);
  const mails = await listMailbox(await currentActor(), listing.q);
  if (!mails) notFound();
  const locale = await readerLocale();
  const t = translator(locale);
  const shown = mails.slice((listing.page - 1) * listing.pageSize, listing.page * listing.pageSize);
  return (
    <>
      <header className="stack gap-s2">
        <p>
          <Link href={`/${locale}`} prefetch={false}>
            {t('shell.home')}
          </Link>
        </p>
        <h1>{t('mailbox.title')}</h1>
        <p className="max-w-text text-lead">{t('mailbox.lead')}</p>
      </header>
      <FilterBar
        action={base}
        label={t('mailbox.filter')}
        search={{ label: t('mailbox.search'), value: listing.q }}
        applyLabel={t('mailbox.apply')}
        reset={isFiltered(listing) ? { href: base, label: t('mailbox.reset') } : undefined}
      />
      <DataTable
        caption={t('mailbox.title')}
        captionHidden
        rows={shown}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={isFiltered(listing) ? t('mailbox.noneFound') : t('mailbox.none')}>
            {!isFiltered(listing) && <p>{t('mailbox.noneNext')}</p>}
          </EmptyState>
        }
        columns={[
          {
            key: 'subject',
            header: t('mailbox.subject'),
            rowHeader: true,
            cell: ({ id, subject, locale: lang }) => (
              <Link href={`${base}/${id}`} prefetch={false} lang={lang}>
                {subject}
              </Link>
            ),
          },
          { key: 'to', header: t('mailbox.to'), cell: ({ to }) => to },
          {
            key: 'at',
            header: t('mailbox.at'),
            nowrap: true,
            cell: ({ at }) => formatDateTime(new Date(at), locale, 'Europe/Berlin'),
          },
        ]}
      />
      <Pagination
        label={t('mailbox.pages')}
        page={listing.page}
        pages={lastPage(mails.length, listing.pageSize)}
        href={(page) => listingHref(base, listing, { page }, spec)}
        previousLabel={t('mailbox.previous')}
        nextLabel={t('mailbox.next')}
        pageLabel={(page) => t('mailbox.page', { page })}
      />
    </>
  );
}
