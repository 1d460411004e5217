import type { NextRequest } from 'next/server';
import { keepMaterial, keepPicture, titleOf } from '@/features/agenda/files/incoming';
import { limits, type FileReason } from '@/features/agenda/files/kinds';
import { addMaterial, setPicture } from '@/features/agenda/files/mutations';
import { findFileTarget, type FileTarget } from '@/features/agenda/files/queries';
import { currentActor } from '@/features/people/session';
import type { Actor } from '@/features/people/actor';
import { currentTime } from '@/lib/clock';
import { withIncoming } from '@/lib/files';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isSameOrigin } from '@/lib/origin';
import { receiveFile, type ReceivedFile } from '@/lib/receive-file';
import type { Result } from '@/lib/result';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ kind: string; id: string }> };

const kinds = ['speakers', 'rooms', 'sessions'] as const;

/**
 * Takes a speaker's photo, a room's plan or a session's slides from a plain multipart form of the team and leads back to
 * the page that it came from.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { kind: asked, id } = await params;
  const kind = kinds.find((one) => one === asked);
  const wanted = request.nextUrl.searchParams.get('locale');
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  const words = (status: number, key: 'files.foreign' | 'files.refused.notFound') =>
    new Response(translator(locale)(key), {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
    });
  if (!isSameOrigin(request.headers)) return words(403, 'files.foreign');
  const actor = await currentActor();
  const target = kind && (await findFileTarget(actor, { kind, id }));
  if (!target) return words(404, 'files.refused.notFound');
  const page = `/${locale}/organise/${target.eventSlug}/${kind}/${id}`;
  const back = (outcome: string) =>
    new Response(null, { status: 303, headers: { Location: `${page}?upload=${outcome}#files` } });
  return withIncoming(async (folder) => {
    const limit = kind === 'sessions' ? limits.materialBytes : limits.pictureBytes;
    const received = await receiveFile(request, folder, limit);
    if (!received.ok) return back(received.reason);
    const taken = await take(actor, { kind, id }, folder, received.value);
    return back(taken.ok ? 'done' : taken.reason);
  });
}

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
