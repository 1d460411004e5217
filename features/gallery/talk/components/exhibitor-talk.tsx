import { StatusTag } from '@/components/ui/badge';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDate } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { decideTakeoverAction, ownAnswerAction } from '../desk-actions';
import type { ExhibitorRequest, ExhibitorTalk } from '../queries';
import type { TalkPlace } from '../talk-place';
import { AnswerForm } from './answer-form';
import { QuestionEntry } from './question-entry';

type Around = { place: TalkPlace; timeZone: string; locale: Locale };
const tones = { open: 'caution', agreed: 'positive', declined: 'neutral', withdrawn: 'neutral' } as const;

/** What visitors want to know of an exhibit and take over from it, for its exhibitors to answer. */
export function ExhibitorTalkView({
  talk,
  email,
  ...around
}: Around & { talk: ExhibitorTalk; email: string }) {
  const { place, timeZone, locale } = around;
  const t = translator(locale);
  return (
    <>
      <section className="stack" aria-labelledby="questions">
        <h2 id="questions">{t('talk.questions')}</h2>
        {talk.questions.length === 0 && <p>{t('talk.exhibitor.none')}</p>}
        <ul className="stack">
          {talk.questions.map((question) => (
            <QuestionEntry key={question.id} question={question} locale={locale} timeZone={timeZone}>
              <AnswerForm
                question={question}
                action={ownAnswerAction.bind(null, place, question.id)}
                locale={locale}
              />
            </QuestionEntry>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="requests">
        <h2 id="requests">{t('talk.exhibitor.requests')}</h2>
        {talk.requests.length === 0 && <p>{t('talk.exhibitor.noRequests')}</p>}
        <ul className="stack">
          {talk.requests.map((request) => (
            <RequestEntry key={request.id} request={request} email={email} {...around} />
          ))}
        </ul>
      </section>
    </>
  );
}

function RequestEntry({
  request,
  email,
  place,
  timeZone,
  locale,
}: Around & { request: ExhibitorRequest; email: string }) {
  const t = translator(locale);
  const { id, organisation, message, status, createdAt, contact } = request;
  return (
    <li className="stack gap-s2 border-t border-rule pt-s3">
      <h3 className="break-words">{organisation}</h3>
      <p className="meta">
        {t('talk.exhibitor.received', { date: formatDate(createdAt, locale, timeZone) })}
      </p>
      <p className="break-words whitespace-pre-line">{message}</p>
      <StatusTag tone={tones[status]}>{t(`talk.exhibitor.status.${status}`)}</StatusTag>
      {contact && (
        <p className="break-words">
          <a href={`mailto:${contact.email}`}>{t('talk.exhibitor.contact', contact)}</a>
        </p>
      )}
      {status === 'agreed' && !contact && <p>{t('talk.exhibitor.gone')}</p>}
      {status === 'open' && (
        <>
          <p className="meta break-words">{t('talk.exhibitor.agreeText', { email })}</p>
          <div className="cluster">
            <form action={decideTakeoverAction.bind(null, place, id, true)}>
              <SubmitButton small pendingLabel={t('talk.sending')}>
                {t('talk.exhibitor.agree')}
              </SubmitButton>
            </form>
            <ConfirmDialog
              id={`decline-${id}`}
              trigger={t('talk.exhibitor.decline')}
              triggerProps={{ variant: 'quiet', small: true }}
              title={t('talk.exhibitor.declineTitle', { organisation })}
              description={<p>{t('talk.exhibitor.declineText')}</p>}
              cancelLabel={t('talk.keep')}
            >
              <form action={decideTakeoverAction.bind(null, place, id, false)}>
                <SubmitButton variant="danger" pendingLabel={t('talk.sending')}>
                  {t('talk.exhibitor.decline')}
                </SubmitButton>
              </form>
            </ConfirmDialog>
          </div>
        </>
      )}
    </li>
  );
}
