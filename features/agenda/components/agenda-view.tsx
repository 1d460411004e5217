import Link from 'next/link';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import type { Event } from '@/features/events/queries';
import { formatDateRange } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isFilter, matches, type Wanted } from '../filter';
import { findable } from '../findable';
import type { PlacedSession } from '../agenda';
import { AgendaDays } from './agenda-days';
import { AgendaFilter } from './agenda-filter';
import { AgendaLive } from './agenda-live';

/** The whole agenda, or what was found in it. */
export function AgendaView({
  event,
  sessions,
  locale,
  wanted,
}: {
  event: Event;
  sessions: readonly PlacedSession[];
  locale: Locale;
  wanted?: Wanted;
}) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}/agenda`;
  const found = wanted ? sessions.filter((session) => matches(findable(session), wanted)) : sessions;
  const place = pickLocalized(event.venue, locale);
  if (sessions.length === 0) {
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
  return (
    <>
      <PageHeader
        title={t('agenda.title')}
        lead={
          <>
            {formatDateRange(event.startsAt, event.endsAt, locale, event.timeZone)}
            {place.text && <span lang={place.lang}> · {place.text}</span>}
          </>
        }
        actions={<a href={`/${event.slug}/agenda.ics?lang=${locale}`}>{t('agenda.calendar')}</a>}
      />
      <AgendaFilter sessions={sessions} base={base} locale={locale} wanted={wanted} />
      {wanted && isFilter(wanted) ? (
        <p className="wrap pb-s3 font-strong" role="status">
          {t('agenda.found', { count: found.length })}
        </p>
      ) : (
        <AgendaLive
          texts={{
            now: t('agenda.now'),
            next: t('agenda.next'),
            none: t('agenda.foundNone'),
            one: t('agenda.foundOne'),
            many: t('agenda.foundMany'),
            reset: t('agenda.reset'),
          }}
        />
      )}
      <AgendaDays sessions={found} timeZone={event.timeZone} base={base} locale={locale} />
    </>
  );
}
