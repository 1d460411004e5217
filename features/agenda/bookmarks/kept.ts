import { shortId } from '../filter';

// What is bookmarked without an account: a cookie for each event, which the pages' script reads too.

/** As many as a cookie has room for. */
export const MOST_KEPT = 150;
export const KEPT_SECONDS = 365 * 24 * 60 * 60;
/** The id of the one form of a page whose buttons put sessions into the own agenda; a session's button names it by its id. */
export const BOOKMARK_FORM = 'bookmarks';
const NAME = 'agenda-';
const SEPARATOR = '.';
const SHORT_ID = /^[\w-]{1,12}$/;

export function keptCookie(eventSlug: string): string {
  return NAME + eventSlug;
}

/** The event whose bookmarks a cookie holds. */
export function eventOfCookie(name: string): string | undefined {
  return name.startsWith(NAME) && name.length > NAME.length ? name.slice(NAME.length) : undefined;
}

/** Short ids of sessions from the value of the cookie, in the order in which they were kept. */
export function readKept(value: string | undefined): string[] {
  const ids = (value ?? '').split(SEPARATOR).filter((id) => SHORT_ID.test(id));
  return [...new Set(ids)].slice(0, MOST_KEPT);
}

export function keptValue(ids: readonly string[]): string {
  return [...new Set(ids.map(shortId))].slice(0, MOST_KEPT).join(SEPARATOR);
}

/** With the session, or without it; undefined when there is no room for another. */
export function withKept(ids: readonly string[], id: string, isKept: boolean): string[] | undefined {
  const others = ids.filter((one) => one !== shortId(id));
  if (!isKept) return others;
  if (ids.length > others.length) return [...ids];
  return others.length < MOST_KEPT ? [...others, shortId(id)] : undefined;
}

/** Where a page leads to have what the device keeps taken along into the account, and from there to `to`. */
export function takePath(to: string): string {
  return `/api/agenda/take?${new URLSearchParams({ to })}`;
}
