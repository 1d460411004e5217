import type { media } from '@/db/schema/gallery';
import { posterImage, type PosterImage } from '../queries';

/** Every page of a poster that can be shown, the first first. Those stored before there were several have one. */
export function posterPages(poster: typeof media.$inferSelect | undefined): PosterImage[] {
  if (!poster) return [];
  const pages = poster.pages.map(({ widthPx, heightPx, placeholder, derivatives }) =>
    posterImage({ ...poster, widthPx, heightPx, placeholder, derivatives }),
  );
  const all = pages.length > 0 ? pages : [posterImage(poster)];
  return all.filter((page) => page !== null);
}
