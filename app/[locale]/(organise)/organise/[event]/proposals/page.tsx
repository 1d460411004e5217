import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { DeskOutcome } from '@/features/agenda/speaking/components/desk-outcome';
import { SubmittedLists } from '@/features/agenda/speaking/components/submitted-lists';
import { submitted } from '@/features/agenda/speaking/desk-queries';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = titled((t) => t('proposals.title'));

/** All that speakers have sent in and nobody has decided on. */
export default async function ProposalsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const waiting = event && (await submitted(actor, event));
  if (!isLocale(locale) || !waiting) notFound();
  const t = translator(locale);
  const isEmpty = waiting.proposals.length + waiting.materials.length === 0;
  return (
    <div className="stack max-w-[45rem] gap-s4">
      <PageHeader size="desk" title={t('proposals.title')} lead={t('proposals.lead')} />
      <DeskOutcome done={(await searchParams).done} locale={locale} />
      {isEmpty && (
        <EmptyState title={t('proposals.empty')}>
          <p>{t('proposals.emptyNext')}</p>
        </EmptyState>
      )}
      <SubmittedLists submitted={waiting} event={event} locale={locale} from="" />
    </div>
  );
}
