import { SubmitButton } from '@/components/ui/submit-button';
import { translator } from '@/lib/i18n/translator';
import type { Speaker } from '../../queries';
import { setTellChangesAction } from '../own-actions';
import type { OwnPlace } from '../own-place';

/** Whether the speaker is told by mail when an own session moves; mails about that lead here. */
export function OwnTelling({
  speaker: { tellChanges, email },
  place,
}: {
  speaker: Speaker;
  place: OwnPlace;
}) {
  const { locale, slug, token } = place;
  const t = translator(locale);
  return (
    <section id="mails" className="stack gap-s2 print:hidden" aria-labelledby="mails-title">
      <h2 id="mails-title">{t('speaking.mails')}</h2>
      <p>
        {email ? t(tellChanges ? 'speaking.told' : 'speaking.notTold', { email }) : t('speaking.noEmail')}
      </p>
      {email && (
        <form action={setTellChangesAction.bind(null, locale, slug, token, !tellChanges)}>
          <SubmitButton variant="quiet" small>
            {t(tellChanges ? 'speaking.stopTelling' : 'speaking.startTelling')}
          </SubmitButton>
        </form>
      )}
    </section>
  );
}
