import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { WallMark } from './wanted';

/** What stands for a value in the texts below. */
export const VALUE = '{value}';
export const COUNT = '{count}';

/** The words of what is the same on the server and in the browser, where there is no translator. */
export type GalleryTexts = {
  wall: string;
  /** With VALUE for the title. */
  save: string;
  seen: string;
  /** With VALUE for its number. */
  station: string;
  none: string;
  noneHint: string;
  one: string;
  /** With COUNT. */
  many: string;
  /** With VALUE and COUNT. */
  without: string;
  reset: string;
  more: string;
  loading: string;
  marks: Record<WallMark, string>;
};

export function galleryTexts(locale: Locale): GalleryTexts {
  const t = translator(locale);
  return {
    wall: t('gallery.wall'),
    save: t('gallery.save', { title: VALUE }),
    seen: t('gallery.seen'),
    station: t('gallery.atStation', { station: VALUE }),
    none: t('gallery.foundNone'),
    noneHint: t('gallery.foundNoneHint'),
    one: t('gallery.foundOne'),
    many: t('gallery.foundMany', { count: COUNT }),
    without: t('gallery.without', { value: VALUE, count: COUNT }),
    reset: t('gallery.reset'),
    more: t('gallery.more'),
    loading: t('gallery.loading'),
    marks: {
      saved: t('gallery.mark.saved'),
      seen: t('gallery.mark.seen'),
      unseen: t('gallery.mark.unseen'),
    },
  };
}

/** How many were found, in words. */
export function foundWords(texts: GalleryTexts, count: number): string {
  if (count === 0) return texts.none;
  return count === 1 ? texts.one : texts.many.replace(COUNT, String(count));
}
