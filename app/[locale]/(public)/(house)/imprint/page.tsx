import { notFound } from 'next/navigation';
import { LegalPage } from '@/features/events/components/legal-page';
import { installation } from '@/features/events/queries';
import { isLocale } from '@/lib/i18n/locale';
import { titled } from '@/lib/titled';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titled((t) => t('site.imprint'));

export default async function ImprintPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <LegalPage kind="imprint" locale={locale} house={await installation()} />;
}
