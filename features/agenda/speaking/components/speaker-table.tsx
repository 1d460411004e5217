import Link from 'next/link';
import { Badge, StatusTag } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { formatNumber } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sortLink } from '@/lib/listing';
import {
  speakerListing,
  type ListedSpeaker,
  type SpeakerGap,
  type SpeakerListing,
  type SpeakerSort,
} from '../speaker-listing';

const answers: readonly SpeakerGap[] = ['declined', 'unanswered'];

/** Speakers with what they say to their slots, and what is missing. */
export function SpeakerTable({
  rows,
  base,
  state,
  locale,
}: {
  rows: ListedSpeaker[];
  base: string;
  state: SpeakerListing;
  locale: Locale;
}) {
  const t = translator(locale);
  const sort = (by: SpeakerSort) => sortLink(base, state, by, speakerListing);
  return (
    <DataTable
      caption={t('planning.title.speakers')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('planning.name'),
          rowHeader: true,
          sort: sort('name'),
          cell: (row) => <Name row={row} base={base} locale={locale} />,
        },
        {
          key: 'sessions',
          header: t('planning.uses'),
          align: 'end',
          sort: sort('sessions'),
          cell: ({ sessionCount }) =>
            sessionCount > 0 ? (
              formatNumber(sessionCount, locale)
            ) : (
              <span className="soft">{t('planning.unused')}</span>
            ),
        },
        {
          key: 'answers',
          header: t('proposals.answers'),
          nowrap: true,
          cell: (row) => <Answers row={row} locale={locale} />,
        },
        {
          key: 'gaps',
          header: t('proposals.gapLabel'),
          cell: ({ gaps }) => (
            <span className="cluster">
              {gaps
                .filter((gap) => !answers.includes(gap))
                .map((gap) => (
                  <Badge key={gap} tone={gap === 'noEmail' ? 'caution' : 'neutral'}>
                    {t(`proposals.gap.${gap}`)}
                  </Badge>
                ))}
            </span>
          ),
        },
      ]}
    />
  );
}

function Name({ row, base, locale }: { row: ListedSpeaker; base: string; locale: Locale }) {
  const { id, name, organisation, role } = row;
  const does = pickLocalized(role, locale);
  return (
    <>
      <Link href={`${base}/${id}`} prefetch={false}>
        <bdi>{name}</bdi>
      </Link>
      <span className="meta block font-normal">
        <span lang={does.lang}>{does.text}</span>
        {does.text && organisation && ', '}
        {organisation}
      </span>
    </>
  );
}

function Answers({
  row: { confirmed, unanswered, declined },
  locale,
}: {
  row: ListedSpeaker;
  locale: Locale;
}) {
  const t = translator(locale);
  if (confirmed + unanswered + declined === 0) return null;
  if (unanswered + declined === 0) return <StatusTag tone="positive">{t('proposals.allAnswered')}</StatusTag>;
  return (
    <span className="cluster">
      {declined > 0 && <StatusTag tone="danger">{t('proposals.declined', { count: declined })}</StatusTag>}
      {unanswered > 0 && (
        <StatusTag tone="caution">{t('proposals.unanswered', { count: unanswered })}</StatusTag>
      )}
    </span>
  );
}
