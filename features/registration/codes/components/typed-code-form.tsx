import { FormActions } from '@/components/form/form-actions';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** To type an invitation code. It only asks for a page, so it needs neither script nor action. */
export function TypedCodeForm({
  locale,
  eventSlug,
  typed,
  errors,
}: {
  locale: Locale;
  eventSlug: string;
  typed?: string;
  errors?: string[];
}) {
  const t = translator(locale);
  return (
    <form action={`/${locale}/${eventSlug}/register/with`} method="get" noValidate className="stack gap-s4">
      <TextField
        label={t('registration.code.label')}
        help={t('registration.code.help')}
        name="code"
        defaultValue={typed}
        errors={errors}
        required
        maxLength={200}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="max-w-60 tabular-nums"
      />
      <FormActions>
        <Button type="submit">{t('registration.code.submit')}</Button>
      </FormActions>
    </form>
  );
}
