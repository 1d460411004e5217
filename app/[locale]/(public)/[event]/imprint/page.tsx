import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LegalPage } from '@/features/events/components/legal-page';
import { findEvent, installation } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('site.imprint') };
}

export default async function EventImprintPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  return <LegalPage kind="imprint" locale={locale} house={await installation()} event={event} />;
}
