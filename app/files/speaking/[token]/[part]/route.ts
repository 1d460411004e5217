import { keepMaterial, keepPicture, titleOf } from '@/features/agenda/files/incoming';
import { limits } from '@/features/agenda/files/kinds';
import { mayTryFrom } from '@/features/agenda/speaking/attempts';
import { sendMaterial, setOwnPhoto } from '@/features/agenda/speaking/own-mutations';
import { ownAddress, sessionPath, type OwnPlace } from '@/features/agenda/speaking/own-place';
import { findOwnSpeaking } from '@/features/agenda/speaking/own-queries';
import { currentActor } from '@/features/people/session';
import { currentTime } from '@/lib/clock';
import type { ReceivedFile } from '@/lib/receive-file';
import { inWords, uploads } from '@/lib/uploads';

export const dynamic = 'force-dynamic';

const PHOTO = 'photo';

/** Takes a speaker's photo, or slides for a session (its id), from behind their link, and leads back to the page. */
export const POST = uploads<{ token: string; part: string }>(
  { foreign: (t) => t('files.foreign'), notFound: (t) => t('files.refused.notFound') },
  async ({ params: { token, part }, query, headers, locale }) => {
    if (!mayTryFrom(headers.get('x-forwarded-for'))) {
      return inWords(429, locale, (t) => t('speaking.refused.tooOften'));
    }
    const place = { locale, slug: query.get('event') ?? '', token };
    const own = await findOwnSpeaking(await currentActor(), place.slug, token);
    const isKnown = part === PHOTO || own?.sessions.some(({ id }) => id === part);
    if (!own || !isKnown) return undefined;
    const page = ownAddress(place, part === PHOTO ? 'profile' : sessionPath(part));
    const refused = (reason: string) => `${page}?upload=${reason}#done`;
    return {
      bytes: part === PHOTO ? limits.pictureBytes : limits.materialBytes,
      refused,
      async take(received, folder) {
        const taken = await take(place, part, folder, received);
        if (!taken.ok) return refused(taken.reason === 'over' ? 'notFound' : taken.reason);
        return `${page}?done=${part === PHOTO ? 'photo' : 'sent'}#done`;
      },
    };
  },
);

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
