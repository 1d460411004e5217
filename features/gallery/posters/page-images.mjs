// @ts-check
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

// More effort makes them a tenth smaller, and twice as long to wait for
const AVIF = { quality: 55, effort: 1 };
const WEBP = { quality: 80, effort: 2 };
const TILE_PX = 512;
const TILE_JPEG = { quality: 80 };
/** Of the picture that is part of the page until the real one has come. */
const PREVIEW_PX = 20;

/**
 * @typedef {{ width: number, height: number, data: Buffer }} Pixels three bytes each
 * @typedef {{ format: 'avif' | 'webp', width: number, height: number, path: string }} MadeDerivative
 * @typedef {{ path: string, tilePx: number, levels: { widthPx: number, heightPx: number, offsets: number[] }[] }} MadeTiles
 */

/** @param {Pixels} pixels */
const picture = ({ width, height, data }) => sharp(data, { raw: { width, height, channels: 3 } });

/** @param {Pixels} pixels @param {number} width @param {number} height @returns {Promise<Pixels>} */
async function smaller(pixels, width, height) {
  if (width === pixels.width && height === pixels.height) return pixels;
  const data = await picture(pixels).resize({ width, height, fit: 'fill' }).raw().toBuffer();
  return { width, height, data };
}

/**
 * The sizes that pages show, from the largest down.
 * @param {Pixels} pixels @param {number[]} widths none above the picture's own @param {string} folder @param {string} name
 * @returns {Promise<MadeDerivative[]>}
 */
export async function makeDerivatives(pixels, widths, folder, name) {
  /** @type {MadeDerivative[]} */
  const made = [];
  let from = pixels;
  for (const width of [...widths].sort((a, b) => b - a)) {
    from = await smaller(from, width, Math.max(1, Math.round((pixels.height * width) / pixels.width)));
    for (const format of /** @type {const} */ (['webp', 'avif'])) {
      const path = join(folder, `${name}-${width}.${format}`);
      await (format === 'avif' ? picture(from).avif(AVIF) : picture(from).webp(WEBP)).toFile(path);
      made.unshift({ format, width, height: from.height, path });
    }
  }
  return made;
}

/**
 * Squares in every size down to one that is a single square, all in one file.
 * @param {Pixels} pixels @param {string} path @returns {Promise<MadeTiles>}
 */
export async function makeTiles(pixels, path) {
  /** @type {MadeTiles['levels']} */
  const levels = [];
  const file = await open(path, 'w');
  try {
    let level = pixels;
    let offset = 0;
    for (;;) {
      const offsets = [offset];
      for (const tile of await tilesOf(level)) {
        await file.write(tile);
        offset += tile.length;
        offsets.push(offset);
      }
      levels.push({ widthPx: level.width, heightPx: level.height, offsets });
      if (level.width <= TILE_PX && level.height <= TILE_PX) break;
      const half = 2 ** levels.length;
      // Rounded up, as readers of tiles reckon
      level = await smaller(level, Math.ceil(pixels.width / half), Math.ceil(pixels.height / half));
    }
  } finally {
    await file.close();
  }
  return { path, tilePx: TILE_PX, levels };
}

/** @param {Pixels} level @returns {Promise<Buffer[]>} row by row */
function tilesOf(level) {
  const tiles = [];
  for (let top = 0; top < level.height; top += TILE_PX) {
    const height = Math.min(TILE_PX, level.height - top);
    for (let left = 0; left < level.width; left += TILE_PX) {
      const width = Math.min(TILE_PX, level.width - left);
      tiles.push(
        picture(cut(level, left, top, width, height))
          .jpeg(TILE_JPEG)
          .toBuffer(),
      );
    }
  }
  return Promise.all(tiles);
}

/** @param {Pixels} from @param {number} left @param {number} top @param {number} width @param {number} height @returns {Pixels} */
function cut(from, left, top, width, height) {
  const data = Buffer.allocUnsafe(width * height * 3);
  for (let row = 0; row < height; row++) {
    const start = ((top + row) * from.width + left) * 3;
    from.data.copy(data, row * width * 3, start, start + width * 3);
  }
  return { width, height, data };
}

/**
 * What stands in a page's place before its picture: its most frequent colour, and the whole of it in a few hundred bytes.
 * @param {Pixels} pixels
 */
export async function makePreview(pixels) {
  const inside = { width: 64, height: 64, fit: /** @type {const} */ ('inside') };
  const small = await picture(pixels).resize(inside).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = small.info;
  const thumbnail = { width, height, data: small.data };
  const { dominant } = await picture(thumbnail).stats();
  const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0'));
  const tiny = await picture(thumbnail)
    .resize({ width: PREVIEW_PX, height: PREVIEW_PX, fit: 'inside' })
    .webp({ quality: 40, effort: 4 })
    .toBuffer();
  return {
    placeholder: `#${hex.join('')}`,
    preview: `data:image/webp;base64,${tiny.toString('base64')}`,
  };
}
