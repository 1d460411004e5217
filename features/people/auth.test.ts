import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { read, write } from '@/db/client';
import { audit, outbox } from '@/db/schema/platform';
import { authSessions, people, verificationTokens } from '@/db/schema/people';
import { testDatabase } from '@/db/testing';
import { decrypt } from '@/lib/crypto';
import { env } from '@/lib/env';
import { guest } from './actor';
import { takeSignInStep, type SignInAnswer } from './auth';
import { requestSignIn, SESSION_DAYS } from './mutations';
import { actorOfSession, isLinkUsable } from './queries';

const now = new Date('2027-01-10T09:00:00Z');
const minutes = (count: number) => count * 60_000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  await testDatabase();
});
afterEach(() => vi.useRealTimers());

async function requestLink(email: string, to?: string): Promise<URL> {
  await requestSignIn(guest, now, { email, locale: 'en', to });
  const mail = (await read().select().from(outbox)).findLast(({ toAddress }) => toAddress === email)!;
  return new URL(JSON.parse(decrypt(env().dataKey, mail.payload, `mail:${mail.dedupeKey}`)).link);
}

/** What pressing the button of the page behind the link sends. */
function press(
  link: URL,
  change: Record<string, string> = {},
  cookies: Record<string, string> = {},
): Promise<SignInAnswer> {
  const { email = '', token = '' } = Object.fromEntries(link.searchParams);
  return takeSignInStep({
    action: 'callback',
    provider: 'email',
    method: 'POST',
    query: { email, token, callbackUrl: '/en/sign-in/welcome?to=%2Fen%2Fconference', ...change },
    cookies,
    locale: 'en',
  });
}

function tokenIn(answer: SignInAnswer): string {
  return /^next-auth\.session-token=([^;]+);/.exec(answer.cookies[0] ?? '')?.[1] ?? '';
}

describe('a sign-in link', () => {
  it('signs in a new person, with a cookie that scripts cannot read, and leads to the welcome page', async () => {
    const answer = await press(await requestLink('kim@example.org', '/en/conference'));
    expect(answer.location).toBe('/en/sign-in/welcome?to=%2Fen%2Fconference');
    expect(answer.cookies).toHaveLength(1);
    expect(answer.cookies[0]).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(await actorOfSession(tokenIn(answer), now)).toMatchObject({
      kind: 'person',
      email: 'kim@example.org',
      locale: 'en',
      isAdministrator: false,
    });
  });

  it('holds 256 random bits and the page to come back to', async () => {
    const [one, two] = [
      await requestLink('kim@example.org', '/en/x?y=1'),
      await requestLink('kim@example.org'),
    ];
    expect(one.searchParams.get('token')).toMatch(/^[\w-]{43}$/);
    expect(one.searchParams.get('token')).not.toBe(two.searchParams.get('token'));
    expect(one.searchParams.get('to')).toBe('/en/x?y=1');
  });

  it('leaves no token in the database that would sign in', async () => {
    const link = await requestLink('kim@example.org');
    const token = link.searchParams.get('token')!;
    const [stored] = await read().select().from(verificationTokens);
    expect(stored?.token).toBe(createHash('sha256').update(`${token}${env().authSecret}`).digest('hex'));
    const answer = await press(link);
    const [session] = await read().select().from(authSessions);
    expect(session?.sessionToken).toBe(createHash('sha256').update(tokenIn(answer)).digest('hex'));
    expect(JSON.stringify(await read().select().from(outbox))).not.toContain(token);
  });

  it('works once', async () => {
    const link = await requestLink('kim@example.org');
    expect((await press(link)).error).toBeUndefined();
    expect(await press(link)).toEqual({ error: 'Verification', cookies: [] });
    expect(await read().select().from(authSessions)).toHaveLength(1);
  });

  it('works once when pressed twice at the same time', async () => {
    const link = await requestLink('kim@example.org');
    const answers = await Promise.all([press(link), press(link), press(link)]);
    expect(answers.filter(({ error }) => error === undefined)).toHaveLength(1);
    expect(await read().select().from(people)).toHaveLength(1);
  });

  it('makes one person of two links to one new address, pressed at the same time', async () => {
    const links = [await requestLink('kim@example.org'), await requestLink('kim@example.org')];
    const answers = await Promise.all(links.map((link) => press(link)));
    expect(answers.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(await read().select().from(people)).toHaveLength(1);
  });

  it.each([
    [14, true],
    [15, true],
    [16, false],
  ])('after %i minutes: works %s', async (age, works) => {
    const link = await requestLink('kim@example.org');
    vi.setSystemTime(now.getTime() + minutes(age));
    expect((await press(link)).error).toBe(works ? undefined : 'Verification');
  });

  it.each<Record<string, string>>([{ email: 'other@example.org' }, { token: 'x' }, { email: '' }])(
    'is refused with %j',
    async (change) => {
      expect(await press(await requestLink('kim@example.org'), change)).toEqual({
        error: 'Verification',
        cookies: [],
      });
      expect(await read().select().from(authSessions)).toEqual([]);
    },
  );

  it.each(['https://evil.example/', '//evil.example/en', '/en/organise', '/en/sign-in/welcome/../..'])(
    'leads nowhere but to the welcome page, also when asked for %s',
    async (callbackUrl) => {
      const answer = await press(await requestLink('kim@example.org'), { callbackUrl });
      expect(answer.location).toBe('/en/sign-in/welcome');
    },
  );

  it('can be looked at without using it up', async () => {
    const link = await requestLink('kim@example.org');
    const token = link.searchParams.get('token')!;
    expect(await isLinkUsable('kim@example.org', token, now)).toBe(true);
    expect(await isLinkUsable('kim@example.org', token, new Date(now.getTime() + minutes(15)))).toBe(false);
    expect(await isLinkUsable('other@example.org', token, now)).toBe(false);
    expect((await press(link)).error).toBeUndefined();
    expect(await isLinkUsable('kim@example.org', token, now)).toBe(false);
  });
});

describe('a session', () => {
  it(`ends after ${SESSION_DAYS} days`, async () => {
    const token = tokenIn(await press(await requestLink('kim@example.org')));
    const end = now.getTime() + SESSION_DAYS * 86_400_000;
    expect(await actorOfSession(token, new Date(end - 1))).toMatchObject({ kind: 'person' });
    expect(await actorOfSession(token, new Date(end))).toEqual(guest);
  });

  it('of somebody else on the same device ends when another person signs in', async () => {
    const first = tokenIn(await press(await requestLink('kim@example.org')));
    await write(async (tx) => tx.insert(people).values({ email: 'mo@example.org' }));
    const second = tokenIn(
      await press(await requestLink('mo@example.org'), {}, { 'next-auth.session-token': first }),
    );
    expect(await actorOfSession(first, now)).toEqual(guest);
    expect(await actorOfSession(second, now)).toMatchObject({ email: 'mo@example.org' });
  });

  it('is noted in the audit, without the address', async () => {
    await press(await requestLink('kim@example.org'));
    const entries = await read().select().from(audit);
    expect(entries.map(({ action }) => action)).toEqual([
      'person.requestLink',
      'person.create',
      'person.signIn',
    ]);
    expect(JSON.stringify(entries)).not.toContain('kim@');
  });
});

describe('over https', () => {
  it('names its cookie __Secure-', async () => {
    await testDatabase({ APP_URL: 'https://conference.example.org' });
    const answer = await press(await requestLink('kim@example.org'));
    expect(answer.cookies[0]).toMatch(/^__Secure-next-auth\.session-token=.+; Secure; SameSite=Lax$/);
  });
});
