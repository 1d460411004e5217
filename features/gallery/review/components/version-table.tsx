import Link from 'next/link';
import { DataTable } from '@/components/ui/data-table';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { ExhibitStatus } from '../../components/exhibit-status';
import type { ListedVersion } from '../queries';

/** Who has made a version: by name where the reader may know it. */
export function VersionAuthor({
  version: { by, byCurator },
  locale,
}: {
  version: Pick<ListedVersion, 'by' | 'byCurator'>;
  locale: Locale;
}) {
  return by === '' && byCurator ? translator(locale)('exhibit.comments.byCurator') : <bdi>{by}</bdi>;
}

/** The versions of an exhibit, newest first: to be read, and compared with the one before. */
export function VersionTable({
  versions,
  base,
  timeZone,
  locale,
}: {
  versions: readonly ListedVersion[];
  base: string;
  timeZone: string;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <DataTable
      caption={t('exhibit.version.all')}
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'number',
          header: t('exhibit.version.version'),
          rowHeader: true,
          cell: ({ number }) => (
            <Link href={`${base}/${number}`} prefetch={false}>
              {t('exhibit.version.number', { number })}
            </Link>
          ),
        },
        {
          key: 'status',
          header: t('exhibits.status'),
          cell: ({ status }) => <ExhibitStatus status={status} locale={locale} />,
        },
        {
          key: 'at',
          header: t('exhibit.version.at'),
          nowrap: true,
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt, locale, timeZone)}</time>
          ),
        },
        {
          key: 'by',
          header: t('exhibit.version.by'),
          cell: (version) => <VersionAuthor version={version} locale={locale} />,
        },
        {
          key: 'changes',
          header: t('exhibit.version.changes'),
          cell: ({ number }) =>
            number > 1 && (
              <Link href={`${base}?before=${number - 1}&after=${number}`} prefetch={false}>
                {t('exhibit.version.compareWith', { before: number - 1 })}
              </Link>
            ),
        },
      ]}
    />
  );
}
