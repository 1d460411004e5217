import type { NextRequest } from 'next/server';
import { eventsOnDevice, keepOnDevice, keptOnDevice } from '@/features/agenda/bookmarks/device';
import { takeAlong } from '@/features/agenda/bookmarks/mutations';
import { galleriesOnDevice, markOnDevice, marksOnDevice } from '@/features/gallery/marks/device';
import { takeMarks } from '@/features/gallery/marks/mutations';
import { returnPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { defaultLocale } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

/** A device has room for few of them: more than these were not made by its pages. */
const MOST_EVENTS = 20;

/**
 * Takes what the device keeps of agendas and galleries along into the account that its reader has signed in with, and leads on. A page cannot change
 * cookies, so those of one's own lead here first; whoever follows a link to it only gets what is theirs into their account.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind === 'person') {
    for (const slug of (await eventsOnDevice()).slice(0, MOST_EVENTS)) {
      await takeAlong(actor, currentTime(), slug, await keptOnDevice(slug));
      // Of an event that is gone, or is not for them, nothing can be kept
      await keepOnDevice(slug, []);
    }
    for (const slug of (await galleriesOnDevice()).slice(0, MOST_EVENTS)) {
      await takeMarks(actor, currentTime(), slug, await marksOnDevice(slug));
      for (const mark of ['seen', 'saved'] as const) await markOnDevice(slug, mark, []);
    }
  }
  const to = returnPath(request.nextUrl.searchParams.get('to')) ?? `/${defaultLocale}`;
  return new Response(null, { status: 303, headers: { Location: to } });
}
