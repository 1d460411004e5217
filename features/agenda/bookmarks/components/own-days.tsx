import { Band } from '@/components/layout/band';
import { Timetable, TimetableEntry, TimetableRow } from '@/components/layout/timetable';
import { Icon } from '@/components/ui/icon';
import { formatList, formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../../agenda';
import { shortId } from '../../filter';
import { dateOfDay, minutesOf, type DayCount } from '../../timetable';
import { BOOKMARK_FORM } from '../kept';
import type { OwnDay, OwnItem } from '../own-agenda';

/** More than these and a printed page has three columns, or four of a still smaller type. */
const [MANY, MOST] = [24, 50];
const MINUTES_OF_HOUR = 60;

type Around = { count: DayCount; base: string; locale: Locale };

/** One's own sessions, day by day, with free time and overlaps in words. */
export function OwnDays({
  days,
  size,
  ...around
}: Around & { days: readonly OwnDay<PlacedSession>[]; size: number }) {
  return (
    <div className={`own-agenda ${size > MOST ? 'own-agenda-most' : size > MANY ? 'own-agenda-many' : ''}`}>
      {days.map(({ day, items }) => (
        <Band key={day} title={formatLongDate(dateOfDay(day), around.locale, 'UTC')}>
          <Timetable>
            {items.map((item) =>
              item.kind === 'gap' ? (
                <Gap key={`gap-${item.startsAt.getTime()}`} gap={item} {...around} />
              ) : (
                <OwnRow key={item.own.session.id} item={item} {...around} />
              ),
            )}
          </Timetable>
        </Band>
      ))}
    </div>
  );
}

function Gap({ gap, locale }: Around & { gap: { startsAt: Date; endsAt: Date } }) {
  const minutes = minutesOf(gap);
  const hours = Math.floor(minutes / MINUTES_OF_HOUR);
  return (
    <li className="own-gap meta">
      {translator(locale)('mine.gap', { hours, minutes: minutes % MINUTES_OF_HOUR })}
    </li>
  );
}

function OwnRow({
  item: { own, overlaps },
  count,
  base,
  locale,
}: Around & { item: Extract<OwnItem<PlacedSession>, { kind: 'session' }> }) {
  const t = translator(locale);
  const { session, isKept, signup } = own;
  const clock = (date: Date) => formatTime(date, locale, count.timeZone);
  const title = pickLocalized(session.title, locale);
  const room = session.room && pickLocalized(session.room.name, locale);
  const others = overlaps.map((other) =>
    t('mine.other', {
      title: pickLocalized(other.title, locale).text,
      from: clock(other.startsAt),
      to: clock(other.endsAt),
    }),
  );
  return (
    <TimetableRow
      time={<time dateTime={session.startsAt.toISOString()}>{clock(session.startsAt)}</time>}
      note={t('agenda.until', { time: clock(session.endsAt) })}
    >
      <TimetableEntry
        colour={session.track?.colour}
        title={
          <a href={`${base}/${session.slug}`} lang={title.lang}>
            {title.text}
          </a>
        }
        meta={room && <span lang={room.lang}>{room.text}</span>}
      >
        {session.status === 'cancelled' && (
          <p className="text-small font-strong text-danger">{t('agenda.cancelled')}</p>
        )}
        {signup && (
          <p className="meta">
            {signup.status === 'confirmed'
              ? t('mine.place')
              : t('mine.waiting', { position: signup.position })}
          </p>
        )}
        {overlaps.length > 0 && (
          <p className="cluster flex-nowrap items-start gap-s2 text-small text-caution">
            <Icon name="warning" />
            {t('mine.overlaps', { others: formatList(others, locale) })}
          </p>
        )}
        {isKept && (
          <p className="no-print">
            <button
              form={BOOKMARK_FORM}
              name="session"
              value={shortId(session.id)}
              className="btn btn-plain btn-small"
              aria-label={t('mine.dropTitle', { title: title.text })}
            >
              {t('mine.drop')}
            </button>
          </p>
        )}
      </TimetableEntry>
    </TimetableRow>
  );
}
