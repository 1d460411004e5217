import Link from 'next/link';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import type { FaultTexts } from '@/features/events/components/presses';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { BookmarkForm } from '../bookmarks/components/bookmark-button';
import { BookmarkLive } from '../bookmarks/components/bookmark-live';
import type { DayPage } from '../day-pages';
import { timetable, type Day } from '../timetable';
import { AgendaExports } from '../exchange/components/agenda-exports';
import { AgendaDays } from './agenda-days';
import { AgendaFilter } from './agenda-filter';
import { AgendaHead, DayNav, type DayLink } from './agenda-head';
import { AgendaLive } from './agenda-live';
import { liveTexts } from './live-texts';

/** Before anything is released. */
export function NoAgenda({ event, locale }: { event: Event; locale: Locale }) {
  const t = translator(locale);
  return (
    <>
      <PageHeader title={t('agenda.title')} />
      <Container>
        <EmptyState
          title={t('agenda.notYetTitle')}
          action={<Link href={`/${locale}/${event.slug}`}>{t('agenda.toEvent')}</Link>}
        >
          {t('agenda.notYet')}
        </EmptyState>
      </Container>
    </>
  );
}

/** The way to each day, with when it is. */
export function dayLinks(days: readonly Day<PlacedSession>[], href: (day: string) => string): DayLink[] {
  return days.map(({ day, rows }) => ({
    day,
    href: href(day),
    from: rows[0]?.startsAt.getTime() ?? 0,
    to: Math.max(...rows.map(({ endsAt }) => endsAt.getTime())),
  }));
}

/** The agenda as a list: all of it, or one day of many. */
export function AgendaView({
  event,
  sessions,
  page: { shown, day },
  locale,
}: {
  event: Event;
  sessions: readonly PlacedSession[];
  page: DayPage<PlacedSession>;
  locale: Locale;
}) {
  const base = `/${locale}/${event.slug}/agenda`;
  const days = timetable(sessions, event);
  const links = dayLinks(days, (one) => (day === undefined ? `#day-${one}` : `${base}/day/${one}`));
  return (
    <>
      <AgendaHead event={event} view="list" locale={locale} />
      <DayNav days={links} current={day} locale={locale} />
      <AgendaFilter
        sessions={sessions}
        days={days.map((one) => one.day)}
        base={base}
        locale={locale}
        wanted={{ day }}
        view="list"
      />
      <AgendaLive texts={liveTexts(locale)} base={base} timeZone={event.timeZone} locale={locale} day={day} />
      <BookmarkForm
        event={event.slug}
        locale={locale}
        from={day === undefined ? base : `${base}/day/${day}`}
      />
      <BookmarkLive event={event.slug} texts={bookmarkTexts(locale)} />
      <AgendaDays days={shown} count={event} base={base} locale={locale} />
      <AgendaExports eventSlug={event.slug} locale={locale} />
    </>
  );
}

export function bookmarkTexts(locale: Locale): FaultTexts {
  const t = translator(locale);
  return { full: t('agenda.bookmarksFull'), notFound: t('agenda.bookmarkFailed') };
}
