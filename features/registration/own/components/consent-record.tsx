import type { ReactNode } from 'react';
import type { Event } from '@/features/events/queries';
import { formatDate } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { GivenConsent } from '../person-queries';

/** What a person has agreed to, each in the words of then, with when and what has become of it. */
export function ConsentRecord({
  consents,
  event,
  locale,
  action,
}: {
  consents: readonly GivenConsent[];
  event: Event;
  locale: Locale;
  /** What can be done about a consent, beside it. */
  action?: (consent: GivenConsent, words: string) => ReactNode;
}) {
  const t = translator(locale);
  const day = (at: Date) => formatDate(at, locale, event.timeZone);
  if (consents.length === 0) return <p className="soft">{t('registrations.noConsents')}</p>;
  return (
    <ul className="stack">
      {consents.map((consent) => {
        const { text, lang } = pickLocalized(consent.label, locale);
        return (
          <li key={consent.id} className="border-t border-rule pt-s2">
            <p lang={lang}>{text}</p>
            <div className="cluster">
              <p className="meta">{t('ticket.consentGiven', { date: day(consent.givenAt) })}</p>
              {consent.withdrawnAt && (
                <p className="meta">{t('ticket.consentWithdrawn', { date: day(consent.withdrawnAt) })}</p>
              )}
              <p className="meta">{t('registrations.version', { version: consent.version })}</p>
              {consent.required && <p className="meta">{t('ticket.consentRequired')}</p>}
              {action?.(consent, text)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
