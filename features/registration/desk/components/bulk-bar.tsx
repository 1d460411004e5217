import { FilterSelect } from '@/components/ui/filter-bar';
import { Button } from '@/components/ui/button';
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
    <form
      id={id}
      action={`${base}/bulk`}
      method="get"
      className="filter-bar"
      aria-label={t('desk.bulk.label')}
    >
      {viewParams(view)
        .filter(([name]) => name !== 'columns')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <FilterSelect
        name="of"
        label={t('desk.bulk.of')}
        options={[
          { value: 'chosen', label: t('desk.bulk.chosen') },
          { value: 'all', label: t('desk.bulk.all', { count: total }) },
        ]}
      />
      <FilterSelect
        name="act"
        label={t('desk.bulk.act')}
        options={bulkActs.map((act) => ({ value: act, label: t(`desk.bulk.acts.${act}`) }))}
      />
      <div className="actions">
        <Button type="submit" variant="quiet">
          {t('desk.bulk.next')}
        </Button>
      </div>
    </form>
  );
}
