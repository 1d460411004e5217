// @ts-check
import { gzipSync } from 'node:zlib';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => Promise<void>} Handler */
/** @typedef {{ body: Buffer, policy: string }} Page */

const LIMIT_BYTES = 32_000_000;
/** Marks the request for the page that is shown where nothing was found. */
const PLAIN = 'x-foyer-plain';
/** How long a page that says so is used again. */
const PLAIN_MS = 10_000;
/** What a form may send: `bodySizeLimit` of next.config.js. Above it Next breaks off with an empty page. */
const FORM_BYTES = 11 * 1024 * 1024;
/** So much is read to its end, for the answer to arrive; above, the connection is closed. */
const PATIENCE_BYTES = 200_000_000;

const languageOf = (/** @type {string} */ url) => /^\/(de|en)(?:[/?]|$)/.exec(url)?.[1];

/** The page that says in the address's language that there is nothing; deeper than any page for those without a language. */
function notFoundAddress(/** @type {string} */ url) {
  const language = languageOf(url);
  return language ? `/${language}/not-found` : '/-/-/-/-/-/-';
}

// The pages that are static, as in next.config.js; all others are compressed by Next as they stream
const publicPage =
  /^\/(de|en)(\/(?!(organise|door|screen|sign-in|sign-out)(\/|\?|$))[^/?]+(\/(agenda|gallery|walk|register|imprint|privacy|accessibility|ticket)(\/[^?]*)?)?)?\/?(\?|$)/;

/** @type {Map<string, Buffer>} by ETag, the least recently used first */
const compressed = new Map();
let compressedBytes = 0;

/** @param {string} etag @param {Buffer} body */
function compressOnce(etag, body) {
  const key = `${etag}${body.length}`;
  const known = compressed.get(key);
  if (known) {
    compressed.delete(key);
    compressed.set(key, known);
    return known;
  }
  const fresh = gzipSync(body);
  compressed.set(key, fresh);
  compressedBytes += fresh.length;
  for (const [oldest, bytes] of compressed) {
    if (compressedBytes <= LIMIT_BYTES) break;
    compressed.delete(oldest);
    compressedBytes -= bytes.length;
  }
  return fresh;
}

/** @param {Request} request */
const takesGzip = (request) =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''));

/** Uploads have addresses of their own and limits of their own. @param {Request} request */
const isTooBig = (request) =>
  request.method === 'POST' &&
  !request.url?.startsWith('/files/') &&
  Number(request.headers['content-length']) > FORM_BYTES;

/** @param {Request} request */
function readToItsEnd(request) {
  return new Promise((resolve) => {
    request.once('end', resolve).once('close', resolve).resume();
  });
}

/**
 * Answers that are ready before they are asked for. A static page is compressed once and not for each reader: with an
 * ETag, its bytes are those of before. And what was not found is said in HTML: Next sends an empty page that only its
 * script fills, so whoever has none would see nothing. And a form that is too big is told so.
 * @param {Handler} handle @param {string} origin @returns {Handler}
 */
export function readyMadeAnswers(handle, origin) {
  /** @type {Map<string, { page: Promise<Page>, until: number }>} by its address */
  const pages = new Map();
  /** @param {string} address */
  const plainPage = (address) => {
    const known = pages.get(address);
    if (known && known.until > Date.now()) return known.page;
    const page = fetch(origin + address, { headers: { [PLAIN]: '1', Accept: 'text/html' } }).then(
      async (answer) => ({
        body: Buffer.from(await answer.arrayBuffer()),
        policy: answer.headers.get('content-security-policy') ?? '',
      }),
    );
    page.catch(() => pages.delete(address));
    pages.set(address, { page, until: Date.now() + PLAIN_MS });
    return page;
  };

  /** @param {Request} request @param {Response} response */
  const sendTooBig = async (request, response) => {
    const page = plainPage(`/${languageOf(request.url ?? '') ?? 'de'}/too-big`);
    if (Number(request.headers['content-length']) > PATIENCE_BYTES) {
      response.destroy();
      return;
    }
    await readToItsEnd(request);
    const { body, policy } = await page;
    response.writeHead(413, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Length': body.length,
      ...(policy && { 'Content-Security-Policy': policy }),
    });
    response.end(body);
  };

  return async (request, response) => {
    if (isTooBig(request)) return sendTooBig(request, response);
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    if (!isPage || request.headers[PLAIN] || request.headers.rsc) return handle(request, response);
    const compress = takesGzip(request) && publicPage.test(request.url ?? '');
    // Next must not compress it first
    if (compress) delete request.headers['accept-encoding'];
    const wantsPage = String(request.headers.accept ?? '').includes('text/html');
    hold(response, {
      compress,
      notFound: wantsPage ? () => plainPage(notFoundAddress(request.url ?? '')) : undefined,
    });
    return handle(request, response);
  };
}

/**
 * Holds the head of an answer back until its body is there, where the two decide together what is sent.
 * @param {Response} response @param {{ compress: boolean, notFound?: () => Promise<Page> }} ways
 */
function hold(response, { compress, notFound }) {
  const { writeHead, write, end } = response;
  let isHeld = false;
  let isReplaced = false;
  /** From then on the head may go. */
  let isDecided = false;
  const isHtml = () => String(response.getHeader('content-type') ?? '').startsWith('text/html');
  const isMissing = () => notFound !== undefined && response.statusCode === 404 && isHtml();
  const isWhole = () =>
    compress && response.statusCode === 200 && typeof response.getHeader('etag') === 'string';

  const release = () => {
    isDecided = true;
    if (!isHeld) return;
    isHeld = false;
    writeHead.call(response, response.statusCode);
  };
  const replace = () => {
    if (isReplaced) return;
    isReplaced = true;
    notFound?.().then(sendNotFound, () => response.destroy());
  };
  const sendNotFound = (/** @type {Page} */ { body, policy }) => {
    for (const name of ['Content-Encoding', 'Transfer-Encoding', 'ETag', 'Link']) response.removeHeader(name);
    response.setHeader('Cache-Control', 'no-store');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Length', body.length);
    isDecided = true;
    writeHead.call(response, 404);
    Reflect.apply(end, response, [body]);
  };
  const sendCompressed = (/** @type {string | Buffer} */ body) => {
    const bytes = compressOnce(String(response.getHeader('etag')), Buffer.from(body));
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Length', bytes.length);
    response.appendHeader('Vary', 'Accept-Encoding');
    release();
    Reflect.apply(end, response, [bytes]);
  };

  Object.assign(response, {
    /** @param {unknown[]} args */
    writeHead(...args) {
      if (typeof args[0] === 'number') response.statusCode = args[0];
      // Next says twice where a static page leads to; programs would take both together for one address
      const [location] = [response.getHeader('location')].flat();
      if (location !== undefined) response.setHeader('location', location);
      if (isDecided || args.length > 1 || !(isMissing() || isWhole()))
        return Reflect.apply(writeHead, response, args);
      isHeld = true;
      return response;
    },
    /** @param {unknown[]} args */
    write(...args) {
      if (isReplaced || (!response.headersSent && isMissing())) {
        replace();
        return true;
      }
      release();
      return Reflect.apply(write, response, args);
    },
    /** @param {unknown[]} args */
    end(...args) {
      const [body] = args;
      const isText = typeof body === 'string' || Buffer.isBuffer(body);
      if (isReplaced || (!response.headersSent && isMissing())) replace();
      else if (!response.headersSent && isText && isWhole()) sendCompressed(body);
      else {
        release();
        Reflect.apply(end, response, args);
      }
      return response;
    },
  });
}
