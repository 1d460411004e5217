import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { resetEnv } from '@/lib/env';
import { closeDatabase, write } from './client';
import { events } from './schema/events';

/** A migrated, empty database, made once for each state of the migrations; tests copy it. */
function template(): string {
  const migrationsFolder = join(process.cwd(), 'db/migrations');
  const stamp = Math.round(statSync(join(migrationsFolder, 'meta/_journal.json')).mtimeMs);
  const folder = join(tmpdir(), 'foyer-test');
  const file = join(folder, `template-${stamp}.db`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const making = `${file}.${process.pid}`;
    const connection = new Database(making);
    migrate(drizzle(connection), { migrationsFolder });
    connection.close();
    renameSync(making, file);
  }
  return file;
}

/** Gives the test a data folder and an empty, migrated database of its own. Call it in beforeEach. */
export async function testDatabase(settings: Record<string, string> = {}): Promise<{ dataDir: string }> {
  await closeDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-test-'));
  copyFileSync(template(), join(dataDir, 'foyer.db'));
  resetEnv({ DATA_DIR: dataDir, APP_URL: 'http://localhost:3000', ...settings });
  return { dataDir };
}

/** A published event of one day, with a gallery that everyone may see. */
export async function eventWithGallery(slug: string, title = slug): Promise<typeof events.$inferSelect> {
  const [event] = await write((tx) =>
    tx
      .insert(events)
      .values({
        slug,
        status: 'published',
        title: { de: title, en: title },
        startsAt: new Date('2027-01-14T09:00Z'),
        endsAt: new Date('2027-01-14T16:00Z'),
        places: 170,
        galleryPublished: true,
        createdAt: new Date('2026-11-26T12:00Z'),
      })
      .returning(),
  );
  return event!;
}
