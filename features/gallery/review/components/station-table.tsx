import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ListedStation } from '../station-queries';

/** The stations by number, each with what stands there. */
export function StationTable({
  stations,
  base,
  locale,
  empty,
}: {
  stations: readonly ListedStation[];
  /** Of the exhibits. */
  base: string;
  locale: Locale;
  empty: ReactNode;
}) {
  const t = translator(locale);
  const text = (words: Localized | null) => {
    const picked = words && pickLocalized(words, locale);
    return picked && <span lang={picked.lang}>{picked.text}</span>;
  };
  return (
    <DataTable
      caption={t('exhibits.stations.title')}
      captionHidden
      rows={stations}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'number',
          header: t('exhibits.stations.number'),
          rowHeader: true,
          cell: ({ id, number }) => (
            <Link href={`${base}/stations/${id}`} prefetch={false}>
              {t('exhibits.stations.numbered', { number })}
            </Link>
          ),
        },
        { key: 'name', header: t('exhibits.stations.name'), cell: ({ name }) => text(name) },
        { key: 'room', header: t('exhibits.stations.room'), cell: ({ room }) => text(room) },
        {
          key: 'stepFree',
          header: t('exhibits.stations.access'),
          cell: ({ stepFree }) => t(stepFree ? 'exhibits.stations.isStepFree' : 'exhibits.stations.hasSteps'),
        },
        {
          key: 'exhibit',
          header: t('exhibits.stations.exhibit'),
          cell: ({ exhibit }) => {
            if (!exhibit) return <span className="soft">{t('exhibits.stations.free')}</span>;
            const title = pickLocalized(exhibit.title, locale);
            return (
              <Link href={`${base}/${exhibit.id}`} prefetch={false} lang={title.lang}>
                {t('gallery.numbered', { number: exhibit.number, title: title.text })}
              </Link>
            );
          },
        },
      ]}
    />
  );
}
