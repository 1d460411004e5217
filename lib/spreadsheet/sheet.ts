/** What a file may hold at most, so that nobody can fill the memory or stop the process with one. */
export const limits = {
  bytes: 10_000_000,
  /** With the first, which names the columns. */
  rows: 20_001,
  columns: 200,
  /** Characters of one cell. */
  cell: 5_000,
  /** Characters of all cells; a small file can name one long text very often. */
  characters: 20_000_000,
  /** Of all the parts of a ZIP that are read, once they are unpacked. */
  unpackedBytes: 100_000_000,
} as const;

/** For a field that takes one. */
export const acceptedSheets =
  '.xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Why a file gives no rows. */
export const sheetReasons = [
  'empty',
  'tooBig',
  'notASpreadsheet',
  'openDocument',
  'oldExcel',
  'encrypted',
  'broken',
  'bomb',
  'tooManyRows',
  'tooManyColumns',
  'cellTooLong',
] as const;
export type SheetReason = (typeof sheetReasons)[number];

/** The row at fault, as an address says it. */
export function rowSaid(row: unknown): number | undefined {
  return typeof row === 'string' && /^\d{1,7}$/.test(row) ? Number(row) : undefined;
}

/** A row that has something in it, with its number in the file, counted from 1 as spreadsheets count. */
export type SheetRow = { number: number; cells: string[] };
export type Sheet = {
  /** Names of the sheets that are not hidden; none in a CSV file. */
  names: string[];
  /** Which of them the rows are of. */
  index: number;
  rows: SheetRow[];
};

/** Ends the reading of a file from within; `readSpreadsheet` turns it into a refusal. */
export class Unreadable extends Error {
  constructor(
    readonly reason: SheetReason,
    /** Row where it happened. */
    readonly row?: number,
  ) {
    super(reason);
  }
}

/** Collects rows and holds them to the limits. */
export class RowCollector {
  readonly rows: SheetRow[] = [];
  private characters = 0;

  /** `cell`: how many characters one may have. */
  constructor(private readonly cell: number = limits.cell) {}

  /** A cell's text before it is kept, its column counted from 0. */
  check(text: string, column: number, row: number): void {
    if (column >= limits.columns) throw new Unreadable('tooManyColumns', row);
    if (text.length > this.cell) throw new Unreadable('cellTooLong', row);
    this.characters += text.length;
    if (this.characters > limits.characters) throw new Unreadable('tooBig', row);
  }

  add(number: number, cells: string[]): void {
    if (this.rows.length >= limits.rows) throw new Unreadable('tooManyRows', number);
    this.rows.push({ number, cells });
  }
}
