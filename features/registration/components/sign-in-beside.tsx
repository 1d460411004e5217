import { signInPath } from '@/features/people/landing';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** Without JavaScript a page forgets what was typed when it is left: who wants to sign in first does it beside. */
export function SignInBeside({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <p className="soft hidden noscript:block">
      {t('registration.signInBeside')}{' '}
      <a href={signInPath(locale)} target="_blank">
        {t('registration.signInNewTab')}
      </a>
    </p>
  );
}
