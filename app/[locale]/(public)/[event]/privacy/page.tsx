import { LegalPage } from '@/features/events/components/legal-page';
import { installation } from '@/features/events/queries';
import { titled } from '@/lib/titled';
import { publicEvent, type EventProps } from '../public-event';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export const generateMetadata = titled((t) => t('site.privacy'));

export default async function EventPrivacyPage({ params }: EventProps) {
  const { locale, event } = await publicEvent(params);
  return <LegalPage kind="privacy" locale={locale} house={await installation()} event={event} />;
}
