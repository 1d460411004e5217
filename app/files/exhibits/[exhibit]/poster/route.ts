import type { NextRequest } from 'next/server';
import { attachPoster } from '@/features/gallery/posters/poster-mutations';
import { findUploadTarget } from '@/features/gallery/subject-queries';
import { limits } from '@/features/gallery/posters/upload-rules';
import { preparePoster } from '@/features/gallery/posters/uploads';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { withIncoming } from '@/lib/files';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isSameOrigin } from '@/lib/origin';
import { receiveFile } from '@/lib/receive-file';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ exhibit: string }> };

function words(status: number, locale: Locale, key: 'upload.notFound' | 'upload.foreign'): Response {
  return new Response(translator(locale)(key), {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
  });
}

/**
 * Takes a poster from a plain multipart form and leads back to the exhibit with how it went. Not a server action: those
 * are buffered whole, and above their limit answer with an error page. Not below a path of proxy.ts either, which would
 * cut the body off at ten megabytes.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { exhibit: exhibitId } = await params;
  const { searchParams } = request.nextUrl;
  const asked = searchParams.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  if (!isSameOrigin(request.headers)) return words(403, locale, 'upload.foreign');
  const actor = await currentActor();
  const target = await findUploadTarget(actor, exhibitId);
  if (!target) return words(404, locale, 'upload.notFound');
  const page =
    target.canCurate && searchParams.get('from') === 'desk'
      ? `/${locale}/organise/${target.eventSlug}/exhibits/${exhibitId}`
      : `/${locale}/${target.eventSlug}/exhibit/${exhibitId}`;
  const back = (outcome: string) =>
    new Response(null, { status: 303, headers: { Location: `${page}?upload=${outcome}#poster` } });
  if (!target.canEdit) return back('published');
  const now = currentTime();
  return withIncoming(async (folder) => {
    const received = await receiveFile(request, folder, limits.bytes);
    if (!received.ok) return back(received.reason);
    const { eventId, name } = target;
    const createdBy = actor.kind === 'person' ? actor.id : undefined;
    const prepared = await preparePoster(
      { folder, path: received.value.path },
      { eventId, name, createdBy },
      now,
    );
    if (!prepared.ok) return back(prepared.reason);
    const attached = await attachPoster(actor, exhibitId, prepared.value, now);
    if (!attached.ok) return back(attached.reason);
    return back(prepared.value.pages > 1 ? 'doneFirstPage' : 'done');
  });
}
