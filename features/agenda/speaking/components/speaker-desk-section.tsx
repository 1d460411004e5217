import Link from 'next/link';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Speaker } from '../../queries';
import { inviteSpeakerAction } from '../desk-actions';
import type { DeskProposal, Slot, SpeakerDesk } from '../desk-queries';
import { About } from './desk-proposal';
import { ProposalState } from './proposal-state';
import { SlotTag } from './slot-tag';
import { SubmittedLists } from './submitted-lists';

type Props = { speaker: Speaker; desk: SpeakerDesk; event: Event; locale: Locale };

/** What the team sees of a speaker beside the form: what waits, what they answered, and their link. */
export function SpeakerDeskSection({ speaker, desk, event, locale }: Props) {
  const t = translator(locale);
  return (
    <div className="stack max-w-[45rem] gap-s5">
      <SubmittedLists submitted={desk} event={event} locale={locale} from={speaker.id} />
      {desk.slots.length > 0 && (
        <section className="stack gap-s3" aria-labelledby="answers">
          <h2 id="answers">{t('proposals.answers')}</h2>
          <ul className="stack gap-s3">
            {desk.slots.map((slot) => (
              <Answer key={slot.id} {...{ slot, event, locale }} />
            ))}
          </ul>
        </section>
      )}
      <PersonalLink speaker={speaker} event={event} locale={locale} />
      {desk.decided.length > 0 && (
        <section className="stack gap-s2" aria-labelledby="decided">
          <h2 id="decided">{t('proposals.decided')}</h2>
          <ul className="stack gap-s2">
            {desk.decided.map((proposal) => (
              <Decided key={proposal.id} {...{ proposal, event, locale }} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type InEvent = { event: Event; locale: Locale };

function Answer({ slot, event, locale }: InEvent & { slot: Slot }) {
  const t = translator(locale);
  const { text, lang } = pickLocalized(slot.title, locale);
  const { startsAt, answeredAt, answerWords } = slot;
  const at = (date: Date) => formatDateTime(date, locale, event.timeZone);
  return (
    <li className="stack gap-1">
      <p>
        <Link href={`/${locale}/organise/${event.slug}/sessions/${slot.id}`} lang={lang} prefetch={false}>
          {text || t('sessions.untitled')}
        </Link>{' '}
        <span className="meta">{startsAt ? at(startsAt) : t('speaking.noTime')}</span>{' '}
        <SlotTag state={slot.state} locale={locale} />
      </p>
      {answeredAt && <p className="meta">{t('proposals.answeredAt', { at: at(answeredAt) })}</p>}
      {answerWords && <blockquote className="whitespace-pre-line">{answerWords}</blockquote>}
    </li>
  );
}

function Decided({ proposal, event, locale }: InEvent & { proposal: DeskProposal }) {
  const { decidedAt, answer } = proposal;
  return (
    <li className="stack gap-1">
      <p>
        <About proposal={proposal} event={event} locale={locale} />{' '}
        <ProposalState proposal={proposal} locale={locale} />{' '}
        <span className="meta">{decidedAt && formatDateTime(decidedAt, locale, event.timeZone)}</span>
      </p>
      {answer && <blockquote className="soft whitespace-pre-line">{answer}</blockquote>}
    </li>
  );
}

/** Sends the speaker their link, and a new one only on purpose: the old one is dead then. */
function PersonalLink({ speaker, event, locale }: InEvent & { speaker: Speaker }) {
  const t = translator(locale);
  const { id, email, invitedAt } = speaker;
  const invite = inviteSpeakerAction.bind(null, locale, event.slug, id);
  return (
    <section id="link" className="stack gap-s2" aria-labelledby="link-title">
      <h2 id="link-title">{t('proposals.link')}</h2>
      <p className="soft">{t('proposals.linkHint')}</p>
      {!email && <p>{t('proposals.noAddress')}</p>}
      {email && !invitedAt && (
        <form action={invite}>
          <SubmitButton variant="quiet">{t('proposals.invite', { email })}</SubmitButton>
        </form>
      )}
      {email && invitedAt && (
        <>
          <p>{t('proposals.invited', { email, at: formatDateTime(invitedAt, locale, event.timeZone) })}</p>
          <div>
            <ConfirmDialog
              id="invite-again"
              trigger={t('proposals.inviteAgain')}
              triggerProps={{ variant: 'quiet', small: true }}
              title={t('proposals.inviteAgainTitle')}
              description={<p>{t('proposals.inviteAgainText', { email })}</p>}
              cancelLabel={t('proposals.inviteNo')}
            >
              <form action={invite}>
                <SubmitButton>{t('proposals.inviteAgainYes')}</SubmitButton>
              </form>
            </ConfirmDialog>
          </div>
        </>
      )}
    </section>
  );
}
