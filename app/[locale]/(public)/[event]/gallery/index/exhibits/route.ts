import { findEvent } from '@/features/events/queries';
import { publicGallery } from '@/features/gallery/queries';
import { galleryIndex } from '@/features/gallery/wall/wall-items';
import { guest } from '@/features/people/actor';
import { isLocale } from '@/lib/i18n/locale';

// Made once and anew when the event's pages change, like the pages themselves
export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Context = { params: Promise<{ locale: string; event: string }> };

/** The exhibits for a browser that narrows the gallery down by itself. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug } = await params;
  const event = await findEvent(guest, slug);
  const gallery = event && (await publicGallery(guest, event));
  if (!isLocale(locale) || !gallery) return new Response('Not found', { status: 404 });
  return Response.json(galleryIndex(gallery, locale));
}
