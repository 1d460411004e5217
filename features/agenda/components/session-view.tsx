import Link from 'next/link';
import { Band } from '@/components/layout/band';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { TrackTag } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import { formatLongDate, formatTime } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { neighbours } from '../timetable';
import { SessionSignup } from './session-signup';
import { SpeakerList } from './speaker-list';

/** One session: when and where, what it is about, who speaks, and where to go on from here. */
export function SessionView({
  event,
  session,
  sessions,
  locale,
}: {
  event: Event;
  session: PlacedSession;
  sessions: readonly PlacedSession[];
  locale: Locale;
}) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}/agenda`;
  const title = pickLocalized(session.title, locale);
  const abstract = pickLocalized(session.abstract, locale);
  return (
    <article>
      <Container className="pt-s4">
        <Breadcrumbs
          label={t('session.path')}
          items={[{ href: base, label: t('agenda.title') }, { label: title.text }]}
        />
      </Container>
      <PageHeader
        title={<span lang={title.lang}>{title.text}</span>}
        kicker={
          session.track && (
            <TrackTag colour={session.track.colour}>{name(session.track.name, locale)}</TrackTag>
          )
        }
        actions={<a href={`${base}/${session.slug}/session.ics`}>{t('session.calendar')}</a>}
        aside={<Facts event={event} session={session} locale={locale} />}
      />
      <Container className="stack gap-s5 pb-s5">
        {session.status === 'cancelled' && <Notice tone="danger">{t('session.cancelled')}</Notice>}
        <SessionSignup event={event} session={session} locale={locale} />
        {abstract.text && (
          <div className="prose" lang={abstract.lang}>
            {abstract.text.split(/\n{2,}/).map((paragraph, index) => (
              <p key={index} className="whitespace-pre-line">
                {paragraph}
              </p>
            ))}
          </div>
        )}
      </Container>
      {session.speakers.length > 0 && (
        <Band title={t('session.speakers', { count: session.speakers.length })}>
          <SpeakerList speakers={session.speakers} locale={locale} />
        </Band>
      )}
      <Neighbours session={session} sessions={sessions} base={base} locale={locale} />
    </article>
  );
}

function name(text: Localized, locale: Locale) {
  const { text: words, lang } = pickLocalized(text, locale);
  return <span lang={lang}>{words}</span>;
}

function Facts({ event, session, locale }: { event: Event; session: PlacedSession; locale: Locale }) {
  const t = translator(locale);
  const { startsAt, endsAt, room, format } = session;
  return (
    <div className="stack gap-1 tabular-nums">
      <p className="text-h2 leading-tight font-strong">
        <time dateTime={startsAt.toISOString()}>
          {t('session.time', {
            from: formatTime(startsAt, locale, event.timeZone),
            to: formatTime(endsAt, locale, event.timeZone),
          })}
        </time>
      </p>
      <p>{formatLongDate(startsAt, locale, event.timeZone)}</p>
      {room && (
        <p>
          {name(room.name, locale)}
          <span className="meta block">
            {room.stepFree ? t('session.stepFree') : t('session.notStepFree')}
          </span>
        </p>
      )}
      <p className="soft">
        {format && (
          <>
            {name(format.name, locale)}
            {' · '}
          </>
        )}
        {t(`agenda.heldIn.${session.language}`)}
      </p>
    </div>
  );
}

function Neighbours({
  session,
  sessions,
  base,
  locale,
}: {
  session: PlacedSession;
  sessions: readonly PlacedSession[];
  base: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const pages = sessions.filter(({ format }) => format?.isBreak !== true);
  const { previous, next } = neighbours(pages, session.id);
  if (!previous && !next) return null;
  return (
    <nav aria-label={t('session.more')} className="border-t border-rule">
      <div className="wrap cluster justify-between gap-s4 py-s4">
        {previous && (
          <Link href={`${base}/${previous.slug}`} prefetch={false}>
            <span className="meta block">{t('session.previous')}</span>
            {name(previous.title, locale)}
          </Link>
        )}
        {next && (
          <Link href={`${base}/${next.slug}`} prefetch={false} className="ms-auto text-end">
            <span className="meta block">{t('session.next')}</span>
            {name(next.title, locale)}
          </Link>
        )}
      </div>
    </nav>
  );
}
