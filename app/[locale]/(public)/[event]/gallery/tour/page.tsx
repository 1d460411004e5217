import type { Metadata } from 'next';
import { GalleryPath } from '@/features/gallery/components/gallery-path';
import { TourStart } from '@/features/gallery/tour/components/tour-start';
import { publicTour } from '@/features/gallery/tour/queries';
import { guest } from '@/features/people/actor';
import { publicEvent, type EventProps } from '../../public-event';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: EventProps): Promise<Metadata> {
  const { t, title: event } = await publicEvent(params);
  return { title: t('tour.pageTitle', { event }), description: t('tour.description', { event }) };
}

export default async function TourPage({ params }: EventProps) {
  const { locale, t, event } = await publicEvent(params);
  const gallery = `/${locale}/${event.slug}/gallery`;
  return (
    <>
      <GalleryPath gallery={gallery} items={[{ label: t('tour.title') }]} locale={locale} />
      <TourStart event={event} tour={await publicTour(guest, event)} locale={locale} />
    </>
  );
}
