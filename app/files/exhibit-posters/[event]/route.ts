import type { NextRequest } from 'next/server';
import { findTeamEvent } from '@/features/events/queries';
import { archiveLimits } from '@/features/gallery/exchange/archive-limits';
import { queuePosters } from '@/features/gallery/exchange/poster-archive-mutations';
import { canCurate } from '@/features/gallery/policy';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { withIncoming } from '@/lib/files';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isSameOrigin } from '@/lib/origin';
import { receiveFile } from '@/lib/receive-file';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ event: string }> };

/** Takes an archive of posters from a plain multipart form and leads back with what has come of it. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { event: slug } = await params;
  const asked = request.nextUrl.searchParams.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  const t = translator(locale);
  const words = (status: number, text: string) =>
    new Response(text, {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
    });
  if (!isSameOrigin(request.headers)) return words(403, t('exhibits.import.foreign'));
  const actor = await currentActor();
  const event = await findTeamEvent(actor, slug);
  if (!event || !canCurate(actor, event.id)) return words(404, t('exhibits.refused.notFound'));
  const page = `/${locale}/organise/${event.slug}/exhibits/import`;
  const back = (outcome: Record<string, string>) =>
    new Response(null, {
      status: 303,
      headers: { Location: `${page}?${new URLSearchParams(outcome)}` },
    });
  return withIncoming(async (folder) => {
    const received = await receiveFile(request, folder, archiveLimits.bytes);
    if (!received.ok) return back({ archive: received.reason });
    const { path } = received.value;
    const done = await queuePosters(actor, event.id, { path, folder }, currentTime());
    if (!done.ok) return back({ archive: done.reason });
    const { queued, unknown, left } = done.value;
    return back({ queued: String(queued), unknown: String(unknown), left: String(left) });
  });
}
