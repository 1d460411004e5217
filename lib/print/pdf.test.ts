import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { block, flow, type Frame, type Look } from './flow';
import { sheetsToFile, sheetsToPdf } from './pdf';
import { qrRows } from './qr';
import { readPdf } from './read-pdf';
import type { Mark, Sheet } from './sheet';

const look: Look = { weight: 400, style: { size: 10, colour: '#000000', leading: 1.4 } };
const frame: Frame = { top: 20, bottom: 180, left: 20, width: 160, columns: 1, gutter: 0, aside: 0 };

async function linesOf(...words: string[]): Promise<string[]> {
  const pages = await flow([{ blocks: words.flatMap((text) => block('P', text, look)), gap: 0 }], frame);
  const sheets = pages.map((marks) => ({ width: 200, height: 200, marks }));
  const madeAt = new Date('2026-11-03T12:00:00Z');
  const pdf = await sheetsToPdf(sheets, { title: 'Probe', locale: 'de', madeAt });
  return (await readPdf(pdf)).pages[0]!.lines.filter(Boolean);
}

it('keeps a sign that is part of another for copies, whichever was printed first', async () => {
  // A colon is drawn from two full stops
  expect(await linesOf('a: b')).toEqual(['a: b']);
  expect(await linesOf('a.b')).toEqual(['a.b']);
});

const madeAt = new Date('2026-11-03T12:00:00Z');
const about = { title: 'Probe', locale: 'de', madeAt } as const;
const sheet = (marks: Mark[], more: Partial<Sheet> = {}): Sheet => ({
  ...{ width: 200, height: 200, marks },
  ...more,
});
async function words(text: string, href?: string): Promise<Mark[]> {
  const [marks = []] = await flow([{ blocks: block('P', { text, href }, look), gap: 0 }], frame);
  return marks;
}

it('shows a photograph as a figure with its words, in their language', async () => {
  const box = { x: 20, y: 40, width: 100, height: 100 };
  const rows = qrRows('https://example.org');
  const pixels = Buffer.from(rows.flatMap((row) => row.map((dark) => (dark ? 0 : 255))));
  const jpeg = await sharp(pixels, { raw: { width: rows.length, height: rows.length, channels: 1 } })
    .resize(400, 400, { kernel: 'nearest' })
    .jpeg()
    .toBuffer();
  const photo: Mark = {
    kind: 'photo',
    alt: 'Four houses',
    lang: 'en',
    box,
    load: () => Promise.resolve(jpeg),
  };
  const gone: Mark = { ...photo, load: () => Promise.resolve(undefined) };
  const pdf = await sheetsToPdf([sheet([...(await words('davor')), photo, gone])], about);
  const [page] = (await readPdf(pdf)).pages;
  const [section] = page!.structure[0]!.children;
  expect(section!.children.map(({ type, alt, lang }) => [type, alt, lang])).toEqual([
    ['P', undefined, undefined],
    ['Figure', 'Four houses', 'en-GB'],
  ]);
  // It is what is seen there
  expect(page!.code).toBe('https://example.org');
});

it('lists what begins where, and leads there', async () => {
  const pdf = await sheetsToPdf(
    [
      sheet(await words('Zum zweiten Teil', '#second'), { begins: { title: 'Erster Teil', name: 'first' } }),
      sheet(await words('Hier'), { begins: { title: 'Zweiter Teil', name: 'second' } }),
    ],
    about,
  );
  const bytes = pdf.toString('latin1');
  expect(bytes).toContain('/Title (Zweiter Teil)');
  expect(bytes).toMatch(/\/S \/GoTo\s+\/D \(second\)/);
  expect(bytes).toContain('/Contents (Zum zweiten Teil)');
  expect((await readPdf(pdf)).pages[0]!.structure[0]!.children[0]!.children[0]!.children[0]!.type).toBe(
    'Link',
  );
});

it('writes the same into a file as into memory', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'foyer-print-')), 'a.pdf');
  const sheets = Array.from({ length: 3 }, () => sheet([]));
  await sheetsToFile(sheets, about, path);
  // But for the random name that each file has
  const same = (pdf: Buffer) => pdf.toString('latin1').replace(/\/ID \[.*\]/, '');
  expect(same(readFileSync(path))).toBe(same(await sheetsToPdf(sheets, about)));
  await expect(sheetsToFile(sheets, about, path)).rejects.toThrow('EEXIST');
});
