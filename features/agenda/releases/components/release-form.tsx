import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { LocalizedField } from '@/components/form/localized-field';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { releaseAction } from '../actions';
import type { ReleasePreview } from '../preview-queries';
import { NAME_LENGTH } from '../schema';

/** Releases what the page has shown, under a name; `restores` is the number of the release that it goes back to. */
export function ReleaseForm({
  eventSlug,
  preview: { previous, mark, telling },
  restores,
  locale,
}: {
  eventSlug: string;
  preview: ReleasePreview;
  restores?: number;
  locale: Locale;
}) {
  const t = translator(locale);
  const next = String((previous?.number ?? 0) + 1);
  const languages = (['de', 'en'] as const).map((lang) => ({ lang, label: t(`agenda.language.${lang}`) }));
  return (
    <ActionForm
      action={releaseAction.bind(null, locale, eventSlug, restores ?? null)}
      errorTitle={t('releases.form.errorTitle')}
      className="stack max-w-text gap-s4"
    >
      <input type="hidden" name="mark" value={mark} />
      <TextField
        label={t('releases.form.name')}
        name="name"
        help={t('releases.form.nameHelp', { number: next })}
        maxLength={NAME_LENGTH}
        autoComplete="off"
      />
      <LocalizedField
        label={t('releases.form.note')}
        name="note"
        languages={languages}
        help={t('releases.form.noteHelp')}
        multiline
        rows={3}
      />
      <FormActions note={t('releases.form.after', { count: telling.told })}>
        <SubmitButton pendingLabel={t('releases.form.submitting')}>
          {restores === undefined ? t('releases.form.submit') : t('releases.form.restore')}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
