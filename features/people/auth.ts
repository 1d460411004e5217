import 'server-only';
import { DrizzleAdapter } from '@auth/drizzle-adapter';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import type { EmailConfig } from 'next-auth/providers/email';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { recordAudit } from '@/db/audit';
import { read, write, type Tx } from '@/db/client';
import { accounts, authSessions, people, verificationTokens } from '@/db/schema/people';
import { currentTime, DAY_MS, MINUTE_MS, SECOND_MS } from '@/lib/clock';
import { randomToken, sha256 } from '@/lib/crypto';
import { env, type Env } from '@/lib/env';
import { errorFacts, log } from '@/lib/log';
import type { Locale } from '@/lib/i18n/locale';
import { parseUrl } from '@/lib/parse-url';
import { welcomePath } from './landing';
import { SESSION_DAYS } from './mutations';
import { emailAddress } from './schema';
import { isSecure, sessionCookie } from './session';
import { LINK_MINUTES } from './sign-in-link';

/** What the library is asked: one step of signing in, free of any framework's request. */
export type SignInStep = {
  action: 'callback' | 'signin';
  provider: 'email' | 'oidc';
  method: 'GET' | 'POST';
  query: Record<string, string>;
  body?: Record<string, string>;
  cookies: Record<string, string>;
  /** Language of a person who comes for the first time. */
  locale: Locale;
};
/** Where to go next, with the cookies to set; `error` when the step failed. */
export type SignInAnswer = { location?: string; error?: string; cookies: string[] };

const sessionSeconds = (SESSION_DAYS * DAY_MS) / SECOND_MS;

function tables(db: Tx) {
  return DrizzleAdapter(db, {
    usersTable: people,
    accountsTable: accounts,
    sessionsTable: authSessions,
    verificationTokensTable: verificationTokens,
  });
}

/**
 * The library's adapter, with two differences: what changes something runs in our one writer, and of a session only the
 * hash of its token is stored, so that who reads the database cannot take over a session.
 */
export function adapter(locale: Locale): Adapter {
  const reading = () => tables(read());
  const writing = <Value>(work: (db: ReturnType<typeof tables>, tx: Tx) => Promise<Value>) =>
    write((tx) => work(tables(tx), tx));
  return {
    getUser: async (id) => (await reading().getUser?.(id)) ?? null,
    getUserByEmail: async (email) => (await reading().getUserByEmail?.(email)) ?? null,
    getUserByAccount: async (account) => (await reading().getUserByAccount?.(account)) ?? null,
    async getSessionAndUser(sessionToken) {
      const found = await reading().getSessionAndUser?.(sha256(sessionToken));
      return found ? { user: found.user, session: { ...found.session, sessionToken } } : null;
    },
    createUser: (user: Omit<AdapterUser, 'id'>) => createPerson(user, locale),
    updateUser: ({ id, emailVerified }) =>
      writing(async (db) => definite(await db.updateUser?.({ id, emailVerified }))),
    // Who it is, and none of the service's tokens: nothing here acts for the person there
    linkAccount: ({ userId, type, provider, providerAccountId }: AdapterAccount) =>
      write(async (tx) => {
        await tx.insert(accounts).values({ userId, type, provider, providerAccountId });
        const by = { kind: 'person', id: userId } as const;
        await recordAudit(tx, by, currentTime(), { action: 'person.linkAccount', subjectId: userId });
      }),
    createSession: (session) =>
      writing(async (db, tx) => {
        await db.createSession?.({ ...session, sessionToken: sha256(session.sessionToken) });
        const by = { kind: 'person', id: session.userId } as const;
        await recordAudit(tx, by, currentTime(), { action: 'person.signIn', subjectId: session.userId });
        return session;
      }),
    updateSession: async () => null, // sessions are not prolonged: they end when they were said to end
    deleteSession: (sessionToken) =>
      writing(async (db) => void (await db.deleteSession?.(sha256(sessionToken)))),
    createVerificationToken: (token) =>
      writing(async (db) => (await db.createVerificationToken?.(token)) ?? null),
    useVerificationToken: (token) => writing(async (db) => (await db.useVerificationToken?.(token)) ?? null),
  };
}

async function createPerson(user: Omit<AdapterUser, 'id'>, locale: Locale): Promise<AdapterUser> {
  const { name, email, emailVerified } = user;
  return write(async (tx) => {
    const now = currentTime();
    // Two links to one new address, pressed at the same time, are one person
    await tx
      .insert(people)
      .values({ name, email, emailVerified, locale, createdAt: now })
      .onConflictDoNothing();
    const person = definite(await tables(tx).getUserByEmail?.(email));
    await recordAudit(tx, { kind: 'person', id: person.id }, now, {
      action: 'person.create',
      subjectId: person.id,
    });
    return person;
  });
}

function definite<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('The adapter gave nothing');
  return value;
}

/** Only its callback is used: the sign-in form makes the link itself, in one transaction with the mail. */
function emailProvider(): EmailConfig {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    server: '',
    from: '',
    maxAge: (LINK_MINUTES * MINUTE_MS) / SECOND_MS,
    sendVerificationRequest: () => Promise.reject(new Error('Links are sent by requestSignIn')),
    options: {},
  };
}

type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean };

function serviceProvider({ issuer, clientId, clientSecret }: NonNullable<Env['oidc']>): OAuthConfig<Claims> {
  return {
    id: 'oidc',
    name: 'OpenID Connect',
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    // Safe, since the sign-in callback lets only addresses pass that the service has verified
    allowDangerousEmailAccountLinking: true,
    profile: ({ sub, name, email }) => ({ id: sub, name, email: emailAddress.safeParse(email).data }),
  };
}

function isWelcome(path: string): boolean {
  return /^\/(?:de|en)\/sign-in\/welcome$/.test(path);
}

function options(locale: Locale): NextAuthOptions {
  const { authSecret, oidc } = env();
  return {
    secret: authSecret,
    adapter: adapter(locale),
    providers: [emailProvider(), ...(oidc ? [serviceProvider(oidc)] : [])],
    session: { strategy: 'database', maxAge: sessionSeconds, generateSessionToken: () => randomToken() },
    useSecureCookies: isSecure(),
    callbacks: {
      signIn: ({ account, user, profile }) =>
        account?.provider === 'email' ||
        (Boolean(user.email) &&
          profile !== undefined &&
          'email_verified' in profile &&
          profile.email_verified === true),
      redirect: ({ url, baseUrl }) => {
        const asked = parseUrl(url, baseUrl);
        return asked && asked.origin === baseUrl && isWelcome(asked.pathname)
          ? asked.href
          : `${baseUrl}${welcomePath(locale, undefined)}`;
      },
    },
    logger: {
      error: (code, facts) =>
        log('error', 'sign-in failed', {
          step: code,
          ...errorFacts(facts instanceof Error ? facts : facts.error),
        }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** Hands one step to the library and reads its answer. */
export async function takeSignInStep(step: SignInStep): Promise<SignInAnswer> {
  const { action, provider, method, query, body, cookies, locale } = step;
  // The library takes its own address from here alone; of its own accord it would ask the request's Host header
  process.env.NEXTAUTH_URL = `${env().appUrl}/api/auth`;
  const csrf = randomToken();
  const csrfCookie = `${isSecure() ? '__Host-' : ''}next-auth.csrf-token`;
  const known = { ...cookies, [csrfCookie]: `${csrf}|${sha256(`${csrf}${env().authSecret}`)}` };
  // Coming back from a service must not tie its account to whoever was signed in here before
  if (provider === 'oidc') delete known[sessionCookie()];
  const request = {
    method,
    headers: {},
    cookies: known,
    query: { ...query, nextauth: [action, provider] },
    body: { ...body, csrfToken: csrf },
  };
  let location: string | undefined;
  const setCookies: string[] = [];
  const response = {
    status: () => response,
    getHeader: () => undefined,
    setHeader(name: string, value: string | string[]) {
      if (name === 'Location') location = String(value);
      if (name === 'Set-Cookie') setCookies.push(...[value].flat());
      return response;
    },
    json: () => undefined,
    send: () => undefined,
    end: () => undefined,
  };
  // These two have all that the library reads and calls in next-auth/next/index.js, NextAuthApiHandler
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options(locale),
  );
  return readAnswer(
    location,
    provider === 'email' ? setCookies.filter((cookie) => cookie.startsWith(sessionCookie())) : setCookies,
  );
}

function readAnswer(location: string | undefined, cookies: string[]): SignInAnswer {
  if (!location) return { error: 'failed', cookies: [] };
  const { appUrl } = env();
  const { origin, pathname, search, searchParams, href } = new URL(location, appUrl);
  if (origin !== new URL(appUrl).origin) return { location: href, cookies };
  const error = searchParams.get('error');
  if (pathname.startsWith('/api/auth/')) return { error: error ?? 'failed', cookies: [] };
  return { location: pathname + search, cookies };
}
