import Link from 'next/link';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Conflict } from '../conflicts';
import type { Plan } from '../queries';
import { SessionTime } from './session-time';

const SHOWN_AT_ONCE = 5;

type Props = { plan: Plan; conflicts: Conflict[]; event: Event; locale: Locale };

/** What cannot be as it is planned, in words, each with links to the sessions; nothing when all is well. */
export function PlanConflicts({ conflicts, ...props }: Props) {
  const t = translator(props.locale);
  if (conflicts.length === 0) return null;
  const items = (some: Conflict[]) => (
    <ul>
      {some.map((conflict) => (
        <li key={JSON.stringify(conflict)}>
          <ConflictWords conflict={conflict} {...props} />
        </li>
      ))}
    </ul>
  );
  const rest = conflicts.slice(SHOWN_AT_ONCE);
  return (
    <div id="conflicts">
      <Notice tone="caution" title={t('sessions.conflicts.title', { count: conflicts.length })}>
        {items(conflicts.slice(0, SHOWN_AT_ONCE))}
        {rest.length > 0 && (
          <details>
            <summary>{t('sessions.conflicts.more', { count: rest.length })}</summary>
            {items(rest)}
          </details>
        )}
        <p className="meta">{t('sessions.conflicts.note')}</p>
      </Notice>
    </div>
  );
}

function ConflictWords({ conflict, plan, event, locale }: Omit<Props, 'conflicts'> & { conflict: Conflict }) {
  const t = translator(locale);
  const b = (chunks: ReactNode) => <strong>{chunks}</strong>;
  const at = (date: Date) => formatDateTime(date, locale, event.timeZone);
  const ids = conflict.kind === 'outside' ? [conflict.session] : conflict.sessions;
  const sessions = () => <SessionLinks ids={ids} plan={plan} event={event} locale={locale} />;
  if (conflict.kind === 'outside') {
    const span = `${at(event.startsAt)} – ${at(event.endsAt)}`;
    return t.rich('sessions.conflicts.outside', { span, sessions });
  }
  if (conflict.kind === 'speaker') {
    const name = plan.speakers.find(({ id }) => id === conflict.speakerId)?.name ?? '';
    return t.rich('sessions.conflicts.speaker', { b, name, sessions });
  }
  const room = plan.rooms.find(({ id }) => id === conflict.roomId);
  const name = room ? pickLocalized(room.name, locale).text : '';
  return t.rich('sessions.conflicts.room', { b, name, sessions });
}

function SessionLinks({ ids, plan, event, locale }: Omit<Props, 'conflicts'> & { ids: string[] }) {
  const t = translator(locale);
  return ids.map((id, index) => {
    const session = plan.sessions.find((one) => one.id === id);
    if (!session) return null;
    const { text, lang } = pickLocalized(session.title, locale);
    return (
      <span key={id}>
        {index > 0 && ', '}
        <Link href={`/${locale}/organise/${event.slug}/sessions/${id}`} lang={lang} prefetch={false}>
          {text || t('sessions.untitled')}
        </Link>{' '}
        (<SessionTime session={session} event={event} locale={locale} />)
      </span>
    );
  });
}
