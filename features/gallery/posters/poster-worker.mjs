// @ts-check
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

// A program of its own, started for one poster at a time: files from strangers are decoded away from the server, what
// they cost in memory goes back when it ends, and one that never comes to an end can be stopped.
// Takes a job as JSON, writes images into its folder and says on stdout what it made, or why it refused.

/**
 * @typedef {{
 *   source: string, type: 'pdf' | 'jpeg' | 'png' | 'webp', folder: string, keepOriginal: boolean,
 *   limits: { pixels: number, minSidePx: number, maxAspect: number, pages: number },
 *   widths: { all: number[], portraitMax: number, landscapeMax: number },
 * }} Job
 * @typedef {{ width: number, height: number, pages: number, image: import('sharp').Sharp, original?: string }} Opened
 */

// More effort makes them a tenth smaller, and twice as long to wait for
const AVIF = { quality: 55, effort: 1 };
const WEBP = { quality: 80, effort: 2 };
/** Longer side of the image that is kept for download. */
const ORIGINAL_PX = 8_000;
/** After the end mark of a PDF; programs leave a line or two there. */
const TRAILING_BYTES = 2_048;
/** Pixels of the page before it is scaled down: smoother letters than drawing them at their final size. */
const PAGE_PIXELS = 14_000_000;

class Refused extends Error {}

/** @param {number} width @param {number} height @param {Job['limits']} limits */
function checkShape(width, height, limits) {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (width * height > limits.pixels) throw new Refused('tooManyPixels');
  if (longer > limits.maxAspect * shorter) throw new Refused('tooNarrow');
  if (shorter < limits.minSidePx) throw new Refused('tooSmall');
}

/** @param {Job} job @returns {Promise<Opened>} */
async function openImage({ source, type, folder, keepOriginal, limits }) {
  // The size is in the header: a bomb is recognised before anything of it is unpacked
  const header = await sharp(source, { limitInputPixels: false }).metadata();
  if (header.format !== type) throw new Refused('broken');
  if ((header.pages ?? 1) > 1) throw new Refused('animated');
  const { width, height } = header.autoOrient;
  checkShape(width, height, limits);
  // Drawn anew from its pixels: place, camera, previews and whatever was hung behind the picture stay behind
  const open = () =>
    sharp(source, { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .toColourspace('srgb');
  const original = keepOriginal ? join(folder, 'original') : undefined;
  if (original) {
    const inside = { width: ORIGINAL_PX, height: ORIGINAL_PX, fit: 'inside', withoutEnlargement: true };
    const formats = {
      jpeg: () => open().jpeg({ quality: 90, mozjpeg: false }),
      png: () => open().png({ compressionLevel: 7 }),
      webp: () => open().webp({ quality: 90, effort: 2 }),
    };
    if (type !== 'pdf')
      await formats[type]()
        .resize(/** @type {any} */ (inside))
        .toFile(original);
  }
  return { width, height, pages: 1, image: open(), original };
}

/** @param {Job} job @returns {Promise<Opened>} */
async function openPdf({ source, limits, widths }) {
  const bytes = await readFile(source);
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0) throw new Refused('broken');
  // A PDF with something else hung behind it is two files in one
  if (bytes.length - end > TRAILING_BYTES) throw new Refused('mixed');
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes).catch((error) => {
    const locked = /password|security/i.test(String(error?.message));
    throw new Refused(locked ? 'encryptedPdf' : 'broken');
  });
  const pages = document.getPageCount();
  if (pages < 1) throw new Refused('broken');
  if (pages > limits.pages) throw new Refused('tooManyPages');
  const page = document.getPage(0);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth >= 1 && originalHeight >= 1)) throw new Refused('broken');
  const target = originalWidth > originalHeight ? widths.landscapeMax : widths.portraitMax;
  const fits = Math.sqrt(PAGE_PIXELS / (originalWidth * originalHeight));
  const scale = Math.min((2 * target) / originalWidth, fits);
  const { width, height, data } = await page.render({
    render: 'bitmap',
    width: Math.round(originalWidth * scale),
    height: Math.round(originalHeight * scale),
    scale: 1,
  });
  checkShape(width, height, limits);
  // Larger than what is kept: scaled down, the letters have smooth edges
  const kept = Math.min(width, target);
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  return { width: kept, height: Math.round((kept * height) / width), pages, image };
}

/** @param {Job} job */
async function make(job) {
  const { width, height, pages, image, original } = await (job.type === 'pdf'
    ? openPdf(job)
    : openImage(job));
  const top = Math.min(width, width > height ? job.widths.landscapeMax : job.widths.portraitMax);
  const { data, info } = await image
    .resize({ width: top })
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const derivatives = [];
  for (const wanted of [...job.widths.all.filter((one) => one < top), top]) {
    const sized = sharp(data, { raw }).resize({ width: wanted });
    for (const format of /** @type {const} */ (['avif', 'webp'])) {
      const path = join(job.folder, `${wanted}.${format}`);
      const encoder = format === 'avif' ? sized.clone().avif(AVIF) : sized.clone().webp(WEBP);
      const { height: made } = await encoder.toFile(path);
      derivatives.push({ format, width: wanted, height: made, path });
    }
  }
  const thumbnail = await sharp(data, { raw }).resize({ width: 64 }).toBuffer({ resolveWithObject: true });
  const { dominant } = await sharp(thumbnail.data, {
    raw: { width: thumbnail.info.width, height: thumbnail.info.height, channels: thumbnail.info.channels },
  }).stats();
  const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0'));
  return { width, height, pages, placeholder: `#${hex.join('')}`, derivatives, original };
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof Refused) return error.message;
  if (error instanceof RangeError || /alloc|memory/i.test(String(error))) return 'tooComplex';
  return 'broken';
}

try {
  const made = await make(JSON.parse(process.argv[2] ?? ''));
  writeSync(process.stdout.fd, JSON.stringify({ ok: true, made }));
} catch (error) {
  // For the log: libraries speak of formats and files, never of what people typed
  const detail = error instanceof Refused ? undefined : String(error);
  writeSync(process.stdout.fd, JSON.stringify({ ok: false, reason: reasonOf(error), detail }));
}
// pdfium leaves handles open
process.exit(0);
