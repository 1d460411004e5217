import type { Derivative, media, MediaPage } from '@/db/schema/gallery';
import type { Localized } from '@/lib/i18n/locale';
import { imagePath } from '../iiif/image-service';
import type { PosterImage } from '../queries';

/** What an exhibit's page needs of a medium and its file. */
type MediumRow = Pick<
  typeof media.$inferSelect,
  | 'id'
  | 'kind'
  | 'alt'
  | 'transcript'
  | 'title'
  | 'decorative'
  | 'widthPx'
  | 'heightPx'
  | 'placeholder'
  | 'derivatives'
  | 'pages'
> & { file: { id: string; name: string; contentType: string; sizeBytes: number } };

/** A page of a poster. The poster's alternative text is for all of them. */
export type PosterPage = Pick<
  MediaPage,
  'widthPx' | 'heightPx' | 'placeholder' | 'preview' | 'derivatives'
> & {
  /** 1, 2, 3 … */
  number: number;
  /** Address of its IIIF image service; null: it has no tiles. */
  tileSource: string | null;
};
export type ExhibitPicture = { id: string; title: Localized; decorative: boolean; image: PosterImage };
export type ExhibitDocument = {
  id: string;
  title: Localized;
  fileId: string;
  name: string;
  contentType: string;
  sizeBytes: number;
};
/** What was handed in with an exhibit, as its page shows it. */
export type ExhibitMedia = {
  /** The poster's first page. */
  poster: PosterImage | null;
  pages: PosterPage[];
  /** The text on the poster. */
  transcript: Localized;
  /** The poster's file to take away. */
  download: { fileId: string; contentType: string; sizeBytes: number } | null;
  pictures: ExhibitPicture[];
  documents: ExhibitDocument[];
};

/** The largest size that every browser shows. */
export function largest(derivatives: readonly Derivative[]): Derivative | undefined {
  return derivatives.findLast(({ format }) => format === 'webp');
}

function imageOf(row: MediumRow): PosterImage | null {
  const { widthPx, heightPx, alt, derivatives, placeholder } = row;
  if (!widthPx || !heightPx || !largest(derivatives)) return null;
  return { widthPx, heightPx, alt, derivatives, placeholder: placeholder ?? '#ffffff' };
}

/** Pages that can be looked at, numbered as they were in the file. */
function pagesOf(row: MediumRow): PosterPage[] {
  const image = imageOf(row);
  // What came before posters had pages is one page
  const pages = row.pages.length === 0 && image ? [{ ...image, preview: '', tiles: null }] : row.pages;
  return pages.flatMap((page, index) => {
    const { widthPx, heightPx, placeholder, preview, derivatives } = page;
    if (!largest(derivatives)) return [];
    const number = index + 1;
    const tileSource = page.tiles && imagePath({ mediaId: row.id, page: number });
    return [{ widthPx, heightPx, placeholder, preview, derivatives, number, tileSource }];
  });
}

/** Sorts an exhibit's media, which come in their order. */
export function exhibitMedia(rows: readonly MediumRow[]): ExhibitMedia {
  const poster = rows.find(({ kind }) => kind === 'poster');
  return {
    poster: poster ? imageOf(poster) : null,
    pages: poster ? pagesOf(poster) : [],
    transcript: poster?.transcript ?? { de: '', en: '' },
    download: poster
      ? { fileId: poster.file.id, contentType: poster.file.contentType, sizeBytes: poster.file.sizeBytes }
      : null,
    pictures: rows.flatMap((row) => {
      const image = row.kind === 'picture' && imageOf(row);
      return image ? [{ id: row.id, title: row.title, decorative: row.decorative, image }] : [];
    }),
    documents: rows.flatMap(({ id, kind, title, file }) => {
      if (kind !== 'document') return [];
      const { name, contentType, sizeBytes } = file;
      return [{ id, title, fileId: file.id, name, contentType, sizeBytes }];
    }),
  };
}
