import { findEvent } from '@/features/events/queries';
import { galleryWords } from '@/features/gallery/wall/queries';
import { guest } from '@/features/people/actor';

// Made once and anew when the event's pages change, like the pages themselves
export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Context = { params: Promise<{ event: string }> };

/** The words by which a browser finds exhibits: those of both languages. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const event = await findEvent(guest, (await params).event);
  const words = event && (await galleryWords(guest, event));
  return words ? Response.json(words) : new Response('Not found', { status: 404 });
}
