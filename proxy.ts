import { NextResponse, type NextRequest } from 'next/server';

/**
 * Gives every page that is made per request a Content-Security-Policy with a nonce. Public pages are static and have theirs
 * from next.config.js. This is no gate: each query and mutation decides by itself who may what.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    // React sets style attributes, such as a track's colour, and attributes cannot have a nonce
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  matcher: [
    '/:locale(de|en)/:area(organise|door|screen|sign-in|sign-out)/:rest*',
    '/:locale(de|en)/:event/:area(me|exhibit|exhibitor|speak)/:rest*',
    '/:locale(de|en)/:event/register/with/:rest*',
    '/:locale(de|en)/:event/:area(agenda|gallery)/mine',
    '/:locale(de|en)/:event/gallery/:exhibit/talk',
    '/dev/:rest*',
  ],
};
