import Link from 'next/link';
import { StatusTag, type Tone } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { formatDateRange } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { eventPlace } from '../place';
import type { Event, ListedEvent } from '../queries';

const tones: Record<Event['status'], Tone> = { draft: 'caution', published: 'positive', archived: 'neutral' };

export function EventStatus({ status, locale }: { status: Event['status']; locale: Locale }) {
  return <StatusTag tone={tones[status]}>{translator(locale)(`settings.status.${status}`)}</StatusTag>;
}

/** The events that someone works on, each leading to its desk. */
export function TeamEvents({ locale, events }: { locale: Locale; events: ListedEvent[] }) {
  const t = translator(locale);
  return (
    <DataTable
      caption={t('organise.events')}
      captionHidden
      rows={events}
      rowKey={(event) => event.id}
      columns={[
        {
          key: 'title',
          header: t('organise.event'),
          rowHeader: true,
          cell: (event) => (
            <Link href={`/${locale}/organise/${event.slug}`} prefetch={false}>
              {pickLocalized(event.title, locale).text}
            </Link>
          ),
        },
        {
          key: 'when',
          header: t('organise.when'),
          nowrap: true,
          cell: (event) => formatDateRange(event.startsAt, event.endsAt, locale, event.timeZone),
        },
        { key: 'where', header: t('organise.where'), cell: (event) => eventPlace(event, locale) },
        {
          key: 'status',
          header: t('organise.status'),
          cell: (event) => <EventStatus status={event.status} locale={locale} />,
        },
      ]}
    />
  );
}
