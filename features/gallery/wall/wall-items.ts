import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { exhibitKey } from '../marks/kept';
import type { PosterImage, TeaserExhibit, Topic, WallExhibit } from '../queries';
import { regionKeys } from './regions';
import type { GalleryIndex, Shown, Size, WallItem, WallPoster } from './wall-item';

/** The wall never needs the sizes for reading: what is wider is not offered. */
const WALL_PX = 700;

function wallPoster(poster: PosterImage, locale: Locale): WallPoster {
  const sizes = (format: 'avif' | 'webp') => {
    const all = poster.derivatives.filter((one) => one.format === format);
    const narrow = all.filter(({ width }) => width <= WALL_PX);
    return (narrow.length > 0 ? narrow : all.slice(0, 1)).map(({ fileId, width }): Size => [fileId, width]);
  };
  return {
    ratio: Number((poster.widthPx / poster.heightPx).toFixed(4)),
    colour: poster.placeholder,
    alt: pickLocalized(poster.alt, locale),
    avif: sizes('avif'),
    webp: sizes('webp'),
  };
}

export function wallItem(
  exhibit: TeaserExhibit & Partial<Pick<WallExhibit, 'topics' | 'station'>>,
  locale: Locale,
  region = '',
): WallItem {
  const { id, slug, number, organisation, kind, topics, poster, station = null } = exhibit;
  return {
    ...{ key: exhibitKey(id), slug, number, station, organisation, region, kind },
    title: pickLocalized(exhibit.title, locale),
    summary: pickLocalized(exhibit.summary, locale),
    topics: (topics ?? []).map((topic) => topic.slug),
    poster: poster && wallPoster(poster, locale),
  };
}

/** The whole gallery in one language: for its pages, and for a browser that answers by itself. */
export function galleryIndex(
  { exhibits, topics }: { exhibits: WallExhibit[]; topics: Topic[] },
  locale: Locale,
): GalleryIndex {
  const t = translator(locale);
  const keys = regionKeys(exhibits.map(({ region }) => region));
  const regions = new Map<string, Shown>();
  exhibits.forEach(({ region }, place) => {
    const key = keys[place] ?? '';
    const name = pickLocalized(region, locale);
    // Of several that share a key, one may say it in the reader's language
    const known = regions.get(key);
    if (key !== '' && (!known || (known.lang && !name.lang))) regions.set(key, name);
  });
  return {
    items: exhibits.map((exhibit, place) => wallItem(exhibit, locale, keys[place])),
    topics: topics.map(({ slug, name }) => ({ slug, name: pickLocalized(name, locale) })),
    regions: Object.fromEntries(regions),
    kinds: { best: t('gallery.kind.best'), good: t('gallery.kind.good') },
  };
}
