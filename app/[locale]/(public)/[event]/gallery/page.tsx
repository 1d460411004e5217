import type { Metadata } from 'next';
import { collectionId, presentationType } from '@/features/gallery/iiif/manifest';
import { publicGallery } from '@/features/gallery/queries';
import { GalleryView } from '@/features/gallery/wall/components/gallery-view';
import { guest } from '@/features/people/actor';
import { env } from '@/lib/env';
import { publicEvent, type EventProps } from '../public-event';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: EventProps): Promise<Metadata> {
  const { t, event, title: text } = await publicEvent(params);
  return {
    title: t('gallery.pageTitle', { event: text }),
    description: t('gallery.description', { event: text }),
    alternates: {
      types: { [presentationType]: collectionId({ appUrl: env().appUrl, event }) },
    },
  };
}

export default async function GalleryPage({ params }: EventProps) {
  const { locale, event } = await publicEvent(params);
  return (
    <GalleryView event={event} gallery={await publicGallery(guest, event)} isFirstView locale={locale} />
  );
}
