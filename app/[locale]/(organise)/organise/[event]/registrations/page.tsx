import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { Actions, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Stat, Stats } from '@/components/ui/stat';
import { findTeamEvent, type Event } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { BulkBar } from '@/features/registration/desk/components/bulk-bar';
import { ColumnChoice } from '@/features/registration/desk/components/column-choice';
import { ListViews, StatusLinks } from '@/features/registration/desk/components/list-views';
import { RegistrationFilter } from '@/features/registration/desk/components/registration-filter';
import { RegistrationTable } from '@/features/registration/desk/components/registration-table';
import { ViewForm } from '@/features/registration/desk/components/view-form';
import {
  deskColumns,
  isBuiltIn,
  isSameView,
  parseView,
  shownColumns,
  viewHref,
  viewOf,
} from '@/features/registration/desk/desk-view';
import { listChoice, listRegistrations } from '@/features/registration/desk/list-queries';
import { canOpenRegistrations } from '@/features/registration/policy';
import { registrationFigures } from '@/features/registration/queries';
import { eventLink } from '@/features/registration/ticket/ticket';
import { formatNumber } from '@/lib/format';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, lastPage, type SearchParams } from '@/lib/listing';
import type { Actor } from '@/features/people/actor';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<SearchParams>;
};

export const generateMetadata = titled((t) => t('registrations.title'));

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!isLocale(locale) || !event || !canOpenRegistrations(actor, event.id)) notFound();
  const t = translator(locale);
  const view = parseView(await searchParams);
  const choice = await listChoice(actor, event);
  const base = `/${locale}/organise/${slug}/registrations`;
  if (!choice) return <FiguresOnly actor={actor} event={event} base={base} locale={locale} />;
  const available = deskColumns(choice.columns);
  const shown = shownColumns(available, view);
  const list = await listRegistrations(actor, event, view.listing, {
    columns: choice.columns,
    positions: shown.some(({ key }) => key === 'position'),
  });
  if (!list) notFound();
  const { listing } = view;
  const { everything, total } = list;
  const saved = choice.views.find(({ query }) => isSameView(view, viewOf(query)));
  const isEmpty = total === 0 && !isFiltered(listing);
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t('registrations.title')}
        lead={everything ? undefined : t('registrations.namesOnly')}
        actions={
          everything && (
            <Actions>
              <ButtonLink href={`${base}/new`} small>
                {t('desk.new.link')}
              </ButtonLink>
              <ButtonLink href={`${base}/import`} variant="quiet" small>
                {t('registrations.import')}
              </ButtonLink>
              {total > 0 && (
                <ButtonLink href={viewHref(`${base}/export`, view, {})} variant="quiet" small>
                  {t('registrations.export')}
                </ButtonLink>
              )}
            </Actions>
          )
        }
      />
      {everything && !isEmpty && <ListViews views={choice.views} view={view} base={base} locale={locale} />}
      {!isEmpty && <RegistrationFilter {...{ view, choice, everything, base, locale }} />}
      {everything && !isEmpty && <StatusLinks counts={list.counts} view={view} base={base} locale={locale} />}
      {total > 0 ? (
        <>
          {everything && <BulkBar id="bulk" {...{ view, total, base, locale }} />}
          <RegistrationTable
            rows={list.rows}
            columns={everything ? shown : nameColumns}
            bulkForm="bulk"
            {...{ event, locale, base, view, everything }}
          />
        </>
      ) : isEmpty ? (
        <EmptyState title={t('registrations.empty')}>
          {t('registrations.emptyHint')} <span className="break-all">{eventLink(locale, slug)}/register</span>
        </EmptyState>
      ) : (
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
      )}
      <Pagination
        label={t('registrations.pages')}
        page={listing.page}
        pages={lastPage(total, listing.pageSize)}
        href={(page) => viewHref(base, view, { page })}
        previousLabel={t('registrations.previous')}
        nextLabel={t('registrations.next')}
        pageLabel={(page) => t('registrations.page', { page })}
        summary={t('registrations.total', { count: total })}
      />
      {everything && !isEmpty && (
        <div className="stack">
          <ColumnChoice columns={available} {...{ shown, view, base, locale }} />
          {!isBuiltIn(view) && <ViewForm {...{ slug, view, saved, locale }} />}
        </div>
      )}
    </div>
  );
}

const nameColumns = [
  { key: 'category', personal: false, sensitive: false },
  { key: 'status', personal: false, sensitive: false },
] as const;

/** For who may see how many, and not who. */
async function FiguresOnly({
  actor,
  event,
  base,
  locale,
}: {
  actor: Actor;
  event: Event;
  base: string;
  locale: Locale;
}) {
  const figures = await registrationFigures(actor, event);
  if (!figures) notFound();
  const t = translator(locale);
  const number = (value: number) => formatNumber(value, locale);
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
