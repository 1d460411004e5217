import { TimetableEntry } from '@/components/layout/timetable';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { BookmarkButton } from '../bookmarks/components/bookmark-button';
import { shortId } from '../filter';
import { hiddenWords } from '../findable';

/**
 * A session in the timetable: what, where, on which theme, with whom. What it is found by stands in its words as far as it shows
 * them; there may be a thousand of it on a page.
 */
export function SessionEntry({
  session,
  until,
  base,
  locale,
}: {
  session: PlacedSession;
  /** When it ends, where that is before the others of its row. */
  until?: string;
  /** Address of the agenda. */
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const title = pickLocalized(session.title, locale);
  const isBreak = session.format?.isBreak === true;
  const named = [session.track, session.room, isBreak ? null : session.format];
  const words = named
    .flatMap((one) => (one ? [pickLocalized(one.name, locale)] : []))
    // A workshop in the workshop is named once
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index);
  const isOn = session.status === 'published';
  return (
    <TimetableEntry
      colour={session.track?.colour}
      data={{
        ...optional('data-q', hiddenWords(session, locale)),
        ...optional('data-track', shortId(session.track?.id ?? '')),
        ...optional('data-room', shortId(session.room?.id ?? '')),
        ...optional('data-format', shortId(session.format?.id ?? '')),
        ...optional('data-level', session.level),
        'data-language': session.language,
        // A cancelled session is never on now
        ...(isOn && { 'data-from': session.startsAt.getTime(), 'data-to': session.endsAt.getTime() }),
      }}
      title={
        isBreak ? (
          <span lang={title.lang} className="font-normal">
            {title.text}
          </span>
        ) : (
          // No next/link: a thousand of them would take their time to come alive
          <a href={`${base}/${session.slug}`} lang={title.lang}>
            {title.text}
          </a>
        )
      }
      action={!isBreak && isOn && <BookmarkButton session={session} locale={locale} />}
      meta={words.map(({ text, lang }, index) => (
        <span key={text} lang={lang}>
          {/* A dot begins no line */}
          {index > 0 && '\u00a0· '}
          {text}
        </span>
      ))}
    >
      {session.speakers.length > 0 && (
        <p className="text-small">{session.speakers.map(({ name }) => name).join(', ')}</p>
      )}
      {!isBreak && session.language !== locale && (
        <p className="meta tt-note">{t(`agenda.heldIn.${session.language}`)}</p>
      )}
      {session.level !== 'all' && <p className="meta tt-note">{t(`agenda.level.${session.level}`)}</p>}
      {session.places !== null && isOn && (
        <p className="meta tt-note">{t('agenda.signup', { places: session.places })}</p>
      )}
      {until && <p className="meta tt-note">{t('agenda.until', { time: until })}</p>}
      {!isOn && <p className="tt-note text-small font-strong text-danger">{t('agenda.cancelled')}</p>}
    </TimetableEntry>
  );
}

function optional(name: `data-${string}`, value: string): Record<`data-${string}`, string> {
  return value === '' || value === 'all' ? {} : { [name]: value };
}
