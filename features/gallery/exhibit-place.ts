import { z } from 'zod';
import { sent } from '@/lib/sent';

/** Where an exhibit is being worked on: at the curators' desk, or on its exhibitors' own page. */
export const exhibitPlace = z.object({
  locale: sent.locale,
  slug: sent.text,
  exhibitId: sent.text,
  from: z.enum(['desk', 'own']),
});
export type Place = z.output<typeof exhibitPlace>;

/** The page to come back to, with what has happened. */
export function exhibitPage(place: Place, query: Record<string, string> = {}): string {
  const [slug, id] = [place.slug, place.exhibitId].map((part) => encodeURIComponent(part));
  const path = place.from === 'desk' ? `organise/${slug}/exhibits/${id}` : `${slug}/exhibit/${id}`;
  const search = new URLSearchParams(query).toString();
  return `/${place.locale}/${path}${search && `?${search}`}`;
}
