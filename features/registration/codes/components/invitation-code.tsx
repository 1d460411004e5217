import { Notice } from '@/components/ui/notice';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { shownCode } from '../codes';

/** A code that serves. */
export type GivenCode = { code: string; categoryId: string; categoryName: Localized; keepsPlace: boolean };

/** Which code the form is sent with, and what it opens. */
export function InvitationCode({ code, locale }: { code: GivenCode; locale: Locale }) {
  const t = translator(locale);
  const name = pickLocalized(code.categoryName, locale).text;
  return (
    <Notice tone="positive" title={t('registration.code.given', { code: shownCode(code.code), name })}>
      {code.keepsPlace && <p>{t('registration.code.kept')}</p>}
    </Notice>
  );
}
