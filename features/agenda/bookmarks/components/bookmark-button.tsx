import { translator } from '@/lib/i18n/translator';
import type { Locale } from '@/lib/i18n/locale';
import { pickLocalized, type Localized } from '@/lib/i18n/locale';
import { shortId } from '../../filter';
import { BOOKMARK_FORM } from '../kept';

/** Sends what a button of the page says; with JavaScript, BookmarkLive does it in place. */
export function BookmarkForm({ event, locale, from }: { event: string; locale: Locale; from: string }) {
  return (
    <form id={BOOKMARK_FORM} method="post" action={`/api/agenda/${event}/bookmarks`}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="from" value={from} />
    </form>
  );
}

/** Beside a session's title: a sign with its words for who cannot see it. Pressed or not is known by the device alone. */
export function BookmarkButton({
  session,
  locale,
}: {
  session: { id: string; title: Localized };
  locale: Locale;
}) {
  const title = pickLocalized(session.title, locale).text;
  return (
    <button
      form={BOOKMARK_FORM}
      name="session"
      value={shortId(session.id)}
      className="bookmark"
      aria-label={translator(locale)('agenda.bookmark', { title })}
    />
  );
}

/** The same in words, for the page of a session. */
export function BookmarkWords({ session, locale }: { session: { id: string }; locale: Locale }) {
  return (
    <button
      form={BOOKMARK_FORM}
      name="session"
      value={shortId(session.id)}
      className="bookmark bookmark-words btn btn-quiet"
    >
      {translator(locale)('session.bookmark')}
    </button>
  );
}
