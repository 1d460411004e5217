import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { NextRequest } from 'next/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '@/db/client';
import { accounts, authSessions, people } from '@/db/schema/people';
import { testDatabase } from '@/db/testing';
import { currentTime } from '@/lib/clock';
import { sha256 } from '@/lib/crypto';
import { guest } from './actor';
import { actorOfSession } from './queries';
import { answerSignInRequest, startServiceSignIn } from './sign-in-routes';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A small OpenID Connect service that speaks over HTTP, as a real one does. */
class Service {
  claims: Record<string, unknown> = {};
  nonce = '';
  challenge = '';
  issuer = '';
  private server: Server = createServer((request, response) => void this.answer(request, response));

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (typeof address !== 'object' || !address) throw new Error('no port');
    this.issuer = `http://127.0.0.1:${address.port}`;
  }
  close = () => new Promise((resolve) => this.server.close(resolve));

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const { issuer } = this;
    const json = (body: object) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (request.url === '/keys') {
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    }
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const verifier = new URLSearchParams(body).get('code_verifier') ?? '';
    if (createHash('sha256').update(verifier).digest('base64url') !== this.challenge) {
      response.statusCode = 400;
      return json({ error: 'invalid_grant' });
    }
    const issued = Math.floor(currentTime().getTime() / 1000);
    const token = `${encode({ alg: 'RS256', kid: 'k' })}.${encode({
      iss: issuer,
      aud: 'foyer',
      iat: issued,
      exp: issued + 60,
      nonce: this.nonce,
      ...this.claims,
    })}`;
    const signature = createSign('RSA-SHA256').update(token).sign(privateKey, 'base64url');
    json({ access_token: 'secret-of-the-service', token_type: 'Bearer', id_token: `${token}.${signature}` });
  }
}

let service: Service;

beforeEach(async () => {
  service = new Service();
  await service.open();
  await testDatabase({ OIDC_ISSUER: service.issuer, OIDC_CLIENT_ID: 'foyer', OIDC_CLIENT_SECRET: 'shh' });
});
afterEach(() => service.close());

const jar = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

async function start(): Promise<{ cookie: string; state: string }> {
  const request = new NextRequest('http://localhost:3000/en/sign-in/service?to=/en/conference/me');
  const response = await startServiceSignIn(request, 'en');
  const location = new URL(response.headers.get('location') ?? '');
  expect(location.origin).toBe(service.issuer);
  const { nonce = '', code_challenge = '', state = '', scope } = Object.fromEntries(location.searchParams);
  expect(scope).toBe('openid email profile');
  service.nonce = nonce;
  service.challenge = code_challenge;
  return { cookie: jar(response), state };
}

function comeBack({ cookie, state }: { cookie: string; state: string }): Promise<Response> {
  const address = `http://localhost:3000/api/auth/callback/oidc?${new URLSearchParams({ code: 'c', state })}`;
  return answerSignInRequest(new NextRequest(address, { headers: { cookie } }), 'callback/oidc');
}

const kim = { sub: 'kim-1', name: 'Kim Muster', email: 'Kim@Example.org', email_verified: true };
const tokenIn = (response: Response) => /next-auth\.session-token=([^;]+)/.exec(jar(response))?.[1] ?? '';

describe('the sign-in service', () => {
  it('signs in a new person with name and address, and keeps none of its tokens', async () => {
    service.claims = kim;
    const response = await comeBack(await start());
    expect(response.headers.get('location')).toBe('/en/sign-in/welcome?to=%2Fen%2Fconference%2Fme');
    expect(await actorOfSession(tokenIn(response), currentTime())).toMatchObject({
      email: 'kim@example.org',
      name: 'Kim Muster',
      locale: 'en',
    });
    const stored = await read().select().from(accounts);
    expect(stored).toMatchObject([
      { provider: 'oidc', providerAccountId: 'kim-1', access_token: null, id_token: null },
    ]);
    expect(JSON.stringify(stored)).not.toContain('secret-of-the-service');
  });

  it('finds the person who has the address already, and again the next time', async () => {
    await write(async (tx) =>
      tx.insert(people).values({ id: 'p1', email: 'kim@example.org', isAdministrator: true }),
    );
    service.claims = kim;
    for (const name of ['Kim Muster', 'Kim Neu']) {
      service.claims = { ...kim, name };
      const response = await comeBack(await start());
      expect(await actorOfSession(tokenIn(response), currentTime())).toMatchObject({ id: 'p1' });
    }
    expect(await read().select().from(accounts)).toHaveLength(1);
  });

  it.each([
    { email_verified: false },
    { email_verified: undefined },
    { email: undefined },
    { email: 'no address' },
  ])('does not vouch for an address with %j', async (claims) => {
    await write(async (tx) =>
      tx.insert(people).values({ id: 'p1', email: 'kim@example.org', isAdministrator: true }),
    );
    service.claims = { ...kim, ...claims };
    const response = await comeBack(await start());
    expect(response.headers.get('location')).toBe('/en/sign-in?error=AccessDenied');
    expect(await read().select().from(authSessions)).toEqual([]);
  });

  it('refuses a way back that this browser did not begin', async () => {
    service.claims = kim;
    const { cookie } = await start();
    const other = await start();
    for (const answer of [
      { cookie, state: other.state },
      { cookie, state: 'x' },
      { cookie: '', state: other.state },
    ]) {
      const response = await comeBack(answer);
      expect(response.headers.get('location')).toMatch(/\/sign-in\?error=OAuthCallback$/);
    }
    expect(await read().select().from(authSessions)).toEqual([]);
  });

  it('does not tie its account to whoever was signed in before, and ends that session', async () => {
    await write(async (tx) => {
      await tx.insert(people).values({ id: 'p2', email: 'mo@example.org' });
      const expires = new Date(currentTime().getTime() + 60_000);
      await tx.insert(authSessions).values({ sessionToken: sha256('mo'), userId: 'p2', expires });
    });
    service.claims = kim;
    const { cookie, state } = await start();
    const response = await comeBack({ cookie: `${cookie}; next-auth.session-token=mo`, state });
    expect(await actorOfSession(tokenIn(response), currentTime())).toMatchObject({
      email: 'kim@example.org',
    });
    expect(await actorOfSession('mo', currentTime())).toEqual(guest);
  });

  it('says so when the service is down', async () => {
    await service.close();
    const response = await startServiceSignIn(
      new NextRequest('http://localhost:3000/de/sign-in/service'),
      'de',
    );
    expect(response.headers.get('location')).toBe('/de/sign-in?error=OAuthSignin');
    await service.open();
  });
});
