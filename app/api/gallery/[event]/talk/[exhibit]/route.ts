import type { NextRequest } from 'next/server';
import { findEvent } from '@/features/events/queries';
import { talkWords } from '@/features/gallery/talk/glance';
import { talkGlance } from '@/features/gallery/talk/queries';
import { guest } from '@/features/people/actor';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ event: string; exhibit: string }> };
const LATEST = 3;

/** The latest of the talk at an exhibit, the same for everyone, for the exhibit's page. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { event: eventSlug, exhibit: exhibitSlug } = await params;
  const asked = request.nextUrl.searchParams.get('lang');
  const event = await findEvent(guest, eventSlug);
  const glance = await talkGlance(guest, { eventSlug, exhibitSlug }, LATEST);
  if (!event || !glance) return new Response('Not found', { status: 404 });
  const words = talkWords(glance, isLocale(asked) ? asked : defaultLocale, event.timeZone);
  return Response.json(words, { headers: { 'Cache-Control': 'no-store' } });
}
