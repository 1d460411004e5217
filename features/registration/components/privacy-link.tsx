import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** Where it says what is stored. In a tab of its own: what was typed stays where it is. */
export function PrivacyLink({ locale, eventSlug }: { locale: Locale; eventSlug: string }) {
  return translator(locale).rich('registration.privacyLink', {
    link: (words) => (
      <a href={`/${locale}/${eventSlug}/privacy`} target="_blank">
        {words}
      </a>
    ),
  });
}
