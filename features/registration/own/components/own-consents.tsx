import { Button } from '@/components/ui/button';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { withdrawConsentAction } from '../person-actions';
import type { GivenConsent } from '../person-queries';
import { canWithdrawConsent } from '../../rules';
import { ConsentRecord } from './consent-record';

/** What the reader has agreed to, and a way to take back what is optional. */
export function OwnConsents({
  event,
  token,
  consents,
  locale,
}: {
  event: Event;
  token: string;
  consents: readonly GivenConsent[];
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <ConsentRecord
      consents={consents}
      event={event}
      locale={locale}
      action={(consent, words) =>
        canWithdrawConsent(consent) && (
          <form action={withdrawConsentAction.bind(null, locale, event.slug, token, consent.id)}>
            <Button
              type="submit"
              variant="plain"
              small
              aria-label={t('ticket.withdrawLabel', { consent: words })}
            >
              {t('ticket.withdraw')}
            </Button>
          </form>
        )
      }
    />
  );
}
