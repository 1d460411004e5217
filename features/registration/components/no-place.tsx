import { Actions, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PlaceRefusal } from '../capacity';
import type { RegistrationOffer } from '../queries';
import { refusalText } from '../words';

/** In place of the form: why nobody can register now. Without a refusal, the event has no categories yet. */
export function NoPlace({
  refusal,
  event,
  offer,
  locale,
  now,
}: {
  refusal: PlaceRefusal | undefined;
  event: Event;
  offer: RegistrationOffer;
  locale: Locale;
  now: Date;
}) {
  const t = translator(locale);
  const [title, ...rest] = refusal
    ? refusalText(refusal, event, offer, locale, now)
    : [t('registration.noCategories')];
  return (
    <div className="stack gap-s4">
      <Notice tone={refusal?.reason === 'eventFull' ? 'caution' : 'info'} title={title}>
        {rest.map((words) => (
          <p key={words}>{words}</p>
        ))}
        {refusal?.reason === 'eventFull' && <p>{t('registration.fullHint')}</p>}
        {event.contactEmail && <p>{t('registration.contactHint', { email: event.contactEmail })}</p>}
      </Notice>
      <Actions>
        <ButtonLink href={`/${locale}/${event.slug}`} variant="quiet">
          {t('registration.toEvent')}
        </ButtonLink>
      </Actions>
    </div>
  );
}
