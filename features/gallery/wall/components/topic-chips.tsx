import { ChipList } from '@/components/ui/chip';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Counts } from '../answer';
import type { GalleryIndex } from '../wall-item';
import { toggled, wantedHref, type Wanted } from '../wanted';

/** Of more topics than these the first are at hand and the others a click away: the wall is what people come for. */
const MANY_TOPICS = 16;
const TOPICS_AT_HAND = 12;

/** The gallery with what is wanted of it. */
export type FilterProps = {
  index: GalleryIndex;
  counts: Counts;
  wanted: Wanted;
  /** How many exhibits there are in any topic beside what is chosen of the facets. */
  total: number;
  /** Address of the gallery. */
  base: string;
  locale: Locale;
};

/** Topics as links: each leads to an address of its own, with those before. */
export function TopicChips({ index, counts, wanted, base, locale, total }: FilterProps) {
  const t = translator(locale);
  const atHand = index.topics.length > MANY_TOPICS ? TOPICS_AT_HAND : index.topics.length;
  const others = index.topics.slice(atHand);
  const chips = (topics: GalleryIndex['topics']) =>
    topics.map(({ slug, name }) => (
      <li key={slug}>
        <a
          href={wantedHref(base, toggled(wanted, 'topic', slug))}
          className="chip"
          data-topic={slug}
          data-wanted
          aria-current={wanted.topic.includes(slug) ? 'true' : undefined}
        >
          <span lang={name.lang} className="text-inherit">
            {name.text}
          </span>
          <span className="tabular-nums">{counts.topic.get(slug) ?? 0}</span>
        </a>
      </li>
    ));
  return (
    <ChipList label={t('gallery.byTopic')}>
      <li>
        <a
          href={wantedHref(base, { ...wanted, topic: [], page: 1 })}
          className="chip"
          data-topic=""
          data-wanted
          aria-current={wanted.topic.length === 0 ? 'true' : undefined}
        >
          {t('gallery.allTopics')}
          <span className="tabular-nums">{total}</span>
        </a>
      </li>
      {chips(index.topics.slice(0, atHand))}
      {others.length > 0 && (
        <li className="col-span-full basis-full">
          <details open={others.some(({ slug }) => wanted.topic.includes(slug))}>
            <summary className="py-s1 text-small">
              {t('gallery.moreTopics', { count: others.length })}
            </summary>
            <ul className="cluster gap-s2 pt-s2">{chips(others)}</ul>
          </details>
        </li>
      )}
    </ChipList>
  );
}
