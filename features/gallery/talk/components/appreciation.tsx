import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { appreciateAction } from '../actions';
import type { Talk } from '../queries';
import type { TalkPlace } from '../talk-place';

/** How many appreciate the exhibit, and saying so or taking it back. */
export function Appreciation({ talk, place, locale }: { talk: Talk; place: TalkPlace; locale: Locale }) {
  const t = translator(locale);
  const { isAppreciated, isOpen, isExhibitor, visitor } = talk;
  const mayWrite = isOpen && visitor !== undefined && !isExhibitor;
  return (
    <section className="stack gap-s2" aria-labelledby="appreciation">
      <h2 id="appreciation">{t('talk.appreciation')}</h2>
      <p>{t('talk.glance.count', { count: talk.appreciations })}</p>
      {isAppreciated && <p className="soft">{t('talk.appreciatedByYou')}</p>}
      {mayWrite && (
        <form action={appreciateAction.bind(null, place, !isAppreciated)}>
          <SubmitButton variant="quiet" pendingLabel={t('talk.sending')}>
            {t(isAppreciated ? 'talk.unappreciate' : 'talk.appreciate')}
          </SubmitButton>
        </form>
      )}
    </section>
  );
}
