import type { NextRequest } from 'next/server';
import { findEventId } from '@/features/events/queries';
import { markOnDevice, marksOnDevice } from '@/features/gallery/marks/device';
import { withMarked, type Mark } from '@/features/gallery/marks/kept';
import { setMark, takeMarks, type Wish } from '@/features/gallery/marks/mutations';
import { canMark, marksOf } from '@/features/gallery/marks/queries';
import type { Actor } from '@/features/people/actor';
import { returnPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { isSameOrigin } from '@/lib/origin';

type Context = { params: Promise<{ event: string }> };
type Done = 'saved' | 'dropped' | 'seen' | 'unseen' | 'full' | 'notFound' | 'taken';
type Asked = { key: string; mark: Mark; wish: Wish };

const MOST_BYTES = 10_000;
const wishes: readonly string[] = ['mark', 'unmark', 'toggle'] satisfies Wish[];
const isWish = (value: string): value is Wish => wishes.includes(value);
const words = { saved: ['saved', 'dropped'], seen: ['seen', 'unseen'] } as const;

/**
 * Marks an exhibit as saved or seen, or takes the mark off: in the reader's account, or in a cookie of their device, where it
 * is until they sign in. Pages with JavaScript get all marks then; a form without is led to the reader's own page.
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
  // A button of a form says what it marks by its name
  const mark: Mark = field('seen') === '' ? 'saved' : 'seen';
  const wish = field('do');
  const asked: Asked = { key: field(mark), mark, wish: isWish(wish) ? wish : 'toggle' };
  const done =
    actor.kind === 'person'
      ? await inAccount(actor, slug, asked, wish === 'take')
      : await onDevice(actor, slug, asked);
  if (request.headers.get('accept')?.includes('application/json')) {
    const marks = actor.kind === 'person' ? await marksOf(actor, eventId) : await marksOnDevice(slug);
    return Response.json({ done, marks }, { headers: { 'Cache-Control': 'private, no-store' } });
  }
  const locale = field('locale');
  const from = returnPath(field('from'));
  const query = new URLSearchParams({ done, exhibit: asked.key, ...(from && { from }) });
  const path = `/${isLocale(locale) ? locale : defaultLocale}/${encodeURIComponent(slug)}/gallery/mine`;
  return new Response(null, { status: 303, headers: { Location: `${path}?${query}` } });
}

async function inAccount(actor: Actor, slug: string, asked: Asked, isTaking: boolean): Promise<Done> {
  const kept = await marksOnDevice(slug);
  if (kept.saved.length + kept.seen.length > 0) {
    const taken = await takeMarks(actor, currentTime(), slug, kept);
    if (taken.ok) for (const mark of ['seen', 'saved'] as const) await markOnDevice(slug, mark, []);
  }
  if (isTaking) return 'taken';
  const result = await setMark(actor, currentTime(), slug, asked);
  return result.ok ? words[asked.mark][result.value.isMarked ? 0 : 1] : result.reason;
}

async function onDevice(actor: Actor, slug: string, { key, mark, wish }: Asked): Promise<Done> {
  const before = (await marksOnDevice(slug))[mark];
  const isMarked = wish === 'mark' || (wish === 'toggle' && !before.includes(key));
  if (isMarked && !(await canMark(actor, slug, key))) return 'notFound';
  const after = withMarked(before, key, mark, isMarked);
  if (!after) return 'full';
  await markOnDevice(slug, mark, after);
  return words[mark][isMarked ? 0 : 1];
}
