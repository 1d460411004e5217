import Link from 'next/link';
import { TimetableEntry } from '@/components/layout/timetable';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { findable } from '../findable';
import type { PlacedSession } from '../agenda';

/** A session in the timetable: what, where, on which theme, with whom. */
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
  const named = [session.track, session.room, session.format?.isBreak ? null : session.format];
  const words = named
    .flatMap((one) => (one ? [pickLocalized(one.name, locale)] : []))
    // A workshop in the workshop is named once
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index);
  const found = findable(session);
  const isBreak = session.format?.isBreak === true;
  return (
    <TimetableEntry
      colour={session.track?.colour}
      data={{
        'data-q': found.text,
        'data-track': found.track,
        'data-format': found.format,
        'data-language': found.language,
        // A cancelled session is never on now
        ...(session.status === 'published' && {
          'data-from': session.startsAt.getTime(),
          'data-to': session.endsAt.getTime(),
        }),
      }}
      title={
        isBreak ? (
          <span lang={title.lang} className="font-normal">
            {title.text}
          </span>
        ) : (
          <Link href={`${base}/${session.slug}`} prefetch={false} lang={title.lang}>
            {title.text}
          </Link>
        )
      }
      meta={words.map(({ text, lang }, index) => (
        <span key={text} lang={lang}>
          {index > 0 && ' · '}
          {text}
        </span>
      ))}
    >
      {session.speakers.length > 0 && (
        <p className="text-small">{session.speakers.map(({ name }) => name).join(', ')}</p>
      )}
      {!isBreak && session.language !== locale && (
        <p className="meta">{t(`agenda.heldIn.${session.language}`)}</p>
      )}
      {session.places !== null && session.status === 'published' && (
        <p className="meta">{t('agenda.signup', { places: session.places })}</p>
      )}
      {until && <p className="meta">{t('agenda.until', { time: until })}</p>}
      {session.status === 'cancelled' && (
        <p className="text-small font-strong text-danger">{t('agenda.cancelled')}</p>
      )}
    </TimetableEntry>
  );
}
