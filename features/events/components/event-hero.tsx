import { PageHeader } from '@/components/layout/page-header';
import { StatusTag } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Event } from '../queries';
import { eventPhase, registrationPhase } from '../rules';
import { EventFacts } from './event-facts';
import { RegisterLink } from './places';

/** The opening of an event's page: what, what for, what one can do now, and the facts beside it. */
export function EventHero({ event, locale, now }: { event: Event; locale: Locale; now: Date }) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}`;
  const title = pickLocalized(event.title, locale);
  const series = pickLocalized(event.series, locale);
  const summary = pickLocalized(event.summary, locale);
  const phase = eventPhase(event, now);
  const canRegister = registrationPhase(event, now) === 'open';
  return (
    <PageHeader
      size="hero"
      kicker={series.text && <span lang={series.lang}>{series.text}</span>}
      title={<span lang={title.lang}>{title.text}</span>}
      lead={summary.text && <span lang={summary.lang}>{summary.text}</span>}
      aside={<EventFacts event={event} locale={locale} now={now} />}
      actions={
        <>
          {canRegister && (
            <RegisterLink event={event.slug} href={`${base}/register`}>
              {t('event.register')}
            </RegisterLink>
          )}
          {event.agendaPublished && (
            <ButtonLink
              href={`${base}/agenda`}
              prefetch={false}
              variant={canRegister || phase === 'over' ? 'quiet' : 'primary'}
            >
              {t('event.viewAgenda')}
            </ButtonLink>
          )}
          {event.galleryPublished && phase === 'over' && (
            <ButtonLink href={`${base}/gallery`} prefetch={false} variant="quiet">
              {t('event.viewGallery')}
            </ButtonLink>
          )}
        </>
      }
    >
      {phase !== 'ahead' && (
        <p>
          <StatusTag tone={phase === 'running' ? 'positive' : 'neutral'}>
            {t(`event.phase.${phase}`)}
          </StatusTag>
        </p>
      )}
    </PageHeader>
  );
}
