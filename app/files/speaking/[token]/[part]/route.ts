import type { NextRequest } from 'next/server';
import { keepMaterial, keepPicture, titleOf } from '@/features/agenda/files/incoming';
import { limits } from '@/features/agenda/files/kinds';
import { mayTryFrom } from '@/features/agenda/speaking/attempts';
import { sendMaterial, setOwnPhoto } from '@/features/agenda/speaking/own-mutations';
import { ownAddress, sessionPath, type OwnPlace } from '@/features/agenda/speaking/own-place';
import { findOwnSpeaking } from '@/features/agenda/speaking/own-queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import { withIncoming } from '@/lib/files';
import { defaultLocale, isLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isSameOrigin } from '@/lib/origin';
import { receiveFile, type ReceivedFile } from '@/lib/receive-file';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string; part: string }> };

const PHOTO = 'photo';

/** Takes a speaker's photo, or slides for a session (its id), from behind their link, and leads back to the page. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { token, part } = await params;
  const asked = request.nextUrl.searchParams.get('locale');
  const locale = isLocale(asked) ? asked : defaultLocale;
  const words = (
    status: number,
    key: 'files.foreign' | 'files.refused.notFound' | 'speaking.refused.tooOften',
  ) =>
    new Response(translator(locale)(key), {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': locale },
    });
  if (!isSameOrigin(request.headers)) return words(403, 'files.foreign');
  if (!mayTryFrom(request.headers.get('x-forwarded-for'))) return words(429, 'speaking.refused.tooOften');
  const place = { locale, slug: request.nextUrl.searchParams.get('event') ?? '', token };
  const own = await findOwnSpeaking(await currentActor(), place.slug, token);
  const isKnown = part === PHOTO || own?.sessions.some(({ id }) => id === part);
  if (!own || !isKnown) return words(404, 'files.refused.notFound');
  const page = ownAddress(place, part === PHOTO ? 'profile' : sessionPath(part));
  const back = (query: string) =>
    new Response(null, { status: 303, headers: { Location: `${page}?${query}#done` } });
  return withIncoming(async (folder) => {
    const limit = part === PHOTO ? limits.pictureBytes : limits.materialBytes;
    const received = await receiveFile(request, folder, limit);
    if (!received.ok) return back(`upload=${received.reason}`);
    const taken = await take(place, part, folder, received.value);
    if (!taken.ok) return back(`upload=${taken.reason === 'over' ? 'notFound' : taken.reason}`);
    return back(part === PHOTO ? 'done=photo' : 'done=sent');
  });
}

async function take(place: OwnPlace, part: string, folder: string, received: ReceivedFile) {
  const [actor, now] = [await currentActor(), currentTime()];
  if (part === PHOTO) {
    const photo = await keepPicture({ folder, path: received.path }, 'portrait');
    return photo.ok ? setOwnPhoto(actor, place, photo.value, now) : photo;
  }
  const file = await keepMaterial(received);
  if (!file.ok) return file;
  const title = titleOf(received, file.value);
  return sendMaterial(actor, place, part, { kind: 'file', title, file: file.value }, now);
}
