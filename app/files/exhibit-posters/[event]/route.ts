import { findTeamEvent } from '@/features/events/queries';
import { archiveLimits } from '@/features/gallery/exchange/archive-limits';
import { queuePosters } from '@/features/gallery/exchange/poster-archive-mutations';
import { canCurate } from '@/features/gallery/policy';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { uploads } from '@/lib/uploads';

export const dynamic = 'force-dynamic';

/** Takes an archive of posters and leads back with what has come of it. */
export const POST = uploads<{ event: string }>(
  { foreign: (t) => t('exhibits.import.foreign'), notFound: (t) => t('exhibits.refused.notFound') },
  async ({ params, locale }) => {
    const actor = await currentActor();
    const event = await findTeamEvent(actor, params.event);
    if (!event || !canCurate(actor, event.id)) return undefined;
    const page = `/${locale}/organise/${event.slug}/exhibits/import`;
    const back = (outcome: Record<string, string>) => `${page}?${new URLSearchParams(outcome)}`;
    return {
      bytes: archiveLimits.bytes,
      refused: (reason) => back({ archive: reason }),
      async take({ path }, folder) {
        const done = await queuePosters(actor, event.id, { path, folder }, currentTime());
        if (!done.ok) return back({ archive: done.reason });
        const { queued, unknown, left } = done.value;
        return back({ queued: String(queued), unknown: String(unknown), left: String(left) });
      },
    };
  },
);
