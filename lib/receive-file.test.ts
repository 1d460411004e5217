import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { withIncoming } from './files';
import { receiveFile } from './receive-file';

const LIMIT = 50_000_000;
let store: string;

beforeEach(async () => {
  store = join((await testDatabase()).dataDir, 'files');
});

/** Every file in the store, also on its way. */
function kept(): string[] {
  if (!existsSync(store)) return [];
  return readdirSync(store, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('receiving', () => {
  const boundary = 'limit';
  const opening = `--${boundary}\r\nContent-Disposition: form-data; name="poster"; filename="poster.png"\r\nContent-Type: image/png\r\n\r\n`;
  const ending = `\r\n--${boundary}--\r\n`;

  function form(
    body: AsyncIterable<Uint8Array> | Buffer,
    type = `multipart/form-data; boundary=${boundary}`,
  ) {
    const init = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' };
    // Node's fetch takes an async iterable as body, and the type of a browser's does not say so
    return new Request('http://localhost/', init as unknown as RequestInit);
  }
  async function* megabytes(count: number) {
    yield Buffer.from(opening);
    for (let index = 0; index < count; index++) yield Buffer.alloc(1_000_000, index);
    yield Buffer.from(ending);
  }
  const receive = (request: Request) => withIncoming((folder) => receiveFile(request, folder, LIMIT));

  it('takes a file as it is', async () => {
    const content = Buffer.from('\x00\r\n--lim\xffit', 'latin1');
    await withIncoming(async (folder) => {
      const body = Buffer.concat([Buffer.from(opening), content, Buffer.from(ending)]);
      const received = await receiveFile(form(body), folder, LIMIT);
      if (!received.ok) throw new Error(received.reason);
      expect(received.value).toMatchObject({ name: 'poster.png', fields: {} });
      expect(readFileSync(received.value.path).equals(content)).toBe(true);
    });
    expect(kept()).toEqual([]);
  });

  it('takes what was typed beside it', async () => {
    const typed = `--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\nMeine Folien\r\n`;
    await withIncoming(async (folder) => {
      const body = Buffer.concat([Buffer.from(typed + opening), Buffer.from('x'), Buffer.from(ending)]);
      const received = await receiveFile(form(body), folder, LIMIT);
      expect(received.ok && received.value.fields).toEqual({ title: 'Meine Folien' });
    });
  });

  it('refuses 200 MB after all of it came, holding little in memory', async () => {
    let sent = 0;
    let most = 0;
    const before = process.memoryUsage().rss;
    async function* counted() {
      for await (const part of megabytes(200)) {
        sent += part.length;
        most = Math.max(most, process.memoryUsage().rss - before);
        yield part;
      }
    }
    expect(await receive(form(counted()))).toMatchObject({ ok: false, reason: 'tooBig' });
    expect(sent).toBeGreaterThan(200_000_000);
    expect(most).toBeLessThan(120_000_000);
    expect(kept()).toEqual([]);
  });

  it('gives what was typed beside a file that is too big, before it and after it', async () => {
    const field = (name: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nEin Bus\r\n`;
    async function* both() {
      yield Buffer.from(field('before') + opening);
      for (let index = 0; index < 60; index++) yield Buffer.alloc(1_000_000);
      yield Buffer.from(`\r\n${field('after')}--${boundary}--\r\n`);
    }
    expect(await receive(form(both()))).toEqual({
      ...{ ok: false, reason: 'tooBig' },
      facts: { name: 'poster.png', fields: { before: 'Ein Bus', after: 'Ein Bus' } },
    });
  });

  it.each([
    ['an empty form', Buffer.from(`--${boundary}--\r\n`), undefined, 'noFile'],
    ['something that is no form', Buffer.from('poster'), 'text/plain', 'noFile'],
    ['a form without its boundary', Buffer.from('poster'), 'multipart/form-data', 'noFile'],
    ['a form that breaks off', Buffer.from(`${opening}half`), undefined, 'broken'],
  ])('refuses %s', async (_what, body, type, reason) => {
    expect(await receive(form(body, type))).toMatchObject({ ok: false, reason });
    expect(kept()).toEqual([]);
  });
});
