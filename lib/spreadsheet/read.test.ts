import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { numberFormat, numberText } from './number-format';
import { readSpreadsheet } from './read';
import { limits } from './sheet';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function zip(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [path, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), path);
  file.end();
  return buffer(file.outputStream as Readable);
}

/** A workbook as Excel would save it, or with parts of the test's own. */
function book(sheet: string, parts: Record<string, string | Buffer> = {}): Promise<Buffer> {
  return zip({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Versteckt" sheetId="9" state="hidden" r:id="h"/><sheet name="Leute" sheetId="1" r:id="a"/><sheet name="Mehr" sheetId="2" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="h" Type="${office}/worksheet" Target="worksheets/none.xml"/><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="t" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="171" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>Ada</t></si><si><r><t>Love</t></r><r><rPr/><t xml:space="preserve">lace </t></r><rPh><t>ラブレス</t></rPh></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="str"><x:f>A1</x:f><x:v>zwei</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ...parts,
  });
}
const rowsOf = async (bytes: Buffer, sheet?: number) => {
  const read = await readSpreadsheet(bytes, sheet);
  return read.ok ? read.value.rows.map(({ number, cells }) => [number, ...cells]) : read.reason;
};
const fate = async (bytes: Buffer) => {
  const read = await readSpreadsheet(bytes);
  return read.ok ? 'read' : [read.reason, read.facts?.row];
};

describe('an XLSX file', () => {
  it('gives the first sheet that is not hidden, as texts that somebody would type', async () => {
    const bytes = await book(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
       <row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="C2" s="1"><v>46329</v></c><c r="D2" s="2"><v>1067</v></c><c r="E2" s="3"><v>46329.5</v></c></row>
       <row r="3"/><row r="4"><c r="A4" s="1"/></row>
       <row r="7"><c t="b"><v>1</v></c><c><v>0.30000000000000004</v></c><c t="e"><v>#N/A</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line_x000D_</t></r></is></c><c><v>4915112345678</v></c></row>`,
    );
    expect(await rowsOf(bytes)).toEqual([
      [1, 'Ada', 'Lovelace '],
      [2, '2', '', '2026-11-03', '01067', '2026-11-03 12:00'],
      [7, 'TRUE', '0.3', '#N/A', 'inline\r', '4915112345678'],
    ]);
  });

  it('gives another sheet when asked, and the first for one that is not there', async () => {
    const bytes = await book('<row r="1"><c t="str"><v>eins</v></c></row>');
    expect(await rowsOf(bytes, 1)).toEqual([[1, 'zwei']]);
    expect(await rowsOf(bytes, 7)).toEqual([[1, 'eins']]);
    const read = await readSpreadsheet(bytes, 1);
    expect(read.ok && [read.value.names, read.value.index]).toEqual([['Leute', 'Mehr'], 1]);
  });

  it('counts days from 1904 when it says so', async () => {
    const workbook = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="a"/></sheets></workbook>`;
    const bytes = await book('<row><c s="1"><v>44867</v></c></row>', { 'xl/workbook.xml': workbook });
    expect(await rowsOf(bytes)).toEqual([[1, '2026-11-03']]);
  });

  it('that is broken somewhere is said to be', async () => {
    const whole = await book('<row><c t="str"><v>eins</v></c></row>');
    const broken = ['broken', undefined];
    expect(await fate(whole.subarray(0, whole.length / 2))).toEqual(broken);
    expect(await fate(await book('<row><c></row>'))).toEqual(broken);
    expect(await fate(await book('<row><c><v>&unknown;</v></c></row>'))).toEqual(broken);
    expect(
      await fate(await book('', { 'xl/worksheets/sheet1.xml': Buffer.from([0xff, 0xfe, 0x3c]) })),
    ).toEqual(broken);
    expect(await fate(await book('', { 'xl/_rels/workbook.xml.rels': '<a/>' }))).toEqual([
      'empty',
      undefined,
    ]);
    const crossed = Buffer.from(whole);
    crossed.fill(7, 60, 90);
    expect(await fate(crossed)).toEqual(broken);
  });
});

describe('a hostile file', () => {
  const hostile: [string, () => Promise<Buffer> | Buffer, string][] = [
    [
      'says less than it unpacks to',
      async () => shrunk(await book('<row>' + ' '.repeat(1_000_000) + '</row>')),
      'broken',
    ],
    ['unpacks to more than the limit', () => book(' '.repeat(limits.unpackedBytes + 1)), 'bomb'],
    ['is deep', () => book('<a>'.repeat(100_000)), 'bomb'],
    [
      'has many attributes',
      () => book(`<row ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>`),
      'bomb',
    ],
    [
      'multiplies entities',
      () =>
        book('', {
          'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY a "${'lol'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]><a>&b;</a>`,
        }),
      'bomb',
    ],
    [
      'reaches for a file',
      () => book('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' }),
      'bomb',
    ],
    [
      'has many parts',
      () => zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`p${n}`, '']))),
      'bomb',
    ],
    [
      'names one long text very often',
      () =>
        book(
          Array.from({ length: 2_000 }, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`).join(''),
          { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(limits.cell)}</t></si></sst>` },
        ),
      'tooBig',
    ],
    [
      'leaves the folder',
      () =>
        zip({
          'xl/workbook.xml': '<a/>',
          'xl/_rels/workbook.xml.rels': `<r><Relationship Id="a" Type="x/worksheet" Target="../../../etc/passwd"/></r>`,
        }),
      'empty',
    ],
    ['is larger than the limit', () => Buffer.alloc(limits.bytes + 1, 'a'), 'tooBig'],
  ];
  it.each(hostile)('that %s', async (_, make, reason) => {
    const bytes = await make();
    const before = process.memoryUsage().rss;
    expect((await fate(bytes))[0]).toBe(reason);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(250);
  });

  /** The size that a ZIP gives for its sheet, made small in its directory. */
  function shrunk(bytes: Buffer): Buffer {
    const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
    bytes.writeUInt32LE(100, at - 46 + 24);
    return bytes;
  }
});

describe('what is no such file', () => {
  it.each<[string, Buffer | Promise<Buffer>, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blank lines', Buffer.from('\r\n;;;\r\n  \r\n'), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7\nabc'), 'notASpreadsheet'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notASpreadsheet'],
    ['a page that calls itself .xls', Buffer.from('<html><table><tr><td>a'), 'notASpreadsheet'],
    [
      'a text document',
      zip({ 'word/document.xml': '<a/>', '[Content_Types].xml': '<a/>' }),
      'notASpreadsheet',
    ],
    ['an empty ZIP', zip({}), 'notASpreadsheet'],
    ['LibreOffice’s own', zip({ mimetype: 'application/vnd.oasis', 'content.xml': '<a/>' }), 'openDocument'],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'oldExcel'],
    ['Excel 97', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'), 'oldExcel'],
    [
      'a file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['random bytes', Buffer.from(deflateRawSync(Buffer.from('abcdef'.repeat(50)))), 'notASpreadsheet'],
  ])('is told: %s', async (_, bytes, reason) => {
    expect((await fate(await bytes))[0]).toBe(reason);
  });
});

describe('a CSV file', () => {
  it.each<[string, string | Buffer, unknown]>([
    [
      'semicolons',
      'a;b,c;d\r\n1;2;3\r\n',
      [
        [1, 'a', 'b,c', 'd'],
        [2, '1', '2', '3'],
      ],
    ],
    [
      'commas',
      'a,b,c\n1,"x;y;z;z;z",3\n',
      [
        [1, 'a', 'b', 'c'],
        [2, '1', 'x;y;z;z;z', '3'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,2;3\t4',
      [
        [1, 'a', 'b'],
        [2, '1,2;3', '4'],
      ],
    ],
    [
      'one column',
      'E-Mail\rada@example.org\r',
      [
        [1, 'E-Mail'],
        [2, 'ada@example.org'],
      ],
    ],
    [
      'a mark of UTF-8',
      '\uFEFFÄ;ß\n1;2',
      [
        [1, 'Ä', 'ß'],
        [2, '1', '2'],
      ],
    ],
    ['Windows-1252', Buffer.from('M\xfcller;\x80 5;\x84x\x93', 'latin1'), [[1, 'Müller', '€ 5', '„x“']]],
    [
      'UTF-16',
      Buffer.from('\uFEFFÄ\tb\n1\t2', 'utf16le'),
      [
        [1, 'Ä', 'b'],
        [2, '1', '2'],
      ],
    ],
    ['Excel’s own sign', 'sep=,\r\na,b;c\r\n', [[2, 'a', 'b;c']]],
    ['quotation marks', '"a ""b""";"c\nd";e "f" g\n', [[1, 'a "b"', 'c\nd', 'e "f" g']]],
    [
      'blank rows and ends',
      'a;b;;\n\n;;\nc\n',
      [
        [1, 'a', 'b'],
        [4, 'c'],
      ],
    ],
    ['escaped formulas', `'=1;'+49;'n\n`, [[1, '=1', '+49', "'n"]]],
  ])('with %s', async (_, content, rows) => {
    expect(await rowsOf(Buffer.from(content))).toEqual(rows);
  });

  it('is refused at the row that goes too far', async () => {
    const rows = (count: number) => Buffer.from('a;b\n'.repeat(count));
    expect(await fate(rows(limits.rows))).toBe('read');
    expect(await fate(rows(limits.rows + 1))).toEqual(['tooManyRows', limits.rows + 1]);
    expect(await fate(Buffer.from(`a\n${';'.repeat(limits.columns)}x`))).toEqual(['tooManyColumns', 2]);
    expect(await fate(Buffer.from(`a\n${';'.repeat(limits.columns - 1)}x`))).toBe('read');
    expect(await fate(Buffer.from(`a\n\n${'x'.repeat(limits.cell + 1)}`))).toEqual(['cellTooLong', 3]);
    expect(await fate(Buffer.from(`a;b\n"open;c\nd;e\n`))).toEqual(['broken', 2]);
    expect((await fate(Buffer.from(`a;b\n"${'open\n'.repeat(1_000_000)}`)))[0]).toBe('broken');
  });
});

describe('numbers', () => {
  it.each([
    ['1', 'number', '1'],
    ['1E-7', 'number', '1e-7'],
    ['123456789012345', 'number', '123456789012345'],
    ['1.0', 'number', '1'],
    ['x', 'number', 'x'],
    ['1', 'date', '1900-01-01'],
    ['59', 'date', '1900-02-28'],
    ['61', 'date', '1900-03-01'],
    ['0.5', 'date', '12:00'],
    ['46329.999999', 'date', '2026-11-04'],
    ['46329.0000116', 'date', '2026-11-03 00:00:01'],
    ['-1', 'date', '-1'],
    ['99999999', 'date', '99999999'],
  ] as const)('%s as %s', (raw, format, text) => {
    expect(numberText(raw, format, false)).toBe(text);
  });
  it.each([
    [0, undefined, 'number'],
    [14, undefined, 'date'],
    [22, undefined, 'date'],
    [164, 'dd/mm/yy', 'date'],
    [164, '[$-407]d. mmmm yyyy', 'date'],
    [164, '[h]:mm', 'number'],
    [164, '#,##0.00 "Stühle"', 'number'],
    [164, '[Red]0.0', 'number'],
    [164, 'General', 'number'],
    [164, '0\\d', 'number'],
    [164, '00000', { digits: 5 }],
  ])('%s %s', (id, code, format) => {
    expect(numberFormat(id, code)).toEqual(format);
  });
});
