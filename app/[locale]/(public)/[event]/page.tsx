import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findEvent } from '@/features/events/queries';
import { guest } from '@/features/people/actor';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { EventView } from '../../event-view';

export const dynamic = 'force-static';
/** Seconds: whether one can still register changes with the clock. */
export const revalidate = 300;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  return {
    title: pickLocalized(event.title, locale).text,
    description: pickLocalized(event.summary, locale).text,
  };
}

export default async function EventPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  return <EventView actor={guest} event={event} locale={locale} />;
}
