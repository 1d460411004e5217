import Link from 'next/link';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { Band } from '@/components/layout/band';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { TrackTag } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import { env } from '@/lib/env';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../agenda';
import { BookmarkForm, BookmarkWords } from '../bookmarks/components/bookmark-button';
import { BookmarkLive } from '../bookmarks/components/bookmark-live';
import { scriptJson, sessionData } from '../structured-data';
import { neighbours } from '../timetable';
import { bookmarkTexts } from './agenda-view';
import { SessionCalendars } from './session-calendars';
import { SessionFacts } from './session-facts';
import { SessionLive } from './session-live';
import { SessionMaterials } from './session-materials';
import { SessionRoom } from './session-room';
import { SessionSignup } from './session-signup';
import { SpeakerList } from './speaker-list';
import { Words } from './words';

type Props = { event: Event; session: PlacedSession; locale: Locale };

/** One session: when and where, what it is about, who speaks, what there is to take along, and where to go on from here. */
export function SessionView({
  event,
  session,
  sessions,
  locale,
}: Props & { sessions: readonly PlacedSession[] }) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}/agenda`;
  const title = pickLocalized(session.title, locale);
  const subtitle = pickLocalized(session.subtitle, locale);
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
            <TrackTag colour={session.track.colour}>
              <Words of={session.track.name} locale={locale} />
            </TrackTag>
          )
        }
        lead={subtitle.text && <span lang={subtitle.lang}>{subtitle.text}</span>}
        actions={<SessionActions event={event} session={session} locale={locale} />}
        aside={<SessionFacts event={event} session={session} locale={locale} />}
      />
      <BookmarkForm event={event.slug} locale={locale} from={`${base}/${session.slug}`} />
      <BookmarkLive event={event.slug} texts={bookmarkTexts(locale)} />
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
      <SessionMaterials materials={session.materials} locale={locale} />
      <SessionRoom room={session.room} locale={locale} />
      <SessionCalendars eventSlug={event.slug} session={session} locale={locale} />
      <Neighbours session={session} sessions={sessions} base={base} locale={locale} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{
          __html: scriptJson(sessionData(event, session, locale, env().appUrl)),
        }}
      />
    </article>
  );
}

/** What to do with it: keep it, put it into a calendar, pass it on. */
function SessionActions({ event, session, locale }: Props) {
  const t = translator(locale);
  const page = `/${locale}/${event.slug}/agenda/${session.slug}`;
  const title = pickLocalized(session.title, locale).text;
  const mail = new URLSearchParams({ subject: title, body: `${title}\n${env().appUrl}${page}` });
  return (
    <>
      {session.status === 'published' && <BookmarkWords session={session} locale={locale} />}
      <a href={`${page}/session.ics`}>{t('session.calendar')}</a>
      {/* Mail programs do not read + as a space */}
      <a href={`mailto:?${mail.toString().replaceAll('+', '%20')}`}>{t('session.mail')}</a>
      <SessionLive
        texts={{
          ownTime: t('agenda.ownTime', { time: '{time}' }),
          ownZone: t('agenda.ownZone', { zone: '{zone}' }),
          share: t('session.share'),
        }}
        timeZone={event.timeZone}
        locale={locale}
        title={title}
      />
    </>
  );
}

function Neighbours({
  session,
  sessions,
  base,
  locale,
}: Omit<Props, 'event'> & { sessions: readonly PlacedSession[]; base: string }) {
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
            <Words of={previous.title} locale={locale} />
          </Link>
        )}
        {next && (
          <Link href={`${base}/${next.slug}`} prefetch={false} className="ms-auto text-end">
            <span className="meta block">{t('session.next')}</span>
            <Words of={next.title} locale={locale} />
          </Link>
        )}
      </div>
    </nav>
  );
}
