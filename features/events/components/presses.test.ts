import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTurn } from './presses';

/** Presses that have arrived and wait for an answer. */
let asked: { body: string; answer: ServerResponse }[];
let heard: unknown[];
let address: string;
const server = createServer((request, answer) => {
  void text(request).then((body) => asked.push({ body, answer }));
});

beforeEach(async () => {
  asked = [];
  heard = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function presses() {
  return inTurn(
    address,
    'kept',
    ['b'],
    (kept) => heard.push(kept),
    (done) => heard.push(done),
  );
}

async function answer(index: number, words: string) {
  await expect.poll(() => asked.length).toBeGreaterThan(index);
  asked[index]?.answer.end(words);
}

it('sends one press after the other and shows what is kept after the last', async () => {
  const press = presses();
  expect(heard).toEqual([['b']]);
  press({ session: 'a', do: 'keep' });
  press({ session: 'b', do: 'drop' });
  await expect.poll(() => asked.length).toBe(1);
  // What is sent by the way comes second: the other press waits for an answer to the first
  const byTheWay = fetch(address, { method: 'POST', body: 'by the way' });
  await answer(1, 'well');
  expect((await byTheWay).status).toBe(200);
  expect(heard).toEqual([['b']]);
  await answer(0, '{"done":"kept","kept":["a","b"]}');
  await expect.poll(() => asked.length).toBe(3);
  expect(heard).toEqual([['b'], 'kept']);
  await answer(2, '{"done":"dropped","kept":["a"]}');
  await expect.poll(() => heard).toEqual([['b'], 'kept', 'dropped', ['a']]);
  expect(asked.map(({ body }) => body)).toEqual(['session=a&do=keep', 'by the way', 'session=b&do=drop']);
});

it('goes on after a press that failed', async () => {
  const press = presses();
  press({ session: 'a' });
  press({ session: 'a' });
  await answer(0, 'no answer that a page understands');
  await answer(1, '{"done":"kept","kept":["a","b"]}');
  await expect.poll(() => heard).toEqual([['b'], 'notFound', 'kept', ['a', 'b']]);
});

it('shows what was kept where nothing came of a press', async () => {
  const press = presses();
  press({ session: 'a' });
  await answer(0, 'no answer that a page understands');
  await expect.poll(() => heard).toEqual([['b'], 'notFound', ['b']]);
  press({ session: 'a' });
  await answer(1, '{"done":"full","kept":["b"]}');
  await expect.poll(() => heard).toEqual([['b'], 'notFound', ['b'], 'full', ['b']]);
});
