import { limits, RowCollector, Unreadable, type Sheet } from './sheet';
import { numberFormat, numberText, type NumberFormat } from './number-format';
import { Archive } from './unzip';
import { parseXml, type Attributes } from './xml';

const WORKBOOK = 'xl/workbook.xml';
/** Texts that cells share; more than all cells could name are none that anyone wants to read. */
const SHARED_TEXTS = 1_000_000;

type Book = { sheets: { name: string; path: string }[]; from1904: boolean; styles?: string; texts?: string };
type Facts = { texts: string[]; formats: NumberFormat[]; from1904: boolean };

/** Control characters that Excel writes as _x000D_, and its own escape of that. */
function unescapeText(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** A path in the file, from what a part in `xl/` says; absolute ones begin with a slash. */
function resolved(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

async function readBook(archive: Archive): Promise<Book> {
  const targets = new Map<string, { kind: string; path: string }>();
  await parseXml(archive.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      targets.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolved(Target) });
    },
  });
  const sheets: Book['sheets'] = [];
  let from1904 = false;
  await parseXml(archive.read(WORKBOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const target = targets.get(id);
      // Charts have sheets of their own, without cells
      if (target?.kind === 'worksheet') sheets.push({ name: attributes.name ?? '', path: target.path });
    },
  });
  const pathOf = (kind: string) => [...targets.values()].find((target) => target.kind === kind)?.path;
  return { sheets, from1904, styles: pathOf('styles'), texts: pathOf('sharedStrings') };
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

async function readTexts(archive: Archive, path: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let spoken = 0;
  await parseXml(archive.read(path), {
    open(name) {
      if (name === 'si') text = '';
      // How a name is spoken stands beside it in Japanese files
      if (name === 'rPh') spoken++;
      inText = name === 't' && spoken === 0;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') spoken--;
      if (name !== 'si') return;
      if (texts.length >= SHARED_TEXTS) throw new Unreadable('tooBig');
      texts.push(unescapeText(text));
    },
  });
  return texts;
}

async function readFormats(archive: Archive, path: string): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  await parseXml(archive.read(path), {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') inCells = true;
      const id = Number(numFmtId ?? 0);
      if (name === 'numFmt') codes.set(id, formatCode ?? '');
      if (name === 'xf' && inCells) formats.push(numberFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** The column of a place such as "BC12", counted from 0; undefined when it says none. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(raw: string, { t: type, s: style }: Attributes, facts: Facts): string {
  switch (type) {
    case 's':
      return facts.texts[Number(raw)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescapeText(raw);
    case 'b':
      return raw.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return raw.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    case 'e':
      return raw;
    default:
      return numberText(raw, facts.formats[Number(style ?? 0)] ?? 'number', facts.from1904);
  }
}

async function readRows(
  archive: Archive,
  path: string,
  facts: Facts,
  most: number,
): Promise<RowCollector['rows']> {
  const collector = new RowCollector(most);
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let cell: Attributes | undefined;
  let raw = '';
  let inValue = false;
  let spoken = 0;
  await parseXml(archive.read(path), {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes.r) || row + 1;
        column = -1;
        cells = [];
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        cell = attributes;
        raw = '';
      } else if (name === 'rPh') spoken++;
      inValue = cell !== undefined && spoken === 0 && (name === 'v' || name === 't');
    },
    text(part) {
      if (inValue) raw += part;
    },
    close(name) {
      inValue = false;
      if (name === 'rPh') spoken--;
      if (name === 'c' && cell) {
        const text = raw === '' ? '' : cellText(raw, cell, facts);
        cell = undefined;
        if (text.trim() === '') return;
        collector.check(text, column, row);
        while (cells.length < column) cells.push('');
        cells[column] = text;
      } else if (name === 'row' && cells.length > 0) collector.add(row, cells);
    },
  });
  return collector.rows;
}

/** The rows of one sheet of an XLSX file: the first that is not hidden, unless another is asked for by its place among those. */
export async function readXlsx(bytes: Buffer, wanted: number, cell: number): Promise<Sheet> {
  const archive = await Archive.open(bytes);
  if (archive.has('mimetype') && archive.has('content.xml')) throw new Unreadable('openDocument');
  if (archive.has('xl/workbook.bin')) throw new Unreadable('oldExcel');
  if (!archive.has(WORKBOOK)) throw new Unreadable('notASpreadsheet');
  const book = await readBook(archive);
  const index = book.sheets[wanted] ? wanted : 0;
  const sheet = book.sheets[index];
  if (!sheet) throw new Unreadable('empty');
  const facts: Facts = {
    texts: book.texts && archive.has(book.texts) ? await readTexts(archive, book.texts) : [],
    formats: book.styles && archive.has(book.styles) ? await readFormats(archive, book.styles) : [],
    from1904: book.from1904,
  };
  const rows = await readRows(archive, sheet.path, facts, cell);
  return { names: book.sheets.map(({ name }) => name.slice(0, limits.cell)), index, rows };
}
