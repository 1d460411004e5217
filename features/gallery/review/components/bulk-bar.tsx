import { BulkForm } from '@/components/ui/bulk-form';
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
    <BulkForm
      id={id}
      action={`${base}/bulk`}
      state={Object.entries(listingParams(state, exhibitListing))}
      acts={bulkActs.map((act) => ({ value: act, label: t(`exhibits.bulk.acts.${act}`) }))}
      texts={{
        label: t('exhibits.bulk.label'),
        of: t('exhibits.bulk.of'),
        chosen: t('exhibits.bulk.chosen'),
        all: t('exhibits.bulk.all', { count: total }),
        act: t('exhibits.bulk.act'),
        next: t('exhibits.bulk.next'),
      }}
    />
  );
}
