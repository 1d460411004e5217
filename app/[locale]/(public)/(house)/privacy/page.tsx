import { notFound } from 'next/navigation';
import { LegalPage } from '@/features/events/components/legal-page';
import { installation } from '@/features/events/queries';
import { isLocale } from '@/lib/i18n/locale';
import { titled } from '@/lib/titled';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('site.privacy'));

export default async function PrivacyPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <LegalPage kind="privacy" locale={locale} house={await installation()} />;
}
