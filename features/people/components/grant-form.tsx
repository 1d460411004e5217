import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { grantRoleAction } from '../actions';
import type { EventRole } from '../actor';

/** From little to much. */
const roles: EventRole[] = ['viewer', 'door', 'curator', 'programme', 'organiser'];

export function GrantForm({ event, locale }: { event: { id: string; slug: string }; locale: Locale }) {
  const t = translator(locale);
  return (
    <ActionForm action={grantRoleAction.bind(null, locale, event)} errorTitle={t('team.errorTitle')}>
      <TextField
        label={t('team.email')}
        name="email"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <SelectField
        label={t('team.role')}
        name="role"
        required
        placeholder={t('team.choose')}
        options={roles.map((role) => ({
          value: role,
          label: `${t(`roles.${role}`)}: ${t(`team.can.${role}`)}`,
        }))}
      />
      <FormActions>
        <SubmitButton pendingLabel={t('team.granting')}>{t('team.grant')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
