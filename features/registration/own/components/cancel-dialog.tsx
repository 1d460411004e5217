import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator, type Translator } from '@/lib/i18n/translator';
import type { RegistrationStatus } from '../../lifecycle';

type Words = { trigger: string; title: string; text: string; yes: string; no: string };

/** What it is called to go: who has a place gives it up, who waits leaves the list. */
function wordsFor(status: RegistrationStatus, t: Translator): Words {
  switch (status) {
    case 'pending':
      return {
        trigger: t('own.withdraw.trigger'),
        title: t('own.withdraw.title'),
        text: t('own.withdraw.text'),
        yes: t('own.withdraw.yes'),
        no: t('ticket.cancelNo'),
      };
    case 'waiting':
      return {
        trigger: t('own.leave.trigger'),
        title: t('own.leave.title'),
        text: t('own.leave.text'),
        yes: t('own.leave.yes'),
        no: t('own.leave.no'),
      };
    case 'offered':
      return {
        trigger: t('own.decline.trigger'),
        title: t('own.decline.title'),
        text: t('own.decline.text'),
        yes: t('own.decline.yes'),
        no: t('own.decline.no'),
      };
    default:
      return {
        trigger: t('ticket.cancel'),
        title: t('ticket.cancelTitle'),
        text: t('ticket.cancelText'),
        yes: t('ticket.cancelYes'),
        no: t('ticket.cancelNo'),
      };
  }
}

/** Asks once before somebody gives up what they have: a place, an offer, their turn. */
export function CancelDialog({
  status,
  action,
  variant = 'plain',
  locale,
}: {
  status: RegistrationStatus;
  action: () => Promise<void>;
  variant?: 'plain' | 'quiet';
  locale: Locale;
}) {
  const { trigger, title, text, yes, no } = wordsFor(status, translator(locale));
  return (
    <ConfirmDialog
      id="cancel"
      trigger={trigger}
      triggerProps={{ variant }}
      title={title}
      description={<p>{text}</p>}
      cancelLabel={no}
    >
      <form action={action}>
        <SubmitButton variant="danger">{yes}</SubmitButton>
      </form>
    </ConfirmDialog>
  );
}
