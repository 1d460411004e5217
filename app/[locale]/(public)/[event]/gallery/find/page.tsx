import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findEvent } from '@/features/events/queries';
import { GalleryView } from '@/features/gallery/components/gallery-view';
import { parseFilter } from '@/features/gallery/facets';
import { publicGallery } from '@/features/gallery/queries';
import { guest } from '@/features/people/actor';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const { text } = pickLocalized(event.title, locale);
  return {
    title: translator(locale)('gallery.pageTitle', { event: text }),
    alternates: { canonical: `/${locale}/${slug}/gallery` },
  };
}

/** The gallery narrowed down, for readers without JavaScript and for addresses that were passed on. */
export default async function FoundExhibitsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const filter = parseFilter(await searchParams);
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const gallery = await publicGallery(guest, event);
  return <GalleryView event={event} gallery={gallery} filter={filter} locale={locale} />;
}
