import { ChipLink, ChipList } from '@/components/ui/chip';
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { exhibitKinds } from '@/db/choices';
import { compareText } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import {
  facetCounts,
  facetNames,
  filterHref,
  remaining,
  type FacetValues,
  type GalleryFilter as Filter,
} from '../facets';
import type { Topic } from '../queries';

/** Topics as links, region and kind as a form: each leads to an address of its own, and GalleryLive spares the way. */
export function GalleryFilter({
  values,
  topics,
  filter,
  base,
  locale,
}: {
  values: readonly FacetValues[];
  topics: readonly Topic[];
  filter: Filter;
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const byTopic = facetCounts(values, filter, 'topic');
  const byRegion = facetCounts(values, filter, 'region');
  const byKind = facetCounts(values, filter, 'kind');
  const withoutTopic = { ...filter, topic: undefined };
  const regions = [...new Set(values.flatMap(({ region }) => region))].sort(compareText(locale));
  const kinds = exhibitKinds.filter((kind) => values.some((one) => one.kind.includes(kind)));
  const option = (value: string, label: string, counts: Map<string, number>) => ({
    value,
    label: t('gallery.option', { label, count: counts.get(value) ?? 0 }),
  });
  return (
    <div className="wrap stack pb-s4" data-gallery-filter>
      {topics.length > 1 && (
        <ChipList label={t('gallery.byTopic')}>
          <ChipLink
            href={filterHref(base, withoutTopic)}
            current={!filter.topic}
            count={remaining(values, withoutTopic).length}
          >
            {t('gallery.allTopics')}
          </ChipLink>
          {topics.map(({ id, slug, name }) => {
            const { text, lang } = pickLocalized(name, locale);
            return (
              <ChipLink
                key={id}
                href={filterHref(base, { ...filter, topic: slug })}
                current={filter.topic === slug}
                count={byTopic.get(slug) ?? 0}
              >
                <span lang={lang} className="text-inherit">
                  {text}
                </span>
              </ChipLink>
            );
          })}
        </ChipList>
      )}
      {(regions.length > 1 || kinds.length > 1) && (
        <FilterBar
          action={`${base}/find`}
          label={t('gallery.filter')}
          hidden={filter.topic ? { topic: filter.topic } : undefined}
          applyLabel={t('gallery.apply')}
          reset={
            facetNames.some((name) => filter[name]) ? { href: base, label: t('gallery.reset') } : undefined
          }
        >
          {regions.length > 1 && (
            <FilterSelect
              name="region"
              label={t('gallery.region')}
              options={regions.map((region) => option(region, region, byRegion))}
              value={filter.region}
              allLabel={t('gallery.allRegions')}
            />
          )}
          {kinds.length > 1 && (
            <FilterSelect
              name="kind"
              label={t('gallery.kindLabel')}
              options={kinds.map((kind) => option(kind, t(`gallery.kind.${kind}`), byKind))}
              value={filter.kind}
              allLabel={t('gallery.allKinds')}
            />
          )}
        </FilterBar>
      )}
    </div>
  );
}
