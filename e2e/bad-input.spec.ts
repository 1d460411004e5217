import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { roleGrants } from '@/db/schema/people';
import { actions, builtActions, callAction, type Subject } from './access/actions';
import { cookieOf } from './access/people';
import { difference, fingerprint, makeSubject, stateOf } from './access/subject';
import { expect, test } from './fixtures';

// Every action of the house is sent what no form of its own would send: it answers, and nothing falls over
test.describe.configure({ timeout: 600_000 });

const MILLION = 1_000_000;

/** The form with another value, or several, in each field. */
function refilled(data: FormData, values: (name: string, value: string) => (string | File)[]): FormData {
  const form = new FormData();
  for (const [name, value] of data) {
    if (typeof value === 'string') for (const one of values(name, value)) form.append(name, one);
  }
  return form;
}

/** The longest that there is goes into one field at a time: a request has its own limit. */
function longIn(data: FormData, n: number): FormData {
  const names = [...data.keys()];
  const chosen = names[n % Math.max(1, names.length)];
  return refilled(data, (name, value) => [name === chosen ? 'ü'.repeat(MILLION) : value]);
}

const nasty: Record<string, (data: FormData) => FormData> = {
  'nothing in it': (data) => refilled(data, () => ['']),
  'no fields': () => new FormData(),
  'a million letters in the first field': (data) => longIn(data, 0),
  'a million letters in the second field': (data) => longIn(data, 1),
  'a million letters in the third field': (data) => longIn(data, 2),
  'long texts': (data) => refilled(data, () => ['x'.repeat(50_000)]),
  emoji: (data) => refilled(data, () => ['👩🏽‍💻🏳️‍🌈'.repeat(40)]),
  'texts from right to left': (data) => refilled(data, () => ['\u202Eليلى\u202C שלום']),
  'control characters': (data) => refilled(data, () => ['a\u0000\u0007\u001B[31m\uFFFE\r\n']),
  'half a character': (data) => refilled(data, () => ['\uD83D']),
  'code of other languages': (data) =>
    refilled(data, () => ['=1+1\'"><script>alert(1)</script>{{7*7}}%00../..']),
  'numbers of every kind': (data) =>
    refilled(data, (_, value) => [value === '' ? '1e999' : '-9007199254740993']),
  'times that there are not': (data) => refilled(data, () => ['2027-02-30T25:61']),
  files: (data) => refilled(data, () => [new File(['x'], '../x.txt', { type: 'text/html' })]),
  'every field twice': (data) => refilled(data, (_, value) => [value, `${value}2`]),
  'an old form': (data) => refilled(data, (name, value) => [name === 'revision' ? '999999' : value]),
  'no revision': (data) => refilled(data, (name, value) => (name === 'revision' ? [] : [value])),
};

/** Of a kind that hardly any place takes: nothing is done where it is not the one that belongs there. */
const wrong: Record<string, unknown> = {
  nothing: null,
  'a number': 7,
  'no number': NaN,
  'an object': { slug: ['x'], toString: 'x' },
  'a list': ['de', ['de']],
  'a form': new FormData(),
};

/** What the one or the other place takes, and nothing has: not to fall over is enough. */
const strange: Record<string, unknown> = {
  'not even nothing': undefined,
  'a long text': '%'.repeat(50_000),
  'an address': '//elsewhere.example/\u0000?x#y',
  'half a character': 'a\uD83D',
};

const isOfAKind = (value: unknown, other: unknown) =>
  typeof value === typeof other &&
  (value === null) === (other === null) &&
  value instanceof FormData === other instanceof FormData;

const withForms = (args: unknown[], how: (data: FormData) => FormData) =>
  args.map((value) => (value instanceof FormData ? how(value) : value));
const hasForm = (args: unknown[]) => args.some((value) => value instanceof FormData);

/** The same with the ids of another event's things: in the arguments, in what they hold, and in the fields of forms. */
function withIdsOf(args: unknown[], own: Subject, other: Subject): unknown[] {
  const ids = new Map<unknown, string>();
  for (const [key, value] of Object.entries(own)) {
    const theirs: unknown = Reflect.get(other, key);
    if (key !== 'id' && key.endsWith('Id') && typeof theirs === 'string') ids.set(value, theirs);
  }
  const exchanged = (value: unknown): unknown => {
    if (ids.has(value)) return ids.get(value);
    if (value instanceof FormData) {
      const form = new FormData();
      for (const [name, one] of value) {
        const field = [...ids].reduce((text, [mine, theirs]) => text.replace(String(mine), theirs), name);
        if (typeof one === 'string') form.append(field, ids.get(one) ?? one);
      }
      return form;
    }
    if (Array.isArray(value)) return value.map(exchanged);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, exchanged(one)]));
    }
    return value;
  };
  return args.map(exchanged);
}

// Ends sessions, or makes the database anew
const left = new Set(['signOutAction']);
const tried = Object.keys(actions).filter((name) => !left.has(name));

async function withoutTeam(subject: Subject): Promise<Subject> {
  await write((tx) => tx.delete(roleGrants).where(eq(roleGrants.eventId, subject.id)));
  return subject;
}

test('no form makes an action fall over', async ({ server }) => {
  const ids = builtActions();
  const cookie = await cookieOf('administrator');
  const fallen: string[] = [];
  for (const name of tried) {
    const make = actions[name]?.args;
    if (!make || !hasForm(make(await makeSubject()))) continue;
    for (const [what, how] of Object.entries(nasty)) {
      const args = withForms(make(await makeSubject()), how);
      const status = await callAction(server.url, ids.get(name) ?? '', cookie, args);
      if (status >= 500) fallen.push(`${name}: ${what}`);
    }
  }
  expect(fallen).toEqual([]);
});

test('no argument makes an action fall over, or do what it is not for', async ({ server }) => {
  const ids = builtActions();
  const cookie = await cookieOf('administrator');
  const fallen: string[] = [];
  for (const name of tried) {
    const subject = await makeSubject();
    const args = actions[name]?.args(subject) ?? [];
    const call = async (what: string, sent: unknown[]) => {
      const status = await callAction(server.url, ids.get(name) ?? '', cookie, sent);
      if (status >= 500) fallen.push(`${name}: ${what}: ${status}`);
    };
    // What React gives for the state before is not what anybody types
    const places = [...args.keys()].filter((at) => JSON.stringify(args[at]) !== '{"status":"idle"}');
    const before = await stateOf(subject.id);
    for (const at of places) {
      const others = Object.entries(wrong).filter(([, value]) => !isOfAKind(value, args[at]));
      await Promise.all(others.map(([what, value]) => call(`${what} in place ${at}`, args.with(at, value))));
    }
    const changed = difference(before, await stateOf(subject.id));
    if (changed.length > 0) fallen.push(`${name} has done something: ${changed.join(', ')}`);
    for (const at of places) {
      await call(`nothing from place ${at} on`, args.slice(0, at));
      for (const [what, value] of Object.entries(strange)) {
        await call(`${what} in place ${at}`, args.with(at, value));
      }
    }
  }
  expect(fallen).toEqual([]);
});

test('what is sent twice is answered twice', async ({ server }) => {
  const ids = builtActions();
  const cookie = await cookieOf('administrator');
  const fallen: string[] = [];
  for (const name of tried) {
    const args = actions[name]?.args(await makeSubject()) ?? [];
    for (const time of ['once', 'again']) {
      const status = await callAction(server.url, ids.get(name) ?? '', cookie, args);
      if (status >= 500) fallen.push(`${name}, ${time}: ${status}`);
    }
  }
  expect(fallen).toEqual([]);
});

test('the ids of another event change nothing there', async ({ server }) => {
  const ids = builtActions();
  const cookie = await cookieOf('organiser');
  const other = await withoutTeam(await makeSubject());
  const before = await fingerprint(other.id);
  const fallen: string[] = [];
  for (const name of tried) {
    const own = await makeSubject();
    const args = withIdsOf(actions[name]?.args(own) ?? [], own, other);
    const status = await callAction(server.url, ids.get(name) ?? '', cookie, args);
    if (status >= 500) fallen.push(`${name}: ${status}`);
    const changed = difference(before, await fingerprint(other.id));
    if (changed.length > 0) fallen.push(`${name} changes ${changed.join(', ')}`);
  }
  expect(fallen).toEqual([]);
});
