import { findEventId } from '@/features/events/queries';
import type { Actor } from '@/features/people/actor';
import { returnPath } from '@/features/people/landing';
import { currentActor } from '@/features/people/session';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { isSameOrigin } from '@/lib/origin';

type Context = { params: Promise<{ event: string }> };

type Pressing = {
  /** The reader's own page, below the event's. */
  ownPage: string;
  /** Does what was asked for, and says what with: the own page gets it in its address. */
  press: (
    actor: Actor,
    slug: string,
    field: (name: string) => string,
  ) => Promise<{ done: string } & Record<string, string>>;
  /** All that the reader keeps now, for the page's script. */
  kept: (actor: Actor, event: { id: string; slug: string }) => Promise<Record<string, unknown>>;
};

const MOST_BYTES = 10_000;

/**
 * A route for presses of buttons that change what a reader keeps of an event. Pages with JavaScript get all that is kept then; a form
 * without is led to the reader's own page.
 */
export function pressRoute({ ownPage, press, kept }: Pressing) {
  return async (request: Request, { params }: Context): Promise<Response> => {
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
    const id = await findEventId(actor, slug);
    if (!form || !id) return new Response('Not found', { status: 404 });
    const said = await press(actor, slug, field);
    if (request.headers.get('accept')?.includes('application/json')) {
      const answer = { done: said.done, ...(await kept(actor, { id, slug })) };
      return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } });
    }
    const locale = field('locale');
    const from = returnPath(field('from'));
    const query = new URLSearchParams({ ...said, ...(from && { from }) });
    const path = `/${isLocale(locale) ? locale : defaultLocale}/${encodeURIComponent(slug)}/${ownPage}`;
    return new Response(null, { status: 303, headers: { Location: `${path}?${query}` } });
  };
}
