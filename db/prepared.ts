import { getTableColumns, type Placeholder } from 'drizzle-orm';
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

/**
 * For `limit` in such a query: written out. At a number that is bound, SQLite looks when it plans, and so it plans anew each time
 * the query runs, which takes ten times as long as to find a row. `findFirst` binds one.
 */
// `limit` takes any SQL, and says so of placeholders only
export const one = sql`1` as unknown as Placeholder;

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

/**
 * Changes one row, found by `key`, by statements that are built once for each connection and set of columns. Columns that are
 * not named stay as they are, and so do the indexes that know nothing of those that are.
 */
export function preparedUpdate<Table extends SQLiteTable>(
  table: Table,
  key: SQLiteColumn,
): (tx: Tx, value: string, change: Partial<Table['$inferInsert']>) => Promise<void> {
  const columns = new Map<string, SQLiteColumn>(Object.entries(getTableColumns(table)));
  const statements = prepared((db) => {
    const byNames = new Map<string, ReturnType<typeof statementOf>>();
    const statementOf = (names: readonly string[]) =>
      db
        .update<SQLiteTable>(table)
        .set(Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`])))
        .where(sql`${key} = ${sql.placeholder('key')}`)
        .prepare();
    return (names: readonly string[]) => {
      const known = byNames.get(names.join());
      const statement = known ?? statementOf(names);
      if (!known) byNames.set(names.join(), statement);
      return statement;
    };
  });
  return async (tx, value, change) => {
    const given = Object.entries(change).filter(([, wanted]) => wanted !== undefined);
    const encoded = given.map(([name, wanted]): [string, unknown] => {
      const column = columns.get(name);
      if (!column) throw new Error(`There is no column ${name}`);
      return [name, wanted === null ? null : column.mapToDriverValue(wanted)];
    });
    const names = given.map(([name]) => name);
    await statements(tx)(names).execute({ ...Object.fromEntries(encoded), key: value });
  };
}
