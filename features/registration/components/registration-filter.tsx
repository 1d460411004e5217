import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { registrationStatuses } from '@/db/choices';
import { locales, pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered, listingParams } from '@/lib/listing';
import { registrationListing, type RegistrationListing } from '../desk-listing';

/** Search and filters of the list; door staff find by name and category. */
export function RegistrationFilter({
  state,
  categories,
  everything,
  base,
  locale,
}: {
  state: RegistrationListing;
  categories: readonly { id: string; name: Localized }[];
  everything: boolean;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { sort, dir, size } = listingParams(state, registrationListing);
  const kept = Object.entries({ sort, dir, size }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return (
    <FilterBar
      action={base}
      label={t('registrations.filter')}
      search={{
        label: t('registrations.search'),
        value: state.q,
        placeholder: t(everything ? 'registrations.searchHint' : 'registrations.searchNames'),
      }}
      hidden={Object.fromEntries(kept)}
      applyLabel={t('registrations.apply')}
      reset={isFiltered(state) ? { href: base, label: t('registrations.reset') } : undefined}
    >
      <FilterSelect
        name="category"
        label={t('registrations.category')}
        value={state.filters.category}
        allLabel={t('registrations.anyCategory')}
        options={categories.map(({ id, name }) => ({ value: id, label: pickLocalized(name, locale).text }))}
      />
      <FilterSelect
        name="status"
        label={t('registrations.status')}
        value={state.filters.status}
        allLabel={t('registrations.anyStatus')}
        options={registrationStatuses.map((value) => ({ value, label: t(`ticket.status.${value}`) }))}
      />
      {everything && (
        <FilterSelect
          name="language"
          label={t('registrations.language')}
          value={state.filters.language}
          allLabel={t('registrations.anyLanguage')}
          options={locales.map((value) => ({ value, label: t(`registration.language.${value}`) }))}
        />
      )}
    </FilterBar>
  );
}
