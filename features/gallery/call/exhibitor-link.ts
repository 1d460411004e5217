import 'server-only';
import { DAY_MS } from '@/lib/clock';
import { keyedToken, sameText } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locale';

/** How long a link opens the exhibit; afterwards it still knows whose it was, and sends a new one. */
export const LINK_DAYS = 30;

/** What an exhibitor's link says. */
export type ExhibitorLink = { exhibitId: string; personId: string; expires: Date };

const SECOND_MS = 1_000;

function sealed(stem: string): string {
  return `${stem}.${keyedToken(env().dataKey, `exhibitor:${stem}`)}`;
}

/** Derived and not stored, as in docs/decisions/0005: 256 bits that only the data key makes. */
export function exhibitorToken({ exhibitId, personId, expires }: ExhibitorLink): string {
  return sealed(`${exhibitId}.${personId}.${Math.floor(expires.getTime() / SECOND_MS).toString(36)}`);
}

/** What a link says; undefined when it was not made here. Whether it has ended is the caller's to see. */
export function readExhibitorToken(token: string): ExhibitorLink | undefined {
  const [exhibitId, personId, ends, seal, more] = token.split('.');
  if (!exhibitId || !personId || !ends || !seal || more !== undefined) return undefined;
  if (!sameText(token, sealed(`${exhibitId}.${personId}.${ends}`))) return undefined;
  return { exhibitId, personId, expires: new Date(parseInt(ends, 36) * SECOND_MS) };
}

export function exhibitorPath(locale: Locale, eventSlug: string, token: string): string {
  return `/${locale}/${encodeURIComponent(eventSlug)}/exhibitor/${encodeURIComponent(token)}`;
}

/** The link of a mail to an exhibitor, good from `now` for LINK_DAYS. */
export function exhibitorLink(
  locale: Locale,
  eventSlug: string,
  { exhibitId, personId }: { exhibitId: string; personId: string },
  now: Date,
): string {
  const expires = new Date(now.getTime() + LINK_DAYS * DAY_MS);
  return env().appUrl + exhibitorPath(locale, eventSlug, exhibitorToken({ exhibitId, personId, expires }));
}
