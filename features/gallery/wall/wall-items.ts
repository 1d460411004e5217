import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { exhibitKey } from '../marks/kept';
import type { PosterImage, TeaserExhibit, Topic, WallExhibit } from '../queries';
import type { GalleryIndex, Size, WallItem, WallPoster } from './wall-item';

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
): WallItem {
  const { id, slug, number, organisation, region, kind, topics, poster, station = null } = exhibit;
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
  return {
    items: exhibits.map((exhibit) => wallItem(exhibit, locale)),
    topics: topics.map(({ slug, name }) => ({ slug, name: pickLocalized(name, locale) })),
    kinds: { best: t('gallery.kind.best'), good: t('gallery.kind.good') },
  };
}
