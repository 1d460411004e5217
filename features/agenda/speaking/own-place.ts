import type { Locale } from '@/lib/i18n/locale';

/** Behind which link somebody is, and in which language they read. */
export type OwnPlace = { locale: Locale; slug: string; token: string };

/** A page behind the link; `path` is empty for the first one, `done` says what has just happened. */
export function ownAddress({ locale, slug, token }: OwnPlace, path = '', done = '', at = ''): string {
  const base = `/${locale}/${encodeURIComponent(slug)}/speak/${encodeURIComponent(token)}`;
  return `${base}${path && `/${path}`}${done && `?done=${done}`}${at && `#${at}`}`;
}

export function sessionPath(sessionId: string): string {
  return `sessions/${encodeURIComponent(sessionId)}`;
}

/** What a page behind the link may say has happened. */
export const ownDone = [
  'confirmed',
  'declined',
  'absences',
  'telling',
  'proposed',
  'unchanged',
  'withdrawn',
  'sent',
  'takenBack',
  'photo',
  'photoGone',
] as const;
