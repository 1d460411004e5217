import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { changedPassages, passages } from '../passages';
import type { FoundVersions, ListedVersion } from '../queries';
import { NOW, type Comparison } from '../versions';
import { VersionDifference } from './version-difference';
import { VersionTable } from './version-table';

type Props = {
  versions: readonly ListedVersion[];
  compared: Comparison | undefined;
  found: FoundVersions | undefined;
  /** Address of the page that it stands on. */
  base: string;
  timeZone: string;
  locale: Locale;
};

/** What became of an exhibit: two versions beside each other, and all there are. */
export function VersionHistory({ versions, compared, found, base, timeZone, locale }: Props) {
  const t = translator(locale);
  const [before, after] = [compared?.before, compared?.after].map((number) => {
    const content = number === undefined ? undefined : found?.contents.get(number);
    return content && found ? passages(content.snapshot, found.topicNames, locale) : undefined;
  });
  if (!compared || !before || !after) {
    return (
      <EmptyState title={t('exhibit.version.noneTitle')}>
        <p>{t('exhibit.version.none')}</p>
      </EmptyState>
    );
  }
  const name = (number: number) =>
    number === NOW ? t('exhibit.version.now') : t('exhibit.version.number', { number });
  const options = [NOW, ...versions.map(({ number }) => number)].map((number) => ({
    value: String(number),
    label: name(number),
  }));
  return (
    <>
      <FilterBar action={base} label={t('exhibit.version.choose')} applyLabel={t('exhibit.version.compare')}>
        <FilterSelect
          name="before"
          label={t('exhibit.version.before')}
          value={String(compared.before)}
          options={options}
        />
        <FilterSelect
          name="after"
          label={t('exhibit.version.after')}
          value={String(compared.after)}
          options={options}
        />
      </FilterBar>
      <section className="stack" aria-labelledby="difference">
        <h2 id="difference">
          {t('exhibit.version.difference', { before: name(compared.before), after: name(compared.after) })}
        </h2>
        <VersionDifference changes={changedPassages(before, after)} locale={locale} />
      </section>
      <VersionTable versions={versions} base={base} timeZone={timeZone} locale={locale} />
    </>
  );
}
