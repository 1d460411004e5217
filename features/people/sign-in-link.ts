import { sha256 } from '@/lib/crypto';
import type { Locale } from '@/lib/i18n/locale';

export const LINK_MINUTES = 15;

/** The token as next-auth stores and looks it up: without the secret, who reads the database cannot use it. */
export function hashedLinkToken(token: string, secret: string): string {
  return sha256(`${token}${secret}`);
}

/** The link of a sign-in mail. It opens a page with a button; only pressing that signs in. */
export function signInLink(
  appUrl: string,
  locale: Locale,
  { token, email, to }: { token: string; email: string; to?: string },
): string {
  return `${appUrl}/${locale}/sign-in/confirm?${new URLSearchParams({ email, token, ...(to && { to }) })}`;
}
