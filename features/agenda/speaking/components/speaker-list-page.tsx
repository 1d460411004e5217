import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import {
  isFiltered,
  lastPage,
  listingHref,
  listingParams,
  parseListing,
  type SearchParams,
} from '@/lib/listing';
import { PartDone } from '../../components/part-list';
import type { PartRow } from '../../queries';
import type { SpeakerState } from '../desk-queries';
import { listedSpeakers, speakerGaps, speakerListing, type SpeakerListing } from '../speaker-listing';
import { InviteEveryone } from './invite-everyone';
import { SpeakerTable } from './speaker-table';

type Props = {
  speakers: PartRow<'speakers'>[];
  states: ReadonlyMap<string, SpeakerState>;
  event: Event;
  query: SearchParams;
  locale: Locale;
};

/** The speakers of an event, each with what is missing, and the way to invite them all. */
export function SpeakerListPage({ speakers, states, event, query, locale }: Props) {
  const t = translator(locale);
  const base = `/${locale}/organise/${event.slug}/speakers`;
  const state = parseListing(query, speakerListing);
  const { rows, total } = listedSpeakers(speakers, states, state, locale);
  return (
    <div className="stack gap-s4">
      <PageHeader
        size="desk"
        title={t('planning.title.speakers')}
        lead={t('planning.lead.speakers')}
        actions={
          <ButtonLink href={`${base}/new`} prefetch={false}>
            {t('planning.add.speakers')}
          </ButtonLink>
        }
      />
      <Invited query={query} locale={locale} />
      <PartDone outcome={query.done} locale={locale} />
      <InviteEveryone speakers={speakers} event={event} locale={locale} />
      {speakers.length > 0 && <Filter state={state} base={base} locale={locale} />}
      {rows.length > 0 && <SpeakerTable {...{ rows, base, state, locale }} />}
      {rows.length === 0 && (
        <EmptyState title={t(speakers.length > 0 ? 'planning.none' : 'planning.empty.speakers')}>
          <p>{t(speakers.length > 0 ? 'proposals.noneNext' : 'planning.emptyNext.speakers')}</p>
        </EmptyState>
      )}
      <Pagination
        label={t('planning.pages')}
        page={state.page}
        pages={lastPage(total, state.pageSize)}
        href={(page) => listingHref(base, state, { page }, speakerListing)}
        previousLabel={t('planning.previous')}
        nextLabel={t('planning.next')}
        pageLabel={(page) => t('planning.page', { page })}
        summary={total > 0 ? t('planning.total', { count: total }) : undefined}
      />
    </div>
  );
}

function Filter({ state, base, locale }: { state: SpeakerListing; base: string; locale: Locale }) {
  const t = translator(locale);
  const sent = ['q', 'gap', 'page'];
  const kept = Object.entries(listingParams(state, speakerListing)).filter(([name]) => !sent.includes(name));
  return (
    <FilterBar
      action={base}
      label={t('planning.filter')}
      search={{ label: t('planning.search'), value: state.q }}
      hidden={Object.fromEntries(kept)}
      applyLabel={t('planning.apply')}
      reset={isFiltered(state) ? { href: base, label: t('planning.reset') } : undefined}
    >
      <FilterSelect
        name="gap"
        label={t('proposals.gapLabel')}
        allLabel={t('proposals.anyGap')}
        value={state.filters.gap}
        options={speakerGaps.map((value) => ({ value, label: t(`proposals.gap.${value}`) }))}
      />
    </FilterBar>
  );
}

/** How many got a link when everyone was invited. */
function Invited({ query: { done, sent, without }, locale }: { query: SearchParams; locale: Locale }) {
  if (done !== 'invited' || typeof sent !== 'string' || typeof without !== 'string') return null;
  const [count, rest] = [Number(sent), Number(without)];
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(rest)) return null;
  return (
    <Notice tone="positive" live="status">
      <p>{translator(locale)('proposals.invitedAll', { count, rest })}</p>
    </Notice>
  );
}
