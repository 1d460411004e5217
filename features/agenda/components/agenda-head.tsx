import { PageHeader } from '@/components/layout/page-header';
import type { Event } from '@/features/events/queries';
import { formatDateRange, formatShortDay } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { dateOfDay } from '../timetable';

type View = 'list' | 'grid' | 'mine';

/**
 * What the agenda can be read as, beside each other; the count of one's own is filled in by a script. `found`: what is looked for, as
 * addresses have it, to be shown as the other view too.
 */
export function AgendaViews({
  base,
  current,
  found = '',
  locale,
}: {
  base: string;
  current?: View;
  found?: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const views = [
    { view: 'list', href: found ? `${base}/find?${found}` : base, label: t('agenda.viewList') },
    {
      view: 'grid',
      href: found ? `${base}/find?${found}&view=grid` : `${base}/grid`,
      label: t('agenda.viewGrid'),
    },
    { view: 'mine', href: `${base}/mine`, label: t('agenda.viewMine') },
  ] as const;
  return (
    <nav aria-label={t('agenda.views')} className="pt-s2">
      <ul className="cluster gap-s2">
        {views.map(({ view, href, label }) => (
          <li key={view}>
            <a href={href} className="chip" aria-current={view === current ? 'page' : undefined}>
              <span>
                {label}
                {view === 'mine' && <span data-kept className="tabular-nums" />}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Title, when and where, the views, and the agenda to take away. */
export function AgendaHead({
  event,
  view,
  found,
  locale,
}: {
  event: Event;
  view?: View;
  found?: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const place = pickLocalized(event.venue, locale);
  const files = `/${event.slug}/agenda`;
  return (
    <PageHeader
      title={t('agenda.title')}
      lead={
        <>
          {formatDateRange(event.startsAt, event.endsAt, locale, event.timeZone)}
          {place.text && <span lang={place.lang}> · {place.text}</span>}
        </>
      }
      actions={
        <>
          <a href={`${files}.ics?lang=${locale}`}>{t('agenda.calendar')}</a>
          <a href={`${files}.pdf?form=day&lang=${locale}`}>{t('agenda.pdfDay')}</a>
          <a href={`${files}.pdf?form=booklet&lang=${locale}`}>{t('agenda.pdfBooklet')}</a>
        </>
      }
    >
      <AgendaViews base={`/${locale}/${event.slug}/agenda`} current={view} found={found} locale={locale} />
    </PageHeader>
  );
}

export type DayLink = { day: string; href: string; from: number; to: number };

/** The days of the event; a script says which of them is today. */
export function DayNav({
  days,
  current,
  locale,
}: {
  days: readonly DayLink[];
  current?: string;
  locale: Locale;
}) {
  if (days.length < 2) return null;
  return (
    <nav aria-label={translator(locale)('agenda.days')} className="wrap pb-s4">
      <ul className="cluster gap-s2">
        {days.map(({ day, href, from, to }) => (
          <li key={day}>
            <a
              href={href}
              className="chip"
              data-from={from}
              data-to={to}
              aria-current={day === current ? 'page' : undefined}
            >
              {formatShortDay(dateOfDay(day), locale, 'UTC')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
