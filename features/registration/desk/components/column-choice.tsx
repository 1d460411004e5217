import { CheckboxGroup } from '@/components/form/choice';
import { Button, ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { viewHref, viewParams, type DeskColumn, type DeskView } from '../desk-view';
import { columnLabel } from '../../exchange/export-cells';

/** Which columns the list shows: a plain GET form, so that the address says it. */
export function ColumnChoice({
  columns,
  shown,
  view,
  base,
  locale,
}: {
  columns: readonly DeskColumn[];
  shown: readonly DeskColumn[];
  view: DeskView;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const kept = viewParams(view).filter(([name]) => name !== 'columns');
  return (
    <details>
      <summary>{t('desk.columns.choose')}</summary>
      <form action={base} method="get" className="stack mt-s2">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <CheckboxGroup
          legend={t('desk.columns.legend')}
          name="columns"
          defaultValue={shown.map(({ key }) => key)}
          options={columns.map((column) => ({
            value: column.key,
            label: column.key === 'position' ? t('desk.column.position') : columnLabel(column, locale),
          }))}
        />
        <div className="actions">
          <Button type="submit" variant="quiet" small>
            {t('desk.columns.apply')}
          </Button>
          {view.columns.length > 0 && (
            <ButtonLink
              href={viewHref(base, { ...view, columns: [] }, {})}
              variant="plain"
              small
              prefetch={false}
            >
              {t('desk.columns.usual')}
            </ButtonLink>
          )}
        </div>
      </form>
    </details>
  );
}
