import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { returnProposalAction, takeProposalAction } from '../desk-actions';
import type { DeskProposal } from '../desk-queries';
import { changesOf, lockOf, profileTexts, sessionTexts } from '../proposal';
import { ProposalChanges } from './proposal-changes';
import { ReturnFields } from './return-fields';

type Props = {
  proposal: DeskProposal;
  event: Event;
  locale: Locale;
  /** The speaker whose page it stands on; empty on the page of all that waits. */
  from: string;
};

/** A proposal beside what is there, to be taken or sent back. */
export function DeskProposalEntry({ proposal, event, locale, from }: Props) {
  const t = translator(locale);
  const { id, subject, session, speaker, createdAt, texts } = proposal;
  const there = session ? sessionTexts(session) : profileTexts(speaker);
  const at = formatDateTime(createdAt, locale, event.timeZone);
  return (
    <li className="stack gap-s3 border-t border-rule pt-s3">
      <h3>
        <About proposal={proposal} event={event} locale={locale} />
      </h3>
      <p className="meta">{t('proposals.by', { name: speaker.name, at })}</p>
      <ProposalChanges changes={changesOf(subject, there, texts)} locale={locale} />
      <div className="flex flex-wrap items-baseline gap-s3">
        <ActionForm
          action={takeProposalAction.bind(null, locale, event.slug, from, id)}
          errorTitle={t('proposals.notTaken')}
          revision={lockOf(proposal)}
        >
          <SubmitButton variant="quiet" small pendingLabel={t('planning.saving')}>
            {t('proposals.take')}
          </SubmitButton>
        </ActionForm>
        <ActionForm
          action={returnProposalAction.bind(null, locale, event.slug, from, id)}
          errorTitle={t('planning.errorTitle')}
        >
          {/* Inside, so that what is wrong is seen while it is closed */}
          <details>
            <summary>{t('proposals.return')}</summary>
            <ReturnFields id={id} email={speaker.email} locale={locale} />
          </details>
        </ActionForm>
      </div>
    </li>
  );
}

/** What a proposal is about, with the way there. */
export function About({
  proposal: { session, speaker },
  event,
  locale,
}: {
  proposal: Pick<DeskProposal, 'session' | 'speaker'>;
  event: { slug: string };
  locale: Locale;
}) {
  const t = translator(locale);
  const base = `/${locale}/organise/${event.slug}`;
  if (!session) {
    return (
      <Link href={`${base}/speakers/${speaker.id}`} prefetch={false}>
        {t('proposals.profile', { name: speaker.name })}
      </Link>
    );
  }
  const { text, lang } = pickLocalized(session.title, locale);
  return (
    <Link href={`${base}/sessions/${session.id}`} lang={lang} prefetch={false}>
      {text || t('sessions.untitled')}
    </Link>
  );
}
