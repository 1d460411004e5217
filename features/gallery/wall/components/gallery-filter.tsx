import { FilterBar, FilterSelect } from '@/components/ui/filter-bar';
import { compareText } from '@/lib/format';
import { translator } from '@/lib/i18n/translator';
import type { GalleryIndex, Shown } from '../wall-item';
import { isNarrowed, wallMarks, wallSorts, wantedHref, wantedPairs, widened } from '../wanted';
import { FacetChoice } from './facet-choice';
import { TopicChips, type FilterProps } from './topic-chips';

/** Who shows one thing alone is found by searching; a list of all of them would be as long as the wall. */
const SHOWS_SEVERAL = 2;

/** Search, facets and order. Without JavaScript the form leads to the page of what was found; GalleryLive answers in place. */
export function GalleryFilter(props: FilterProps) {
  const { index, counts, wanted, base, locale } = props;
  const t = translator(locale);
  const tally = (of: (item: GalleryIndex['items'][number]) => string) => {
    const times = new Map<string, number>();
    for (const item of index.items) times.set(of(item), (times.get(of(item)) ?? 0) + 1);
    times.delete('');
    return times;
  };
  const compare = compareText(locale);
  const sorted = (values: Iterable<string>) => [...values].sort(compare);
  const region = (key: string) => index.regions[key] ?? { text: key };
  const regions = Object.keys(index.regions).sort((a, b) => compare(region(a).text, region(b).text));
  /** What a value is called. */
  const named = (name: string, value: string): Shown =>
    name === 'region' ? region(value) : { text: (name === 'kind' && index.kinds[value]) || value };
  const shows = tally(({ organisation }) => organisation);
  const several = [...shows].filter(([, times]) => times >= SHOWS_SEVERAL).map(([value]) => value);
  const kinds = tally(({ kind }) => kind);
  const facets = [
    { name: 'region', label: t('gallery.region'), values: regions },
    {
      name: 'kind',
      label: t('gallery.kindLabel'),
      values: Object.keys(index.kinds).filter((k) => kinds.has(k)),
    },
    {
      name: 'organisation',
      label: t('gallery.organisation'),
      values: sorted(new Set([...several, ...wanted.organisation])),
    },
  ] as const;
  const hangs = index.items.some(({ station }) => station !== null);
  const sorts = wallSorts.filter((sort) => sort !== 'station' || hangs || wanted.sort === sort);
  const own = ['q', 'sort', 'region', 'kind', 'organisation', 'mark', 'page'];
  return (
    <div className="wrap stack no-print pb-s4" data-gallery-filter>
      {index.topics.length > 1 && <TopicChips {...props} />}
      <FilterBar
        action={`${base}/find`}
        label={t('gallery.filter')}
        search={{ label: t('gallery.search'), value: wanted.q }}
        pairs={wantedPairs(wanted).filter(([name]) => !own.includes(name))}
        applyLabel={t('gallery.apply')}
        reset={
          isNarrowed(wanted)
            ? { href: wantedHref(base, widened(wanted)), label: t('gallery.reset') }
            : undefined
        }
      >
        {facets
          .filter(({ name, values }) => values.length > (name === 'organisation' ? 0 : 1))
          .map(({ name, label, values }) => (
            <FacetChoice
              key={name}
              name={name}
              label={label}
              chosen={wanted[name]}
              options={values.map((value) => {
                const { text, lang } = named(name, value);
                return { value, label: text, lang, count: counts[name].get(value) ?? 0 };
              })}
            />
          ))}
        {/* Known to the device alone: without a script it is not shown, and there is a page of one's own */}
        <FacetChoice
          name="mark"
          label={t('gallery.byMark')}
          chosen={wanted.mark}
          options={wallMarks.map((mark) => ({ value: mark, label: t(`gallery.mark.${mark}`), count: 0 }))}
        />
        <FilterSelect
          name="sort"
          label={t('gallery.sort')}
          options={sorts.map((sort) => ({ value: sort, label: t(`gallery.sorts.${sort}`) }))}
          value={wanted.sort}
        />
      </FilterBar>
    </div>
  );
}
