import { randomInt } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { publicGallery } from '@/features/gallery/queries';
import { GalleryView } from '@/features/gallery/wall/components/gallery-view';
import { MIXES } from '@/features/gallery/wall/mixed';
import { gallerySearch } from '@/features/gallery/wall/queries';
import { readWanted, wantedHref } from '@/features/gallery/wall/wanted';
import { guest } from '@/features/people/actor';
import { publicEvent, type EventProps } from '../../public-event';

type Props = EventProps & {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t, event, title } = await publicEvent(params);
  return {
    title: t('gallery.pageTitle', { event: title }),
    alternates: { canonical: `/${locale}/${event.slug}/gallery` },
  };
}

/** The gallery narrowed down, for readers without JavaScript and for addresses that were passed on. */
export default async function FoundExhibitsPage({ params, searchParams }: Props) {
  const { locale, event } = await publicEvent(params);
  const wanted = readWanted(parameters(await searchParams));
  const gallery = await publicGallery(guest, event);
  if (wanted.sort === 'mixed' && wanted.mix === undefined) {
    redirect(wantedHref(`/${locale}/${event.slug}/gallery`, { ...wanted, mix: randomInt(MIXES) }));
  }
  const search = await gallerySearch(guest, event);
  return <GalleryView event={event} gallery={gallery} wanted={wanted} search={search} locale={locale} />;
}

function parameters(asked: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
}
