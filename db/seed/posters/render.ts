import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import type { ExhibitSource } from '../types';
import { designs } from './designs/by-slug';
import { pageSizes, Sheet } from './sheet';
import { posterWords } from './words';

export type RenderedPoster = { pdf: Buffer; png: Buffer; width: number; height: number };
type PosterSource = Omit<ExhibitSource, 'posterAlt'>;

/** Of the image's shorter side, in pixels. */
const IMAGE_WIDTH_PX = 2000;

/** The print file of a poster: one tagged page, the same bytes for the same exhibit. */
export async function renderPosterPdf(exhibit: PosterSource, locale: 'de'): Promise<Buffer> {
  return composePoster(exhibit, locale).finish();
}

/** The poster laid out on its sheet; throws when a text does not fit its place. */
export function composePoster(exhibit: PosterSource, locale: 'de'): Sheet {
  const words = posterWords(exhibit, locale);
  const design = designs[exhibit.slug];
  if (!design) throw new Error(`No poster design for „${exhibit.slug}“`);
  const sheet = new Sheet(pageSizes[exhibit.poster.format], {
    title: words.title,
    author: exhibit.organisation,
    subject: words.claim,
    madeAt: new Date(`${exhibit.period.to}-15T12:00:00Z`),
  });
  design(sheet, words);
  return sheet;
}

/** The poster as PDF, and as an image made from that PDF: no font of the machine plays a part. */
export async function renderPoster(exhibit: PosterSource, locale: 'de'): Promise<RenderedPoster> {
  const pdf = await renderPosterPdf(exhibit, locale);
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    try {
      const page = pageSizes[exhibit.poster.format];
      const { data, width, height } = await document
        .getPage(0)
        .render({ scale: IMAGE_WIDTH_PX / Math.min(page.w, page.h), render: 'bitmap' });
      const png = await sharp(data, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .png({ compressionLevel: 9, adaptiveFiltering: true })
        .toBuffer();
      return { pdf, png, width, height };
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}
