import { Actions, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfferRefusal } from '../outlook';
import type { RegistrationOffer } from '../queries';
import { refusalText } from '../words';
import { NoChoice } from './no-choice';

/** In place of the form: why nobody can register now. `codesServe`: a code could be typed into it. */
export function NoPlace({
  refusal,
  ...given
}: {
  refusal: OfferRefusal;
  event: Event;
  offer: RegistrationOffer;
  locale: Locale;
  now: Date;
  codesServe?: boolean;
}) {
  const { event, offer, locale, now } = given;
  const t = translator(locale);
  if (refusal.reason === 'noChoice') return <NoChoice {...given} />;
  const [title, ...rest] =
    refusal.reason === 'noCategories'
      ? [t('registration.noCategories')]
      : refusalText(refusal, event, offer, locale, now);
  return (
    <div className="stack gap-s4">
      <Notice tone={refusal.reason === 'eventFull' ? 'caution' : 'info'} title={title}>
        {rest.map((words) => (
          <p key={words}>{words}</p>
        ))}
        {refusal.reason === 'eventFull' && <p>{t('registration.fullHint')}</p>}
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
