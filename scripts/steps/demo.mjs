// @ts-check
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { root } from './paths.mjs';
import { build, install, requireSpace } from './prepare.mjs';
import { servingPort, startServer } from './server.mjs';
import { loadSample } from './sample.mjs';
import { failure, isStopping } from './step.mjs';

const data = join(root, 'demo-data');
const MEGABYTE = 1024 ** 2;

async function serve() {
  const port = await servingPort(process.env.PORT);
  await install();
  requireSpace(200 * MEGABYTE);
  await build();
  await loadSample(data);
  const server = await startServer({
    port,
    dataDir: data,
    env: { DATABASE_URL: '', DEMO: '1', SMTP_URL: '' },
  });
  console.log(`
Foyer is at ${server.url}

  Look around    open the address: two events, in German (/de) and English (/en)
  Sign in        ${server.url}/en/sign-in has a button for each role: organiser, exhibitor, attendee and so on
  Mails          nothing is sent; what would be is at ${server.url}/dev/mail
  Data           in demo-data: delete the folder to begin anew

Stop with Ctrl-C.`);
  const code = await server.ended;
  if (!isStopping()) throw failure('The server', `${server.tail()}\n(exit code ${code})`, 'server');
}

export const run = () => runCommand(serve, () => console.log('\nStopped.'));
