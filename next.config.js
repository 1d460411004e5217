// @ts-check
import { fileURLToPath } from 'node:url';
import { hintMainScripts } from './compile-hints.mjs';

// Public pages are static: a nonce cannot reach them, so their policy allows the framework's inline scripts of this host.
// Everything else gets a nonce policy in proxy.ts, which also replaces this header.
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'" + (process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''),
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

// What a browser or a proxy on the way has of a public page it asks about each time: a change shows at the next request,
// and an unchanged page is answered with 304. Next's own header would let it keep the page for a year.
const alwaysAsk = [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm run check and npm test check types; a build that only wants to serve need not do it again
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  compiler: { runAfterProductionCompile: hintMainScripts },
  cacheHandler: fileURLToPath(new URL('./cache-handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  serverExternalPackages: ['better-sqlite3', 'sharp', '@hyzyla/pdfium', 'pdfkit', 'fontkit'],
  experimental: {
    globalNotFound: true,
    // Two files of 5 MB, which a registration form may ask for, and the rest of it
    serverActions: { bodySizeLimit: '11mb' },
  },
  headers: async () => [
    { source: '/:locale(de|en)', headers: alwaysAsk },
    {
      source: '/:locale(de|en)/:event((?!organise$|door$|screen$|sign-in$|sign-out$)[^/]+)',
      headers: alwaysAsk,
    },
    {
      source:
        '/:locale(de|en)/:event/:area(agenda|gallery|walk|register|imprint|privacy|accessibility)/:rest((?!(?:with|mine)(?:/|$)|[^/]+/talk$).*)*',
      headers: alwaysAsk,
    },
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: policy },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        // Not no-referrer: with it browsers send `Origin: null` for a form without JavaScript, which Next takes for forged
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value: 'camera=(self), microphone=(), geolocation=(), browsing-topics=()',
        },
        { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
      ],
    },
    {
      // What people have uploaded, opened by itself, runs nothing and reaches nothing
      source: '/files/:path*',
      headers: [{ key: 'Content-Security-Policy', value: "sandbox; default-src 'none'" }],
    },
  ],
};

export default config;
