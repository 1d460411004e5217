import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { exhibitKinds, exhibitStatuses } from '@/db/choices';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, listingParams } from '@/lib/listing';
import { exhibitListing, lacking, type ExhibitListing } from '../exhibit-list';
import type { Topic } from '../queries';

/** Search and filters of the curators' list. */
export function ExhibitFilter({
  topics,
  state,
  base,
  locale,
}: {
  topics: readonly Topic[];
  state: ExhibitListing;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { sort, dir, size } = listingParams(state, exhibitListing);
  const hidden = Object.fromEntries(
    Object.entries({ sort, dir, size }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return (
    <FilterBar
      action={base}
      label={t('exhibits.filter')}
      search={{ label: t('exhibits.search'), value: state.q }}
      hidden={hidden}
      applyLabel={t('gallery.apply')}
      reset={isFiltered(state) ? { href: base, label: t('gallery.reset') } : undefined}
    >
      <FilterSelect
        name="status"
        label={t('exhibits.status')}
        value={state.filters.status}
        allLabel={t('exhibits.any')}
        options={exhibitStatuses.map((value) => ({ value, label: t(`exhibit.status.${value}`) }))}
      />
      {topics.length > 0 && (
        <FilterSelect
          name="topic"
          label={t('exhibits.topic')}
          value={state.filters.topic}
          allLabel={t('exhibits.any')}
          options={topics.map(({ slug, name }) => ({ value: slug, label: pickLocalized(name, locale).text }))}
        />
      )}
      <FilterSelect
        name="kind"
        label={t('gallery.kindLabel')}
        value={state.filters.kind}
        allLabel={t('exhibits.any')}
        options={exhibitKinds.map((value) => ({ value, label: t(`gallery.kind.${value}`) }))}
      />
      <FilterSelect
        name="lacks"
        label={t('exhibits.lacking')}
        value={state.filters.lacks}
        allLabel={t('exhibits.any')}
        options={lacking.map((value) => ({ value, label: t(`exhibits.lacks.${value}`) }))}
      />
      <FilterSelect
        name="comments"
        label={t('exhibits.comments')}
        value={state.filters.comments}
        allLabel={t('exhibits.any')}
        options={[{ value: 'open', label: t('exhibits.openComments') }]}
      />
    </FilterBar>
  );
}
