import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sendCodesAction } from '../code-actions';
import { CodeMailFields } from './code-mail-fields';

/** Sends one code, or those of a batch that have not been sent. `revision`: when the one was last sent; 0 for never. */
export function CodeSendForm({
  eventSlug,
  target,
  count,
  revision,
  locale,
}: {
  eventSlug: string;
  target: { kind: 'code' | 'batch'; id: string };
  count: number;
  revision?: number;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <ActionForm
      action={sendCodesAction.bind(null, locale, eventSlug, target)}
      errorTitle={t('codes.form.errorTitle')}
      revision={revision}
      className="stack max-w-text gap-s4"
    >
      <CodeMailFields locale={locale} />
      <FormActions>
        <SubmitButton variant="quiet" pendingLabel={t('codes.send.submitting')}>
          {t('codes.send.submit', { count })}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
