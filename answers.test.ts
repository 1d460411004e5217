import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { readyMadeAnswers } from './answers.mjs';

type Answer = { status: number; headers: Record<string, unknown>; lines: string[]; body: Buffer };
let close: () => void = () => undefined;
afterEach(() => close());

/** A server whose pages are made by `handle`, and a way to ask it. */
async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  let origin = '';
  const server = createServer((request, response) => {
    void readyMadeAnswers(async (...args) => handle(...args), origin)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo; // a server on a port has one
  origin = `http://localhost:${port}`;
  close = () => server.close();
  return (path: string, headers: Record<string, string> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      get(origin + path, { headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            // Names and values in turn, each line by itself
            lines: response.rawHeaders,
            body: Buffer.concat(chunks),
          }),
        );
      }).on('error', reject);
    });
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const browser = { Accept: 'text/html', 'Accept-Encoding': 'gzip, br' };
const words = 'Programm '.repeat(500);

describe('a static page', () => {
  const page = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('X-Encoding-Asked', String(request.headers['accept-encoding'] ?? 'none'));
    response.writeHead(200);
    response.end(words);
  };

  it('is sent compressed, and says how long it is', async () => {
    const ask = await serve((request, response) => {
      for (const [name, value] of Object.entries({ ...html, ETag: '"a"' })) response.setHeader(name, value);
      page(request, response);
    });
    const { headers, body } = await ask('/de/tagung/agenda', browser);
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-length': String(body.length),
      vary: 'Accept-Encoding',
    });
    expect(gunzipSync(body).toString()).toBe(words);
    expect(headers['x-encoding-asked']).toBe('none');
  });

  it('leads elsewhere once', async () => {
    const ask = await serve((_request, response) => {
      for (let time = 0; time < 2; time++) response.appendHeader('location', '/de/tagung/agenda');
      response.writeHead(307);
      response.end();
    });
    const { lines } = await ask('/de/tagung/agenda/pause', browser);
    expect(lines.filter((line) => line === '/de/tagung/agenda')).toHaveLength(1);
  });

  it.each([
    ['who takes no gzip', '/de/tagung/agenda', { Accept: 'text/html' }],
    ['who refuses it', '/de/tagung/agenda', { Accept: 'text/html', 'Accept-Encoding': 'gzip;q=0' }],
    ['pages of one person', '/de/tagung/me/x', browser],
    ['pages of the team', '/de/organise/tagung', browser],
  ])('is left alone for %s', async (_, path, headers) => {
    const ask = await serve((_request, response) => {
      for (const [name, value] of Object.entries({ ...html, ETag: '"a"' })) response.setHeader(name, value);
      response.end(words);
    });
    const answer = await ask(path, headers);
    expect([answer.headers['content-encoding'], answer.body.toString()]).toEqual([undefined, words]);
  });

  it('is left alone when it comes in parts or without an ETag', async () => {
    const ask = await serve((request, response) => {
      for (const [name, value] of Object.entries(html)) response.setHeader(name, value);
      if (request.url === '/de/parts') {
        response.setHeader('ETag', '"a"');
        response.writeHead(200);
        response.write('one ');
        response.end('two');
      } else response.end(words);
    });
    expect((await ask('/de/parts', browser)).body.toString()).toBe('one two');
    expect((await ask('/de/tagung', browser)).body.toString()).toBe(words);
  });

  it('is another one when its ETag is', async () => {
    let version = 1;
    const ask = await serve((_request, response) => {
      for (const [name, value] of Object.entries({ ...html, ETag: `"v${version}"` }))
        response.setHeader(name, value);
      response.end(`version ${version}`);
    });
    const read = async () => gunzipSync((await ask('/de', browser)).body).toString();
    const first = [await read(), await read()];
    version = 2;
    expect([...first, await read()]).toEqual(['version 1', 'version 1', 'version 2']);
  });
});

describe('a form that is too big', () => {
  const MEGA = 1_048_576;
  const ask = async (path: string, bytes: number) => {
    const taken: string[] = [];
    let origin = '';
    const handle = (request: IncomingMessage, response: ServerResponse) => {
      taken.push(`${request.method} ${request.url}`);
      request.resume().once('end', () => response.end('A page'));
    };
    const server = createServer((request, response) => {
      void readyMadeAnswers(async (...args) => handle(...args), origin)(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo; // a server on a port has one
    origin = `http://localhost:${port}`;
    close = () => server.close();
    const response = await fetch(origin + path, { method: 'POST', body: new Uint8Array(bytes) });
    return [response.status, await response.text(), taken];
  };

  it.each([
    ['/en/tagung/register', 11 * MEGA + 1, [413, 'A page', ['GET /en/too-big']]],
    ['/de/tagung/register', 30 * MEGA, [413, 'A page', ['GET /de/too-big']]],
    ['/api/anything', 12 * MEGA, [413, 'A page', ['GET /de/too-big']]],
    ['/de/tagung/register', 11 * MEGA, [200, 'A page', ['POST /de/tagung/register']]],
    ['/files/exhibits/1/poster', 12 * MEGA, [200, 'A page', ['POST /files/exhibits/1/poster']]],
  ])('%s with %i bytes', async (path, bytes, expected) => {
    expect(await ask(path, bytes)).toEqual(expected);
  });
});

describe('what is not found', () => {
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    response.statusCode = 404;
    const isPlain = request.headers['x-foyer-plain'] !== undefined;
    const policy = isPlain ? "default-src 'self'" : "script-src 'nonce-x'";
    for (const [name, value] of Object.entries({ ...html, 'Content-Security-Policy': policy, ETag: '"e"' })) {
      response.setHeader(name, value);
    }
    if (isPlain) response.end('There is no such page');
    else {
      response.write('<html id="__next_error__">');
      response.end('</html>');
    }
  };

  it('is said in HTML', async () => {
    const ask = await serve(handle);
    const { status, headers, body } = await ask('/de/organise/x', browser);
    expect([status, body.toString()]).toEqual([404, 'There is no such page']);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'self'",
    });
    expect(headers.etag).toBeUndefined();
  });

  it('stays as it is for who asked for no page', async () => {
    const ask = await serve(handle);
    expect((await ask('/files/x', { Accept: 'image/avif' })).body.toString()).toContain('__next_error__');
    expect((await ask('/de/x', { ...browser, RSC: '1' })).body.toString()).toContain('__next_error__');
  });
});
