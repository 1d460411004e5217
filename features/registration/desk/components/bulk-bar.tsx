import { BulkForm } from '@/components/ui/bulk-form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { bulkActs } from '../bulk';
import { viewParams, type DeskView } from '../desk-view';

/** What to do with the rows that are chosen in the table, or with all that the list finds: leads to a summary first. */
export function BulkBar({
  id,
  view,
  total,
  base,
  locale,
}: {
  id: string;
  view: DeskView;
  total: number;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <BulkForm
      id={id}
      action={`${base}/bulk`}
      state={viewParams(view).filter(([name]) => name !== 'columns')}
      acts={bulkActs.map((act) => ({ value: act, label: t(`desk.bulk.acts.${act}`) }))}
      texts={{
        label: t('desk.bulk.label'),
        of: t('desk.bulk.of'),
        chosen: t('desk.bulk.chosen'),
        all: t('desk.bulk.all', { count: total }),
        act: t('desk.bulk.act'),
        next: t('desk.bulk.next'),
      }}
    />
  );
}
