import { buffer, text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './cell';
import { escapeFormula, unescapeFormula } from './formula';
import { readSpreadsheet } from './read';
import { Archive } from './unzip';
import { writeCsv } from './write-csv';
import { writeXlsx } from './write-xlsx';
import { sheetNames } from './xlsx-parts';

const now = new Date('2026-11-03T12:00:00Z');
const header = ['Name', 'Zahl', 'Tag', 'Zeit'];
const rows: Cell[][] = [
  ['=HYPERLINK("http://evil")', 1.5, { wallClock: '2026-11-03' }, { wallClock: '2026-11-03T13:05' }],
  ['+49 30 1', 12, { wallClock: '1999-12-31' }, ''],
  [' a & <b> "c"; _x0041_\u0000\u0001\uD800 😀\nzwei', -3, '', { wallClock: '2026-03-29T00:00' }],
];

async function xlsx(...sheets: [string, Cell[][]][]): Promise<Buffer> {
  const written = sheets.map(([name, body]) => ({ name, widths: [20], rows: [[header], [], body] }));
  return buffer(writeXlsx(written, now));
}
async function csv(body: Cell[][], delimiter: ',' | ';'): Promise<string> {
  return text(writeCsv([[header], body], delimiter));
}
async function part(bytes: Buffer, path: string): Promise<string> {
  const archive = await Archive.open(bytes);
  return text(archive.read(path));
}

describe('writeXlsx', () => {
  it('is read back as it was', async () => {
    const bytes = await xlsx(['Anmeldungen', rows], ['Zahlen', []]);
    expect(await readSpreadsheet(bytes)).toEqual({
      ok: true,
      value: {
        names: ['Anmeldungen', 'Zahlen'],
        index: 0,
        rows: [
          { number: 1, cells: header },
          { number: 2, cells: ['=HYPERLINK("http://evil")', '1.5', '2026-11-03', '2026-11-03 13:05'] },
          { number: 3, cells: ['+49 30 1', '12', '1999-12-31'] },
          { number: 4, cells: [' a & <b> "c"; _x0041_ 😀\nzwei', '-3', '', '2026-03-29'] },
        ],
      },
    });
  });

  it('has no formula, and texts stay texts when they are edited', async () => {
    const bytes = await xlsx(['A', rows]);
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(');
    const [, , text] = (await part(bytes, 'xl/styles.xml')).split('<cellXfs')[1]?.split('<xf ') ?? [];
    expect(text).toMatch(/numFmtId="49".*quotePrefix="1"/);
  });

  it('keeps any text, but for what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 5 }),
        async (texts) => {
          const read = await readSpreadsheet(await xlsx(['A', [['x', ...texts, 'y']]]));
          const kept = texts.map((text) => {
            const clean = text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu, '');
            return clean.trim() === '' ? '' : clean;
          });
          expect(read.ok && read.value.rows[1]?.cells).toEqual(['x', ...kept, 'y']);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('ends the reading of rows when nobody reads on', async () => {
    let begun = false;
    let ended = false;
    async function* endless() {
      begun = true;
      try {
        for (;;) yield [['x'.repeat(10_000)]];
      } finally {
        ended = true;
      }
    }
    for await (const chunk of writeXlsx([{ name: 'A', widths: [], rows: endless() }], now)) {
      if (begun && chunk.length > 0) break;
    }
    await expect.poll(() => ended).toBe(true);
  });

  it('fails as its rows do', async () => {
    async function* broken() {
      yield [['x']];
      throw new Error('The database is gone');
    }
    const file = writeXlsx([{ name: 'A', widths: [], rows: broken() }], now);
    await expect(buffer(file)).rejects.toThrow('The database is gone');
  });
});

describe('writeCsv', () => {
  it('keeps the line breaks of a cell in the cell', async () => {
    const breaks = [['eins\nzwei', 'drei\rvier', 'fünf\r\nsechs', 'x']];
    const read = await readSpreadsheet(Buffer.from(await csv(breaks, ';')));
    expect(read.ok && read.value.rows[1]?.cells).toEqual(breaks[0]);
  });

  it('opens in a German and in an English spreadsheet, and no cell is a formula', async () => {
    expect(await csv(rows, ';')).toBe(
      '\uFEFFName;Zahl;Tag;Zeit\r\n' +
        `"'=HYPERLINK(""http://evil"")";1.5;2026-11-03;2026-11-03 13:05\r\n` +
        `'+49 30 1;12;1999-12-31;\r\n` +
        `" a & <b> ""c""; _x0041_\u0000\u0001\uD800 😀\nzwei";-3;;2026-03-29 00:00\r\n`,
    );
    expect(await csv([['a,b', 'c;d']], ',')).toBe('\uFEFFName,Zahl,Tag,Zeit\r\n"a,b",c;d\r\n');
  });
});

describe('escapeFormula', () => {
  it.each(['=1', '+1', '-1', '@A', '\t=1', '\r1', ' =1', '＝1', '＋1', '－1', '＠1', '\n1'])('%j', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
    expect(unescapeFormula(`'${text}`)).toBe(text);
  });
  it.each(['', 'a=1', '1-2', "'n Abend", 'O’Neill', 'Özdemir'])('leaves %j', (text) => {
    expect(escapeFormula(text)).toBe(text);
    expect(unescapeFormula(text)).toBe(text);
  });
  it('is undone whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => unescapeFormula(escapeFormula(text)) === text || text.startsWith("'"),
      ),
    );
  });
});

describe('sheetNames', () => {
  it('are as Excel takes them', () => {
    expect(sheetNames(["A/B: 'C' & <D>", 'x'.repeat(40), 'X'.repeat(40), '', '[]'])).toEqual([
      'A B   C     D',
      'x'.repeat(31),
      `${'X'.repeat(27)} 3`,
      '4',
      '5',
    ]);
  });
});
