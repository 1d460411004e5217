import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlacedSession } from '../../agenda';
import { AgendaViews } from '../../components/agenda-head';
import { shortId } from '../../filter';
import { ownDays, type Own } from '../own-agenda';
import type { AgendaReader } from '../queries';
import { BookmarkForm } from './bookmark-button';
import { OwnCalendar } from './own-calendar';
import { OwnDays } from './own-days';
import { saidOf, type Said } from './own-said';

/** One's own agenda by day, with what overlaps, and the ways to take it along. */
export function OwnAgendaView({
  event,
  locale,
  own,
  gone,
  person,
  said,
}: {
  event: Event;
  locale: Locale;
  own: readonly Own<PlacedSession>[];
  gone: number;
  /** Of who is signed in; undefined where it is kept on the device. */
  person: { reader: AgendaReader | undefined } | undefined;
  said: Said;
}) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}/agenda`;
  const title = pickLocalized(event.title, locale);
  const told = saidOf(said, own, locale);
  return (
    <div className="own-page">
      <PageHeader
        title={t('agenda.viewMine')}
        kicker={<span lang={title.lang}>{title.text}</span>}
        lead={own.length > 0 ? t('mine.lead', { count: own.length }) : undefined}
      >
        <AgendaViews base={base} current="mine" locale={locale} />
      </PageHeader>
      <Container className="stack gap-s3 pb-s4">
        {told && (
          <Notice
            tone={told.tone}
            live="status"
            action={said.from && <a href={said.from}>{t('mine.back')}</a>}
          >
            <p>{told.text}</p>
          </Notice>
        )}
        {gone > 0 && <Notice>{t('mine.gone', { count: gone })}</Notice>}
        {!person && own.length > 0 && <p className="soft no-print max-w-text">{t('mine.onDevice')}</p>}
        {own.length === 0 && (
          <EmptyState
            title={t('mine.emptyTitle')}
            action={
              <ButtonLink href={base} variant="quiet" prefetch={false}>
                {t('mine.toAgenda')}
              </ButtonLink>
            }
          >
            <p>{t(person ? 'mine.emptySignedIn' : 'mine.empty')}</p>
          </EmptyState>
        )}
      </Container>
      <BookmarkForm event={event.slug} locale={locale} from={`${base}/mine`} />
      <OwnDays days={ownDays(own, event)} count={event} base={base} locale={locale} size={own.length} />
      <OwnCalendar
        event={event}
        locale={locale}
        person={person}
        kept={own.filter(({ isKept }) => isKept).map(({ session }) => shortId(session.id))}
      />
    </div>
  );
}
