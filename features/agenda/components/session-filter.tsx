import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { sessionStatuses } from '@/db/choices';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, listingParams } from '@/lib/listing';
import type { Plan } from '../queries';
import { sessionListing, type SessionListing } from '../session-listing';

/** Search and filters of the list of planned sessions. */
export function SessionFilter({
  plan,
  state,
  base,
  locale,
}: {
  plan: Plan;
  state: SessionListing;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const kept = Object.entries(listingParams(state, sessionListing)).filter(([name]) =>
    ['sort', 'dir', 'size'].includes(name),
  );
  const named = (parts: Plan['rooms'] | Plan['tracks']) =>
    parts.map(({ id, name }) => ({ value: id, label: pickLocalized(name, locale).text }));
  return (
    <FilterBar
      action={base}
      label={t('sessions.filter')}
      search={{ label: t('sessions.search'), value: state.q, placeholder: t('sessions.searchHint') }}
      hidden={Object.fromEntries(kept)}
      applyLabel={t('sessions.apply')}
      reset={isFiltered(state) ? { href: base, label: t('sessions.reset') } : undefined}
    >
      {plan.tracks.length > 0 && (
        <FilterSelect
          name="track"
          label={t('sessions.track')}
          value={state.filters.track}
          allLabel={t('sessions.anyTrack')}
          options={named(plan.tracks)}
        />
      )}
      {plan.rooms.length > 0 && (
        <FilterSelect
          name="room"
          label={t('sessions.where')}
          value={state.filters.room}
          allLabel={t('sessions.anyRoom')}
          options={named(plan.rooms)}
        />
      )}
      <FilterSelect
        name="status"
        label={t('sessions.statusLabel')}
        value={state.filters.status}
        allLabel={t('sessions.anyStatus')}
        options={sessionStatuses.map((value) => ({ value, label: t(`sessions.status.${value}`) }))}
      />
      <FilterSelect
        name="placed"
        label={t('sessions.placed')}
        value={state.filters.placed}
        allLabel={t('sessions.anyPlaced')}
        options={sessionListing.filters.placed.map((value) => ({
          value,
          label: t(`sessions.placedIs.${value}`),
        }))}
      />
    </FilterBar>
  );
}
