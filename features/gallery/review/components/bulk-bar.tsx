import { Button } from '@/components/ui/button';
import { FilterSelect } from '@/components/ui/filter-bar';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { listingParams } from '@/lib/listing';
import { exhibitListing, type ExhibitListing } from '../../exhibit-list';
import { bulkActs } from '../bulk';

/** What to do with the exhibits that are ticked in the table, or with all that the list finds: leads to a summary first. */
export function BulkBar({
  id,
  state,
  total,
  base,
  locale,
}: {
  id: string;
  state: ExhibitListing;
  total: number;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <form
      id={id}
      action={`${base}/bulk`}
      method="get"
      className="filter-bar"
      aria-label={t('exhibits.bulk.label')}
    >
      {Object.entries(listingParams(state, exhibitListing)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterSelect
        name="of"
        label={t('exhibits.bulk.of')}
        options={[
          { value: 'chosen', label: t('exhibits.bulk.chosen') },
          { value: 'all', label: t('exhibits.bulk.all', { count: total }) },
        ]}
      />
      <FilterSelect
        name="act"
        label={t('exhibits.bulk.act')}
        options={bulkActs.map((act) => ({ value: act, label: t(`exhibits.bulk.acts.${act}`) }))}
      />
      <div className="actions">
        <Button type="submit" variant="quiet">
          {t('exhibits.bulk.next')}
        </Button>
      </div>
    </form>
  );
}
