// @ts-check
import { createServer } from 'node:net';
import { programs, root } from './paths.mjs';
import { failure, isStopping, start, StepError, stop } from './step.mjs';

const START_MS = 60_000;

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
 * Starts the built server and waits until it answers.
 * @param {{ port?: number, dataDir: string, folder?: string, env?: Record<string, string | undefined>, name?: string, ownGroup?: boolean }} options
 */
export async function startServer({ port: wanted, dataDir, folder = root, env, name = 'server', ownGroup }) {
  const port = wanted ?? (await freePort());
  const url = `http://localhost:${port}`;
  const server = start(name, process.execPath, [programs.server, folder, '--port', String(port)], {
    ownGroup,
    env: { NODE_ENV: 'production', DATA_DIR: dataDir, APP_URL: url, PORT: String(port), ...env },
  });
  let code = /** @type {number | undefined} */ (undefined);
  void server.ended.then((value) => (code = value));
  const deadline = Date.now() + START_MS;
  for (;;) {
    if (isStopping()) await new Promise(() => undefined);
    if (code !== undefined) throw failure('Starting the server', server.tail(), name);
    if (await answers(url)) break;
    if (Date.now() > deadline) {
      await stop(server.child);
      throw failure('Starting the server', server.tail(), name);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    port,
    pid: server.child.pid,
    ended: server.ended,
    tail: server.tail,
    stop: () => stop(server.child),
  };
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
