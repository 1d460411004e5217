import type { ReactNode } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { withdrawCodesAction } from '../code-actions';

/** Ends a code or a batch, after asking once. */
export function CodeWithdraw({
  eventSlug,
  target,
  trigger,
  title,
  children,
  locale,
}: {
  eventSlug: string;
  target: { kind: 'code' | 'batch'; id: string };
  trigger: string;
  title: string;
  /** What will happen. */
  children: ReactNode;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <div>
      <ConfirmDialog
        id="withdraw"
        trigger={trigger}
        triggerProps={{ variant: 'plain' }}
        title={title}
        description={<p>{children}</p>}
        cancelLabel={t('codes.withdraw.no')}
      >
        <form action={withdrawCodesAction.bind(null, locale, eventSlug, target)}>
          <SubmitButton variant="danger">{t('codes.withdraw.yes')}</SubmitButton>
        </form>
      </ConfirmDialog>
    </div>
  );
}
