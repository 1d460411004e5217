import { env } from '@/lib/env';
import { backUp } from './archive';
import { CommandError, run } from './settings';

await run(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new CommandError('Say where to: npm run backup -- foyer-backup.tar.gz');
  await backUp(env(), file);
  console.log(
    `Backed up to ${file}. It holds the keys and everything that people entrusted to you: keep it safe.`,
  );
});
