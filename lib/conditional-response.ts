/** A file as it is answered with; `etag` without its quotation marks, of other content another one. */
export type ResponseFile = {
  etag: string;
  contentType: string;
  fileName: string;
  /** Shown by a browser that can, instead of saved. */
  inline?: boolean;
  headers?: Readonly<Record<string, string>>;
};

/** Whether who asks has it already. Several tags may be named, and a proxy that compresses makes ours a weak one. */
function isKnown(request: Request, etag: string): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  return known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag);
}

/** A file with a name and an ETag, or 304 where the reader has it already: then `build` is not called. */
export async function conditionalResponse(
  request: Request,
  { etag, contentType, fileName, inline = false, headers: others }: ResponseFile,
  build: () => BodyInit | Promise<BodyInit>,
): Promise<Response> {
  const quoted = `"${etag}"`;
  const headers = {
    ...others,
    'Content-Type': contentType,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="${fileName}"`,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: quoted,
  };
  return isKnown(request, quoted)
    ? new Response(null, { status: 304, headers })
    : new Response(await build(), { headers });
}
