import { MailText } from '@/features/messages/components/mail-text';
import type { Event } from '@/features/events/queries';
import { locales, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ReleasePreview } from '../preview-queries';
import { sampleMail } from '../sample-mail';

/** How many people a release tells, and the mail as they will get it in each language. */
export function TellingSummary({
  preview,
  event,
  locale,
}: {
  preview: ReleasePreview;
  event: Event;
  locale: Locale;
}) {
  const t = translator(locale);
  const { told, unwilling } = preview.telling;
  return (
    <>
      <p>{t('releases.telling', { count: told })}</p>
      {unwilling > 0 && <p className="soft">{t('releases.unwilling', { count: unwilling })}</p>}
      {told > 0 &&
        locales.map((lang) => {
          const { subject, text } = sampleMail(event, preview, lang);
          return (
            <details key={lang}>
              <summary>{t('releases.mailIn', { language: t(`agenda.language.${lang}`) })}</summary>
              <p className="py-s2 font-strong" lang={lang}>
                {subject}
              </p>
              <MailText text={text} lang={lang} />
            </details>
          );
        })}
    </>
  );
}
