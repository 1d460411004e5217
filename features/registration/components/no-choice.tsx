import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { categoryView } from '../category-view';
import type { RegistrationOffer } from '../queries';

/** In place of the form where registration is open, but for no category: why not for each of them. */
export function NoChoice({
  event,
  offer,
  locale,
  now,
  codesServe = false,
}: {
  event: Event;
  offer: RegistrationOffer;
  locale: Locale;
  now: Date;
  /** Whether a code could be typed into the form. */
  codesServe?: boolean;
}) {
  const t = translator(locale);
  return (
    <Notice title={t('registration.noChoice')}>
      <ul>
        {offer.categories.map((category) => {
          const { text, lang } = pickLocalized(category.name, locale);
          const { blocked, full } = categoryView(category, { event, locale, now, codesServe });
          return (
            <li key={category.id}>
              <span lang={lang} className="font-strong">
                {text}
              </span>
              {': '}
              {blocked ?? full}
            </li>
          );
        })}
      </ul>
      {event.contactEmail && <p>{t('registration.contactHint', { email: event.contactEmail })}</p>}
    </Notice>
  );
}
