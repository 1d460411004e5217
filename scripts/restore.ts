import { env } from '@/lib/env';
import { restore } from './archive';
import { CommandError, run } from './settings';

await run(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new CommandError('Say from where: npm run restore -- foyer-backup.tar.gz');
  const settings = env();
  await restore(settings, file);
  console.log(`Restored to ${settings.dataDir}. Start the server: npm start`);
});
