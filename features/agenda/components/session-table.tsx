import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge, StatusTag, TrackTag, type Tone } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import type { Event } from '@/features/events/queries';
import { SessionFigure } from '@/features/signup/components/session-figure';
import type { SignupCount } from '@/features/signup/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sortLink } from '@/lib/listing';
import {
  sessionListing,
  type ListedSession,
  type SessionListing,
  type SessionSort,
} from '../session-listing';
import { SessionTime } from './session-time';

const tones: Record<ListedSession['status'], Tone> = {
  draft: 'neutral',
  published: 'positive',
  cancelled: 'caution',
};

type Props = {
  rows: ListedSession[];
  /** Those that a warning is about. */
  warned: ReadonlySet<string>;
  /** By session. */
  signups: ReadonlyMap<string, SignupCount>;
  event: Event;
  locale: Locale;
  base: string;
  state: SessionListing;
  empty: ReactNode;
};

/** The planned sessions, drafts too, each with the way to change it. */
export function SessionTable({ rows, warned, signups, event, locale, base, state, empty }: Props) {
  const t = translator(locale);
  const sort = (by: SessionSort) => sortLink(base, state, by, sessionListing);
  return (
    <DataTable
      caption={t('sessions.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'what',
          header: t('sessions.what'),
          rowHeader: true,
          sort: sort('title'),
          cell: (session) => <Title session={session} locale={locale} base={base} />,
        },
        {
          key: 'when',
          header: t('sessions.when'),
          nowrap: true,
          sort: sort('time'),
          cell: (session) => <SessionTime session={session} event={event} locale={locale} />,
        },
        {
          key: 'where',
          header: t('sessions.where'),
          sort: sort('room'),
          cell: ({ room }) => {
            if (!room) return <span className="soft">{t('sessions.noRoom')}</span>;
            const { text, lang } = pickLocalized(room.name, locale);
            return <span lang={lang}>{text}</span>;
          },
        },
        {
          key: 'signups',
          header: t('signup.column'),
          nowrap: true,
          cell: ({ id, places }) => <SessionFigure places={places} count={signups.get(id)} locale={locale} />,
        },
        {
          key: 'status',
          header: t('sessions.statusLabel'),
          cell: ({ id, status }) => (
            <span className="cluster">
              <StatusTag tone={tones[status]}>{t(`sessions.status.${status}`)}</StatusTag>
              {warned.has(id) && <Badge tone="caution">{t('plan.warning.some')}</Badge>}
            </span>
          ),
        },
      ]}
    />
  );
}

function Title({
  session: { id, title, track, speakerNames },
  locale,
  base,
}: Pick<Props, 'locale' | 'base'> & { session: ListedSession }) {
  const { text, lang } = pickLocalized(title, locale);
  const trackName = track && pickLocalized(track.name, locale);
  return (
    <div className="min-w-[12rem]">
      <Link href={`${base}/${id}`} lang={lang} prefetch={false}>
        {text || translator(locale)('sessions.untitled')}
      </Link>
      {speakerNames.length > 0 && <span className="meta block font-normal">{speakerNames.join(', ')}</span>}
      {trackName && (
        <span className="meta block font-normal" lang={trackName.lang}>
          <TrackTag colour={track.colour}>{trackName.text}</TrackTag>
        </span>
      )}
    </div>
  );
}
