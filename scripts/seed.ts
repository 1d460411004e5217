import { closeDatabase } from '@/db/client';
import { hasEvents, seedSample } from '@/db/seed/seed';
import { currentTime } from '@/lib/clock';
import { CommandError, run } from './settings';

await run(async () => {
  if (await hasEvents()) {
    throw new CommandError(
      'There are events in this database already. The sample is only loaded into an empty one.',
    );
  }
  await seedSample(currentTime(), (words) => console.log(words));
  await closeDatabase();
});
