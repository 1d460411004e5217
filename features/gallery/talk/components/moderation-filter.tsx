import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { moderationStatuses } from '@/db/choices';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFiltered } from '@/lib/listing';
import { answerStates, type QuestionListing } from '../question-listing';
import type { QuestionStatus } from '../talk';

/** What the list of questions is narrowed to, with how many there are of each. */
export function ModerationFilter({
  state,
  counts,
  base,
  locale,
}: {
  state: QuestionListing;
  counts: Record<QuestionStatus, number>;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <FilterBar
      action={base}
      label={t('talk.desk.filter')}
      search={{ label: t('talk.desk.search'), value: state.q }}
      applyLabel={t('talk.desk.apply')}
      reset={isFiltered(state) ? { href: base, label: t('talk.desk.reset') } : undefined}
    >
      <FilterSelect
        name="status"
        label={t('talk.desk.status')}
        value={state.filters.status}
        allLabel={t('talk.desk.all')}
        options={moderationStatuses.map((value) => ({
          value,
          label: t('talk.desk.statusOption', { label: t(`talk.status.${value}`), count: counts[value] }),
        }))}
      />
      <FilterSelect
        name="answer"
        label={t('talk.desk.answers')}
        value={state.filters.answer}
        allLabel={t('talk.desk.all')}
        options={answerStates.map((value) => ({ value, label: t(`talk.desk.answer.${value}`) }))}
      />
      <FilterSelect
        name="sort"
        label={t('talk.desk.sort')}
        value={state.sort}
        options={[
          { value: 'asked', label: t('talk.desk.newest') },
          { value: 'exhibit', label: t('talk.desk.byExhibit') },
        ]}
      />
    </FilterBar>
  );
}
