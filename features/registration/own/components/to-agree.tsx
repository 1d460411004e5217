import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OwnRegistration } from '../own-queries';
import { decideChange } from '../../rules';
import { GiveConsents } from './give-consents';

type Props = { own: OwnRegistration; token: string; locale: Locale; now: Date };

/** Asks who was given a place by somebody else for what the registration rests on; nothing for most. */
export function ToAgree({ own: { event, registration, status, toAgree }, token, locale, now }: Props) {
  const t = translator(locale);
  const change = decideChange(event, { status }, now, 'person');
  // One may agree, or not, for as long as one may come
  if (!change.ok && change.reason !== 'changesClosed') return null;
  if (!toAgree.some(({ required }) => required)) return null;
  return (
    <section className="stack rounded-sheet border border-rule bg-sheet p-s4 print:hidden">
      <h2>{t('own.consents.title')}</h2>
      <p>{t('own.consents.text', { name: `${registration.givenName} ${registration.familyName}` })}</p>
      <GiveConsents slug={event.slug} token={token} consents={toAgree} locale={locale} />
    </section>
  );
}
