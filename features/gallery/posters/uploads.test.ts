import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { withIncoming } from '@/lib/files';
import { textPages } from './found-text';
import { limits } from './upload-rules';
import { discardMedium, prepareMedium, storePoster } from './uploads';

const now = new Date('2027-01-10T09:00:00Z');
const about = { eventId: 'event', name: '01-poster' };
let store: string;

beforeEach(async () => {
  store = join((await testDatabase()).dataDir, 'files');
});

/** Every file in the store, also on its way. */
function kept(): string[] {
  if (!existsSync(store)) return [];
  return readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function refusal(file: Buffer | undefined): Promise<string> {
  const stored = await storePoster({ ...about, image: file }, now);
  expect(kept()).toEqual(stored.ok ? expect.anything() : []);
  return stored.ok ? 'taken' : stored.reason;
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0b5c57' } });

function pdf(pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (let page = 1; page < pages; page++) document.addPage();
  document.text('Poster');
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([size, body, sum]);
}

/** A PNG of black and white pixels: an eighth of a byte each, and next to nothing when packed. */
function bomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((1 + Math.ceil(side / 8)) * side);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const script = '<script>alert(1)</script>';
const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900">${script}</svg>`);
const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(4_000, 7)]);

describe('a hostile file is refused, and nothing of it stays', () => {
  it('a bomb: 400 million pixels in a few kilobytes', async () => {
    const file = bomb(20_000);
    expect(file.length).toBeLessThan(100_000);
    expect(await refusal(file)).toBe('tooManyPixels');
  });

  it.each([
    ['an SVG with a script', svg],
    ['an SVG that begins like an XML file', Buffer.concat([Buffer.from('<?xml version="1.0"?>'), svg])],
    ['a GIF that is a script too', Buffer.from('GIF89a/*' + '\0'.repeat(100) + '*/=1;alert(1)', 'latin1')],
    ['HTML with a PDF in it', Buffer.from(`<html>${script}%PDF-1.7\n%%EOF`)],
    ['the first bytes of a PNG before a script', Buffer.from(`\x89PNG\r\n\x1a\n${script}`, 'latin1')],
    ['a program', Buffer.from('MZ' + '\0'.repeat(500), 'latin1')],
  ])('%s', async (_what, file) => {
    expect(await refusal(file)).toBe('wrongType');
  });

  it('a PDF with an archive behind it', async () => {
    expect(await refusal(Buffer.concat([await pdf(1), zip]))).toBe('mixed');
  });

  it('a PDF with a password', async () => {
    expect(await refusal(await pdf(1, { userPassword: 'secret' }))).toBe('encryptedPdf');
  });

  it('a PDF of too many pages', async () => {
    expect(await refusal(await pdf(limits.pages + 1))).toBe('tooManyPages');
  });

  it('a PDF that breaks off', async () => {
    const whole = await pdf(1);
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('broken');
  });

  it.each(['jpeg', 'png', 'webp'] as const)('a %s that breaks off', async (format) => {
    const noise = Buffer.from(Array.from({ length: 500 * 500 * 3 }, (_, index) => (index * 7919) % 251));
    const whole = await sharp(noise, { raw: { width: 500, height: 500, channels: 3 } })
      [format]()
      .toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('broken');
  });

  it('moving pictures', async () => {
    const frames = Buffer.alloc(500 * 1000 * 3, 90).fill(200, 0, 500 * 500 * 3);
    const raw = { width: 500, height: 1000, channels: 3, pageHeight: 500 } as const;
    expect(
      await refusal(
        await sharp(frames, { raw })
          .webp({ delay: [100, 100] })
          .toBuffer(),
      ),
    ).toBe('animated');
    const still = await picture(500, 500).png().toBuffer();
    const control = chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    expect(await refusal(Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]))).toBe(
      'animated',
    );
  });

  it('pictures that nobody could read', async () => {
    expect(await refusal(await picture(300, 500).png().toBuffer())).toBe('tooSmall');
    expect(await refusal(await picture(500, 2100).png().toBuffer())).toBe('tooNarrow');
  });

  it('nothing at all', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('noFile');
    expect(await refusal(undefined)).toBe('noFile');
  });
});

describe('a poster', () => {
  it('loses its place, its camera and whatever hangs behind it', async () => {
    const taken = await picture(900, 600)
      .withExif({
        IFD0: { Copyright: 'Somebody', Model: 'A camera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Somebody</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    const file = Buffer.concat([taken, zip]);
    expect((await sharp(file).metadata()).exif?.includes('Somebody')).toBe(true);
    const stored = await storePoster({ ...about, image: file }, now);
    if (!stored.ok) throw new Error(stored.reason);
    const files = kept();
    expect(files).toHaveLength(stored.value.files.length);
    for (const path of files) {
      const { exif, xmp, iptc, icc } = await sharp(path).metadata();
      expect({ exif, xmp, iptc, icc }).toEqual({});
      expect(readFileSync(path, 'latin1')).not.toMatch(/Somebody|GPS|A camera|PK\x03\x04/);
    }
  });

  it('is kept in sizes that are never larger than it came, turned upright', async () => {
    const lying = await picture(1000, 700).withExif({}).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const stored = await storePoster({ ...about, image: lying }, now);
    if (!stored.ok) throw new Error(stored.reason);
    const { media, files } = stored.value;
    expect([media.widthPx, media.heightPx]).toEqual([700, 1000]);
    expect(media.derivatives.map(({ format, width, height }) => `${format} ${width}×${height}`)).toEqual([
      'avif 320×457',
      'webp 320×457',
      'avif 640×914',
      'webp 640×914',
      'avif 700×1000',
      'webp 700×1000',
    ]);
    expect(media.placeholder).toMatch(/^#[0-9a-f]{6}$/);
    expect(files.map(({ name, contentType }) => `${name} ${contentType}`)[0]).toBe(
      '01-poster.jpg image/jpeg',
    );
    const shown = files.filter(({ id }) => id !== media.pages[0]?.tiles?.fileId);
    expect(shown).toHaveLength(files.length - 1);
    for (const { storageKey, contentType } of shown) {
      const { format, compression } = await sharp(join(store, storageKey)).metadata();
      expect(`image/${compression === 'av1' ? 'avif' : format}`).toBe(contentType);
      expect(storageKey).toMatch(/^[\w-]{32}$/);
    }
  });

  it.each(['jpeg', 'png', 'webp'] as const)('is taken as %s, and kept as such', async (format) => {
    const image = await picture(900, 600)[format]().toBuffer();
    const stored = await storePoster({ ...about, image }, now);
    if (!stored.ok) throw new Error(stored.reason);
    const original = stored.value.files.find(({ id }) => id === stored.value.media.fileId);
    expect(original?.contentType).toBe(`image/${format}`);
    expect((await sharp(join(store, original!.storageKey)).metadata()).format).toBe(format);
    expect(stored.value.media.pages).toMatchObject([{ widthPx: 900, heightPx: 600 }]);
  });

  it('is drawn from every page of a PDF, which is kept as it came', async () => {
    const file = await pdf(2);
    const stored = await storePoster({ ...about, pdf: file }, now);
    if (!stored.ok) throw new Error(stored.reason);
    const { media, files } = stored.value;
    expect(media.pages.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
      [2480, 3508],
      [2480, 3508],
    ]);
    expect([media.widthPx, media.heightPx]).toEqual([2480, 3508]);
    const widthsOf = (page: number) =>
      media.pages[page]?.derivatives.filter(({ format }) => format === 'avif').map(({ width }) => width);
    expect(media.derivatives).toEqual(media.pages[0]?.derivatives);
    expect(widthsOf(0)).toEqual([320, 640, 1280, 2000]);
    expect(widthsOf(1)).toEqual([320, 640, 1280]);
    const [document] = files;
    expect(document?.contentType).toBe('application/pdf');
    expect(readFileSync(join(store, document!.storageKey)).equals(file)).toBe(true);
    expect(textPages(media.foundText)).toEqual(['', 'Poster']);
  });

  it('has a colour and a tiny picture of its own until it has come', async () => {
    const stored = await storePoster({ ...about, image: await picture(900, 600).png().toBuffer() }, now);
    if (!stored.ok) throw new Error(stored.reason);
    const { placeholder, preview = '' } = stored.value.media.pages[0] ?? {};
    // The colour of the most frequent pixels, in steps of eight
    expect(placeholder).toBe('#085858');
    expect(preview.length).toBeLessThan(700);
    const { data, info } = await sharp(Buffer.from(preview.split(',')[1] ?? '', 'base64'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([20, 13]);
    expect(Math.abs((data[0] ?? 0) - 0x0b)).toBeLessThan(8);
    expect(Math.abs((data[1] ?? 0) - 0x5c)).toBeLessThan(8);
  });

  it('can be put together again from its squares, in every size', async () => {
    const [width, height] = [1300, 1100];
    const noise = Buffer.from(
      Array.from({ length: width * height * 3 }, (_, index) => {
        const [x, y] = [Math.floor(index / 3) % width, Math.floor(index / 3 / width)];
        return index % 3 === 0 ? (x * 255) / width : index % 3 === 1 ? (y * 255) / height : 128;
      }),
    );
    const raw = { width, height, channels: 3 } as const;
    const stored = await storePoster({ ...about, image: await sharp(noise, { raw }).png().toBuffer() }, now);
    if (!stored.ok) throw new Error(stored.reason);
    const tiles = stored.value.media.pages[0]?.tiles;
    expect(tiles?.levels.map(({ widthPx, heightPx }) => `${widthPx}×${heightPx}`)).toEqual([
      '1300×1100',
      '650×550',
      '325×275',
    ]);
    const file = stored.value.files.find(({ id }) => id === tiles?.fileId);
    const packed = readFileSync(join(store, file!.storageKey));
    expect(tiles!.levels.at(-1)?.offsets.at(-1)).toBe(packed.length);
    for (const { widthPx, heightPx, offsets } of tiles!.levels) {
      const columns = Math.ceil(widthPx / tiles!.tilePx);
      expect(offsets).toHaveLength(columns * Math.ceil(heightPx / tiles!.tilePx) + 1);
      const parts = offsets.slice(0, -1).map((from, index) => ({
        input: packed.subarray(from, offsets[index + 1]),
        left: (index % columns) * tiles!.tilePx,
        top: Math.floor(index / columns) * tiles!.tilePx,
      }));
      const whole = await sharp({
        create: { width: widthPx, height: heightPx, channels: 3, background: '#ff00ff' },
      })
        .composite(parts)
        .removeAlpha()
        .raw()
        .toBuffer();
      const wanted = await sharp(noise, { raw }).resize(widthPx, heightPx, { fit: 'fill' }).raw().toBuffer();
      const off = whole.reduce((sum, value, index) => sum + Math.abs(value - (wanted[index] ?? 0)), 0);
      expect(off / whole.length).toBeLessThan(2);
    }
  });

  it('leaves nothing behind when its rows are not written', async () => {
    const stored = await storePoster({ ...about, image: await picture(500, 500).png().toBuffer() }, now);
    if (!stored.ok) throw new Error(stored.reason);
    expect(kept()).not.toEqual([]);
    await discardMedium(stored.value);
    expect(kept()).toEqual([]);
  });

  it('is not taken above the limit of bytes, whatever it is', async () => {
    const refused = await withIncoming(async (folder) => {
      const path = join(folder, 'big');
      writeFileSync(path, Buffer.alloc(limits.bytes + 1));
      return prepareMedium({ folder, path, kind: 'poster' }, about, now);
    });
    expect(refused).toMatchObject({ ok: false, reason: 'tooBig' });
    expect(kept()).toEqual([]);
  });
});
