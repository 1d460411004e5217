import { RadioGroup } from '@/components/form/choice';
import { TextArea } from '@/components/form/text-area';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** How a code is sent: in which language, and with which words before it. */
export function CodeMailFields({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <>
      <RadioGroup
        legend={t('codes.form.locale')}
        name="locale"
        defaultValue={locale}
        options={locales.map((value) => ({ value, label: t(`registration.language.${value}`) }))}
      />
      <TextArea
        label={t('codes.form.words')}
        name="words"
        mark={`(${t('codes.form.optional')})`}
        help={t('codes.form.wordsHelp')}
        maxLength={2_000}
      />
    </>
  );
}
