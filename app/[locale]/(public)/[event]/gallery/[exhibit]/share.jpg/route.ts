import { findEvent } from '@/features/events/queries';
import { findExhibit } from '@/features/gallery/queries';
import { shareMark, sharePicture } from '@/features/gallery/viewer/share-picture';
import { guest } from '@/features/people/actor';
import { conditionalResponse } from '@/lib/conditional-response';
import { isLocale } from '@/lib/i18n/locale';

type Context = { params: Promise<{ locale: string; event: string; exhibit: string }> };

/** The picture that goes with a link to an exhibit. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, event: eventSlug, exhibit: slug } = await params;
  const event = isLocale(locale) ? await findEvent(guest, eventSlug) : undefined;
  const exhibit = event && (await findExhibit(guest, event, slug));
  if (!isLocale(locale) || !event || !exhibit) return new Response('Not found', { status: 404 });
  return conditionalResponse(
    request,
    {
      etag: shareMark(event, exhibit, locale),
      contentType: 'image/jpeg',
      fileName: `${exhibit.slug}.jpg`,
      inline: true,
    },
    async () => new Uint8Array(await sharePicture(event, exhibit, locale)),
  );
}
