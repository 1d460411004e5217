import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { withIncoming } from '@/lib/files';
import { textPages } from './found-text';
import { limits, type UploadReason } from './upload-rules';
import { prepareMedium, type StoredMedium } from './uploads';

// Posters as programs of today write them, compared to an independent renderer: made by Chromium's print, by LibreOffice Draw, by
// pdfLaTeX (letters as drawings), by pdfkit with fonts that are not in the file, turned by qpdf, and in CMYK by Ghostscript.

const fixtures = join(import.meta.dirname, 'fixtures');
const now = new Date('2027-01-10T09:00:00Z');
const WIDTH_PX = 640;
const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;
const isLinux = process.platform === 'linux';
let store: string;

beforeEach(async () => {
  store = join((await testDatabase()).dataDir, 'files');
});

type Made = { medium?: StoredMedium; reason?: UploadReason; peakBytes: number };

/** Prepares a poster, and looks how much memory the process that draws takes. */
async function make(bytes: Buffer): Promise<Made> {
  let peakBytes = 0;
  const looking = setInterval(() => (peakBytes = Math.max(peakBytes, memoryOfChildren())), 20);
  const prepared = await withIncoming(async (folder) => {
    const path = join(folder, 'upload');
    writeFileSync(path, bytes);
    return prepareMedium({ folder, path, kind: 'poster' }, { eventId: 'event', name: '01-poster' }, now);
  });
  clearInterval(looking);
  return prepared.ok ? { medium: prepared.value, peakBytes } : { reason: prepared.reason, peakBytes };
}

/** What the processes started by this one have taken at most, as Linux counts it. */
function memoryOfChildren(): number {
  if (!isLinux) return 0;
  const of = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  const children = readdirSync('/proc/self/task').flatMap((task) =>
    of(`/proc/self/task/${task}/children`).split(' ').filter(Boolean),
  );
  const peaks = children.map((pid) => {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(of(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
    } catch {
      // It has just ended
      return 0;
    }
  });
  return Math.max(0, ...peaks);
}

/** Both scaled to the same width and softened, since two programs smooth edges in their own ways. */
async function pixels(image: Buffer, height: number): Promise<Buffer> {
  return sharp(image)
    .resize({ width: WIDTH_PX, height, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .blur(2)
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** Mean difference of a channel, of 255; and the share of channels that are far off. */
async function difference(made: StoredMedium, pdf: string, page: number) {
  const { derivatives } = made.media.pages[page]!;
  const shown = derivatives.find(({ format, width }) => format === 'webp' && width === WIDTH_PX)!;
  const { storageKey } = made.files.find(({ id }) => id === shown.fileId)!;
  const options = ['-png', '-scale-to-x', '1280', '-scale-to-y', '-1', '-singlefile'];
  const number = String(page + 1);
  const other = execFileSync('pdftoppm', [...options, '-f', number, '-l', number, pdf], {
    maxBuffer: 100_000_000,
  });
  const [one, two] = await Promise.all(
    [readFileSync(join(store, storageKey)), other].map((image) => pixels(image, shown.height)),
  );
  let [sum, far] = [0, 0];
  for (const [index, value] of one!.entries()) {
    const off = Math.abs(value - two![index]!);
    sum += off;
    if (off > 48) far++;
  }
  return { mean: sum / one!.length, far: far / one!.length };
}

const kept = () =>
  existsSync(store)
    ? readdirSync(store, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    : [];

// Minutes, where the computer has other things to do
describe('posters of different makers', { timeout: 120_000 }, () => {
  it.each([
    [
      'chromium.pdf',
      [4604, 6517],
      [/^Lotsen im Quartier\nWer neu/, /Zwölf Lotsinnen und Lotsen begleiten zu Ämtern/],
    ],
    [
      'libreoffice.pdf',
      [2480, 3508],
      [/^Beratung aus einer Hand\nDrei Stellen/, /nicht weitergeschickt, und niemand/],
    ],
    ['latex.pdf', [6517, 4603], [/^Sprache am Arbeitsplatz\n/, /trifft sich in der/]],
    ['missing-fonts.pdf', [4603, 6517], [/^Anerkennung im Tandem\nZwei Häuser, ein Gespräch/]],
    ['rotated.pdf', [6517, 4603], [/Zwei Häuser, ein Gespräch/]],
    ['cmyk.pdf', [4604, 6517], [/^Lotsen im Quartier\n/]],
  ] as const)('%s is drawn and read', async (name, size, texts) => {
    const path = join(fixtures, name);
    const { medium, peakBytes } = await make(readFileSync(path));
    expect(medium?.media.pages.map(({ widthPx, heightPx }) => [widthPx, heightPx])[0]).toEqual(size);
    const [text = ''] = textPages(medium!.media.foundText);
    for (const wanted of texts) expect(text).toMatch(wanted);
    expect(peakBytes).toBeLessThan(limits.memoryBytes);
    if (!hasPoppler) {
      process.stderr.write(`poppler is not here: ${name} is not compared to it\n`);
      return;
    }
    for (const page of medium!.media.pages.keys()) {
      const { mean, far } = await difference(medium!, path, page);
      // Which letters stand in for a font that is missing is up to each
      const tolerance = /missing|rotated/.test(name) ? 3 : 1;
      expect(mean, `page ${page + 1}`).toBeLessThan(3 * tolerance);
      expect(far, `page ${page + 1}`).toBeLessThan(0.01 * tolerance);
    }
  });

  it('A0 at 300 dots an inch, as one picture, takes less than a gigabyte', async () => {
    const [width, height] = [9_933, 14_043];
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <rect width="${width}" height="${height}" fill="#f4efe6"/><circle cx="5000" cy="8000" r="3000" fill="#c96f3b"/></svg>`;
    const picture = await sharp(Buffer.from(drawing), { limitInputPixels: false })
      .jpeg({ quality: 60 })
      .toBuffer();
    const file = await pdfOf(picture, [2_383.94, 3_370.39]);
    const { medium, peakBytes } = await make(file);
    const [page] = medium!.media.pages;
    expect([page?.widthPx, page?.heightPx]).toEqual([4606, 6513]);
    expect(page?.tiles?.levels).toHaveLength(5);
    expect(peakBytes).toBeLessThan(limits.memoryBytes);
    if (isLinux) expect(peakBytes).toBeGreaterThan(100_000_000);
    if (!hasPoppler) return;
    const path = join(store, '../a0.pdf');
    writeFileSync(path, file);
    const { mean, far } = await difference(medium!, path, 0);
    expect(mean).toBeLessThan(3);
    expect(far).toBeLessThan(0.01);
  });
});

function pdfOf(picture: Buffer, size: [number, number]): Promise<Buffer> {
  const document = new PDFDocument({ size, margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.image(picture, 0, 0, { width: size[0], height: size[1] });
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}

/** A PDF of these objects, the first of them its catalogue. */
function rawPdf(...objects: (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const body = Buffer.isBuffer(object) ? object : Buffer.from(object, 'latin1');
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const stream = (dictionary: string, bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
const catalogue = (more = '') => `<< /Type /Catalog /Pages 2 0 R ${more} >>`;
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (more = '') => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} >>`;

/** A picture of a gigapixel in a few kilobytes, and a page that shows it. */
function pixelBomb(): Buffer {
  const side = 32_000;
  const packed = deflateSync(deflateSync(Buffer.alloc(side * side), { level: 1 }), { level: 9 });
  const image = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 8 /ColorSpace /DeviceGray`;
  return rawPdf(
    catalogue(),
    onePage,
    page('/Resources << /XObject << /A 4 0 R >> >> /Contents 5 0 R'),
    stream(`${image} /Filter [/FlateDecode /FlateDecode]`, packed),
    stream('', Buffer.from('q 595 0 0 842 0 0 cm /A Do Q')),
  );
}

function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const pages = Array.from({ length: count }, () => page());
  return rawPdf(catalogue(), `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, ...pages);
}

describe('hostile posters get a clear answer, and nothing of them stays', { timeout: 120_000 }, () => {
  it.each([
    ['5,000 pages', () => manyPages(5_000), 'tooManyPages'],
    [
      'a program that starts with the PDF',
      () => rawPdf(catalogue('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'), onePage, page()),
      'activePdf',
    ],
    [
      'a program under another spelling',
      () => rawPdf(catalogue('/OpenAction << /S /J#61vaScript >>'), onePage, page()),
      'activePdf',
    ],
    ['a program packed away', () => readFileSync(join(fixtures, 'script-packed.pdf')), 'activePdf'],
    [
      'a command that starts something',
      () => rawPdf(catalogue('/OpenAction << /S /Launch /F (cmd.exe) >>'), onePage, page()),
      'activePdf',
    ],
    [
      'a page as narrow as a thread',
      () => rawPdf(catalogue(), onePage, page().replace('595', '9')),
      'tooNarrow',
    ],
    ['no page at all', () => rawPdf(catalogue(), '<< /Type /Pages /Kids [] /Count 0 >>'), 'broken'],
  ])('%s', async (_what, file, reason) => {
    const made = await make(file());
    expect(made.reason).toBe(reason);
    expect(made.peakBytes).toBeLessThan(limits.memoryBytes);
    expect(kept()).toEqual([]);
  });

  it('a gigapixel in a few kilobytes', async () => {
    const file = pixelBomb();
    expect(file.length).toBeLessThan(100_000);
    const made = await make(file);
    // Drawn small, or given up; the process that tries stays within its bounds, and what it made is a page like any other
    expect(made.reason ?? made.medium?.media.pages[0]?.widthPx).toSatisfy(
      (answer) => answer === 'tooComplex' || answer === 2479,
    );
    expect(made.peakBytes).toBeLessThan(1_000_000_000);
    if (made.reason) expect(kept()).toEqual([]);
  });

  it('a page that is larger than a house is drawn no larger than others', async () => {
    const { medium, peakBytes } = await make(
      rawPdf(catalogue(), onePage, page().replace('595 842', '14400 14400')),
    );
    expect([medium?.media.widthPx, medium?.media.heightPx]).toEqual([5477, 5477]);
    expect(peakBytes).toBeLessThan(limits.memoryBytes);
  });
});
