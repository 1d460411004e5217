import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { placeInQueueAction } from '../decision-actions';
import type { RegistrationDesk } from '../desk-person-queries';
import type { OpenRegistration } from '../../own/person-queries';
import { RegistrationStatusTag } from './registration-status';

/** How somebody stands, and what can be decided about them now. */
export function PersonStanding({
  registration,
  desk,
  event,
  locale,
  base,
}: {
  registration: OpenRegistration;
  desk: RegistrationDesk;
  event: Event;
  locale: Locale;
  /** Of the person's page. */
  base: string;
}) {
  const t = translator(locale);
  const { id, status, expiresAt, waitingSince } = registration;
  const at = (date: Date) => formatDateTime(date, locale, event.timeZone);
  const [first] = desk.acts;
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing">{t('desk.now')}</h2>
      <p>
        <RegistrationStatusTag status={status} locale={locale} />
      </p>
      {desk.position !== undefined && waitingSince && (
        <p>{t('desk.position', { position: desk.position, since: at(waitingSince) })}</p>
      )}
      {expiresAt && (status === 'offered' || status === 'unconfirmed') && (
        <p>{t(`desk.until.${status}`, { until: at(expiresAt) })}</p>
      )}
      {desk.acts.includes('addPlace') && <p>{t('desk.nowFull')}</p>}
      {desk.acts.length === 0 && <p className="soft">{t('desk.nowNothing')}</p>}
      {desk.acts.length > 0 && (
        <div className="actions">
          {desk.acts.map((act) => (
            <ButtonLink
              key={act}
              href={`${base}/decide/${act}`}
              variant={act === first && act !== 'decline' ? 'primary' : 'quiet'}
              small
              prefetch={false}
            >
              {t(`desk.act.${act}`)}
            </ButtonLink>
          ))}
        </div>
      )}
      {status === 'waiting' && (
        <div className="actions">
          {(['first', 'byTime', 'last'] as const).map((place) => (
            <form key={place} action={placeInQueueAction.bind(null, locale, event.slug, id, place, 'person')}>
              <SubmitButton variant="plain" small>
                {t(`desk.queuePlace.${place}`)}
              </SubmitButton>
            </form>
          ))}
        </div>
      )}
    </section>
  );
}
