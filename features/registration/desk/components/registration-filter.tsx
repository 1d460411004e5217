import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { locales, pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered } from '@/lib/listing';
import { moreFilters, statusFilters } from '../desk-listing';
import { viewParams, type DeskView } from '../desk-view';
import type { ListChoice } from '../list-queries';
import { FilterDay, MoreFilters } from './more-filters';

/** Search and filters of the list, which combine; door staff find by name and category. */
export function RegistrationFilter({
  view,
  choice,
  everything,
  base,
  locale,
}: {
  view: DeskView;
  choice: ListChoice;
  everything: boolean;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const { q, filters } = view.listing;
  const kept = viewParams(view).filter(([name]) => ['sort', 'dir', 'size', 'columns'].includes(name));
  return (
    <FilterBar
      action={base}
      label={t('registrations.filter')}
      search={{
        label: t('registrations.search'),
        value: q,
        placeholder: t(everything ? 'registrations.searchHint' : 'registrations.searchNames'),
      }}
      hidden={Object.fromEntries(kept)}
      applyLabel={t('registrations.apply')}
      reset={isFiltered(view.listing) ? { href: base, label: t('registrations.reset') } : undefined}
    >
      <FilterSelect
        name="category"
        label={t('registrations.category')}
        value={filters.category}
        allLabel={t('registrations.anyCategory')}
        options={choice.categories.map(({ id, name }) => ({
          value: id,
          label: pickLocalized(name, locale).text,
        }))}
      />
      <FilterSelect
        name="status"
        label={t('registrations.status')}
        value={filters.status}
        allLabel={t('registrations.anyStatus')}
        options={statusFilters.map((value) => ({
          value,
          label: value === 'live' ? t('desk.filter.live') : t(`ticket.status.${value}`),
        }))}
      />
      {everything && (
        <MoreFilters label={t('desk.filter.more')} isOpen={moreFilters.some((name) => filters[name])}>
          <FilterSelect
            name="language"
            label={t('registrations.language')}
            value={filters.language}
            allLabel={t('registrations.anyLanguage')}
            options={locales.map((value) => ({ value, label: t(`registration.language.${value}`) }))}
          />
          {choice.codeLabels.length > 0 && (
            <FilterSelect
              name="code"
              label={t('desk.filter.code')}
              value={filters.code}
              allLabel={t('desk.filter.anyCode')}
              options={choice.codeLabels.map((label) => ({ value: label, label }))}
            />
          )}
          {answerOptions(choice, locale).length > 0 && (
            <FilterSelect
              name="answer"
              label={t('desk.filter.answer')}
              value={filters.answer}
              allLabel={t('desk.filter.anyAnswer')}
              options={answerOptions(choice, locale)}
            />
          )}
          <FilterSelect
            name="delegation"
            label={t('desk.filter.delegation')}
            value={filters.delegation}
            allLabel={t('desk.filter.anyDelegation')}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              label: t(`desk.filter.delegations.${value}`),
            }))}
          />
          <FilterSelect
            name="notes"
            label={t('desk.filter.notes')}
            value={filters.notes}
            allLabel={t('desk.filter.anyNotes')}
            options={[{ value: 'yes', label: t('desk.filter.withNotes') }]}
          />
          <FilterDay name="from" label={t('desk.filter.from')} value={filters.from} />
          <FilterDay name="until" label={t('desk.filter.until')} value={filters.until} />
        </MoreFilters>
      )}
    </FilterBar>
  );
}

/** Each answer that can be chosen, behind its question; what is sensitive is not narrowed by. */
function answerOptions({ questions }: ListChoice, locale: Locale): { value: string; label: string }[] {
  const t = translator(locale);
  const text = (label: { de: string; en: string }) => pickLocalized(label, locale).text;
  return questions
    .filter(({ sensitive }) => !sensitive)
    .flatMap(({ id, type, label, options }) => {
      const named = (answer: string) => t('desk.filter.answerOf', { question: text(label), answer });
      if (type === 'yesNo') {
        return (['yes', 'no'] as const).map((said) => ({
          value: `${id}:${said}`,
          label: named(t(`registrations.${said}`)),
        }));
      }
      return options.map((option) => ({ value: option.id, label: named(text(option.label)) }));
    });
}
