import { closeDatabase } from '@/db/client';
import { system } from '@/features/people/actor';
import { makeAdministrator } from '@/features/people/mutations';
import { emailAddress } from '@/features/people/schema';
import { LINK_MINUTES } from '@/features/people/sign-in-link';
import { currentTime } from '@/lib/clock';
import { CommandError, run } from './settings';

await run(async () => {
  const [address, ...more] = process.argv.slice(2);
  if (address === undefined || more.length > 0) {
    throw new CommandError('Give one e-mail address: npm run admin -- someone@example.org');
  }
  const email = emailAddress.safeParse(address);
  if (!email.success) {
    throw new CommandError(`“${address}” is not an e-mail address. It looks like this: someone@example.org`);
  }
  const made = await makeAdministrator(system('admin command'), currentTime(), {
    email: email.data,
    locale: 'de',
  });
  await closeDatabase();
  if (!made.ok) throw new CommandError('This could not be done.');
  console.log(
    `${email.data} is an administrator now. To sign in, within ${LINK_MINUTES} minutes and once:\n`,
  );
  console.log(`${made.value.link}\n`);
});
