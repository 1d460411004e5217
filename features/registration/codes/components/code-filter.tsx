import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, listingParams } from '@/lib/listing';
import { codeListing, codeStates, type CodeListing } from '../code-listing';

/** Search and filters of the list of codes. */
export function CodeFilter({
  state,
  categories,
  base,
  locale,
}: {
  state: CodeListing;
  categories: readonly { id: string; name: Localized }[];
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { sort, dir, size, batch } = listingParams(state, codeListing);
  const kept = Object.entries({ sort, dir, size, batch }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return (
    <FilterBar
      action={base}
      label={t('codes.filter')}
      search={{ label: t('codes.search'), value: state.q, placeholder: t('codes.searchHint') }}
      hidden={Object.fromEntries(kept)}
      applyLabel={t('codes.apply')}
      reset={isFiltered(state) ? { href: base, label: t('codes.reset') } : undefined}
    >
      <FilterSelect
        name="category"
        label={t('codes.category')}
        value={state.filters.category}
        allLabel={t('codes.anyCategory')}
        options={categories.map(({ id, name }) => ({ value: id, label: pickLocalized(name, locale).text }))}
      />
      <FilterSelect
        name="state"
        label={t('codes.state')}
        value={state.filters.state}
        allLabel={t('codes.anyState')}
        options={codeStates.map((value) => ({ value, label: t(`codes.states.${value}`) }))}
      />
      <FilterSelect
        name="holds"
        label={t('codes.holds')}
        value={state.filters.holds}
        allLabel={t('codes.anyHolds')}
        options={[
          { value: 'yes', label: t('codes.holdsYes') },
          { value: 'no', label: t('codes.holdsNo') },
        ]}
      />
      <FilterSelect
        name="sent"
        label={t('codes.sentAt')}
        value={state.filters.sent}
        allLabel={t('codes.anySent')}
        options={[
          { value: 'yes', label: t('codes.sentYes') },
          { value: 'no', label: t('codes.sentNo') },
        ]}
      />
    </FilterBar>
  );
}
