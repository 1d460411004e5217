import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { Registered } from '@/features/registration/components/registered';
import { isBegun } from '@/features/registration/begun-words';
import { isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string; beginning: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, beginning } = await params;
  if (!isLocale(locale) || !isBegun(beginning)) notFound();
  return { title: translator(locale)(`registration.begun.${beginning}.title`), robots: { index: false } };
}

/** The same for everyone who has sent the form and does not have a place yet: it says nothing about who they are. */
export default async function BegunPage({ params }: Props) {
  const { locale, event: slug, beginning } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !isBegun(beginning) || !event) notFound();
  return <Registered event={event} locale={locale} begun={beginning} />;
}
