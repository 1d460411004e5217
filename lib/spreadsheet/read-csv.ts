import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { unescapeFormula } from './formula';
import { limits, RowCollector, Unreadable, type Sheet } from './sheet';

const delimiters = [';', ',', '\t'] as const;
const SAMPLE_CHARACTERS = 50_000;
const CHUNK_CHARACTERS = 65_536;
/** What one row may take; a quotation mark that is never closed would swallow the rest of the file. */
const RECORD_CHARACTERS = 500_000;

/** Text of a file in UTF-8 or UTF-16 with a mark, or in Windows-1252, as Excel saves CSV in Germany; undefined when it is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  // Control characters are in no text; Excel for DOS ended files with one
  return /[\0-\x08\x0e-\x19\x1b-\x1f]/.test(text)
    ? undefined
    : text.replace(/^\uFEFF/, '').replace(/\x1a$/, '');
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

// 0x80 to 0x9f; the TextDecoder of Node 20 takes them for control characters
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** The sign that parts the cells: the one that the first rows have most alike, outside quotation marks. */
export function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, SAMPLE_CHARACTERS)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const inHeader = (sign: string) => (lines[0] ?? '').split(sign).length - 1;
  // The row of names decides; an address with commas further down does not
  const [best] = delimiters.toSorted((a, b) => inHeader(b) - inHeader(a));
  return best && inHeader(best) > 0 ? best : ';';
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) yield text.slice(at, at + CHUNK_CHARACTERS);
}

/** The rows of a CSV file, whatever sign parts its cells. */
export async function readCsv(bytes: Uint8Array, cell: number = limits.cell): Promise<Sheet> {
  const text = decodeText(bytes);
  if (text === undefined || /^\s*(<|\{\\rtf|%PDF-)/.test(text)) throw new Unreadable('notASpreadsheet');
  // Excel's own way to say which sign it is
  const said = /^sep=([^\r\n])\r?\n/i.exec(text);
  const delimiter = said?.[1] ?? guessDelimiter(text);
  const collector = new RowCollector(cell);
  const first = said ? 1 : 0;
  let number = first;
  const parser = Readable.from(pieces(said ? text.slice(said[0].length) : text)).pipe(
    parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: RECORD_CHARACTERS,
    }),
  );
  try {
    for await (const record of parser) {
      number++;
      const cells = (record as string[]).map(unescapeFormula); // without `columns`, csv-parse gives arrays of texts
      while (cells.at(-1)?.trim() === '') cells.pop();
      cells.forEach((cell, column) => collector.check(cell, column, number));
      if (cells.length > 0) collector.add(number, cells);
    }
  } catch (error) {
    // The parser reads ahead of the rows that were taken from it
    throw error instanceof CsvError ? new Unreadable('broken', first + Number(error.records) + 1) : error;
  } finally {
    parser.destroy();
  }
  return { names: [], index: 0, rows: collector.rows };
}
