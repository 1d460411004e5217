import { Checkbox, RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { FormSection } from '@/components/form/form-section';
import { SelectField } from '@/components/form/select-field';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { locales, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { columnName } from '@/lib/spreadsheet/xlsx-parts';
import type { ImportChoice } from '../import';
import { answerable, columnField, importFields, type Matching, type Target } from '../import-columns';
import type { OpenImport } from '../import-queries';
import { targetLabel } from '../import-words';

const EXAMPLES = 3;
const EXAMPLE_CHARACTERS = 40;

/** What each column is, with its first cells beside it; a plain GET form that leads to the dry run. */
export function ImportMatching({
  open,
  matching,
  choice,
  hasHouse,
  base,
  locale,
}: {
  open: OpenImport;
  matching: Matching;
  choice: ImportChoice;
  hasHouse: boolean;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  if (open.rows.length === 0) return <EmptyState title={t('imports.match.noRows')} />;
  const targets: Target[] = [
    ...importFields,
    ...answerable(choice.questions).map(({ id }): Target => `question:${id}`),
  ];
  const options = targets.map((value) => ({ value, label: targetLabel(value, choice.questions, locale) }));
  const examples = (column: number) => {
    const cells = open.rows.map(({ cells: own }) => own[column]?.trim() ?? '').filter(Boolean);
    const first = cells.slice(0, EXAMPLES).map((cell) => [...cell].slice(0, EXAMPLE_CHARACTERS).join(''));
    return first.length > 0
      ? t('imports.match.examples', { examples: first.join(' · ') })
      : t('imports.match.noExamples');
  };
  return (
    <form action={`${base}/${open.id}/check`} method="get" className="stack max-w-text gap-s5">
      {open.sheet > 0 && <input type="hidden" name="sheet" value={open.sheet} />}
      <FormSection title={t('imports.match.columns')}>
        {matching.targets.map((target, column) => (
          <SelectField
            key={columnField(column)}
            label={open.header[column]?.trim() || t('imports.match.column', { name: columnName(column) })}
            name={columnField(column)}
            help={examples(column)}
            placeholder={t('imports.match.leaveOut')}
            defaultValue={target ?? ''}
            options={options}
          />
        ))}
      </FormSection>
      <FormSection title={t('imports.match.rest')}>
        <SelectField
          label={t('imports.match.category')}
          name="category"
          help={t('imports.match.categoryHelp')}
          placeholder={t('imports.match.categoryFromFile')}
          defaultValue={matching.categoryId}
          options={choice.categories.map(({ id, name }) => ({
            value: id,
            label: pickLocalized(name, locale).text,
          }))}
        />
        <RadioGroup
          legend={t('imports.match.language')}
          name="language"
          help={t('imports.match.languageHelp')}
          defaultValue={matching.locale}
          options={locales.map((value) => ({ value, label: t(`registration.language.${value}`) }))}
        />
        <Checkbox
          label={t('imports.match.mails')}
          name="mails"
          help={t('imports.match.mailsHelp')}
          defaultChecked={matching.mails}
        />
        {hasHouse && (
          <Checkbox
            label={t('imports.match.house')}
            name="house"
            help={t('imports.match.houseHelp')}
            defaultChecked={matching.house}
          />
        )}
      </FormSection>
      <FormActions note={t('imports.match.checkNote')}>
        <Button type="submit">{t('imports.match.check')}</Button>
        <ButtonLink href={base} variant="plain">
          {t('imports.match.other')}
        </ButtonLink>
      </FormActions>
    </form>
  );
}
