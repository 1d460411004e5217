import { isLocale, type Locale } from '@/lib/i18n/locale';
import { parseUrl } from '@/lib/parse-url';
import type { Actor } from './actor';

const MAX_PATH_LENGTH = 500;
const HERE = 'http://foyer.invalid';

/**
 * A path of this site to go to after signing in, such as `/de/agenda?q=a`; undefined for all else: other hosts, pages
 * without a language, and the sign-in pages themselves.
 */
export function returnPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_PATH_LENGTH || !value.startsWith('/')) return undefined;
  const parsed = parseUrl(value, HERE);
  if (!parsed) return undefined;
  const { origin, pathname, search, hash } = parsed;
  const [, locale, first] = pathname.split('/');
  // //other.example is another host, and a path may become one: /.//other.example
  if (origin !== HERE || !isLocale(locale) || pathname.includes('//')) return undefined;
  if (first === 'sign-in' || first === 'sign-out') return undefined;
  return pathname + search + hash;
}

/** Pages that only make sense for who is signed in; whoever asked for one goes there. */
const personal =
  /^\/[a-z]{2}\/(?:organise|door|screen|me)(?:[/?#]|$)|^\/[a-z]{2}\/[^/]+\/(?:me|exhibit|agenda\/mine|gallery\/[^/]+\/talk)(?:[/?#]|$)/;

/** Where a person goes after signing in: what they asked for, their team's desk, or the page they came from. */
export function landing(actor: Actor, locale: Locale, wanted: string | undefined): string {
  if (wanted && personal.test(wanted)) return wanted;
  const onTeam = actor.kind === 'person' && (actor.isAdministrator || actor.roles.size > 0);
  return onTeam ? `/${locale}/organise` : (wanted ?? `/${locale}`);
}

/** The address of the page that sends people on after signing in. */
export function welcomePath(locale: Locale, to: string | undefined): string {
  return `/${locale}/sign-in/welcome${to ? `?${new URLSearchParams({ to })}` : ''}`;
}

/** The address of the sign-in page, with the page to come back to and what went wrong. */
export function signInPath(locale: Locale, query: { to?: string; error?: string } = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/${locale}/sign-in${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}
