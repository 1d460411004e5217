import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { requestSignInAction } from '../actions';
import { LINK_MINUTES } from '../sign-in-link';

/** Asks for an address and sends a link to it. */
export function SignInForm({ locale, to }: { locale: Locale; to?: string }) {
  const t = translator(locale);
  return (
    <ActionForm action={requestSignInAction.bind(null, locale, to)} errorTitle={t('signIn.errorTitle')}>
      <TextField
        label={t('signIn.email')}
        name="email"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        help={t('signIn.emailHelp', { minutes: LINK_MINUTES })}
      />
      <FormActions>
        <SubmitButton pendingLabel={t('signIn.sending')}>{t('signIn.send')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
