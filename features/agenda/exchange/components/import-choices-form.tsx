import { RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { SelectField } from '@/components/form/select-field';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { textLanguages, type AskedChoices } from '../import-choices';
import type { TriedImport } from '../import-queries';

function daysText(days: number, toBegin: number, locale: Locale): string {
  const t = translator(locale);
  if (days === 0) return t('exchange.check.movedKeep');
  const count = Math.abs(days);
  if (days === toBegin) {
    return t(days > 0 ? 'exchange.check.movedBegin' : 'exchange.check.movedBeginBack', { days: count });
  }
  return t(days > 0 ? 'exchange.check.movedBy' : 'exchange.check.movedByBack', { days: count });
}

/** How the file is to be taken; a plain GET form that leads to another dry run. */
export function ImportChoicesForm({
  tried: { choices, plan, proposed },
  textLanguage,
  locale,
}: {
  tried: TriedImport;
  textLanguage: AskedChoices['textLanguage'];
  locale: Locale;
}) {
  const t = translator(locale);
  const days = [...new Set([0, proposed.toBegin, proposed.before ?? 0, choices.days])];
  const hasGone = plan.fates.some(({ fate }) => fate === 'gone');
  const both = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <form method="get" className="stack max-w-text">
      <FormSection title={t('exchange.check.choices')}>
        <RadioGroup
          legend={t('exchange.check.status')}
          name="status"
          defaultValue={choices.status}
          options={both(['published', 'draft'] as const, (value) => t(`exchange.check.statusIs.${value}`))}
        />
        {hasGone && (
          <RadioGroup
            legend={t('exchange.check.gone')}
            name="gone"
            defaultValue={choices.gone}
            options={both(['keep', 'cancel'] as const, (value) => t(`exchange.check.goneIs.${value}`))}
          />
        )}
        {days.length > 1 && (
          <RadioGroup
            legend={t('exchange.check.moved')}
            name="days"
            defaultValue={String(choices.days)}
            options={days.map((value) => ({
              value: String(value),
              label: daysText(value, proposed.toBegin, locale),
            }))}
          />
        )}
        <SelectField
          label={t('exchange.check.text')}
          name="text"
          defaultValue={textLanguage}
          options={both(textLanguages, (value) => t(`exchange.check.textIs.${value}`))}
        />
      </FormSection>
      <FormActions>
        <Button type="submit" variant="quiet">
          {t('exchange.check.apply')}
        </Button>
      </FormActions>
    </form>
  );
}
