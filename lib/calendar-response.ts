import { sha256 } from './crypto';

/** An .ics file as an answer: named, with an ETag, and 304 where the reader has it already. */
export function calendarResponse(request: Request, calendar: string, fileName: string): Response {
  const etag = `"${sha256(calendar).slice(0, 32)}"`;
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: etag,
  };
  // Several tags may be named, and a proxy that compresses makes ours a weak one
  const known = (request.headers.get('if-none-match') ?? '').split(',');
  return known.some((tag) => tag.trim().replace(/^W\//, '') === etag)
    ? new Response(null, { status: 304, headers })
    : new Response(calendar, { headers });
}
