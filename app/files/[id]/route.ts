import type { NextRequest } from 'next/server';
import { findFile } from '@/features/gallery/file-queries';
import { currentActor } from '@/features/people/session';
import { readStoredFile } from '@/lib/files';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Made here from pixels, so that a browser may show them. Everything else is for taking away. */
const shownTypes = ['image/avif', 'image/webp'];
const YEAR_SECONDS = 31_536_000;

const notFound = () =>
  new Response('Not found', { status: 404, headers: { 'Cache-Control': 'private, no-store' } });

/** A stored file: a picture of the gallery, or what is offered for download. next.config.js adds a policy of its own. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params;
  const file = await findFile(currentActor, id);
  if (!file) return notFound();
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const headers = {
    ETag: etag,
    // A file never changes: another poster is another file
    'Cache-Control': file.isPublic ? `public, max-age=${YEAR_SECONDS}, immutable` : 'private, no-store',
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const body = await readStoredFile(file.storageKey);
  if (!body) return notFound();
  const isShown = shownTypes.includes(file.contentType);
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': file.contentType,
      'Content-Length': String(file.sizeBytes),
      // Names are made of numbers and slugs: nothing in them needs escaping
      'Content-Disposition': isShown ? 'inline' : `attachment; filename="${file.name}"`,
    },
  });
}
