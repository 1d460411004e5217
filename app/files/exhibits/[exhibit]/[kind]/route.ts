import { mediaKinds } from '@/db/choices';
import { NEW_MEDIUM, parseMediumWords } from '@/features/gallery/posters/medium-form';
import { queueMedium } from '@/features/gallery/posters/job-mutations';
import { limits } from '@/features/gallery/posters/upload-rules';
import { checkedFile } from '@/features/gallery/posters/uploads';
import { findUploadTarget } from '@/features/gallery/subject-queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { leadTo, uploads } from '@/lib/uploads';

export const dynamic = 'force-dynamic';

/**
 * Takes a poster, a picture or a document, puts the work on it into the queue and leads back to the exhibit, which says how it
 * goes.
 */
export const POST = uploads<{ exhibit: string; kind: string }>(
  { foreign: (t) => t('upload.foreign'), notFound: (t) => t('upload.notFound') },
  async ({ params: { exhibit: exhibitId, kind: asked }, query, locale }) => {
    const kind = mediaKinds.find((one) => one === asked);
    const actor = await currentActor();
    const target = kind && (await findUploadTarget(actor, exhibitId));
    if (!target) return undefined;
    const page =
      target.canCurate && query.get('from') === 'desk'
        ? `/${locale}/organise/${target.eventSlug}/exhibits/${exhibitId}`
        : `/${locale}/${target.eventSlug}/exhibit/${exhibitId}`;
    const back = (upload: string) => `${page}?${new URLSearchParams({ upload, kind })}#${kind}`;
    if (!target.canEdit) return leadTo(back('published'));
    return {
      bytes: limits.bytes,
      refused: back,
      async take({ path, name, fields }) {
        // What can be told at a glance is told at once
        const checked = await checkedFile(path, kind);
        if (!checked.ok) return back(checked.reason);
        const words = parseMediumWords(NEW_MEDIUM, fields);
        const alt = words.success ? words.data.alt : undefined;
        const queued = await queueMedium(actor, exhibitId, { path, kind, name, alt }, currentTime());
        return back(queued.ok ? 'stored' : queued.reason);
      },
    };
  },
);
