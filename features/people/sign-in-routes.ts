import 'server-only';
import type { NextRequest } from 'next/server';
import { currentTime } from '@/lib/clock';
import { env } from '@/lib/env';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locale';
import { parseUrl } from '@/lib/parse-url';
import { guest } from './actor';
import { takeSignInStep, type SignInAnswer, type SignInStep } from './auth';
import { returnPath, signInPath, welcomePath } from './landing';
import { endSession } from './mutations';
import { sessionCookie } from './session';

const notFound = () => new Response(null, { status: 404 });

function redirectTo(location: string, cookies: string[] = []): Response {
  const response = new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'no-store' },
  });
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}

/** Browsers say where a request comes from; another site must not sign anyone in. Old browsers say nothing. */
function isFromElsewhere(request: NextRequest): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

function cookiesOf(request: NextRequest): Record<string, string> {
  return Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]));
}

function localeOf(address: string | undefined): Locale {
  const { appUrl } = env();
  const locale = address && parseUrl(address, appUrl)?.pathname.split('/')[1];
  return isLocale(locale) ? locale : defaultLocale;
}

function answerWith({ location, error, cookies }: SignInAnswer, locale: Locale): Response {
  return redirectTo(location ?? signInPath(locale, { error: error ?? 'failed' }), cookies);
}

/** `/api/auth/…`: where the button of a sign-in link and the sign-in service lead. Nothing else of the library is open. */
export async function answerSignInRequest(request: NextRequest, path: string): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const cookies = cookiesOf(request);
  const step: Pick<SignInStep, 'action' | 'query' | 'cookies'> = { action: 'callback', query, cookies };
  if (path === 'callback/email') {
    const locale = localeOf(query.callbackUrl);
    // Only pressing the button uses the link up: programs that open links to check them send GET
    if (request.method !== 'POST' || isFromElsewhere(request)) {
      const { token = '', email = '' } = query;
      return redirectTo(`/${locale}/sign-in/confirm?${new URLSearchParams({ email, token })}`);
    }
    return answerWith(await takeSignInStep({ ...step, provider: 'email', method: 'POST', locale }), locale);
  }
  if (path === 'callback/oidc' && request.method === 'GET' && env().oidc) {
    const remembered = request.cookies
      .getAll()
      .find(({ name }) => name.endsWith('next-auth.callback-url'))?.value;
    const locale = localeOf(remembered);
    const answer = await takeSignInStep({ ...step, provider: 'oidc', method: 'GET', locale });
    const before = request.cookies.get(sessionCookie())?.value;
    if (!answer.error && before) await endSession(guest, currentTime(), before);
    return answerWith(answer, locale);
  }
  return notFound();
}

/** Leads to the sign-in service of the organisation. */
export async function startServiceSignIn(request: NextRequest, locale: Locale): Promise<Response> {
  if (!env().oidc) return notFound();
  if (isFromElsewhere(request)) return redirectTo(signInPath(locale));
  const callbackUrl = welcomePath(locale, returnPath(request.nextUrl.searchParams.get('to')));
  const answer = await takeSignInStep({
    action: 'signin',
    provider: 'oidc',
    method: 'POST',
    query: {},
    body: { callbackUrl },
    cookies: {},
    locale,
  });
  return answerWith(answer, locale);
}
