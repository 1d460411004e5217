import { Notice } from '@/components/ui/notice';
import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { codeRefusalText } from '../../words';
import type { CodeRefusal } from '../codes';
import { TypedCodeForm } from './typed-code-form';

/** Why a code does not serve, and where to type another one. */
export function RefusedCode({
  refusal,
  event,
  locale,
}: {
  refusal: CodeRefusal;
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <div className="stack gap-s4">
      <Notice tone="caution" title={t('registration.code.refused')}>
        <p>{codeRefusalText(refusal, event, locale)}</p>
        {event.contactEmail && <p>{t('registration.contactHint', { email: event.contactEmail })}</p>}
      </Notice>
      <h2>{t('registration.code.other')}</h2>
      <TypedCodeForm locale={locale} eventSlug={event.slug} />
    </div>
  );
}
