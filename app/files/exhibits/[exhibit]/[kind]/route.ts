import type { NextRequest } from 'next/server';
import { mediaKinds } from '@/db/choices';
import { queueMedium } from '@/features/gallery/posters/job-mutations';
import { limits } from '@/features/gallery/posters/upload-rules';
import { checkedFile } from '@/features/gallery/posters/uploads';
import { findUploadTarget } from '@/features/gallery/subject-queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { withIncoming } from '@/lib/files';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isSameOrigin } from '@/lib/origin';
import { receiveFile } from '@/lib/receive-file';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ exhibit: string; kind: string }> };

function words(status: number, locale: Locale, key: 'upload.notFound' | 'upload.foreign'): Response {
  return new Response(translator(locale)(key), {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
  });
}

/**
 * Takes a poster, a picture or a document from a plain multipart form, puts the work on it into the queue and leads back to the
 * exhibit, which says how it goes. Not a server action: those are buffered whole, and above their limit answer with an error
 * page. Not below a path of proxy.ts either, which would cut the body off at ten megabytes.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { exhibit: exhibitId, kind: asked } = await params;
  const { searchParams } = request.nextUrl;
  const wanted = searchParams.get('locale');
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  if (!isSameOrigin(request.headers)) return words(403, locale, 'upload.foreign');
  const kind = mediaKinds.find((one) => one === asked);
  const actor = await currentActor();
  const target = kind && (await findUploadTarget(actor, exhibitId));
  if (!target) return words(404, locale, 'upload.notFound');
  const page =
    target.canCurate && searchParams.get('from') === 'desk'
      ? `/${locale}/organise/${target.eventSlug}/exhibits/${exhibitId}`
      : `/${locale}/${target.eventSlug}/exhibit/${exhibitId}`;
  const back = (upload: string) => {
    const query = new URLSearchParams({ upload, kind });
    return new Response(null, { status: 303, headers: { Location: `${page}?${query}#${kind}` } });
  };
  if (!target.canEdit) return back('published');
  return withIncoming(async (folder) => {
    const received = await receiveFile(request, folder, limits.bytes);
    if (!received.ok) return back(received.reason);
    const { path, name } = received.value;
    // What can be told at a glance is told at once
    const checked = await checkedFile(path, kind);
    if (!checked.ok) return back(checked.reason);
    const queued = await queueMedium(actor, exhibitId, { path, kind, name }, currentTime());
    return back(queued.ok ? 'stored' : queued.reason);
  });
}
