import { ActionForm } from '@/components/form/action-form';
import { Checkbox } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { giveConsentsAction } from '../person-actions';
import type { ConsentOffer } from '../../queries';
import { consentField } from '../../schema';

/** Asks for what its reader has not agreed to: who was given a place, or was registered by somebody else. */
export function GiveConsents({
  slug,
  token,
  consents,
  locale,
}: {
  slug: string;
  token: string;
  consents: readonly ConsentOffer[];
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <ActionForm
      action={giveConsentsAction.bind(null, locale, slug, token)}
      errorTitle={t('registration.errorTitle')}
    >
      {consents.map(({ id, label, required }) => {
        const { text, lang } = pickLocalized(label, locale);
        return (
          <Checkbox
            key={id}
            name={consentField(id)}
            value="yes"
            label={<span lang={lang}>{text}</span>}
            mark={required ? undefined : `(${t('registration.optional')})`}
            required={required}
          />
        );
      })}
      <FormActions>
        <SubmitButton
          variant={consents.some(({ required }) => required) ? 'primary' : 'quiet'}
          pendingLabel={t('ticket.saving')}
        >
          {t('own.consents.give')}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
