import { keepTicket } from '@/features/gallery/talk/device';
import { galleryTicket } from '@/features/gallery/talk/ticket';
import { currentActor } from '@/features/people/session';
import { findByToken } from '@/features/registration/own/person-queries';
import { isLocale } from '@/lib/i18n/locale';
import { isSameOrigin } from '@/lib/origin';

type Context = { params: Promise<{ locale: string; event: string; token: string }> };

/** Has the device remember a ticket, from the ticket's own page, and leads to the gallery. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug, token } = await params;
  // Lest somebody has others write in their name
  if (!isSameOrigin(request.headers)) return new Response('Forbidden', { status: 403 });
  const found = await findByToken(await currentActor(), slug, token);
  if (!isLocale(locale) || found?.registration.status !== 'confirmed') {
    return new Response('Not found', { status: 404 });
  }
  await keepTicket(slug, galleryTicket(found.registration));
  return new Response(null, { status: 303, headers: { Location: `/${locale}/${slug}/gallery` } });
}
