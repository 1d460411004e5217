import { FormActions } from '@/components/form/form-actions';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { canImport, countFates, digest, type RowFate } from '../import';
import { carryOutImportAction } from '../import-actions';

/** The end of a dry run: all of it, or why nothing of it can be. */
export function ImportSubmit({
  fates,
  target: { locale, eventSlug, importId, query },
  match,
  upload,
  mails,
}: {
  fates: readonly RowFate[];
  target: { locale: Locale; eventSlug: string; importId: string; query: string };
  match: string;
  upload: string;
  mails: boolean;
}) {
  const t = translator(locale);
  const counts = countFates(fates);
  const blocked = counts.wrong + counts.noPlace;
  const back = (
    <ButtonLink href={match} variant="quiet">
      {t('imports.check.back')}
    </ButtonLink>
  );
  if (!canImport(counts)) {
    return (
      <Notice
        tone={blocked > 0 ? 'caution' : 'info'}
        title={blocked > 0 ? t('imports.check.blockedTitle') : undefined}
        action={
          <div className="actions">
            {back}
            <ButtonLink href={upload} variant="quiet">
              {t('imports.match.other')}
            </ButtonLink>
          </div>
        }
      >
        <p>{blocked > 0 ? t('imports.check.blocked', { count: blocked }) : t('imports.check.nobody')}</p>
      </Notice>
    );
  }
  return (
    <form action={carryOutImportAction.bind(null, locale, eventSlug, importId, query, digest(counts))}>
      <FormActions note={t('imports.check.submitNote', { mails: mails ? 'yes' : 'no' })}>
        <SubmitButton pendingLabel={t('imports.check.submitting')}>
          {t('imports.check.submit', { count: counts.new + counts.waiting })}
        </SubmitButton>
        {back}
      </FormActions>
    </form>
  );
}
