import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { NewEventForm } from '@/features/events/components/new-event-form';
import { canRunInstallation } from '@/features/events/policy';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('organise.newEvent'));

export default async function NewEventPage({ params }: Props) {
  const { locale } = await params;
  const actor = await currentActor();
  if (!isLocale(locale) || !canRunInstallation(actor)) notFound();
  const t = translator(locale);
  return (
    <>
      <PageHeader size="desk" title={t('organise.newEvent')} lead={t('organise.newEventLead')} />
      <NewEventForm locale={locale} />
    </>
  );
}
