import type { Event } from '@/features/events/queries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Submitted } from '../desk-queries';
import { DeskMaterials } from './desk-material';
import { DeskProposalEntry } from './desk-proposal';

/** What waits for the editor: texts, then materials. */
export function SubmittedLists({
  submitted: { proposals, materials },
  event,
  locale,
  from,
}: {
  submitted: Submitted;
  event: Event;
  locale: Locale;
  from: string;
}) {
  const t = translator(locale);
  return (
    <>
      {proposals.length > 0 && (
        <section className="stack gap-s3" aria-labelledby="proposed-texts">
          <h2 id="proposed-texts">{t('proposals.texts', { count: proposals.length })}</h2>
          <ul className="stack gap-s4">
            {proposals.map((proposal) => (
              <DeskProposalEntry key={proposal.id} {...{ proposal, event, locale, from }} />
            ))}
          </ul>
        </section>
      )}
      {materials.length > 0 && (
        <section className="stack gap-s3" aria-labelledby="sent-materials">
          <h2 id="sent-materials">{t('proposals.materials', { count: materials.length })}</h2>
          <DeskMaterials {...{ materials, event, locale, from }} />
        </section>
      )}
    </>
  );
}
