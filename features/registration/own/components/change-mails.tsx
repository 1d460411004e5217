import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { tellOwnAction } from '../signup-actions';

/** Whether a mail comes when one's sessions change, and the other choice. `said`: what has just been chosen. */
export function ChangeMails({
  tellChanges,
  said,
  slug,
  token,
  locale,
}: {
  tellChanges: boolean;
  said: string | string[] | undefined;
  slug: string;
  token: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const state = tellChanges ? 'on' : 'off';
  return (
    <section id="mails" aria-labelledby="mails-title" className="stack max-w-text">
      <h2 id="mails-title">{t('signup.mails.title')}</h2>
      {said === state && (
        <Notice tone="positive" live="status">
          <p>{t(`signup.mails.done.${state}`)}</p>
        </Notice>
      )}
      <p>{t(`signup.mails.state.${state}`)}</p>
      <form action={tellOwnAction.bind(null, locale, slug, token, !tellChanges)}>
        <SubmitButton variant="quiet" small>
          {t(`signup.mails.change.${state}`)}
        </SubmitButton>
      </form>
    </section>
  );
}
