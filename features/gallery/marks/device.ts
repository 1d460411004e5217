import 'server-only';
import { cookies } from 'next/headers';
import { isSecure } from '@/features/people/session';
import {
  galleryOfCookie,
  KEPT_SECONDS,
  markCookie,
  markedValue,
  readMarked,
  type Mark,
  type Marks,
} from './kept';

/** What this request's device has marked in the gallery of an event. */
export async function marksOnDevice(eventSlug: string): Promise<Marks> {
  const all = await cookies();
  const marked = (mark: Mark) => readMarked(all.get(markCookie(eventSlug, mark))?.value);
  return { seen: marked('seen'), saved: marked('saved') };
}

/** The events in whose galleries this request's device has marked something. */
export async function galleriesOnDevice(): Promise<string[]> {
  const all = (await cookies()).getAll();
  const slugs = all.flatMap(({ name, value }) => (value === '' ? [] : (galleryOfCookie(name) ?? [])));
  return [...new Set(slugs)];
}

/** Has the device keep these; the pages' script reads them. Only in actions and route handlers. */
export async function markOnDevice(eventSlug: string, mark: Mark, keys: readonly string[]): Promise<void> {
  (await cookies()).set(markCookie(eventSlug, mark), markedValue(keys), {
    path: '/',
    sameSite: 'lax',
    secure: isSecure(),
    maxAge: keys.length > 0 ? KEPT_SECONDS : 0,
  });
}
