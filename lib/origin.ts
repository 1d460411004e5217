import { env } from './env';
import { parseUrl } from './parse-url';

/** Whether a request that changes something comes from a page of this site, as its browser says. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  const host = origin && parseUrl(origin)?.host;
  if (!host) return false;
  // Behind a proxy the host that the browser sees is in the settings
  return [new URL(env().appUrl).host, headers.get('host')].includes(host);
}
