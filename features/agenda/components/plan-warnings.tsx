import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { messagesOf } from '@/lib/i18n/translator';
import { planTranslator } from '../plan-words';
import type { Plan } from '../queries';
import type { Warning } from '../warnings';
import { WarningWords, type WarningContext } from './warning-words';

const SHOWN_AT_ONCE = 5;
/** A schedule that was imported into one room would have more than anybody reads. */
const SHOWN_AT_MOST = 100;

type Props = { plan: Plan; warnings: readonly Warning[]; event: Event; locale: Locale };

/** What had better be planned otherwise, in words, each with the ways to mend it; nothing when all is well. */
export function PlanWarnings({ plan, warnings, event, locale }: Props) {
  if (warnings.length === 0) return null;
  const context = contextOf({ plan, event, locale });
  const { t } = context;
  const rest = warnings.slice(SHOWN_AT_ONCE);
  const beyond = warnings.length - SHOWN_AT_MOST;
  return (
    <div id="warnings">
      <Notice tone="caution" title={t('plan.warning.title', { count: warnings.length })}>
        <Items warnings={warnings.slice(0, SHOWN_AT_ONCE)} context={context} />
        {rest.length > 0 && (
          <details>
            <summary>{t('plan.warning.more', { count: rest.length })}</summary>
            <Items warnings={warnings.slice(SHOWN_AT_ONCE, SHOWN_AT_MOST)} context={context} />
            {beyond > 0 && <p>{t('plan.warning.beyond', { count: beyond })}</p>}
          </details>
        )}
        <p className="meta">{t('plan.warning.note')}</p>
      </Notice>
    </div>
  );
}

function Items({ warnings, context }: { warnings: readonly Warning[]; context: WarningContext }) {
  return (
    <ul className="grid gap-s2">
      {warnings.map((warning) => (
        <li key={JSON.stringify(warning)}>
          <WarningWords warning={warning} context={context} />
        </li>
      ))}
    </ul>
  );
}

function contextOf({ plan, event, locale }: Omit<Props, 'warnings'>): WarningContext {
  const t = planTranslator(locale, messagesOf(locale, 'plan'));
  const sessions = new Map(plan.sessions.map((session) => [session.id, session]));
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]));
  const speakers = new Map(plan.speakers.map(({ id, name }) => [id, name]));
  const none = { de: '', en: '' };
  return {
    t,
    locale,
    timeZone: event.timeZone,
    event: { startsAt: event.startsAt.getTime(), endsAt: event.endsAt.getTime() },
    desk: `/${locale}/organise/${event.slug}`,
    room: (id) => pickLocalized(rooms.get(id)?.name ?? none, locale),
    speaker: (id) => speakers.get(id) ?? '',
    session: (id) => {
      const session = sessions.get(id);
      const { text, lang } = pickLocalized(session?.title ?? none, locale);
      return {
        title: { text: text || t('plan.untitled'), lang },
        startsAt: session?.startsAt?.getTime() ?? null,
        endsAt: session?.endsAt?.getTime() ?? null,
      };
    },
  };
}
