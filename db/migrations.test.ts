import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { describe, expect, it } from 'vitest';

const all = join(process.cwd(), 'db/migrations');
type Journal = { entries: { tag: string }[] };

/** A database as it was before the migration `tag`; the second function brings it to the newest schema. */
function before(tag: string): { db: Database.Database; update: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-migrations-'));
  cpSync(all, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal; // that drizzle-kit wrote
  const at = journal.entries.findIndex((entry) => entry.tag === tag);
  expect(at).toBeGreaterThan(0);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(drizzle(db), { migrationsFolder: folder });
  return {
    db,
    update: () => {
      migrate(drizzle(db), { migrationsFolder: all });
    },
  };
}

describe('an installation that is brought up to date', () => {
  it('keeps the regions of its exhibits, in the language in which each is written, and all that hangs on them', () => {
    const { db, update } = before('0013_exhibit_region_languages');
    db.exec(`
      INSERT INTO events (id, slug, title, starts_at, ends_at, places, created_at) VALUES ('e', 'e', '{}', 0, 1, 1, 0);
      INSERT INTO exhibits (id, event_id, number, slug, title, kind, region, updated_at) VALUES
        ('a', 'e', 1, 'a', '{"de":"Lernen","en":"Learning"}', 'good', 'Sachsen', 0),
        ('b', 'e', 2, 'b', '{"de":"","en":"Learning"}', 'good', 'The "North"', 0),
        ('c', 'e', 3, 'c', '{"de":"","en":""}', 'good', '', 0);
      INSERT INTO exhibit_versions (id, exhibit_id, number, status, snapshot, created_at) VALUES
        ('v', 'a', 1, 'draft', '{"title":{"de":"Lernen","en":""},"region":"Sachsen","period":"2024"}', 0),
        ('w', 'b', 1, 'draft', '{"title":{"de":"","en":"Learning"},"region":"The \\"North\\"","period":""}', 0);
    `);
    update();
    const read = (text: string) => db.prepare<[], { id: string; said: string }>(text).all();
    expect(
      read('SELECT id, region said FROM exhibits ORDER BY id').map(({ said }) => JSON.parse(said) as unknown),
    ).toEqual([
      { de: 'Sachsen', en: '' },
      { de: '', en: 'The "North"' },
      { de: '', en: '' },
    ]);
    expect(read('SELECT id, snapshot said FROM exhibit_versions ORDER BY id')).toEqual([
      {
        id: 'v',
        said: '{"title":{"de":"Lernen","en":""},"region":{"de":"Sachsen","en":""},"period":"2024"}',
      },
      {
        id: 'w',
        said: '{"title":{"de":"","en":"Learning"},"region":{"de":"","en":"The \\"North\\""},"period":""}',
      },
    ]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });
});
