import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { TextArea } from '@/components/form/text-area';
import { Badge } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { formatList } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { answerSlotAction } from '../own-actions';
import type { OwnSession } from '../own-queries';
import { ownAddress, sessionPath, type OwnPlace } from '../own-place';
import { answerRefusal, isUnanswered } from '../slot';
import { ProposalState } from './proposal-state';
import { SessionWhen } from './session-when';
import { SlotTag } from './slot-tag';

type Props = { session: OwnSession; event: Event; place: OwnPlace; now: Date };

/** One of the speaker's sessions: when and where, whether they come, and the way to its texts and slides. */
export function OwnSessionEntry({ session, event, place, now }: Props) {
  const { locale } = place;
  const t = translator(locale);
  const title = pickLocalized(session.title, locale);
  const { slot, part, others, answerWords, materials } = session;
  const mayAnswer = answerRefusal(event, session, now) === undefined;
  return (
    <li className="stack gap-s2 border-t border-rule pt-s3">
      <h3 lang={title.lang} className="[overflow-wrap:anywhere]">
        {title.text || t('sessions.untitled')}{' '}
        {part === 'moderator' && <Badge>{t('session.moderator')}</Badge>}
      </h3>
      <p>
        <SessionWhen {...session} event={event} locale={locale} />
      </p>
      <Shown session={session} event={event} locale={locale} />
      {others.length > 0 && (
        <p className="soft">{t('speaking.with', { names: formatList(others, locale) })}</p>
      )}
      <p>
        <SlotTag state={slot} locale={locale} />
      </p>
      {!isUnanswered(slot) && answerWords && (
        <p className="soft whitespace-pre-line">{t('speaking.yourWords', { words: answerWords })}</p>
      )}
      {mayAnswer &&
        (isUnanswered(slot) ? (
          <AnswerForm session={session} place={place} />
        ) : (
          <details>
            <summary>{t('speaking.changeAnswer')}</summary>
            <AnswerForm session={session} place={place} />
          </details>
        ))}
      <p className="pt-s2">
        <Link href={ownAddress(place, sessionPath(session.id))} prefetch={false}>
          {t('speaking.toSession')}
        </Link>{' '}
        <span className="meta">{t('speaking.materialCount', { count: materials.length })}</span>{' '}
        <ProposalState proposal={session.proposal} locale={locale} />
      </p>
    </li>
  );
}

/** Whether readers see it, and what they see where that is something else. */
function Shown({
  session: { shown, slug, isBreak },
  event,
  locale,
}: Omit<Props, 'place' | 'now'> & { locale: Locale }) {
  const t = translator(locale);
  if (shown.kind === 'notYet') return <p className="meta">{t('speaking.notPublic')}</p>;
  if (shown.kind === 'otherwise') {
    const isCancelled = shown.released.status === 'cancelled';
    return (
      <p className="meta">
        {t(isCancelled ? 'speaking.publicCancelled' : 'speaking.publicOtherwise')}{' '}
        {!isCancelled && <SessionWhen {...shown.released} event={event} locale={locale} />}
      </p>
    );
  }
  return (
    <p className="meta">
      {t('speaking.public')}{' '}
      {!isBreak && event.status !== 'draft' && (
        <Link href={`/${locale}/${event.slug}/agenda/${slug}`} prefetch={false}>
          {t('speaking.publicPage')}
        </Link>
      )}
    </p>
  );
}

function AnswerForm({
  session: { id, startsAt },
  place: { locale, slug, token },
}: {
  session: OwnSession;
  place: OwnPlace;
}) {
  const t = translator(locale);
  const pendingLabel = t('planning.saving');
  return (
    <ActionForm
      action={answerSlotAction.bind(null, locale, slug, token, id)}
      errorTitle={t('speaking.notSaved')}
      className="stack max-w-[40rem] gap-s3"
    >
      <input type="hidden" name="startsAt" value={startsAt?.getTime() ?? ''} />
      <TextArea
        label={t('speaking.words')}
        name="words"
        id={`words-${id}`}
        rows={2}
        mark={t('planning.optional')}
      />
      <div className="actions">
        <SubmitButton name="answer" value="confirmed" pendingLabel={pendingLabel}>
          {t('speaking.confirm')}
        </SubmitButton>
        <SubmitButton name="answer" value="declined" variant="quiet" pendingLabel={pendingLabel}>
          {t('speaking.decline')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
