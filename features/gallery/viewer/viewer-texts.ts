import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { places, type Place } from './poster-address';

/** What the viewer says in the reader's language; what is in braces is put in where it runs. */
export function viewerTexts(locale: Locale) {
  const t = translator(locale);
  return {
    loading: t('viewer.loading'),
    region: t('viewer.region'),
    keys: t('viewer.keys'),
    larger: t('viewer.larger'),
    smaller: t('viewer.smaller'),
    whole: t('viewer.whole'),
    left: t('viewer.left'),
    right: t('viewer.right'),
    up: t('viewer.up'),
    down: t('viewer.down'),
    move: t('viewer.move'),
    size: t('viewer.size'),
    fullScreen: t('viewer.fullScreen'),
    leaveFullScreen: t('viewer.leaveFullScreen'),
    nowFullScreen: t('viewer.nowFullScreen'),
    nowWindow: t('viewer.nowWindow'),
    copy: t('viewer.copy'),
    copied: t('viewer.copied'),
    copyBelow: t('viewer.copyBelow'),
    close: t('viewer.close'),
    turn: t('viewer.turn'),
    previousPage: t('viewer.previousPage'),
    nextPage: t('viewer.nextPage'),
    page: t('viewer.page', { page: '{page}', pages: '{pages}' }),
    all: t('viewer.all'),
    seen: t('viewer.seen', { percent: '{percent}', place: '{place}' }),
    // One text for each of the nine
    places: Object.fromEntries(places.map((place) => [place, t(`viewer.place.${place}`)])) as Record<
      Place,
      string
    >,
  };
}
export type ViewerTexts = ReturnType<typeof viewerTexts>;
