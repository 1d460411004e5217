import {
  collectionId,
  galleryName,
  homepages,
  manifestId,
  presentationContext,
  provider,
  thumbnail,
  type Shelf,
} from './manifest';
import { languages } from './language-map';
import type { ListedManifest } from './queries';

/** The gallery as a collection of its exhibits' manifests, in their order. */
export function collection(shelf: Shelf, exhibits: readonly ListedManifest[]) {
  const summary = languages(shelf.event.summary);
  return {
    '@context': presentationContext,
    id: collectionId(shelf),
    type: 'Collection',
    label: galleryName(shelf),
    ...(Object.keys(summary).length > 0 && { summary }),
    provider: [provider(shelf)],
    homepage: homepages(shelf, `${shelf.event.slug}/gallery`, shelf.event.title),
    items: exhibits.map(({ slug, title, summary: about, poster }) => {
      const shown = thumbnail(shelf, poster?.derivatives ?? []);
      const told = languages(about);
      return {
        id: manifestId(shelf, slug),
        type: 'Manifest',
        label: languages(title),
        ...(Object.keys(told).length > 0 && { summary: told }),
        ...(shown.length > 0 && { thumbnail: shown }),
      };
    }),
  };
}
