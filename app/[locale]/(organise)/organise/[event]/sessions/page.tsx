import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { Pagination } from '@/components/ui/pagination';
import { AgendaState } from '@/features/agenda/components/agenda-state';
import { PlanWarnings } from '@/features/agenda/components/plan-warnings';
import { SessionEmpty } from '@/features/agenda/components/session-empty';
import { SessionFilter } from '@/features/agenda/components/session-filter';
import { SessionTable } from '@/features/agenda/components/session-table';
import { agendaPlan } from '@/features/agenda/queries';
import { agendaState } from '@/features/agenda/releases/queries';
import { listedSessions, sessionListing } from '@/features/agenda/session-listing';
import { isPlaced } from '@/features/agenda/warnings';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { signupFigures } from '@/features/signup/desk-queries';
import { currentTime } from '@/lib/clock';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, lastPage, listingHref, parseListing, type SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';
import { SessionsDone } from './done';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('sessions.title'));

export default async function SessionsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const plan = event && (await agendaPlan(actor, event));
  const agenda = event && (await agendaState(actor, event, currentTime()));
  const signups = event && (await signupFigures(actor, event));
  if (!isLocale(locale) || !plan || !agenda || !signups) notFound();
  const query = await searchParams;
  const state = parseListing(query, sessionListing);
  const { rows, total } = listedSessions(plan, state, locale);
  const t = translator(locale);
  const base = `/${locale}/organise/${slug}/sessions`;
  const count = plan.sessions.length;
  const unplaced = plan.sessions.filter((session) => !isPlaced(session)).length;
  const drafts = plan.sessions.filter(({ status }) => status === 'draft').length;
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t('sessions.title')}
        lead={t('sessions.lead', { count, drafts })}
        actions={
          <>
            <ButtonLink href={`${base}/new`} prefetch={false}>
              {t('sessions.add')}
            </ButtonLink>
            <ButtonLink href={`/${locale}/organise/${slug}/plan`} variant="quiet" prefetch={false}>
              {t('sessions.inPlan')}
            </ButtonLink>
            <ButtonLink href={`${base}/import`} variant="quiet" prefetch={false}>
              {t('sessions.import')}
            </ButtonLink>
          </>
        }
      />
      <SessionsDone query={query} plan={plan} event={event} base={base} locale={locale} />
      <AgendaState state={agenda} event={event} locale={locale} />
      {query.saved === undefined && (
        <PlanWarnings plan={plan} warnings={plan.warnings} event={event} locale={locale} />
      )}
      {unplaced > 0 && state.filters.placed !== 'no' && (
        <p>
          {t('sessions.unplaced', { count: unplaced })}{' '}
          <Link
            href={listingHref(base, state, { filters: { placed: 'no' } }, sessionListing)}
            prefetch={false}
          >
            {t('sessions.unplacedShow')}
          </Link>
        </p>
      )}
      {count > 0 && <SessionFilter plan={plan} state={state} base={base} locale={locale} />}
      <SessionTable
        rows={rows}
        warned={new Set(plan.warnings.flatMap((warning) => warning.sessions))}
        signups={signups}
        event={event}
        locale={locale}
        base={base}
        state={state}
        empty={
          <SessionEmpty
            event={event}
            locale={locale}
            isFiltered={isFiltered(state)}
            hasRooms={plan.rooms.length > 0}
          />
        }
      />
      <Pagination
        label={t('sessions.pages')}
        page={state.page}
        pages={lastPage(total, state.pageSize)}
        href={(page) => listingHref(base, state, { page }, sessionListing)}
        previousLabel={t('sessions.previous')}
        nextLabel={t('sessions.next')}
        pageLabel={(page) => t('sessions.page', { page })}
        summary={total > 0 ? t('sessions.total', { count: total }) : undefined}
      />
    </div>
  );
}
