import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Stat, Stats } from '@/components/ui/stat';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { RegistrationFilter } from '@/features/registration/components/registration-filter';
import { RegistrationTable } from '@/features/registration/components/registration-table';
import { registrationListing } from '@/features/registration/desk-listing';
import { listRegistrations } from '@/features/registration/desk-queries';
import { canOpenRegistrations } from '@/features/registration/policy';
import { registrationFigures } from '@/features/registration/queries';
import { eventLink } from '@/features/registration/ticket';
import { formatNumber } from '@/lib/format';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, lastPage, listingHref, parseListing, type SearchParams } from '@/lib/listing';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('registrations.title') };
}

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const figures = event && (await registrationFigures(actor, event));
  if (!isLocale(locale) || !event || !figures || !canOpenRegistrations(actor, event.id)) notFound();
  const t = translator(locale);
  const state = parseListing(await searchParams, registrationListing);
  const list = await listRegistrations(actor, event, state);
  const base = `/${locale}/organise/${slug}/registrations`;
  const number = (value: number) => formatNumber(value, locale);
  if (!list) {
    return (
      <div className="stack gap-s4">
        <PageHeader
          size="desk"
          title={t('registrations.title')}
          lead={t('registrations.countsOnly')}
          actions={
            <ButtonLink href={`${base}/export`} variant="quiet" small>
              {t('registrations.export')}
            </ButtonLink>
          }
        />
        <Stats>
          <Stat value={number(figures.confirmed)} label={t('registrations.figures.confirmed')} />
          <Stat value={number(figures.cancelled)} label={t('registrations.figures.cancelled')} />
          <Stat value={number(figures.left)} label={t('registrations.figures.left')} />
        </Stats>
      </div>
    );
  }
  const exportHref = listingHref(`${base}/export`, state, {}, registrationListing);
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t('registrations.title')}
        lead={
          list.everything
            ? t('registrations.lead', { confirmed: figures.confirmed, left: figures.left })
            : t('registrations.namesOnly')
        }
        actions={
          list.everything && (
            <Actions>
              <ButtonLink href={`${base}/import`} variant="quiet" small>
                {t('registrations.import')}
              </ButtonLink>
              {list.total > 0 && (
                <ButtonLink href={exportHref} variant="quiet" small>
                  {t('registrations.export')}
                </ButtonLink>
              )}
            </Actions>
          )
        }
      />
      {(list.total > 0 || isFiltered(state)) && (
        <RegistrationFilter
          state={state}
          categories={figures.categories}
          everything={list.everything}
          base={base}
          locale={locale}
        />
      )}
      {list.total > 0 ? (
        <RegistrationTable
          rows={list.rows}
          everything={list.everything}
          event={event}
          locale={locale}
          base={base}
          state={state}
        />
      ) : isFiltered(state) ? (
        <EmptyState
          title={t('registrations.emptyFiltered')}
          action={
            <ButtonLink href={base} variant="quiet">
              {t('registrations.reset')}
            </ButtonLink>
          }
        >
          {t('registrations.emptyFilteredHint')}
        </EmptyState>
      ) : (
        <EmptyState title={t('registrations.empty')}>
          {t('registrations.emptyHint')} <span className="break-all">{eventLink(locale, slug)}/register</span>
        </EmptyState>
      )}
      <Pagination
        label={t('registrations.pages')}
        page={state.page}
        pages={lastPage(list.total, state.pageSize)}
        href={(page) => listingHref(base, state, { page }, registrationListing)}
        previousLabel={t('registrations.previous')}
        nextLabel={t('registrations.next')}
        pageLabel={(page) => t('registrations.page', { page })}
        summary={t('registrations.total', { count: list.total })}
      />
    </div>
  );
}
