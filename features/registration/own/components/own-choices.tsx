import { Actions, ButtonLink } from '@/components/ui/button';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { takesPlace } from '../../lifecycle';
import { momentText } from '../../occasion';
import type { OwnRegistration } from '../own-queries';
import { cancelOwnAction } from '../person-actions';
import { decideCancel, decideChange, decidePassingOn } from '../../rules';
import { tooLateText } from '../../words';
import { CancelDialog } from './cancel-dialog';

/** What the holder of a link may still do with their registration, and until when they can or could. */
export function OwnChoices({
  own: { event, status },
  token,
  locale,
  now,
}: {
  own: OwnRegistration;
  token: string;
  locale: Locale;
  now: Date;
}) {
  const t = translator(locale);
  const base = `/${locale}/${event.slug}/me/${token}`;
  const current = { status };
  const change = decideChange(event, current, now, 'person');
  const cancel = decideCancel(event, current, now, 'person');
  const passing = decidePassingOn(event, current, now);
  const late = [change, cancel].flatMap((verdict) =>
    !verdict.ok && (verdict.reason === 'changesClosed' || verdict.reason === 'cancelClosed')
      ? [tooLateText(verdict, event, locale)]
      : [],
  );
  return (
    <>
      {(change.ok || cancel.ok) && (
        <Actions>
          {change.ok && (
            <ButtonLink href={`${base}/correct`} variant="quiet" prefetch={false}>
              {t('ticket.correct')}
            </ButtonLink>
          )}
          {passing.ok && (
            <ButtonLink href={`${base}/pass-on`} variant="quiet" prefetch={false}>
              {t('passOn.open')}
            </ButtonLink>
          )}
          {cancel.ok && (status === 'confirmed' || status === 'unconfirmed') && (
            <CancelDialog
              status={status}
              action={cancelOwnAction.bind(null, locale, event.slug, token)}
              locale={locale}
            />
          )}
        </Actions>
      )}
      <Limits event={event} locale={locale} change={change.ok} cancel={cancel.ok && takesPlace(status)} />
      {late.map((words) => (
        <p key={words} className="soft">
          {words}
        </p>
      ))}
      {late.length > 0 && event.contactEmail && (
        <p>
          {t.rich('own.contact', {
            email: event.contactEmail,
            mail: (chunks) => <a href={`mailto:${event.contactEmail}`}>{chunks}</a>,
          })}
        </p>
      )}
    </>
  );
}

/** Until when it can still be done, where the event says so. */
function Limits({
  event,
  locale,
  change,
  cancel,
}: {
  event: Event;
  locale: Locale;
  change: boolean;
  cancel: boolean;
}) {
  const t = translator(locale);
  const changes = change && event.changesUntil ? momentText(event.changesUntil, event, locale) : undefined;
  const cancels = cancel && event.cancelUntil ? momentText(event.cancelUntil, event, locale) : undefined;
  if (!changes && !cancels) return null;
  return (
    <p className="meta">
      {changes && t('own.changesUntil', { until: changes })}{' '}
      {cancels && t('own.cancelUntil', { until: cancels })}
    </p>
  );
}
