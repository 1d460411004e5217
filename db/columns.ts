import { sql } from 'drizzle-orm';
import {
  blob,
  customType,
  index,
  integer,
  sqliteTable,
  text as sqliteText,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Localized } from '@/lib/i18n/locale';

// Every table is declared through these, never straight from the dialect, so that PostgreSQL is a change of this file.
export const table = sqliteTable;
export { index, uniqueIndex, sql };

/** Primary key: a random UUID. */
export const id = () =>
  sqliteText('id')
    .primaryKey()
    .$defaultFn(() => crypto.randomUUID());
export const text = (name: string) => sqliteText(name);
/** One of a closed set, as text. */
export const choice = <const Values extends readonly [string, ...string[]]>(name: string, values: Values) =>
  sqliteText(name, { enum: [...values] as unknown as [...Values] });
/** What has no text. */
export const bytes = (name: string) => blob(name, { mode: 'buffer' });
export const count = (name: string) => integer(name);
export const boolean = (name: string) => integer(name, { mode: 'boolean' });
/** A point in time, UTC, to the millisecond. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });

export const json = <Value>(name: string) =>
  customType<{ data: Value; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value): Value => JSON.parse(value),
  })(name);

export type { Localized };
/** Text in two languages: {"de": …, "en": …}; a language that is missing is an empty text. */
export const localized = (name: string) => json<Localized>(name).notNull().default({ de: '', en: '' });
