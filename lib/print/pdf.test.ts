import { expect, it } from 'vitest';
import { block, flow, type Frame, type Look } from './flow';
import { sheetsToPdf } from './pdf';
import { readPdf } from './read-pdf';

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
