import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { currentTime } from '@/lib/clock';
import { env } from '@/lib/env';
import { guest, type Actor } from './actor';
import { actorOfSession } from './queries';

/** The name that next-auth gives its session cookie: browsers send a __Secure- cookie over https alone. */
export function sessionCookie(): string {
  return `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;
}

export function isSecure(): boolean {
  return env().appUrl.startsWith('https://');
}

/** The token in this request's session cookie. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie())?.value || undefined;
}

/** Who sends this request, by the session cookie; a guest when there is none. Asked once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = await sessionToken();
  return token ? actorOfSession(token, currentTime()) : guest;
});

/** Hands the browser a session. Only in actions and route handlers. */
export async function rememberSession(token: string, expires: Date): Promise<void> {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), expires } as const;
  (await cookies()).set(sessionCookie(), token, options);
}

/** Takes the session from the browser. Only in actions and route handlers. */
export async function forgetSession(): Promise<void> {
  (await cookies()).set(sessionCookie(), '', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: 0,
  });
}
