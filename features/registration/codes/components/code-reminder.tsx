import { SubmitButton } from '@/components/ui/submit-button';
import { formatDateTime } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { remindOfCodesAction } from '../code-actions';

/** Reminds those of a batch who were sent their code and have not used it; nothing where there is nobody. */
export function CodeReminder({
  reminders: { unused, due, lastAt },
  batch,
  event,
  locale,
}: {
  reminders: { unused: number; due: number; lastAt: Date | null };
  batch: string;
  event: { slug: string; timeZone: string };
  locale: Locale;
}) {
  const t = translator(locale);
  if (unused === 0) return null;
  return (
    <section className="stack max-w-text">
      <h2>{t('codes.remind.title')}</h2>
      <p>
        {t('codes.remind.unused', { count: unused })}{' '}
        {lastAt && t('codes.remind.last', { date: formatDateTime(lastAt, locale, event.timeZone) })}
      </p>
      {due > 0 ? (
        <form action={remindOfCodesAction.bind(null, locale, event.slug, batch)} className="stack gap-s2">
          <p className="soft">{t('codes.remind.how')}</p>
          <div>
            <SubmitButton variant="quiet" pendingLabel={t('codes.send.submitting')}>
              {t('codes.remind.submit', { count: due })}
            </SubmitButton>
          </div>
        </form>
      ) : (
        <p className="soft">{t('codes.remind.tooEarly')}</p>
      )}
    </section>
  );
}
