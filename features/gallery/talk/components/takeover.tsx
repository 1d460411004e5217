import { ActionForm } from '@/components/form/action-form';
import { Checkbox } from '@/components/form/choice';
import { FormActions } from '@/components/form/form-actions';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { requestAction, withdrawTakeoverAction } from '../actions';
import type { OwnRequest, Talk } from '../queries';
import { limits } from '../schema';
import { movedRequest } from '../talk';
import type { TalkPlace } from '../talk-place';

type Props = {
  talk: Talk;
  visitor: NonNullable<Talk['visitor']>;
  place: TalkPlace;
  locale: Locale;
};

/** "We want to take this over": asking, and what has come of it. */
export function Takeover({ talk, visitor, place, locale }: Props) {
  const t = translator(locale);
  const { request, canRequest } = talk;
  return (
    <section className="stack" aria-labelledby="takeover">
      <h2 id="takeover">{t('talk.takeover')}</h2>
      {request && <OwnRequestState request={request} place={place} locale={locale} />}
      {!request && !canRequest && <p>{t('talk.takeoverNobody')}</p>}
      {canRequest && (
        <>
          <p>{t('talk.takeoverLead')}</p>
          <RequestForm visitor={visitor} place={place} locale={locale} />
        </>
      )}
    </section>
  );
}

function RequestForm({ visitor, place, locale }: Omit<Props, 'talk'>) {
  const t = translator(locale);
  const { name, email } = visitor;
  return (
    <ActionForm action={requestAction.bind(null, place)} errorTitle={t('talk.errorTitle')}>
      <TextField
        label={t('talk.organisation')}
        name="organisation"
        maxLength={limits.organisation}
        autoComplete="organization"
        required
      />
      <TextArea label={t('talk.message')} name="message" maxLength={limits.message} required />
      <TextField
        label={t('talk.contactName')}
        name="contactName"
        defaultValue={name}
        maxLength={limits.name}
        autoComplete="name"
        required
      />
      <Checkbox label={t('talk.consent', { email })} name="consent" value="on" />
      <FormActions>
        <SubmitButton pendingLabel={t('talk.sending')}>{t('talk.request')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

function OwnRequestState({
  request: { status, contacts, organisation },
  place,
  locale,
}: {
  request: OwnRequest;
  place: TalkPlace;
  locale: Locale;
}) {
  const t = translator(locale);
  return (
    <>
      <p>{t(`talk.requestStatus.${status}`)}</p>
      {status === 'agreed' &&
        (contacts.length > 0 ? (
          <ul>
            {contacts.map(({ name, email }) => (
              <li key={email}>
                <a href={`mailto:${email}`}>{name ? t('talk.contactLine', { name, email }) : email}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('talk.noContact')}</p>
        ))}
      {movedRequest(status, 'withdraw') && (
        <div className="stack gap-s2">
          <p className="meta break-words">{organisation}</p>
          <ConfirmDialog
            id="withdraw"
            trigger={t('talk.withdraw')}
            triggerProps={{ variant: 'quiet', small: true }}
            title={t('talk.withdrawTitle')}
            description={<p>{t('talk.withdrawText')}</p>}
            cancelLabel={t('talk.keep')}
          >
            <form action={withdrawTakeoverAction.bind(null, place)}>
              <SubmitButton variant="danger" pendingLabel={t('talk.sending')}>
                {t('talk.withdraw')}
              </SubmitButton>
            </form>
          </ConfirmDialog>
        </div>
      )}
    </>
  );
}
