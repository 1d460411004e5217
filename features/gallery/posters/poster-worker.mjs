// @ts-check
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { guardMemory } from './memory-guard.mjs';
import { makeDerivatives, makePreview, makeTiles } from './page-images.mjs';
import { openPdf } from './pdf-document.mjs';
import { Refused } from './refused.mjs';

// A program of its own, started for one file at a time: files from strangers are decoded away from the server, what
// they cost in memory goes back when it ends, and one that never comes to an end can be stopped.
// Takes a job as JSON, writes images into its folder, says on stdout how far it is, a line a page, and at last what it made,
// or why it refused.

/**
 * @typedef {{
 *   source: string, type: 'pdf' | 'jpeg' | 'png' | 'webp', folder: string, keepOriginal: boolean,
 *   kind: 'poster' | 'picture' | 'document',
 *   limits: {
 *     pixels: number, minSidePx: number, maxAspect: number, pages: number, textPages: number, drawnPixels: number,
 *     longestPx: number, memoryBytes: number,
 *   },
 *   widths: { all: number[], portraitMax: number, landscapeMax: number },
 * }} Job
 */

/** Longer side of the image that is kept for download. */
const ORIGINAL_PX = 8_000;
/** Of the pages of a document together, so that many of them are no longer in the making than a few. */
const DOCUMENT_SHARES = 4;

/** @param {unknown} line */
const say = (line) => writeSync(process.stdout.fd, `${JSON.stringify(line)}\n`);

/** @param {number} width @param {number} height @param {Job['limits']} limits */
function checkShape(width, height, limits) {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (width * height > limits.pixels) throw new Refused('tooManyPixels');
  if (longer > limits.maxAspect * shorter) throw new Refused('tooNarrow');
  if (shorter < limits.minSidePx) throw new Refused('tooSmall');
}

/** @param {Job} job @param {import('./page-images.mjs').Pixels} pixels @param {number} index */
async function makePage({ folder, kind, widths }, pixels, index) {
  const { width, height } = pixels;
  const largest = width > height ? widths.landscapeMax : widths.portraitMax;
  // Pages behind the first are looked at in the viewer, which has tiles
  const top = Math.min(width, index === 0 ? largest : Math.max(...widths.all));
  const sizes = [...widths.all.filter((one) => one < top), top];
  const name = join(folder, String(index + 1));
  return {
    widthPx: width,
    heightPx: height,
    ...(await makePreview(pixels)),
    derivatives: await makeDerivatives(pixels, sizes, folder, String(index + 1)),
    tiles: kind === 'poster' ? await makeTiles(pixels, `${name}.tiles`) : null,
  };
}

/** @param {Job} job */
async function fromImage(job) {
  const { source, type, folder, keepOriginal, limits } = job;
  // The size is in the header: a bomb is recognised before anything of it is unpacked
  const header = await sharp(source, { limitInputPixels: false }).metadata();
  if (type === 'pdf' || header.format !== type) throw new Refused('broken');
  if ((header.pages ?? 1) > 1) throw new Refused('animated');
  checkShape(header.autoOrient.width, header.autoOrient.height, limits);
  // Drawn anew from its pixels: place, camera, previews and whatever was hung behind the picture stay behind
  /** @param {number} longest */
  const within = (longest) =>
    sharp(source, { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
  const original = keepOriginal ? join(folder, 'original') : undefined;
  if (original) {
    const drawn = within(ORIGINAL_PX);
    const formats = {
      jpeg: () => drawn.jpeg({ quality: 90, mozjpeg: false }),
      png: () => drawn.png({ compressionLevel: 7 }),
      webp: () => drawn.webp({ quality: 90, effort: 2 }),
    };
    await formats[type]().toFile(original);
  }
  const { data, info } = await within(limits.longestPx)
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`${info.channels} channels`);
  const page = await makePage(job, { width: info.width, height: info.height, data }, 0);
  return { pages: [page], text: [], original };
}

/** @param {Job} job */
async function fromPdf(job) {
  const { limits, widths, kind } = job;
  const document = await openPdf(job.source);
  if (document.count > (kind === 'document' ? limits.textPages : limits.pages))
    throw new Refused('tooManyPages');
  const pixels = Math.min(limits.drawnPixels, (DOCUMENT_SHARES * limits.drawnPixels) / document.count);
  const fit = {
    longestPx: limits.longestPx,
    pixels,
    /** @param {boolean} isWide */
    leastWidthPx: (isWide) => (isWide ? widths.landscapeMax : widths.portraitMax),
  };
  say({ step: 0, of: document.count });
  const pages = [];
  const text = [];
  for (let index = 0; index < document.count; index++) {
    const page = document.page(index, fit);
    text.push(page.text());
    if (kind !== 'document') {
      const { width, height } = page;
      checkShape(width, height, limits);
      const data = page.draw();
      pages.push(await makePage(job, { width, height, data }, index));
    }
    page.close();
    say({ step: index + 1, of: document.count });
  }
  return { pages, text, original: undefined };
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof Refused) return error.message;
  if (error instanceof RangeError || /alloc|memory/i.test(String(error))) return 'tooComplex';
  return 'broken';
}

try {
  /** @type {Job} */
  const job = JSON.parse(process.argv[2] ?? '');
  guardMemory(job.limits.memoryBytes);
  // One picture after the other: what lies in between is of no use to the next
  sharp.cache(false);
  say({ ok: true, made: await (job.type === 'pdf' ? fromPdf(job) : fromImage(job)) });
} catch (error) {
  // For the log: libraries speak of formats and files, never of what people typed
  const detail = error instanceof Refused ? undefined : String(error);
  say({ ok: false, reason: reasonOf(error), detail });
}
// pdfium leaves handles open
process.exit(0);
