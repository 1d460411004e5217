import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findEvent } from '@/features/events/queries';
import { collectionId, presentationType } from '@/features/gallery/iiif/manifest';
import { publicGallery } from '@/features/gallery/queries';
import { GalleryView } from '@/features/gallery/wall/components/gallery-view';
import { guest } from '@/features/people/actor';
import { env } from '@/lib/env';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const t = translator(locale);
  const { text } = pickLocalized(event.title, locale);
  return {
    title: t('gallery.pageTitle', { event: text }),
    description: t('gallery.description', { event: text }),
    alternates: {
      types: { [presentationType]: collectionId({ appUrl: env().appUrl, event }) },
    },
  };
}

export default async function GalleryPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  return (
    <GalleryView event={event} gallery={await publicGallery(guest, event)} isFirstView locale={locale} />
  );
}
