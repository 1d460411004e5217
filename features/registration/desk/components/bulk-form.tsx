import { ActionForm } from '@/components/form/action-form';
import { Checkbox } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { BulkAct } from '../bulk';
import { bulkAction } from '../bulk-actions';
import { deskLimits } from '../desk-schema';

/** What is said with it, and the button that does it. */
export function BulkForm({
  act,
  count,
  query,
  at,
  slug,
  back,
  locale,
}: {
  act: Exclude<BulkAct, 'export'>;
  count: number;
  /** Of the summary's address. */
  query: string;
  /** When the summary was made. */
  at: Date;
  slug: string;
  back: string;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <ActionForm
      action={bulkAction.bind(null, locale, slug, query, at.getTime(), crypto.randomUUID())}
      errorTitle={t('desk.decide.errorTitle')}
      className="stack max-w-text gap-s4"
    >
      {(act === 'approve' || act === 'decline') && (
        <TextArea
          label={t('desk.decide.words')}
          name="words"
          mark={t('desk.decide.optional')}
          help={t('desk.bulk.wordsHelp')}
          maxLength={deskLimits.words}
        />
      )}
      {act === 'message' && (
        <>
          <TextField label={t('desk.bulk.subject')} name="subject" maxLength={deskLimits.subject} required />
          <TextArea
            label={t('desk.bulk.text')}
            name="text"
            rows={8}
            help={t('desk.bulk.textHelp')}
            maxLength={deskLimits.message}
            required
          />
        </>
      )}
      {act === 'move' && (
        <Checkbox label={t('desk.bulk.mails')} name="mails" help={t('desk.bulk.mailsHelp')} value="on" />
      )}
      <FormActions>
        <SubmitButton
          variant={act === 'decline' || act === 'cancel' ? 'danger' : 'primary'}
          pendingLabel={t('desk.bulk.working')}
        >
          {t(`desk.bulk.do.${act}`, { count })}
        </SubmitButton>
        <ButtonLink href={back} variant="plain" prefetch={false}>
          {t('desk.decide.no')}
        </ButtonLink>
      </FormActions>
    </ActionForm>
  );
}
