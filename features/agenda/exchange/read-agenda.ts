import { ok, refuse, type Result } from '@/lib/result';
import { decodeText } from '@/lib/spreadsheet/read-csv';
import { readSpreadsheet } from '@/lib/spreadsheet/read';
import { limits, Unreadable } from '@/lib/spreadsheet/sheet';
import {
  importLimits,
  UnreadableAgenda,
  type FileReason,
  type ImportedAgenda,
  type ReadOptions,
} from './imported';
import { readFrab } from './read-frab';
import { parseFrabJson } from './read-frab-json';
import { parseFrabXml } from './read-frab-xml';
import { readIcalendar } from './read-icalendar';
import { readTable } from './read-table';

/** What a file may weigh. */
export const MOST_BYTES = limits.bytes;

/**
 * The agenda in a file: frab's XML or JSON, iCalendar, or a table as CSV or XLSX, told apart by what is in it. Whatever the
 * bytes are, it ends soon and in limited memory.
 */
export async function readAgenda(
  bytes: Buffer,
  options: ReadOptions,
): Promise<Result<ImportedAgenda, FileReason, { row: number | undefined }>> {
  try {
    return await readAny(bytes, options);
  } catch (error) {
    if (error instanceof UnreadableAgenda) return refuse(error.reason, { row: undefined });
    if (error instanceof Unreadable) return refuse(error.reason, { row: error.row });
    throw error;
  }
}

async function readAny(
  bytes: Buffer,
  options: ReadOptions,
): Promise<Result<ImportedAgenda, FileReason, { row: number | undefined }>> {
  if (bytes.length === 0) return refuse('empty', { row: undefined });
  if (bytes.length > MOST_BYTES) return refuse('tooBig', { row: undefined });
  const text = decodeText(bytes)?.trimStart();
  const first = text?.slice(0, 1);
  if (text !== undefined && first === '<') return ok(readFrab(await parseFrabXml(text), 'frabXml', options));
  if (text !== undefined && (first === '{' || first === '[')) {
    return ok(readFrab(parseFrabJson(text), 'frabJson', options));
  }
  if (text !== undefined && /^BEGIN:VCALENDAR/i.test(text)) return ok(await readIcalendar(text, options));
  const sheet = await readSpreadsheet(bytes, 0, importLimits.cell);
  if (sheet.ok) return ok(readTable(sheet.value.rows, options));
  return sheet.reason === 'notASpreadsheet' ? refuse('notAnAgenda', { row: undefined }) : sheet;
}
