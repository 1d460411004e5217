import { ActionForm } from '@/components/form/action-form';
import { FormActions } from '@/components/form/form-actions';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { askAction } from '../actions';
import { limits } from '../schema';
import type { Moderation } from '../talk';
import type { TalkPlace } from '../talk-place';

export function AskForm({
  place,
  email,
  moderation,
  locale,
}: {
  place: TalkPlace;
  email: string;
  moderation: Moderation;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <section className="stack" aria-labelledby="ask">
      <h2 id="ask">{t('talk.ask')}</h2>
      <ActionForm action={askAction.bind(null, place)} errorTitle={t('talk.errorTitle')}>
        <TextArea
          label={t('talk.question')}
          name="text"
          help={t(moderation === 'before' ? 'talk.questionHelpBefore' : 'talk.questionHelp')}
          maxLength={limits.question}
          required
        />
        <TextField
          label={t('talk.name')}
          name="name"
          mark={t('talk.optional')}
          help={t('talk.nameHelp')}
          maxLength={limits.name}
          autoComplete="name"
        />
        <FormActions note={t('talk.askMail', { email })}>
          <SubmitButton pendingLabel={t('talk.sending')}>{t('talk.send')}</SubmitButton>
        </FormActions>
      </ActionForm>
    </section>
  );
}
