import { NextRequest } from 'next/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '@/db/client';
import { authSessions, verificationTokens } from '@/db/schema/people';
import { testDatabase } from '@/db/testing';
import { currentTime } from '@/lib/clock';
import { system } from './actor';
import { makeAdministrator } from './mutations';
import { answerSignInRequest, startServiceSignIn } from './sign-in-routes';

beforeEach(async () => void (await testDatabase()));

async function callback(): Promise<string> {
  const made = await makeAdministrator(system('test'), currentTime(), {
    email: 'kim@example.org',
    locale: 'en',
  });
  if (!made.ok) throw new Error(made.reason);
  const { email = '', token = '' } = Object.fromEntries(new URL(made.value.link).searchParams);
  return `http://localhost:3000/api/auth/callback/email?${new URLSearchParams({ email, token, callbackUrl: '/en/sign-in/welcome' })}`;
}
const post = (address: string, headers: Record<string, string> = {}) =>
  answerSignInRequest(new NextRequest(address, { method: 'POST', headers }), 'callback/email');

describe('/api/auth/callback/email', () => {
  it('signs in when the button is pressed', async () => {
    const answer = await post(await callback(), { 'sec-fetch-site': 'same-origin' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/sign-in/welcome']);
    expect(answer.headers.get('set-cookie')).toMatch(/^next-auth\.session-token=/);
  });

  it.each(['GET', 'HEAD'])(
    'does nothing on %s, as programs that check mails send, and shows the button',
    async (method) => {
      const address = await callback();
      const answer = await answerSignInRequest(new NextRequest(address, { method }), 'callback/email');
      expect(answer.headers.get('location')).toMatch(
        /^\/en\/sign-in\/confirm\?email=kim%40example\.org&token=[\w-]{43}$/,
      );
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(await read().select().from(verificationTokens)).toHaveLength(1);
    },
  );

  it.each(['cross-site', 'same-site'])('does nothing for a form on another site (%s)', async (site) => {
    const answer = await post(await callback(), { 'sec-fetch-site': site });
    expect(answer.headers.get('location')).toMatch(/^\/en\/sign-in\/confirm/);
    expect(await read().select().from(authSessions)).toEqual([]);
  });

  it('says that a link has ended, in the language it was asked for in', async () => {
    const address = await callback();
    await post(address);
    const answer = await post(address);
    expect(answer.headers.get('location')).toBe('/en/sign-in?error=Verification');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it.each(['', '?email=a', '?token=a', '?email=a&email=b&token=a', '?callbackUrl=http://['])(
    'survives %j',
    async (query) => {
      const answer = await post(`http://localhost:3000/api/auth/callback/email${query}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        expect.stringMatching(/^\/de\/sign-in\?error=/),
      ]);
    },
  );
});

describe('the rest of the library', () => {
  it.each([
    'session',
    'csrf',
    'providers',
    'signin',
    'signin/email',
    'signout',
    'error',
    '_log',
    'callback/oidc',
    '',
  ])('is not there: %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const request = new NextRequest(`http://localhost:3000/api/auth/${path}`, { method });
      expect((await answerSignInRequest(request, path)).status).toBe(404);
    }
  });

  it('is not there: a sign-in service that is not set', async () => {
    expect(
      (await startServiceSignIn(new NextRequest('http://localhost:3000/de/sign-in/service'), 'de')).status,
    ).toBe(404);
  });
});
