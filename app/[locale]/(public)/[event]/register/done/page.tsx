import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { Registered } from '@/features/registration/components/registered';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale)('registration.done.title'), robots: { index: false } };
}

/** The same for everyone who has sent the form: it says nothing about who they are, or were before. */
export default async function RegisteredPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  return <Registered event={event} locale={locale} />;
}
