import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { exhibitKey, MARK_FORM } from '../kept';
import { MarksLive } from './marks-live';

/** Sends what a button of the page marks; with JavaScript it is done in place, and what is marked is shown. */
export function MarkForm({
  event,
  locale,
  from,
  seen,
}: {
  event: string;
  locale: Locale;
  /** The page that it stands on. */
  from: string;
  /** Id of the exhibit that is seen by opening this page. */
  seen?: string;
}) {
  const t = translator(locale);
  return (
    <>
      <form id={MARK_FORM} method="post" action={`/api/gallery/${event}/marks`}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="from" value={from} />
      </form>
      <MarksLive
        event={event}
        seen={seen && exhibitKey(seen)}
        texts={{ full: t('gallery.marksFull'), notFound: t('gallery.markFailed') }}
      />
    </>
  );
}

/** An exhibit's marks in words, for its own page. */
export function MarkButtons({ exhibitId, locale }: { exhibitId: string; locale: Locale }) {
  const t = translator(locale);
  const key = exhibitKey(exhibitId);
  return (
    <div className="actions no-print">
      <button form={MARK_FORM} name="saved" value={key} className="bookmark bookmark-words btn btn-quiet">
        {t('gallery.saveThis')}
      </button>
      <button form={MARK_FORM} name="seen" value={key} className="bookmark bookmark-seen btn btn-quiet">
        {t('gallery.seenThis')}
      </button>
    </div>
  );
}
