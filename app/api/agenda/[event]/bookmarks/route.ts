import type { NextRequest } from 'next/server';
import { keepOnDevice, keptOnDevice } from '@/features/agenda/bookmarks/device';
import { withKept } from '@/features/agenda/bookmarks/kept';
import { setBookmark, takeAlong, type Wish } from '@/features/agenda/bookmarks/mutations';
import { bookmarkedIds, canBookmark } from '@/features/agenda/bookmarks/queries';
import { findEventId } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { returnPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { isSameOrigin } from '@/lib/origin';

type Context = { params: Promise<{ event: string }> };
type Done = 'kept' | 'dropped' | 'full' | 'notFound' | 'taken';

const MOST_BYTES = 10_000;
const wishes: readonly string[] = ['keep', 'drop', 'toggle'] satisfies Wish[];
const isWish = (value: string): value is Wish => wishes.includes(value);

/**
 * Puts a session into the reader's own agenda or takes it out: into their account, or into a cookie of their device, where
 * it is until they sign in. Pages with JavaScript get what is kept then; a form without is led to the own agenda.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { event: slug } = await params;
  if (!isSameOrigin(request.headers)) return new Response('Forbidden', { status: 403 });
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) {
    return new Response('Too big', { status: 413 });
  }
  const form = await request.formData().catch(() => undefined);
  const field = (name: string) => {
    const value = form?.get(name);
    return typeof value === 'string' ? value : '';
  };
  const actor = await currentActor();
  const eventId = await findEventId(actor, slug);
  if (!form || !eventId) return new Response('Not found', { status: 404 });
  const [session, wish] = [field('session'), field('do')];
  const done =
    actor.kind === 'person'
      ? await inAccount(actor, slug, session, wish)
      : await onDevice(actor, slug, session, isWish(wish) ? wish : 'toggle');
  if (request.headers.get('accept')?.includes('application/json')) {
    const kept = actor.kind === 'person' ? await bookmarkedIds(actor, eventId) : await keptOnDevice(slug);
    return Response.json({ done, kept }, { headers: { 'Cache-Control': 'private, no-store' } });
  }
  const locale = field('locale');
  const from = returnPath(field('from'));
  const query = new URLSearchParams({ done, session, ...(from && { from }) });
  const path = `/${isLocale(locale) ? locale : defaultLocale}/${encodeURIComponent(slug)}/agenda/mine`;
  return new Response(null, { status: 303, headers: { Location: `${path}?${query}` } });
}

async function inAccount(actor: Actor, slug: string, session: string, wish: string): Promise<Done> {
  const kept = await keptOnDevice(slug);
  if (kept.length > 0) {
    const taken = await takeAlong(actor, currentTime(), slug, kept);
    if (taken.ok) await keepOnDevice(slug, []);
  }
  if (wish === 'take') return 'taken';
  const result = await setBookmark(actor, currentTime(), slug, session, isWish(wish) ? wish : 'toggle');
  if (!result.ok) return result.reason;
  return result.value.isKept ? 'kept' : 'dropped';
}

async function onDevice(actor: Actor, slug: string, session: string, wish: Wish): Promise<Done> {
  const before = await keptOnDevice(slug);
  const without = withKept(before, session, false) ?? before;
  const isKept = wish === 'keep' || (wish === 'toggle' && without.length === before.length);
  if (isKept && !(await canBookmark(actor, slug, session))) return 'notFound';
  const after = withKept(before, session, isKept);
  if (!after) return 'full';
  await keepOnDevice(slug, after);
  return isKept ? 'kept' : 'dropped';
}
