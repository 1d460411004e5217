import { parseUrl } from '@/lib/parse-url';

/** An address on the web that may be a link, with the name of the site that it leads to; undefined for all else. */
export function webAddress(url: string): { href: string; host: string } | undefined {
  const parsed = parseUrl(url);
  if (!parsed) return undefined;
  const { protocol, href, hostname, username, password } = parsed;
  const isWeb = protocol === 'https:' || protocol === 'http:';
  // A name before the host makes a site look like another
  if (!isWeb || username !== '' || password !== '') return undefined;
  return { href, host: hostname.replace(/^www\./, '') };
}
