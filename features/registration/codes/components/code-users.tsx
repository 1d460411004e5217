import Link from 'next/link';
import { StatusTag } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { CodeUse } from '../code-list-queries';

/** Who registered with a code, with links to their registrations. */
export function CodeUsers({
  people,
  event,
  locale,
}: {
  people: CodeUse[];
  event: { slug: string; timeZone: string };
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <DataTable
      caption={t('codes.detail.usedBy')}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      empty={<p className="soft">{t('codes.detail.nobody')}</p>}
      columns={[
        {
          key: 'name',
          header: t('codes.detail.name'),
          rowHeader: true,
          cell: ({ id, givenName, familyName }) => (
            <Link href={`/${locale}/organise/${event.slug}/registrations/${id}`} prefetch={false}>
              <bdi>
                {familyName}, {givenName}
              </bdi>
            </Link>
          ),
        },
        {
          key: 'status',
          header: t('codes.detail.status'),
          nowrap: true,
          cell: ({ status }) => (
            <StatusTag tone={status === 'confirmed' ? 'positive' : 'neutral'}>
              {t(`ticket.status.${status}`)}
            </StatusTag>
          ),
        },
        {
          key: 'at',
          header: t('codes.detail.at'),
          nowrap: true,
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()}>
              {formatDateTime(createdAt, locale, event.timeZone)}
            </time>
          ),
        },
      ]}
    />
  );
}
