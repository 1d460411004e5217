import type { Locale } from '@/lib/i18n/locale';
import type { Found } from './answer';

/** A text as it is shown, with its language where that is not the page's. */
export type Shown = { text: string; lang?: Locale };
/** One stored size: the file's id and its width. */
export type Size = readonly [fileId: string, width: number];
export type WallPoster = {
  /** Width / height. */
  ratio: number;
  /** #rrggbb, shown while it loads. */
  colour: string;
  alt: Shown;
  avif: Size[];
  webp: Size[];
};

/**
 * An exhibit as the wall and the list show it, in one language: the same on the server and in the browser, where it comes
 * with the gallery's index.
 */
export type WallItem = {
  /** Names it in marks; see marks/kept.ts. */
  key: string;
  slug: string;
  number: number;
  /** Null: it hangs at none. */
  station: number | null;
  title: Shown;
  summary: Shown;
  organisation: string;
  /** The key of its region; '' where none is named. */
  region: string;
  kind: string;
  topics: string[];
  poster: WallPoster | null;
};

/** What an exhibit is found and ordered by; `marks` are the keys of what the reader has seen and saved. */
export function foundBy(
  item: WallItem,
  marks?: { seen: ReadonlySet<string>; saved: ReadonlySet<string> },
): Found {
  const { key, title, station, topics, region, kind, organisation } = item;
  const named = (value: string) => (value === '' ? [] : [value]);
  const mark = marks && [...(marks.saved.has(key) ? ['saved'] : []), marks.seen.has(key) ? 'seen' : 'unseen'];
  return {
    title: title.text,
    station,
    values: {
      ...{ topic: topics, region: named(region), kind: [kind], organisation: named(organisation) },
      mark: mark ?? [],
    },
  };
}

/** The gallery with the names of its values. */
export type GalleryIndex = {
  /** By number. */
  items: WallItem[];
  topics: { slug: string; name: Shown }[];
  /** What each region is called, by its key. */
  regions: Readonly<Record<string, Shown>>;
  kinds: Readonly<Record<string, string>>;
};
