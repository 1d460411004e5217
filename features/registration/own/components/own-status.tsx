import type { ReactNode } from 'react';
import { Actions, ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { eventPhase, registrationPhase } from '@/features/events/rules';
import { formatDate } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { momentText } from '../../occasion';
import type { OwnRegistration } from '../own-queries';
import { cancelOwnAction, stepOwnAction } from '../person-actions';
import { CancelDialog } from './cancel-dialog';
import { RegistrationStatusTag } from '../../desk/components/registration-status';

type Props = { own: OwnRegistration; token: string; locale: Locale; now: Date };

const strong = (chunks: ReactNode) => <strong>{chunks}</strong>;

/** In place of the ticket, for who has none: how it stands, what to do about it, and until when. */
export function OwnStatus(props: Props) {
  const { own, locale, now } = props;
  const t = translator(locale);
  const { event, status } = own;
  const isOpen = ['unconfirmed', 'pending', 'waiting', 'offered'].includes(status);
  if (isOpen && eventPhase(event, now) === 'over') {
    return <Frame {...props} title={t('ticket.over')} />;
  }
  switch (status) {
    case 'unconfirmed':
      return <ToConfirm {...props} />;
    case 'offered':
      return <Offered {...props} />;
    case 'pending':
    case 'waiting':
      return <Undecided {...props} />;
    default:
      return <Ended {...props} />;
  }
}

function Frame({ own, locale, title, children }: Props & { title: string; children?: ReactNode }) {
  return (
    <section className="stack rounded-sheet border border-rule bg-sheet p-s4">
      <div>
        <RegistrationStatusTag status={own.status} locale={locale} />
      </div>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function ToConfirm(props: Props) {
  const { own, token, locale } = props;
  const t = translator(locale);
  const { event, registration } = own;
  const until = registration.expiresAt && momentText(registration.expiresAt, event, locale);
  return (
    <Frame {...props} title={t('own.unconfirmed.title')}>
      {until && <p>{t.rich('own.unconfirmed.until', { until, strong })}</p>}
      <p>{t('own.unconfirmed.address', { email: registration.email })}</p>
      <form action={stepOwnAction.bind(null, locale, event.slug, token, 'confirmAddress')}>
        <SubmitButton>{t('own.unconfirmed.confirm')}</SubmitButton>
      </form>
    </Frame>
  );
}

function Offered(props: Props) {
  const { own, token, locale } = props;
  const t = translator(locale);
  const { event, registration } = own;
  const until = registration.expiresAt && momentText(registration.expiresAt, event, locale);
  const category = pickLocalized(registration.category, locale).text;
  return (
    <Frame {...props} title={t('own.offered.title')}>
      <p>{t('own.offered.category', { category })}</p>
      {until && <p>{t.rich('own.offered.until', { until, strong })}</p>}
      <Actions>
        <form action={stepOwnAction.bind(null, locale, event.slug, token, 'accept')}>
          <SubmitButton>{t('own.offered.accept')}</SubmitButton>
        </form>
        <CancelDialog
          status="offered"
          action={cancelOwnAction.bind(null, locale, event.slug, token)}
          variant="quiet"
          locale={locale}
        />
      </Actions>
    </Frame>
  );
}

function Undecided(props: Props) {
  const { own, token, locale } = props;
  const t = translator(locale);
  const { event, registration, status, position } = own;
  const { email, createdAt, waitingSince } = registration;
  const category = pickLocalized(registration.category, locale).text;
  const since = formatDate(waitingSince ?? createdAt, locale, event.timeZone);
  return (
    <Frame
      {...props}
      title={
        status === 'waiting' ? t('own.waiting.title', { position: position ?? 1 }) : t('own.pending.title')
      }
    >
      {status === 'waiting' ? (
        <>
          <p>{t('own.waiting.since', { category, since })}</p>
          <p>{t('own.waiting.next', { email, hours: event.offerHours })}</p>
        </>
      ) : (
        <p>{t('own.pending.next', { email, since })}</p>
      )}
      <Actions>
        <CancelDialog
          status={status}
          action={cancelOwnAction.bind(null, locale, event.slug, token)}
          locale={locale}
        />
      </Actions>
    </Frame>
  );
}

function Ended(props: Props) {
  const { own, locale, now } = props;
  const t = translator(locale);
  const { event, registration, status } = own;
  const at = registration.cancelledAt ?? registration.expiresAt ?? registration.updatedAt;
  const date = formatDate(at, locale, event.timeZone);
  const expired = registration.waitingSince ? 'offer' : 'unconfirmed';
  const kind = status === 'declined' || status === 'cancelled' ? status : expired;
  return (
    <Frame {...props} title={t(`own.ended.${kind}.title`)}>
      <p>{t(`own.ended.${kind}.text`, { date })}</p>
      {event.contactEmail && (
        <p>
          {t.rich('own.contact', {
            email: event.contactEmail,
            mail: (chunks) => <a href={`mailto:${event.contactEmail}`}>{chunks}</a>,
          })}
        </p>
      )}
      {status !== 'declined' && registrationPhase(event, now) === 'open' && (
        <Actions>
          <ButtonLink href={`/${locale}/${event.slug}/register`} variant="quiet">
            {t('ticket.registerAgain')}
          </ButtonLink>
        </Actions>
      )}
    </Frame>
  );
}
