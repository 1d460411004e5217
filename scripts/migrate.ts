import { closeDatabase, read } from '@/db/client';
import { env } from '@/lib/env';
import { run } from './settings';

await run(async () => {
  read(); // Opening it brings it to the newest schema
  await closeDatabase();
  console.log(`The database ${env().databaseFile} has the newest schema.`);
});
