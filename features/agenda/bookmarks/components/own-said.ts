import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../../agenda';
import { shortId } from '../../filter';
import type { Own } from '../own-agenda';

/** What the address says that has just happened: it is anyone's to write, so only what is known is said. */
export type Said = { done: string; session: string; from: string | undefined };

/** The same in words; undefined where nothing happened. */
export function saidOf(
  { done, session }: Said,
  own: readonly Own<PlacedSession>[],
  locale: Locale,
): { tone: 'positive' | 'info' | 'caution'; text: string } | undefined {
  const t = translator(locale);
  const found = own.find((one) => shortId(one.session.id) === shortId(session));
  const title = found && pickLocalized(found.session.title, locale).text;
  switch (done) {
    case 'kept':
      return title ? { tone: 'positive', text: t('mine.kept', { title }) } : undefined;
    case 'dropped':
      return { tone: 'info', text: t('mine.dropped') };
    case 'full':
      return { tone: 'caution', text: t('agenda.bookmarksFull') };
    case 'notFound':
      return { tone: 'caution', text: t('mine.notFound') };
    case 'taken':
      return { tone: 'positive', text: t('mine.taken') };
    case 'told':
      return { tone: 'positive', text: t('mine.told') };
    case 'quiet':
      return { tone: 'info', text: t('mine.quiet') };
    case 'renewed':
      return { tone: 'positive', text: t('mine.renewed') };
    default:
      return undefined;
  }
}
