import { ok, refuse, type Result } from '@/lib/result';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { limits, Unreadable, type Sheet, type SheetReason } from './sheet';

const starts = (bytes: Buffer, hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
const ZIP = '504b';
/** Of Microsoft's compound files: Excel before 2007, and encrypted files since. */
const COMPOUND = 'd0cf11e0a1b11ae1';
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Rows of a CSV or XLSX file as texts that a person would type: dates as 2026-11-03, numbers with a point. `sheet` is the place
 * of the wanted one among the names that came back, `cell` how many characters a cell may have. Whatever the bytes are, it ends soon and in limited memory.
 */
export async function readSpreadsheet(
  bytes: Buffer,
  sheet = 0,
  cell: number = limits.cell,
): Promise<Result<Sheet, SheetReason, { row: number | undefined }>> {
  try {
    const found = await readAny(bytes, sheet, cell);
    // A workbook whose first sheet is empty still has others to choose
    return found.rows.length > 0 || found.names.length > 1 ? ok(found) : refuse('empty');
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.reason, { row: error.row });
    throw error;
  }
}

async function readAny(bytes: Buffer, sheet: number, cell: number): Promise<Sheet> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > limits.bytes) throw new Unreadable('tooBig');
  if (starts(bytes, ZIP)) return readXlsx(bytes, sheet, cell);
  if (starts(bytes, COMPOUND))
    throw new Unreadable(bytes.includes(ENCRYPTED_PART) ? 'encrypted' : 'oldExcel');
  return readCsv(bytes, cell);
}
