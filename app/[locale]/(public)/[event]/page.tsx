import type { Metadata } from 'next';
import { guest } from '@/features/people/actor';
import { pickLocalized } from '@/lib/i18n/locale';
import { publicEvent, type EventProps } from './public-event';
import { EventView } from '../../event-view';

export const dynamic = 'force-static';
/** Seconds: whether one can still register changes with the clock. */
export const revalidate = 300;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: EventProps): Promise<Metadata> {
  const { locale, event, title } = await publicEvent(params);
  return {
    title,
    description: pickLocalized(event.summary, locale).text,
  };
}

export default async function EventPage({ params }: EventProps) {
  const { locale, event } = await publicEvent(params);
  return <EventView actor={guest} event={event} locale={locale} />;
}
