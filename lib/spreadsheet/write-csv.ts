import { stringify } from 'csv-stringify/sync';
import type { Cell, RowBatches } from './cell';
import { escapeFormula } from './formula';

const BYTE_ORDER_MARK = '\uFEFF';

function csvText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? escapeFormula(cell) : cell.wallClock.replace('T', ' ');
}

/**
 * Rows as CSV (UTF-8 with a byte order mark) that spreadsheets open as they are, batch by batch. No cell starts a formula.
 * A German spreadsheet wants a semicolon between the cells, an English one a comma.
 */
export async function* writeCsv(batches: RowBatches, delimiter: ',' | ';'): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    const texts = rows.map((row) => row.map(csvText));
    // A lone line feed would else stand unquoted: only the two together end a row here
    yield stringify(texts, { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
  }
}
