import { randomInt } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { findEvent } from '@/features/events/queries';
import { publicGallery } from '@/features/gallery/queries';
import { GalleryView } from '@/features/gallery/wall/components/gallery-view';
import { MIXES } from '@/features/gallery/wall/mixed';
import { gallerySearch } from '@/features/gallery/wall/queries';
import { readWanted, wantedHref } from '@/features/gallery/wall/wanted';
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
  const wanted = readWanted(parameters(await searchParams));
  const event = await findEvent(guest, slug);
  if (!isLocale(locale) || !event) notFound();
  const gallery = await publicGallery(guest, event);
  if (wanted.sort === 'mixed' && wanted.mix === undefined) {
    redirect(wantedHref(`/${locale}/${slug}/gallery`, { ...wanted, mix: randomInt(MIXES) }));
  }
  const search = await gallerySearch(guest, event);
  return <GalleryView event={event} gallery={gallery} wanted={wanted} search={search} locale={locale} />;
}

function parameters(asked: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
}
