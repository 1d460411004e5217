import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { findTeamEvent } from '@/features/events/queries';
import { NewExhibitForm } from '@/features/gallery/components/new-exhibit-form';
import { canCurate } from '@/features/gallery/policy';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titled((t) => t('exhibits.create'));

export default async function NewExhibitPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!isLocale(locale) || !event || !canCurate(actor, event.id)) notFound();
  const t = translator(locale);
  return (
    <>
      <PageHeader size="desk" title={t('exhibits.create')} lead={t('exhibits.createLead')} />
      <NewExhibitForm slug={slug} locale={locale} />
    </>
  );
}
