import 'server-only';
import { findEvent } from '@/features/events/queries';
import { guest, type Actor } from '@/features/people/actor';
import { conditionalResponse } from '@/lib/conditional-response';
import { sha256 } from '@/lib/crypto';
import { env } from '@/lib/env';
import { collection } from './collection';
import { imageInfo, imagePath, imageType, parseImageName, pyramidOf } from './image-service';
import { manifest, presentationType, type Shelf } from './manifest';
import { findIiifExhibit, findImage, listManifests } from './queries';

/** What is public may be read from the pages of others, too: viewers are at home there. */
export const readByAll = { 'Access-Control-Allow-Origin': '*' };

const notFound = () => new Response('Not found', { status: 404, headers: readByAll });

function jsonLd(request: Request, made: object, contentType: string, fileName: string): Promise<Response> {
  const text = JSON.stringify(made);
  return conditionalResponse(
    request,
    {
      etag: sha256(text).slice(0, 32),
      contentType,
      fileName,
      inline: true,
      headers: readByAll,
    },
    () => text,
  );
}

async function shelfAt(slug: string): Promise<{ shelf: Shelf; event: NonNullable<Found> } | undefined> {
  const event = await findEvent(guest, slug);
  return event && { shelf: { appUrl: env().appUrl, event }, event };
}
type Found = Awaited<ReturnType<typeof findEvent>>;

/** `/{event}/gallery/collection.json`. */
export async function answerCollection(request: Request, slug: string): Promise<Response> {
  const found = await shelfAt(slug);
  const exhibits = found && (await listManifests(guest, found.event));
  if (!exhibits) return notFound();
  return jsonLd(request, collection(found.shelf, exhibits), presentationType, 'collection.json');
}

/** `/{event}/gallery/{exhibit}/manifest.json`. */
export async function answerManifest(request: Request, slug: string, exhibitSlug: string): Promise<Response> {
  const found = await shelfAt(slug);
  const exhibit = found && (await findIiifExhibit(guest, found.event, exhibitSlug));
  if (!exhibit) return notFound();
  return jsonLd(request, manifest(found.shelf, exhibit), presentationType, 'manifest.json');
}

/** `/iiif/{image}/info.json`. */
export async function answerInfo(
  request: Request,
  actor: () => Promise<Actor>,
  image: string,
): Promise<Response> {
  const name = parseImageName(image);
  const found = name && (await findImage(actor, name));
  if (!found) return notFound();
  const info = imageInfo(env().appUrl + imagePath(name), pyramidOf(found.tiles));
  const answer = await jsonLd(request, info, imageType, 'info.json');
  if (!found.isPublic) {
    answer.headers.set('Cache-Control', 'private, no-store');
    answer.headers.delete('Access-Control-Allow-Origin');
  }
  return answer;
}
