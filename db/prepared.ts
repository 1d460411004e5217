import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader, Tx } from './client';
import { sql } from './columns';

/**
 * A query that is built and compiled once for each connection, not at each call: `prepared((db) => db.select()…prepare())`,
 * with `sql.placeholder('name')` for what differs, then `await query(read()).execute({ name })`. To build a query costs
 * several times what a point read does.
 */
export function prepared<Query>(build: (db: Reader) => Query): (db: Reader) => Query {
  const built = new WeakMap<Reader, Query>();
  return (db) => {
    let query = built.get(db);
    if (query === undefined) built.set(db, (query = build(db)));
    return query;
  };
}

type Options = {
  /** Of this column, which is unique: a row with a value that is there already is left out. */
  unlessKnown?: SQLiteColumn;
};

/** Inserts one row by a statement that is built once for each connection; gives it as it is stored, with the defaults. */
export function preparedInsert<Table extends SQLiteTable>(
  table: Table,
  { unlessKnown }: Options = {},
): (tx: Tx, row: Table['$inferInsert']) => Promise<Table['$inferSelect']> {
  const columns = Object.entries(getTableColumns(table));
  const statement = prepared((db) => {
    // In sql, so that the library does not encode what is put in: it would fail at null
    const values = Object.fromEntries(columns.map(([key]) => [key, sql`${sql.placeholder(key)}`]));
    const insert = db.insert<SQLiteTable>(table).values(values);
    return (unlessKnown ? insert.onConflictDoNothing({ target: unlessKnown }) : insert).prepare();
  });
  return async (tx, row) => {
    const given = new Map<string, unknown>(Object.entries(row));
    const whole: Record<string, unknown> = {};
    const encoded: Record<string, unknown> = {};
    for (const [key, column] of columns) {
      const value = given.get(key) ?? column.defaultFn?.() ?? column.default ?? null;
      whole[key] = value;
      encoded[key] = value === null ? null : column.mapToDriverValue(value);
    }
    await statement(tx).execute(encoded);
    return whole;
  };
}
