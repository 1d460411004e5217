import type { NextRequest } from 'next/server';
import { bookmarkedIds } from '@/features/agenda/bookmarks/queries';
import { findEventId } from '@/features/events/queries';
import { marksOf } from '@/features/gallery/marks/queries';
import { isTeam } from '@/features/people/policy';
import { currentActor } from '@/features/people/session';
import { placeCounts } from '@/features/registration/queries';
import { currentTime } from '@/lib/clock';

export const dynamic = 'force-dynamic';

/** Who is reading, and with `?event=slug` the places of that event, their bookmarks and marks in its gallery: what a static page cannot know. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  const slug = request.nextUrl.searchParams.get('event');
  const eventId = slug === null ? undefined : await findEventId(actor, slug);
  const person =
    actor.kind === 'person'
      ? {
          name: actor.name || actor.email,
          // On an event's pages its own team; elsewhere any
          isTeam: eventId ? isTeam(actor, eventId) : actor.isAdministrator || actor.roles.size > 0,
        }
      : null;
  const places = eventId ? await placeCounts(actor, eventId, currentTime()) : undefined;
  const bookmarks = eventId && person ? await bookmarkedIds(actor, eventId) : undefined;
  const marks = eventId && person ? await marksOf(actor, eventId) : undefined;
  return Response.json(
    { person, places, bookmarks, marks },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}
