import { Band } from '@/components/layout/band';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { signInPath } from '@/features/people/landing';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { renewCalendarAction, tellChangesAction } from '../actions';
import { ownCalendarLink } from '../link';
import type { AgendaReader } from '../queries';

type Props = { event: Event; locale: Locale };

/** The own agenda as a calendar to subscribe to, and whether to be told when something in it moves. */
export function OwnCalendar({
  event,
  locale,
  person,
  kept,
}: Props & { person: { reader: AgendaReader | undefined } | undefined; kept: readonly string[] }) {
  const t = translator(locale);
  if (!person && kept.length === 0) return null;
  return (
    <div className="no-print">
      <Band title={t('mine.calendarTitle')}>
        {person ? (
          <InAccount event={event} locale={locale} reader={person.reader} />
        ) : (
          <OnDevice event={event} locale={locale} kept={kept} />
        )}
        <p className="meta">{t('mine.print')}</p>
      </Band>
    </div>
  );
}

function Address({ href, label, locale }: { href: string; label: string; locale: Locale }) {
  return (
    <div className="field max-w-text">
      <label htmlFor="calendar-address">{label}</label>
      <input id="calendar-address" className="control" type="url" readOnly value={href} />
      <p>
        {/* Calendar programs ask whether to subscribe */}
        <a href={href.replace(/^https?:/, 'webcal:')}>{translator(locale)('mine.subscribe')}</a>
      </p>
    </div>
  );
}

function OnDevice({ event, locale, kept }: Props & { kept: readonly string[] }) {
  const t = translator(locale);
  const query = new URLSearchParams({ sessions: kept.join(','), lang: locale });
  return (
    <div className="stack">
      <p className="max-w-text">{t('mine.calendarDevice')}</p>
      <Address
        href={`${env().appUrl}/${event.slug}/agenda.ics?${query}`}
        label={t('mine.addressDevice')}
        locale={locale}
      />
      <p className="max-w-text">
        {t('mine.calendarSignIn')}{' '}
        <a href={signInPath(locale, { to: `/${locale}/${event.slug}/agenda/mine` })}>{t('site.signIn')}</a>
      </p>
    </div>
  );
}

function InAccount({ event, locale, reader }: Props & { reader: AgendaReader | undefined }) {
  const t = translator(locale);
  const tells = reader?.tellChanges ?? true;
  const renew = renewCalendarAction.bind(null, locale, event.slug);
  return (
    <div className="stack gap-s4">
      <div className="stack">
        <p className="max-w-text">{t('mine.calendarAccount')}</p>
        {reader && (
          <Address
            href={ownCalendarLink(event.slug, reader, locale)}
            label={t('mine.address')}
            locale={locale}
          />
        )}
        <form action={renew} className="stack justify-items-start">
          <SubmitButton variant="quiet" small>
            {t(reader ? 'mine.renew' : 'mine.makeAddress')}
          </SubmitButton>
          {reader && <p className="meta max-w-text">{t('mine.renewHint')}</p>}
        </form>
      </div>
      <form
        id="mails"
        action={tellChangesAction.bind(null, locale, event.slug, !tells)}
        className="stack justify-items-start"
      >
        <h3>{t('mine.tellTitle')}</h3>
        <p className="max-w-text">{t(tells ? 'mine.tells' : 'mine.tellsNot')}</p>
        <SubmitButton variant="quiet" small>
          {t(tells ? 'mine.tellNot' : 'mine.tell')}
        </SubmitButton>
      </form>
    </div>
  );
}
