import { Checkbox } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { carryOutAgendaImportAction } from '../import-actions';
import { changesAnything, countFates } from '../import-fate';
import type { TriedImport } from '../import-queries';

/** The end of a dry run: all of it, or that there is nothing to do. */
export function AgendaImportSubmit({
  tried: { plan, mark },
  target: { locale, eventSlug, importId, query },
  upload,
}: {
  tried: TriedImport;
  target: { locale: Locale; eventSlug: string; importId: string; query: string };
  upload: string;
}) {
  const t = translator(locale);
  const { refused } = countFates(plan.fates);
  const other = (
    <ButtonLink href={upload} variant="quiet">
      {t('exchange.check.other')}
    </ButtonLink>
  );
  if (!changesAnything(plan)) {
    return (
      <Notice action={other}>
        <p>{t('exchange.check.nothing')}</p>
      </Notice>
    );
  }
  return (
    <form
      action={carryOutAgendaImportAction.bind(null, locale, eventSlug, importId, query, mark)}
      className="stack max-w-text"
    >
      {refused > 0 && (
        <Checkbox
          label={t('exchange.check.leaveOut', { count: refused })}
          name="leaveOut"
          required
          help={t('exchange.check.leaveOutHelp')}
        />
      )}
      <FormActions note={t('exchange.check.submitNote')}>
        <SubmitButton pendingLabel={t('exchange.check.submitting')}>
          {t('exchange.check.submit')}
        </SubmitButton>
        {other}
      </FormActions>
    </form>
  );
}
