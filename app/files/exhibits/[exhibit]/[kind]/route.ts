import { mediaKinds } from '@/db/choices';
import { saidBeside } from '@/features/gallery/posters/medium-form';
import { keepSaid, queueMedium } from '@/features/gallery/posters/job-mutations';
import { limits, type JobReason } from '@/features/gallery/posters/upload-rules';
import { checkedFile } from '@/features/gallery/posters/uploads';
import { findUploadTarget } from '@/features/gallery/subject-queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import type { Sent } from '@/lib/receive-file';
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
    /** Whoever has typed what it shows gets that back with the reason. */
    const refused = async (reason: JobReason, { name, fields }: Sent = { name: '', fields: {} }) => {
      const file = { kind, name, ...saidBeside(kind, fields) };
      const isKept = await keepSaid(actor, exhibitId, file, reason, currentTime());
      return back(isKept ? 'kept' : reason);
    };
    return {
      bytes: limits.bytes,
      refused,
      async take({ path, name, fields }) {
        // What can be told at a glance is told at once
        const checked = await checkedFile(path, kind);
        if (!checked.ok) return refused(checked.reason, { name, fields });
        const file = { path, kind, name, ...saidBeside(kind, fields) };
        const queued = await queueMedium(actor, exhibitId, file, currentTime());
        if (queued.ok || queued.reason === 'notFound') return back(queued.ok ? 'stored' : queued.reason);
        return refused(queued.reason, { name, fields });
      },
    };
  },
);
