import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { SessionForm } from '@/features/agenda/components/session-form';
import { agendaPlan } from '@/features/agenda/queries';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('sessions.addTitle'));

export default async function NewSessionPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const plan = event && (await agendaPlan(actor, event));
  if (!isLocale(locale) || !plan) notFound();
  return (
    <>
      <PageHeader size="desk" title={translator(locale)('sessions.addTitle')} />
      <SessionForm plan={plan} event={event} locale={locale} />
    </>
  );
}
