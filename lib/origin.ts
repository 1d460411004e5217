import { env } from './env';

/** Whether a request that changes something comes from a page of this site, as its browser says. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  // Behind a proxy the host that the browser sees is in the settings
  return [new URL(env().appUrl).host, headers.get('host')].includes(new URL(origin).host);
}
