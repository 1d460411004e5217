import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { InstallationForm } from '@/features/events/components/installation-form';
import { canRunInstallation } from '@/features/events/policy';
import { installation } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('organise.installation'));

export default async function InstallationPage({ params }: Props) {
  const { locale } = await params;
  const actor = await currentActor();
  if (!isLocale(locale) || !canRunInstallation(actor)) notFound();
  const t = translator(locale);
  return (
    <>
      <PageHeader size="desk" title={t('organise.installation')} lead={t('installation.lead')} />
      <InstallationForm house={await installation()} locale={locale} />
    </>
  );
}
