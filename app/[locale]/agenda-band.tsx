import Link from 'next/link';
import { Fragment } from 'react';
import { Band } from '@/components/layout/band';
import { Timetable, TimetableEntry, TimetableRow } from '@/components/layout/timetable';
import { agendaTeaser, type TeaserSession } from '@/features/agenda/queries';
import { dateOfDay, timetable, type Day } from '@/features/agenda/timetable';
import type { Event } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** With more sessions than this the page of the event names the days, and leads to each. */
const MOST_AT_A_GLANCE = 60;

type Props = { actor: Actor; event: Event; locale: Locale };

/** The agenda at a glance: what begins when, without texts. Nothing while it is not public. */
export async function AgendaBand({ actor, event, locale }: Props) {
  const t = translator(locale);
  const teaser = await agendaTeaser(actor, event);
  const days = timetable(teaser, event);
  if (!event.agendaPublished || days.length === 0) return null;
  const base = `/${locale}/${event.slug}/agenda`;
  return (
    <Band
      title={t('event.agenda')}
      action={
        <Link href={base} prefetch={false}>
          {t('event.agendaAll')}
        </Link>
      }
    >
      {teaser.length > MOST_AT_A_GLANCE && <Days days={days} base={base} locale={locale} />}
      {(teaser.length > MOST_AT_A_GLANCE ? [] : days).map(({ day, rows }) => (
        <section key={day} className="stack" aria-labelledby={days.length > 1 ? `day-${day}` : undefined}>
          {days.length > 1 && <h3 id={`day-${day}`}>{formatLongDate(dateOfDay(day), locale, 'UTC')}</h3>}
          <Timetable>
            {rows.map((row) => (
              <TimetableRow
                key={row.startsAt.getTime()}
                time={
                  <time dateTime={row.startsAt.toISOString()}>
                    {formatTime(row.startsAt, locale, event.timeZone)}
                  </time>
                }
                note={t('event.until', { time: formatTime(row.endsAt, locale, event.timeZone) })}
              >
                {row.sessions.map((session) => (
                  <Entry
                    key={session.id}
                    session={session}
                    href={`${base}/${session.slug}`}
                    locale={locale}
                    heading={days.length > 1 ? 'h4' : 'h3'}
                  />
                ))}
              </TimetableRow>
            ))}
          </Timetable>
        </section>
      ))}
    </Band>
  );
}

function Days({ days, base, locale }: { days: Day<TeaserSession>[]; base: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <ul className="stack gap-s2">
      {days.map(({ day, rows }) => (
        <li key={day}>
          <Link href={`${base}/day/${day}`} prefetch={false}>
            {formatLongDate(dateOfDay(day), locale, 'UTC')}
          </Link>{' '}
          <span className="meta">
            {t('agenda.glance', { count: rows.reduce((sum, row) => sum + row.sessions.length, 0) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Entry({
  session,
  href,
  locale,
  heading,
}: {
  session: TeaserSession;
  href: string;
  locale: Locale;
  heading: 'h3' | 'h4';
}) {
  const title = pickLocalized(session.title, locale);
  const about = [session.room?.name, session.track?.name]
    .filter((name) => name !== undefined)
    .map((name) => pickLocalized(name, locale))
    .filter((name) => name.text !== '');
  return (
    <TimetableEntry
      colour={session.track?.colour}
      heading={heading}
      title={
        <Link href={href} prefetch={false} lang={title.lang}>
          {title.text}
        </Link>
      }
      meta={about.map(({ text, lang }, index) => (
        <Fragment key={text}>
          {index > 0 && ' · '}
          <span lang={lang}>{text}</span>
        </Fragment>
      ))}
    />
  );
}
