import Link from 'next/link';
import { TimetableEntry } from '@/components/layout/timetable';
import { StatusTag } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Icon } from '@/components/ui/icon';
import { formatTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SessionChoice } from '../queries';
import { placesLeft } from '../signup';
import { sessionTitles, signupRefusalText } from '../words';

/** What the forms of a session do, given its id. */
export type ChoiceActions = Record<'signUp' | 'signOff', (sessionId: string) => () => Promise<void>>;
type Props = {
  choice: SessionChoice;
  actions: ChoiceActions;
  timeZone: string;
  base: string;
  locale: Locale;
};

/** A session to sign up for: what is left, what the reader has there, what is in the way, and the one button. */
export function SessionChoiceEntry(props: Props) {
  const { choice, timeZone, base, locale } = props;
  const { session, own, overlaps, verdict } = choice;
  const t = translator(locale);
  const title = pickLocalized(session.title, locale);
  const room = session.room && pickLocalized(session.room.name, locale);
  const isCancelled = session.status === 'cancelled';
  // What stands in the way of all sessions alike is said once, above them
  const obstacle = !own && !verdict.ok && verdict.reason !== 'notConfirmed';
  return (
    <TimetableEntry
      title={
        <Link href={`${base}/${session.slug}`} lang={title.lang} prefetch={false}>
          {title.text}
        </Link>
      }
      meta={
        <>
          {session.endsAt && t('signup.until', { time: formatTime(session.endsAt, locale, timeZone) })}
          {room && <span lang={room.lang}>{` · ${room.text}`}</span>}
        </>
      }
    >
      <div className="stack gap-s2 pt-s1">
        {isCancelled && <p className="font-strong text-danger">{t('signup.cancelled')}</p>}
        {own && !isCancelled && (
          <p>
            <StatusTag tone={own.status === 'confirmed' ? 'positive' : 'caution'}>
              {own.status === 'confirmed'
                ? t('signup.own.confirmed')
                : t('signup.own.waiting', { position: own.position })}
            </StatusTag>
          </p>
        )}
        {!own && !isCancelled && <Availability choice={choice} locale={locale} />}
        {overlaps.length > 0 && (own || verdict.ok) && (
          <p className="flex gap-s2 text-small text-caution">
            <Icon name="warning" className="mt-1 shrink-0" />
            <span>
              {t(own ? 'signup.overlapsOwn' : 'signup.overlaps', {
                sessions: sessionTitles(overlaps, locale, timeZone),
              })}
            </span>
          </p>
        )}
        {obstacle && <p className="soft text-small">{signupRefusalText(verdict, locale, timeZone)}</p>}
        <div className="justify-self-start">
          <ChoiceForm {...props} />
        </div>
      </div>
    </TimetableEntry>
  );
}

function Availability({ choice: { session, count }, locale }: Pick<Props, 'choice' | 'locale'>) {
  const { places } = session;
  if (places === null) return null;
  const t = translator(locale);
  const left = placesLeft(places, count.confirmed);
  return (
    <p className="text-small tabular-nums">
      {left > count.waiting
        ? t('signup.free', { left: left - count.waiting, places })
        : t('signup.full', { places, waiting: count.waiting })}
    </p>
  );
}

function ChoiceForm({ choice, actions, locale }: Props) {
  const { session, own, verdict, maySignOff, count } = choice;
  const t = translator(locale);
  const title = pickLocalized(session.title, locale).text;
  if (own && !maySignOff) return null;
  if (own) {
    const words = t(own.status === 'confirmed' ? 'signup.signOff' : 'signup.stopWaiting');
    const form = (look: 'plain' | 'danger') => (
      <form action={actions.signOff(session.id)}>
        <Button
          type="submit"
          variant={look}
          small
          aria-label={t('signup.labelled', { action: words, title })}
        >
          {words}
        </Button>
      </form>
    );
    // Where others wait, what is given up is gone: asked once
    const isSought = session.places !== null && count.confirmed + count.waiting > session.places;
    if (!isSought && own.status === 'confirmed') return form('plain');
    return (
      <ConfirmDialog
        id={`sign-off-${session.id}`}
        trigger={
          <>
            <span aria-hidden="true">{words}</span>
            <span className="sr-only">{t('signup.labelled', { action: words, title })}</span>
          </>
        }
        triggerProps={{ variant: 'plain', small: true, className: 'relative' }}
        title={t('signup.signOffTitle', { title })}
        description={<p>{t(own.status === 'confirmed' ? 'signup.signOffText' : 'signup.stopWaitingText')}</p>}
        cancelLabel={t('signup.signOffNo')}
      >
        {form('danger')}
      </ConfirmDialog>
    );
  }
  if (!verdict.ok) return null;
  const words = t(verdict.status === 'confirmed' ? 'signup.signUp' : 'signup.wait');
  return (
    <form action={actions.signUp(session.id)}>
      <Button
        type="submit"
        variant={verdict.status === 'confirmed' ? 'primary' : 'quiet'}
        small
        aria-label={t('signup.labelled', { action: words, title })}
      >
        {words}
      </Button>
    </form>
  );
}
