// @ts-check
import { createServer } from 'node:net';
import { programs, root, serverOptions } from './paths.mjs';
import { failure, isStopping, start, StepError, stop } from './step.mjs';

const START_MS = 180_000;
const PORTS_TRIED = 3;

/** @param {number} port @param {string} host @returns {Promise<NodeJS.ErrnoException | undefined>} */
function bindProblem(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** The port to serve on, when it is free; a sentence otherwise. @param {string | undefined} setting */
export async function servingPort(setting) {
  const port = Number(setting || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StepError(`PORT is "${setting}", but a port is a number from 1 to 65535, such as PORT=3001.`);
  }
  for (const host of ['::', '0.0.0.0']) {
    const problem = await bindProblem(port, host);
    if (problem?.code === 'EADDRINUSE') {
      throw new StepError(
        `Port ${port} is taken by another program. End that program, or choose another port: PORT=${port === 65535 ? 3001 : port + 1} npm run demo`,
      );
    }
    if (problem?.code === 'EACCES') {
      throw new StepError(
        `This user may not serve on port ${port}. Choose one above 1023: PORT=3001 npm run demo`,
      );
    }
  }
  return port;
}

/** @returns {Promise<number>} a port that nobody uses now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/**
 * @typedef {{ port?: number, dataDir: string, folder?: string, env?: Record<string, string | undefined>, name?: string, ownGroup?: boolean }} ServerOptions
 */

/**
 * Starts the built server and waits until it answers: on `port`, or on one that is free.
 * @param {ServerOptions} options
 */
export async function startServer(options) {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const server = startOn(port, options);
    if (await isServing(server)) return server;
    // A port that was free may be taken by another program before the server has it
    const isLost = !options.port && attempt < PORTS_TRIED && /Port \d+ is taken/.test(server.tail());
    if (!isLost) throw failure('Starting the server', server.tail(), options.name ?? 'server');
  }
}

/** @param {number} port @param {ServerOptions} options */
function startOn(port, { dataDir, folder = root, env, name = 'server', ownGroup }) {
  const url = `http://localhost:${port}`;
  const args = [...serverOptions, programs.server, folder, '--port', String(port)];
  const { child, ended, tail } = start(name, process.execPath, args, {
    ownGroup,
    env: { NODE_ENV: 'production', DATA_DIR: dataDir, APP_URL: url, PORT: String(port), ...env },
  });
  return { url, port, pid: child.pid, ended, tail, stop: () => stop(child) };
}

/**
 * True when it answers, false when it has ended or was too slow and is stopped. It is asked only once it says that it has
 * its port: until then another program may have it, and be the one that answers.
 * @param {ReturnType<typeof startOn>} server
 */
async function isServing({ url, ended, tail, stop: stopServer }) {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const deadline = Date.now() + START_MS;
  while (!hasEnded && Date.now() < deadline) {
    if (isStopping()) await new Promise(() => undefined);
    if (tail().includes('Foyer serves') && (await answers(url))) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (!hasEnded) await stopServer();
  return false;
}

/** A slow first answer is waited for, since asking again would only begin anew. @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
