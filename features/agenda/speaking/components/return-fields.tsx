import { TextArea } from '@/components/form/text-area';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { reasonField } from '../schema';

/** Why something is sent back, and doing so. */
export function ReturnFields({ id, email, locale }: { id: string; email: string; locale: Locale }) {
  const t = translator(locale);
  return (
    <div className="stack gap-s2">
      <TextArea
        label={t('proposals.reason')}
        name={reasonField(id)}
        rows={3}
        help={email ? t('proposals.reasonMail', { email }) : t('proposals.reasonPage')}
      />
      <div>
        <SubmitButton variant="quiet" pendingLabel={t('planning.saving')}>
          {t('proposals.return')}
        </SubmitButton>
      </div>
    </div>
  );
}
