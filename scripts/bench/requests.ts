import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** Connections at once, kept open as browsers do. */
const CONNECTIONS = 4;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

export type Ask = { path: string; method?: 'POST'; headers?: OutgoingHttpHeaders; body?: Buffer };
/** `to`: where it leads on. */
export type Answer = { status: number; to?: string; bytes: number };

const asBrowser: OutgoingHttpHeaders = {
  Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'Accept-Encoding': 'gzip, deflate, br',
  'Accept-Language': 'de-DE,de;q=0.9,en;q=0.5',
};

/** Told to a browser in one header, to the framework's script in another, and to a form's own in the state it gets. */
function leadsTo({ headers }: IncomingMessage, bytes: Buffer): string | undefined {
  const header = headers.location ?? headers['x-action-redirect'];
  if (header) return header.toString();
  const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
  return /"status":"registered","to":"([^"]+)"/.exec(text)?.[1];
}

function ask(base: string, { path, method, headers, body }: Ask, over: Agent = agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body && { 'Content-Length': body.byteLength };
    const sent = request(
      `${base}${path}`,
      { agent: over, method: method ?? 'GET', headers: { ...asBrowser, ...headers, ...length } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const to = method && leadsTo(answer, bytes);
          resolve({ status: answer.statusCode ?? 0, to, bytes: bytes.byteLength });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** An answer, and how long it took; status 0 when there was none. */
export type Timed = Answer & { ms: number };
const crowd = new Agent({ keepAlive: true });

/** Sends each request at its time, over as many connections as it takes, and waits for all. */
export async function askAtOnce(
  asked: readonly { base: string; ask: Ask; afterMs: number }[],
): Promise<Timed[]> {
  const begin = performance.now();
  return Promise.all(
    asked.map(async ({ base, ask: wanted, afterMs }) => {
      await new Promise((resolve) => setTimeout(resolve, begin + afterMs - performance.now()));
      const sent = performance.now();
      const answer = await ask(base, wanted, crowd).catch(() => ({ status: 0, bytes: 0 }));
      return { ...answer, ms: performance.now() - sent };
    }),
  );
}

/** Sends `count` requests over the open connections; throws when one is not answered as expected. */
export async function askMany(
  base: string,
  count: number,
  next: () => Ask,
  expected: (answer: Answer) => boolean,
): Promise<void> {
  let left = count;
  const connection = async () => {
    while (left > 0) {
      left -= 1;
      const wanted = next();
      const answer = await ask(base, wanted);
      if (!expected(answer)) throw new Error(`${wanted.path} answered ${answer.status} ${answer.to ?? ''}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
}
