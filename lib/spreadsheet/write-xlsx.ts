import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Cell, RowBatches } from './cell';
import { cellStyles, columnName, fixedParts, sheetEnd, sheetHead } from './xlsx-parts';

/** Longest text that Excel takes in a cell. */
const CELL_CHARACTERS = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, from March 1900 on. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** Light: most of what could be saved, for a third of the time. */
const COMPRESSION_LEVEL = 3;

export type WrittenSheet = {
  name: string;
  /** The first row names the columns: it is bold and stays in sight. */
  rows: RowBatches;
  /** Widths of the columns, in characters. */
  widths: readonly number[];
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** What XML cannot hold goes; what Excel would take for an escape of its own is escaped. */
function textXml(text: string): string {
  return text
    .slice(0, CELL_CHARACTERS)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>\r]/g, (sign) => entities[sign] ?? '');
}

function serial(wallClock: string): number {
  const [day = '', time = '00:00'] = wallClock.split('T');
  return (Date.parse(`${day}T${time}Z`) - EPOCH_MS) / DAY_MS;
}

function cellXml(cell: Cell, place: string, isHeader: boolean): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    const style = isHeader ? cellStyles.header : cellStyles.text;
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textXml(cell)}</t></is></c>`;
  }
  const style = cell.wallClock.includes('T') ? cellStyles.time : cellStyles.day;
  return `<c r="${place}" s="${style}"><v>${serial(cell.wallClock)}</v></c>`;
}

function rowXml(row: readonly Cell[], number: number): string {
  const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`, number === 1));
  return `<row r="${number}">${cells.join('')}</row>`;
}

async function* sheetXml({ rows, widths }: WrittenSheet, isFirst: boolean): AsyncGenerator<Buffer> {
  yield Buffer.from(sheetHead(widths, isFirst));
  let number = 0;
  for await (const batch of rows) {
    if (batch.length === 0) continue;
    let xml = '';
    for (const row of batch) xml += rowXml(row, ++number);
    yield Buffer.from(xml);
  }
  yield Buffer.from(sheetEnd);
}

/**
 * An XLSX file as it is made, in constant memory. Texts are texts: none is a formula, and none becomes one when somebody edits
 * it. Who stops reading ends the reading of the rows.
 */
export async function* writeXlsx(sheets: readonly WrittenSheet[], now: Date): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const options = { mtime: now, compressionLevel: COMPRESSION_LEVEL };
  for (const [path, xml] of Object.entries(fixedParts(sheets.map(({ name }) => name)))) {
    zip.addBuffer(Buffer.from(xml), path, options);
  }
  // yazl's type is that of an older Node; it is a PassThrough
  const output = zip.outputStream as Readable;
  const streams = sheets.map((sheet, index) => {
    const stream = Readable.from(sheetXml(sheet, index === 0), { objectMode: false, highWaterMark: 65_536 });
    stream.on('error', (error) => output.destroy(error));
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    zip.addReadStreamLazy(path, options, (done) => done(null, stream));
    return stream;
  });
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Buffer; // a stream without an encoding gives buffers
  } finally {
    for (const stream of streams) stream.destroy();
  }
}
