import { keepMaterial, keepPicture, titleOf } from '@/features/agenda/files/incoming';
import { limits, type FileReason } from '@/features/agenda/files/kinds';
import { addMaterial, setPicture } from '@/features/agenda/files/mutations';
import { findFileTarget, type FileTarget } from '@/features/agenda/files/queries';
import type { Actor } from '@/features/people/actor';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import type { ReceivedFile } from '@/lib/receive-file';
import type { Result } from '@/lib/result';
import { uploads } from '@/lib/uploads';

export const dynamic = 'force-dynamic';

const kinds = ['speakers', 'rooms', 'sessions'] as const;

/** Takes a speaker's photo, a room's plan or a session's slides from the team and leads back to the page that it came from. */
export const POST = uploads<{ kind: string; id: string }>(
  { foreign: (t) => t('files.foreign'), notFound: (t) => t('files.refused.notFound') },
  async ({ params: { kind: asked, id }, locale }) => {
    const kind = kinds.find((one) => one === asked);
    const actor = await currentActor();
    const target = kind && (await findFileTarget(actor, { kind, id }));
    if (!target) return undefined;
    const page = `/${locale}/organise/${target.eventSlug}/${kind}/${id}`;
    const back = (outcome: string) => `${page}?upload=${outcome}#files`;
    return {
      bytes: kind === 'sessions' ? limits.materialBytes : limits.pictureBytes,
      refused: back,
      async take(received, folder) {
        const taken = await take(actor, { kind, id }, folder, received);
        return back(taken.ok ? 'done' : taken.reason);
      },
    };
  },
);

async function take(
  actor: Actor,
  { kind, id }: FileTarget,
  folder: string,
  received: ReceivedFile,
): Promise<Result<unknown, FileReason>> {
  const now = currentTime();
  if (kind === 'sessions') {
    const file = await keepMaterial(received);
    if (!file.ok) return file;
    const title = titleOf(received, file.value);
    return addMaterial(actor, id, { kind: 'file', title, file: file.value }, now);
  }
  const file = await keepPicture({ folder, path: received.path }, kind === 'rooms' ? 'plan' : 'portrait');
  return file.ok ? setPicture(actor, { kind, id }, file.value, now) : file;
}
