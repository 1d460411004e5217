import { Notice } from '@/components/ui/notice';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import type { SessionChoice } from '../queries';
import { sessionTitles, signupRefusals } from '../words';

/** What has just come of signing up or off, as the address says it and as the sessions are now. */
export function ChoiceDone({
  query,
  choices,
  timeZone,
  locale,
}: {
  query: SearchParams;
  choices: readonly SessionChoice[];
  timeZone: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const choice = choices.find(({ session }) => session.id === query.session);
  const title = choice ? pickLocalized(choice.session.title, locale).text : '';
  const { own, overlaps = [] } = choice ?? {};
  if (query.done === 'signedOff' && choice && !own) {
    return (
      <Notice tone="positive" live="status">
        <p>{t('signup.done.signedOff', { title })}</p>
      </Notice>
    );
  }
  if ((query.done === 'confirmed' || query.done === 'waiting') && own) {
    const overlap = overlaps.length > 0;
    return (
      <Notice tone={overlap || own.status === 'waiting' ? 'caution' : 'positive'} live="status">
        <p>
          {own.status === 'confirmed'
            ? t('signup.done.confirmed', { title })
            : t('signup.done.waiting', { title, position: own.position })}
        </p>
        {overlap && <p>{t('signup.overlapsOwn', { sessions: sessionTitles(overlaps, locale, timeZone) })}</p>}
      </Notice>
    );
  }
  const words =
    query.done === 'overlap'
      ? overlaps.length > 0 &&
        t('signup.refused.overlap', { sessions: sessionTitles(overlaps, locale, timeZone) })
      : signupRefusals.map((reason) => query.done === reason && t(`signup.refused.${reason}`)).find(Boolean);
  if (!words) return null;
  return (
    <Notice tone="caution" live="alert" title={t('signup.done.refused')}>
      <p>{words}</p>
    </Notice>
  );
}
