import 'server-only';
import { readStoredFile } from './files';

/** A stored file that somebody may have. */
export type ServedFile = {
  storageKey: string;
  name: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
  /** Everyone may see it, so it may lie in shared caches. */
  isPublic: boolean;
};

/** Made here from pixels, so that a browser may show them. Everything else is for taking away. */
const shownTypes = ['image/avif', 'image/webp'];
const YEAR_SECONDS = 31_536_000;

const notFound = () =>
  new Response('Not found', { status: 404, headers: { 'Cache-Control': 'private, no-store' } });

/** The file as an answer, and 304 where the reader has it already. next.config.js adds a policy of its own below /files. */
export async function fileResponse(request: Request, file: ServedFile | undefined): Promise<Response> {
  if (!file) return notFound();
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const headers = {
    ETag: etag,
    // A file never changes: another picture is another file
    'Cache-Control': file.isPublic ? `public, max-age=${YEAR_SECONDS}, immutable` : 'private, no-store',
    // What is public may be shown by the pages of others, too: viewers of pictures are at home there
    ...(file.isPublic && { 'Access-Control-Allow-Origin': '*' }),
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
