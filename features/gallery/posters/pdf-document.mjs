// @ts-check
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { Refused } from './refused.mjs';

/** After the end mark of a PDF; programs leave a line or two there. */
const TRAILING_BYTES = 2_048;
/** Drawn at once: what a strip needs in memory is four bytes each. */
const STRIP_PIXELS = 6_000_000;
const DOTS_AN_INCH = 300;
const POINTS_AN_INCH = 72;
/** Annotations are drawn as a printer would; 0x10 puts red before blue. */
const FLAGS = 0x01 | 0x10;
const BGRX = 3;
/** Of what is packed in a PDF and looked through for programs. */
const PACKED_BYTES = 20_000_000;

/**
 * What is used of the library itself, whose types it keeps to itself.
 * @typedef {{
 *   HEAPU8: Uint8Array, wasmExports: { malloc: (bytes: number) => number, free: (place: number) => void },
 *   _FPDF_GetPageWidth: (page: number) => number, _FPDF_GetPageHeight: (page: number) => number,
 *   _FPDF_ClosePage: (page: number) => void,
 *   _FPDFBitmap_CreateEx: (width: number, height: number, format: number, place: number, stride: number) => number,
 *   _FPDFBitmap_FillRect: (bitmap: number, ...place: [number, number, number, number, colour: number]) => void,
 *   _FPDFBitmap_Destroy: (bitmap: number) => void,
 *   _FPDF_RenderPageBitmap: (
 *     bitmap: number, page: number, ...place: [number, number, number, number, rotate: number, flags: number]
 *   ) => void,
 * }} Pdfium
 */

/**
 * @typedef {{ width: number, height: number, draw: () => Buffer, text: () => string, close: () => void }} PdfPage
 * `draw` gives three bytes a pixel.
 * @typedef {{ count: number, page: (index: number, fit: { longestPx: number, pixels: number, leastWidthPx: (isWide: boolean) => number }) => PdfPage }} PdfDocument
 */

/** @param {string} source @returns {Promise<PdfDocument>} */
export async function openPdf(source) {
  const bytes = await readFile(source);
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0) throw new Refused('broken');
  // A PDF with something else hung behind it is two files in one
  if (bytes.length - end > TRAILING_BYTES) throw new Refused('mixed');
  if (isActive(bytes)) throw new Refused('activePdf');
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes).catch((error) => {
    const locked = /password|security/i.test(String(error?.message));
    throw new Refused(locked ? 'encryptedPdf' : 'broken');
  });
  const count = document.getPageCount();
  if (count < 1) throw new Refused('broken');
  return {
    count,
    page(index, fit) {
      const page = document.getPage(index);
      // Its own ways of drawing hold a page whole, twice: strips need what lies below them, which it keeps private
      const { module: pdfium, pageIdx } = /** @type {{ module: Pdfium, pageIdx: number }} */ (
        /** @type {unknown} */ (page)
      );
      if (!pageIdx) throw new Refused('broken');
      const [wide, high] = [pdfium._FPDF_GetPageWidth(pageIdx), pdfium._FPDF_GetPageHeight(pageIdx)];
      if (!(wide >= 1 && high >= 1)) throw new Refused('broken');
      const scale = Math.min(
        Math.max(DOTS_AN_INCH / POINTS_AN_INCH, fit.leastWidthPx(wide > high) / wide),
        fit.longestPx / Math.max(wide, high),
        Math.sqrt(fit.pixels / (wide * high)),
      );
      const [width, height] = [Math.round(wide * scale), Math.round(high * scale)];
      return {
        width,
        height,
        text: () => page.getText(),
        draw: () => drawInStrips(pdfium, pageIdx, width, height),
        close: () => pdfium._FPDF_ClosePage(pageIdx),
      };
    },
  };
}

/**
 * @param {Pdfium} pdfium
 * @param {number} page @param {number} width @param {number} height
 */
function drawInStrips(pdfium, page, width, height) {
  const rows = Math.min(height, Math.max(1, Math.floor(STRIP_PIXELS / width)));
  const bytes = width * rows * 4;
  const place = pdfium.wasmExports.malloc(bytes);
  if (!place) throw new RangeError('No memory for a strip of the page');
  const pixels = Buffer.allocUnsafe(width * height * 3);
  try {
    for (let top = 0; top < height; top += rows) {
      const high = Math.min(rows, height - top);
      const strip = pdfium._FPDFBitmap_CreateEx(width, high, BGRX, place, width * 4);
      pdfium._FPDFBitmap_FillRect(strip, 0, 0, width, high, 0xffffffff);
      pdfium._FPDF_RenderPageBitmap(strip, page, 0, -top, width, height, 0, FLAGS);
      pdfium._FPDFBitmap_Destroy(strip);
      // Taken anew each time: memory that has grown is another buffer
      const drawn = pdfium.HEAPU8;
      let to = width * top * 3;
      for (let from = place; from < place + width * high * 4; from += 4) {
        pixels[to++] = drawn[from] ?? 0;
        pixels[to++] = drawn[from + 1] ?? 0;
        pixels[to++] = drawn[from + 2] ?? 0;
      }
    }
  } finally {
    pdfium.wasmExports.free(place);
  }
  return pixels;
}

/** Programs, and commands to start some: /JavaScript, /JS, /Launch; names may be written with #xx. */
const ACTIVE = /\/(?:JavaScript|JS|Launch)(?![A-Za-z0-9#])/;

/** @param {string} text */
function namesActive(text) {
  return ACTIVE.test(text.replace(/#([0-9a-f]{2})/gi, (_all, hex) => String.fromCharCode(parseInt(hex, 16))));
}

/**
 * Whether a PDF brings a program along. Nothing here would run it, but everyone may download the file. Objects lie in the open,
 * or packed in streams of objects.
 * @param {Buffer} bytes
 */
function isActive(bytes) {
  let left = PACKED_BYTES;
  let from = 0;
  for (;;) {
    const start = bytes.indexOf('stream', from);
    // What stands between streams; pictures and fonts are not text, though they may hold such letters by chance
    if (namesActive(bytes.toString('latin1', from, start < 0 ? bytes.length : start))) return true;
    if (start < 0) return false;
    const end = bytes.indexOf('endstream', start);
    const isObjects = /\/ObjStm/.test(bytes.toString('latin1', Math.max(from, start - 512), start));
    if (isObjects && end > 0 && left > 0) {
      const packed = bytes.subarray(start + 'stream'.length, end);
      const skip = packed[0] === 13 ? 2 : 1;
      const text = unpacked(packed.subarray(skip), left);
      left -= text.length;
      if (namesActive(text)) return true;
    }
    from = (end < 0 ? start : end) + 'endstream'.length;
  }
}

/** @param {Buffer} packed @param {number} most */
function unpacked(packed, most) {
  try {
    return inflateSync(packed, { maxOutputLength: most }).toString('latin1');
  } catch {
    // Packed in another way, encrypted, or larger than any list of objects
    return '';
  }
}
