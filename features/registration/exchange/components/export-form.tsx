import { CheckboxGroup, RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { chosenColumns, type Column } from '../columns';
import { columnLabel } from '../export-cells';

/** What to take, as which file: a plain GET form, so that its address says all. */
export function ExportForm({
  action,
  kept,
  columns,
  asked,
  mayTakePersonal,
  locale,
}: {
  action: string;
  /** What narrows the list. */
  kept: [string, string][];
  columns: readonly Column[];
  /** Columns that the address names; none: all. */
  asked: readonly string[];
  mayTakePersonal: boolean;
  locale: Locale;
}) {
  const t = translator(locale);
  const chosen = chosenColumns(columns, asked).map(({ key }) => key);
  const group = (personal: boolean) => {
    const own = columns.filter((column) => column.personal === personal);
    return own.map((column) => ({ value: column.key, label: columnLabel(column, locale) }));
  };
  return (
    <form action={action} method="get" className="stack max-w-text gap-s4">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup
        legend={t('registrations.exportFormat')}
        name="format"
        defaultValue="xlsx"
        options={[
          { value: 'xlsx', label: t('registrations.format.xlsx'), help: t('registrations.format.xlsxHelp') },
          { value: 'csv', label: t('registrations.format.csv') },
          {
            value: 'csv-counts',
            label: t('registrations.format.counts'),
            help: t('registrations.format.countsHelp'),
          },
        ]}
      />
      {mayTakePersonal ? (
        <RadioGroup
          legend={t('registrations.exportPersonal')}
          name="personal"
          defaultValue="0"
          options={[
            {
              value: '0',
              label: t('registrations.personal.without'),
              help: t('registrations.personal.withoutHelp'),
            },
            {
              value: '1',
              label: t('registrations.personal.with'),
              help: t('registrations.personal.withHelp'),
            },
          ]}
        />
      ) : (
        <p className="soft">{t('registrations.personal.never')}</p>
      )}
      <CheckboxGroup
        legend={t('registrations.exportColumns')}
        name="columns"
        defaultValue={chosen}
        options={group(false)}
      />
      {mayTakePersonal && (
        <CheckboxGroup
          legend={t('registrations.exportPersonalColumns')}
          help={t('registrations.exportPersonalColumnsHelp')}
          name="columns"
          id="columns-personal"
          defaultValue={chosen}
          options={group(true)}
        />
      )}
      <p className="soft">{t('registrations.exportSensitive')}</p>
      <FormActions note={t('registrations.exportNoted')}>
        <Button type="submit">{t('registrations.exportNow')}</Button>
      </FormActions>
    </form>
  );
}
