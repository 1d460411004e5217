// @ts-check
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { readyMadeAnswers } from './answers.mjs';

// `next start` with what Next does not do by itself; docs/decisions/0007 says why.

const { values, positionals } = parseArgs({
  options: { port: { type: 'string', short: 'p' }, hostname: { type: 'string', short: 'H' } },
  allowPositionals: true,
});
const port = Number(values.port ?? process.env.PORT ?? 3000);
const { hostname } = values;

// Before Next is loaded: React looks at it once
Object.assign(process.env, { NODE_ENV: 'production' });
const { default: next } = await import('next');
const app = next({ dev: false, dir: positionals[0] ?? '.', port, hostname });
const answer = readyMadeAnswers(app.getRequestHandler(), `http://${hostname ?? 'localhost'}:${port}`);
const server = createServer((request, response) => void answer(request, response));
// Longer than the proxies in front keep theirs, so that none of them sends into a connection that is being closed
server.keepAliveTimeout = 65_000;

await app.prepare();
server.once('error', (error) => {
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken ? `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start` : error,
  );
  process.exit(1);
});
server.listen(port, hostname, () => console.log(`Foyer serves http://${hostname ?? 'localhost'}:${port}`));

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    // What is being answered is answered; idle connections are closed at once
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5_000).unref();
  });
}
