import { ActionForm } from '@/components/form/action-form';
import { RadioGroup } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { toWallClock } from '@/lib/zoned';
import { changeCodesAction } from '../code-actions';
import type { CodeBatch, ListedCode } from '../code-list-queries';
import { expiryChoices } from '../code-schema';

type Place = { event: { slug: string; timeZone: string }; locale: Locale };

const wall = (date: Date | null | undefined, { event }: Place) =>
  date ? toWallClock(date, event.timeZone) : '';

function Save({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <FormActions>
      <SubmitButton pendingLabel={t('codes.form.saving')}>{t('codes.form.save')}</SubmitButton>
    </FormActions>
  );
}

/** Changes one code. */
export function CodeChangeForm({ code, ...place }: Place & { code: ListedCode }) {
  const { event, locale } = place;
  const t = translator(locale);
  const optional = `(${t('codes.form.optional')})`;
  return (
    <ActionForm
      action={changeCodesAction.bind(null, locale, event.slug, { kind: 'code', id: code.id })}
      revision={code.revision}
      errorTitle={t('codes.form.errorTitle')}
      className="stack max-w-text gap-s4"
    >
      <TextField label={t('codes.form.label')} name="label" mark={optional} defaultValue={code.label} />
      <TextField label={t('codes.holder')} name="holder" mark={optional} defaultValue={code.holder} />
      <TextField
        label={t('codes.email')}
        name="email"
        type="email"
        mark={optional}
        defaultValue={code.email ?? ''}
      />
      <TextField
        label={t('codes.uses')}
        name="uses"
        help={t('codes.form.usesHelp')}
        inputMode="numeric"
        className="max-w-40"
        defaultValue={code.uses}
      />
      <TextField
        label={t('codes.form.expires')}
        name="expiresAt"
        type="datetime-local"
        mark={optional}
        help={t('codes.form.expiresHelp', { zone: event.timeZone })}
        className="max-w-80"
        defaultValue={wall(code.expiresAt, place)}
      />
      <Save locale={locale} />
    </ActionForm>
  );
}

/** Changes all codes that were made at once; what is left empty stays as each has it. */
export function BatchChangeForm({ batch, id, ...place }: Place & { batch: CodeBatch; id: string }) {
  const { event, locale } = place;
  const t = translator(locale);
  const labels = {
    keep: t('codes.form.expiryKeep'),
    at: t('codes.form.expiryAt'),
    never: t('codes.form.expiryNever'),
  };
  return (
    <ActionForm
      action={changeCodesAction.bind(null, locale, event.slug, { kind: 'batch', id })}
      revision={batch.revision}
      errorTitle={t('codes.form.errorTitle')}
      className="stack max-w-text gap-s4"
    >
      <TextField
        label={t('codes.form.label')}
        name="label"
        help={t('codes.form.keepHelp')}
        defaultValue={batch.label ?? ''}
      />
      <TextField
        label={t('codes.form.uses')}
        name="uses"
        help={t('codes.form.keepHelp')}
        inputMode="numeric"
        className="max-w-40"
        defaultValue={batch.uses ?? ''}
      />
      <RadioGroup
        legend={t('codes.form.expiry')}
        name="expiry"
        defaultValue="keep"
        options={expiryChoices.map((value) => ({ value, label: labels[value] }))}
      />
      <TextField
        label={t('codes.form.expires')}
        name="expiresAt"
        type="datetime-local"
        help={t('codes.form.expiresAtHelp', { zone: event.timeZone, choice: labels.at })}
        className="max-w-80"
        defaultValue={wall(batch.expiresAt, place)}
      />
      <Save locale={locale} />
    </ActionForm>
  );
}
