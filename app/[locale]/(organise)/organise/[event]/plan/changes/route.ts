import { planChanges, planVersion } from '@/features/agenda/editor/queries';
import { etagOf } from '@/features/agenda/editor/version';
import { findTeamEvent } from '@/features/events/queries';
import { currentActor } from '@/features/people/session';
import { isLocale } from '@/lib/i18n/locale';

type Context = { params: Promise<{ locale: string; event: string }> };

const notFound = () =>
  new Response('Not found', { status: 404, headers: { 'Cache-Control': 'private, no-store' } });

/** What has changed in the plan `since` a time, in milliseconds since 1970; 304 for who names the state that it is in. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, event: slug } = await params;
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  const version = event && (await planVersion(actor, event));
  if (!isLocale(locale) || !version) return notFound();
  const etag = etagOf(version);
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const since = Number(new URL(request.url).searchParams.get('since'));
  const changes = await planChanges(actor, event, Number.isFinite(since) ? since : 0, locale);
  return changes ? Response.json(changes, { headers }) : notFound();
}
