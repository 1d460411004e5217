import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { WallItem } from '../wall/wall-item';

/** What the address says that has just happened: it is anyone's to write, so only what is known is said. */
export type Said = { done: string; exhibit: string; from: string | undefined };

/** The same in words; undefined where nothing happened. */
export function saidOf(
  { done, exhibit }: Said,
  items: readonly WallItem[],
  locale: Locale,
): { tone: 'positive' | 'info' | 'caution'; text: string } | undefined {
  const t = translator(locale);
  const title = items.find(({ key }) => key === exhibit)?.title.text;
  switch (done) {
    case 'saved':
    case 'seen':
      return title === undefined
        ? undefined
        : { tone: 'positive', text: t(`visited.done.${done}`, { title }) };
    case 'dropped':
    case 'unseen':
      return { tone: 'info', text: t(`visited.done.${done}`) };
    case 'full':
      return { tone: 'caution', text: t('gallery.marksFull') };
    case 'notFound':
      return { tone: 'caution', text: t('visited.done.notFound') };
    case 'taken':
      return { tone: 'positive', text: t('visited.done.taken') };
    default:
      return undefined;
  }
}
