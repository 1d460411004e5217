import { Button } from '@/components/ui/button';
import type { Event } from '@/features/events/queries';
import { formatDate } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { withdrawConsentAction } from '../person-actions';
import type { GivenConsent } from '../person-queries';
import { canWithdrawConsent } from '../rules';

/** What the person has agreed to, each in the words of then, and a way to take back what is optional. */
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
  const day = (at: Date) => formatDate(at, locale, event.timeZone);
  return (
    <ul className="stack">
      {consents.map((consent) => {
        const { text, lang } = pickLocalized(consent.label, locale);
        return (
          <li key={consent.id} className="border-t border-rule pt-s2">
            <p lang={lang}>{text}</p>
            <div className="cluster">
              <p className="meta">
                {consent.withdrawnAt
                  ? t('ticket.consentWithdrawn', { date: day(consent.withdrawnAt) })
                  : t('ticket.consentGiven', { date: day(consent.givenAt) })}
              </p>
              {consent.required && <p className="meta">{t('ticket.consentRequired')}</p>}
              {canWithdrawConsent(consent) && (
                <form action={withdrawConsentAction.bind(null, locale, event.slug, token, consent.id)}>
                  <Button
                    type="submit"
                    variant="plain"
                    small
                    aria-label={t('ticket.withdrawLabel', { consent: text })}
                  >
                    {t('ticket.withdraw')}
                  </Button>
                </form>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
